/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/*
 * Operations on the elements of one or two tensors: softmax, functions of one element, sum, product, minimum, maximum.
 */

#include "cmsis_call.h"

#include <string.h>

#define MOST_LEFT 30
#define TABLE_BYTES (2 * 513)

/* How many elements the functions that count in 16 bits take at once: even, so that 16-bit elements stay aligned. */
#define CHUNK 32768

/* Rows for a softmax. */
typedef struct {
	jint rows;
	jint size;
	jint diff_min;
	cmsis_nn_per_tensor_quant_params scale;
	const jbyte* input;
	jbyte* output;
} rows;

static rows read_rows(cmsis_call* call, jint input_bytes, jint output_bytes, jbyte* input, jbyte* arena)
{
	rows r;
	int64_t elements;
	r.rows = cmsis_count(call, JUDDER_SOFTMAX_ROWS);
	r.size = cmsis_count(call, JUDDER_SOFTMAX_ROW_SIZE);
	r.diff_min = cmsis_word(call, JUDDER_SOFTMAX_DIFF_MIN);
	r.scale = cmsis_scale(call, JUDDER_SOFTMAX_MULTIPLIER, (input_bytes == 1) ? (MOST_LEFT + 1) : MOST_LEFT);
	if ((input_bytes == 1) && (r.scale.shift < 0)) {
		/* The library multiplies by 1 << shift. */
		cmsis_fail(call, JUDDER_KERNEL_RANGE);
	}
	elements = cmsis_times(r.rows, r.size);
	r.input = cmsis_place(call, input, JUDDER_SOFTMAX_INPUT, cmsis_times(elements, input_bytes), (uintptr_t) input_bytes);
	r.output = cmsis_place(call, arena, JUDDER_SOFTMAX_OUTPUT, cmsis_times(elements, output_bytes),
			(uintptr_t) output_bytes);
	return r;
}

jint Java_io_judder_kernel_CmsisNatives_softmaxS8(jint* descriptor, jint at, jbyte* input, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_SOFTMAX_LENGTH);
	const rows r = read_rows(&call, 1, 1, input, arena);
	if (call.status == JUDDER_KERNEL_OK) {
		arm_softmax_s8(r.input, r.rows, r.size, r.scale.multiplier, r.scale.shift, r.diff_min, r.output);
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_softmaxS8S16(jint* descriptor, jint at, jbyte* input, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_SOFTMAX_LENGTH);
	const rows r = read_rows(&call, 1, 2, input, arena);
	if (call.status == JUDDER_KERNEL_OK) {
		arm_softmax_s8_s16(r.input, r.rows, r.size, r.scale.multiplier, r.scale.shift, r.diff_min,
				(int16_t*) (void*) r.output);
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_softmaxS16(jint* descriptor, jint at, jbyte* input, jbyte* constants, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_SOFTMAX_LENGTH);
	const rows r = read_rows(&call, 2, 2, input, arena);
	const cmsis_nn_softmax_lut_s16 tables = {
			(const int16_t*) (const void*) cmsis_place(&call, constants, JUDDER_SOFTMAX_EXP_TABLE, TABLE_BYTES, sizeof(jshort)),
			(const int16_t*) (const void*) cmsis_place(&call, constants, JUDDER_SOFTMAX_RECIPROCAL_TABLE, TABLE_BYTES,
					sizeof(jshort))};
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_softmax_s16((const int16_t*) (const void*) r.input, r.rows, r.size,
				r.scale.multiplier, r.scale.shift, &tables, (int16_t*) (void*) r.output));
	}
	return call.status;
}

/* One tensor into another of the same size. */
typedef struct {
	jint count;
	const jbyte* input;
	jbyte* output;
} unary;

static unary read_unary(cmsis_call* call, jint element_bytes, jbyte* input, jbyte* arena)
{
	unary u;
	int64_t bytes;
	u.count = cmsis_count(call, JUDDER_UNARY_COUNT);
	bytes = cmsis_times(u.count, element_bytes);
	u.input = cmsis_place(call, input, JUDDER_UNARY_INPUT, bytes, (uintptr_t) element_bytes);
	u.output = cmsis_place(call, arena, JUDDER_UNARY_OUTPUT, bytes, (uintptr_t) element_bytes);
	return u;
}

jint Java_io_judder_kernel_CmsisNatives_activationS16(jint* descriptor, jint at, jbyte* input, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_UNARY_LENGTH);
	const unary u = read_unary(&call, 2, input, arena);
	const jint type = cmsis_range(&call, JUDDER_UNARY_TYPE, JUDDER_UNARY_SIGMOID, JUDDER_UNARY_TANH);
	const jint left_shift = cmsis_range(&call, JUDDER_UNARY_LEFT_SHIFT, -MOST_LEFT, MOST_LEFT);
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_nn_activation_s16((const int16_t*) (const void*) u.input,
				(int16_t*) (void*) u.output, u.count, left_shift, (type == JUDDER_UNARY_SIGMOID) ? ARM_SIGMOID : ARM_TANH));
	}
	return call.status;
}

/* The library works in place: puts the input there. */
static void copy_elements(const unary* u, jint element_bytes)
{
	if (u->input != u->output) {
		(void) memmove(u->output, u->input, (size_t) u->count * (size_t) element_bytes);
	}
}

jint Java_io_judder_kernel_CmsisNatives_reluS8(jint* descriptor, jint at, jbyte* input, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_UNARY_LENGTH);
	const unary u = read_unary(&call, 1, input, arena);
	if (call.status == JUDDER_KERNEL_OK) {
		copy_elements(&u, 1);
		for (jint done = 0; done < u.count; done += CHUNK) {
			const jint left = u.count - done;
			arm_relu_q7(&u.output[done], (uint16_t) ((left < CHUNK) ? left : CHUNK));
		}
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_relu6S8(jint* descriptor, jint at, jbyte* input, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_UNARY_LENGTH);
	const unary u = read_unary(&call, 1, input, arena);
	if (call.status == JUDDER_KERNEL_OK) {
		copy_elements(&u, 1);
		for (jint done = 0; done < u.count; done += CHUNK) {
			const jint left = u.count - done;
			arm_relu6_s8(&u.output[done], (uint16_t) ((left < CHUNK) ? left : CHUNK));
		}
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_reluS16(jint* descriptor, jint at, jbyte* input, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_UNARY_LENGTH);
	const unary u = read_unary(&call, 2, input, arena);
	if (call.status == JUDDER_KERNEL_OK) {
		int16_t* const elements = (int16_t*) (void*) u.output;
		copy_elements(&u, 2);
		for (jint done = 0; done < u.count; done += CHUNK) {
			const jint left = u.count - done;
			arm_relu_q15(&elements[done], (uint16_t) ((left < CHUNK) ? left : CHUNK));
		}
	}
	return call.status;
}

/* Two tensors into a third of the same size. */
typedef struct {
	jint count;
	jint offset1;
	jint offset2;
	jint output_offset;
	cmsis_nn_per_tensor_quant_params scale;
	cmsis_nn_activation bounds;
	const jbyte* input1;
	const jbyte* input2;
	jbyte* output;
} pair;

static pair read_pair(cmsis_call* call, jint element_bytes, jbyte* input1, jbyte* input2, jbyte* arena)
{
	pair p;
	int64_t bytes;
	p.count = cmsis_count(call, JUDDER_ELEMENTWISE_COUNT);
	p.offset1 = cmsis_range(call, JUDDER_ELEMENTWISE_INPUT_1_OFFSET, -INT8_MAX - 1, INT8_MAX + 1);
	p.offset2 = cmsis_range(call, JUDDER_ELEMENTWISE_INPUT_2_OFFSET, -INT8_MAX - 1, INT8_MAX + 1);
	p.output_offset = cmsis_range(call, JUDDER_ELEMENTWISE_OUTPUT_OFFSET, -INT8_MAX - 1, INT8_MAX + 1);
	p.scale = cmsis_scale(call, JUDDER_ELEMENTWISE_MULTIPLIER, MOST_LEFT);
	p.bounds = cmsis_bounds(call, JUDDER_ELEMENTWISE_MIN, 8 * element_bytes);
	bytes = cmsis_times(p.count, element_bytes);
	p.input1 = cmsis_place(call, input1, JUDDER_ELEMENTWISE_INPUT_1, bytes, (uintptr_t) element_bytes);
	p.input2 = cmsis_place(call, input2, JUDDER_ELEMENTWISE_INPUT_2, bytes, (uintptr_t) element_bytes);
	p.output = cmsis_place(call, arena, JUDDER_ELEMENTWISE_OUTPUT, bytes, (uintptr_t) element_bytes);
	return p;
}

jint Java_io_judder_kernel_CmsisNatives_addS8(jint* descriptor, jint at, jbyte* input1, jbyte* input2, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_ELEMENTWISE_LENGTH);
	const pair p = read_pair(&call, 1, input1, input2, arena);
	const jint left_shift = cmsis_range(&call, JUDDER_ELEMENTWISE_LEFT_SHIFT, 0, MOST_LEFT);
	const cmsis_nn_per_tensor_quant_params scale1 = cmsis_scale(&call, JUDDER_ELEMENTWISE_INPUT_1_MULTIPLIER, MOST_LEFT);
	const cmsis_nn_per_tensor_quant_params scale2 = cmsis_scale(&call, JUDDER_ELEMENTWISE_INPUT_2_MULTIPLIER, MOST_LEFT);
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_elementwise_add_s8(p.input1, p.input2, p.offset1, scale1.multiplier, scale1.shift,
				p.offset2, scale2.multiplier, scale2.shift, left_shift, p.output, p.output_offset, p.scale.multiplier,
				p.scale.shift, p.bounds.min, p.bounds.max, p.count));
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_addS16(jint* descriptor, jint at, jbyte* input1, jbyte* input2, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_ELEMENTWISE_LENGTH);
	const pair p = read_pair(&call, 2, input1, input2, arena);
	const jint left_shift = cmsis_range(&call, JUDDER_ELEMENTWISE_LEFT_SHIFT, 0, MOST_LEFT);
	const cmsis_nn_per_tensor_quant_params scale1 = cmsis_scale(&call, JUDDER_ELEMENTWISE_INPUT_1_MULTIPLIER, MOST_LEFT);
	const cmsis_nn_per_tensor_quant_params scale2 = cmsis_scale(&call, JUDDER_ELEMENTWISE_INPUT_2_MULTIPLIER, MOST_LEFT);
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_elementwise_add_s16((const int16_t*) (const void*) p.input1,
				(const int16_t*) (const void*) p.input2, p.offset1, scale1.multiplier, scale1.shift, p.offset2,
				scale2.multiplier, scale2.shift, left_shift, (int16_t*) (void*) p.output, p.output_offset,
				p.scale.multiplier, p.scale.shift, p.bounds.min, p.bounds.max, p.count));
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_mulS8(jint* descriptor, jint at, jbyte* input1, jbyte* input2, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_ELEMENTWISE_LENGTH);
	const pair p = read_pair(&call, 1, input1, input2, arena);
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_elementwise_mul_s8(p.input1, p.input2, p.offset1, p.offset2, p.output,
				p.output_offset, p.scale.multiplier, p.scale.shift, p.bounds.min, p.bounds.max, p.count));
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_mulS16(jint* descriptor, jint at, jbyte* input1, jbyte* input2, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_ELEMENTWISE_LENGTH);
	const pair p = read_pair(&call, 2, input1, input2, arena);
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_elementwise_mul_s16((const int16_t*) (const void*) p.input1,
				(const int16_t*) (const void*) p.input2, p.offset1, p.offset2, (int16_t*) (void*) p.output,
				p.output_offset, p.scale.multiplier, p.scale.shift, p.bounds.min, p.bounds.max, p.count));
	}
	return call.status;
}

/* Two tensors of which each may repeat axes. */
typedef struct {
	cmsis_nn_dims dims1;
	cmsis_nn_dims dims2;
	cmsis_nn_dims dims;
	const jbyte* input1;
	const jbyte* input2;
	jbyte* output;
} extremum;

static jint broadcast(cmsis_call* call, jint a, jint b)
{
	if ((a != b) && (a != 1) && (b != 1)) {
		cmsis_fail(call, JUDDER_KERNEL_RANGE);
	}
	return (a > b) ? a : b;
}

static extremum read_extremum(cmsis_call* call, jbyte* input1, jbyte* input2, jbyte* arena)
{
	extremum e;
	e.dims1 = cmsis_dims(call, JUDDER_EXTREMUM_DIMENSIONS_1);
	e.dims2 = cmsis_dims(call, JUDDER_EXTREMUM_DIMENSIONS_2);
	e.dims.n = broadcast(call, e.dims1.n, e.dims2.n);
	e.dims.h = broadcast(call, e.dims1.h, e.dims2.h);
	e.dims.w = broadcast(call, e.dims1.w, e.dims2.w);
	e.dims.c = broadcast(call, e.dims1.c, e.dims2.c);
	e.input1 = cmsis_place(call, input1, JUDDER_EXTREMUM_INPUT_1, cmsis_size(&e.dims1), 1U);
	e.input2 = cmsis_place(call, input2, JUDDER_EXTREMUM_INPUT_2, cmsis_size(&e.dims2), 1U);
	e.output = cmsis_place(call, arena, JUDDER_EXTREMUM_OUTPUT, cmsis_size(&e.dims), 1U);
	return e;
}

jint Java_io_judder_kernel_CmsisNatives_minimumS8(jint* descriptor, jint at, jbyte* input1, jbyte* input2, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_EXTREMUM_LENGTH);
	const extremum e = read_extremum(&call, input1, input2, arena);
	const cmsis_nn_context context = {NULL, 0};
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_minimum_s8(&context, e.input1, &e.dims1, e.input2, &e.dims2, e.output, &e.dims));
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_maximumS8(jint* descriptor, jint at, jbyte* input1, jbyte* input2, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_EXTREMUM_LENGTH);
	const extremum e = read_extremum(&call, input1, input2, arena);
	const cmsis_nn_context context = {NULL, 0};
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_maximum_s8(&context, e.input1, &e.dims1, e.input2, &e.dims2, e.output, &e.dims));
	}
	return call.status;
}
