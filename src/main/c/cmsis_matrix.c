/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/*
 * Fully connected layers, matrix products and the sums of weights.
 */

#include "cmsis_call.h"

/* The largest shift to the left of a 32-bit and of a 64-bit sum. */
#define MOST_LEFT 30
#define MOST_LEFT_WIDE 14

/* A fully connected layer. */
typedef struct {
	cmsis_nn_dims input;
	cmsis_nn_dims filter;
	cmsis_nn_dims bias;
	cmsis_nn_dims output;
	cmsis_nn_fc_params params;
	const jbyte* input_data;
	const jbyte* filter_data;
	const jbyte* bias_data;
	jbyte* output_data;
} layer;

static layer read_layer(cmsis_call* call, jint activation_bytes, jint weight_bits, jint bias_bytes, jbyte* input,
		jbyte* constants, jbyte* arena)
{
	layer l = {{1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}, {0, 0, 0, {0, 0}}, NULL, NULL, NULL, NULL};
	int64_t weights;
	l.input.n = cmsis_count(call, JUDDER_FULLY_CONNECTED_BATCHES);
	l.input.c = cmsis_count(call, JUDDER_FULLY_CONNECTED_DEPTH);
	l.filter.n = l.input.c;
	l.filter.c = cmsis_count(call, JUDDER_FULLY_CONNECTED_UNITS);
	l.bias.c = l.filter.c;
	l.output.n = l.input.n;
	l.output.c = l.filter.c;
	l.params.input_offset = cmsis_range(call, JUDDER_FULLY_CONNECTED_INPUT_OFFSET, -INT8_MAX - 1, INT8_MAX + 1);
	l.params.filter_offset = cmsis_range(call, JUDDER_FULLY_CONNECTED_WEIGHT_OFFSET, -INT8_MAX - 1, INT8_MAX + 1);
	l.params.output_offset = cmsis_range(call, JUDDER_FULLY_CONNECTED_OUTPUT_OFFSET, -INT8_MAX - 1, INT8_MAX + 1);
	l.params.activation = cmsis_bounds(call, JUDDER_FULLY_CONNECTED_MIN, 8 * activation_bytes);
	weights = cmsis_size(&l.filter);
	if (weight_bits == 4) {
		weights = (weights + 1) / 2;
	}
	l.input_data = cmsis_place(call, input, JUDDER_FULLY_CONNECTED_INPUT,
			cmsis_times(cmsis_size(&l.input), activation_bytes), (uintptr_t) activation_bytes);
	l.filter_data = cmsis_place(call, constants, JUDDER_FULLY_CONNECTED_WEIGHTS, weights, 1U);
	l.bias_data = cmsis_optional(call, constants, JUDDER_FULLY_CONNECTED_BIAS, cmsis_times(l.bias.c, bias_bytes),
			sizeof(jint));
	l.output_data = cmsis_place(call, arena, JUDDER_FULLY_CONNECTED_OUTPUT,
			cmsis_times(cmsis_size(&l.output), activation_bytes), (uintptr_t) activation_bytes);
	return l;
}

/*
 * Returns the sums of the weights, which the library reads on cores with MVE and nowhere else: from the constants where
 * they are, else computed into the scratch.
 */
static cmsis_nn_context weight_sums(cmsis_call* call, const layer* l, jbyte* constants, jbyte* arena)
{
	cmsis_nn_context context = {NULL, arm_fully_connected_s8_get_buffer_size(&l->filter)};
	if (context.size != 0) {
		context.buf = cmsis_optional(call, constants, JUDDER_FULLY_CONNECTED_SUMS, cmsis_times(l->filter.c, 4), sizeof(jint));
		if ((context.buf == NULL) && (call->status == JUDDER_KERNEL_OK)) {
			context.buf = cmsis_scratch(call, arena, JUDDER_FULLY_CONNECTED_SCRATCH, context.size);
			if (call->status == JUDDER_KERNEL_OK) {
				cmsis_fail(call, cmsis_status(arm_vector_sum_s8((int32_t*) context.buf, l->filter.n, l->filter.c,
						l->filter_data, l->params.input_offset, l->params.filter_offset,
						(const int32_t*) (const void*) l->bias_data)));
			}
		}
	}
	return context;
}

jint Java_io_judder_kernel_CmsisNatives_fullyConnectedS8(jint* descriptor, jint at, jbyte* input, jbyte* constants,
		jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_FULLY_CONNECTED_LENGTH);
	const layer l = read_layer(&call, 1, 8, 4, input, constants, arena);
	const bool per_channel = cmsis_word(&call, JUDDER_FULLY_CONNECTED_MULTIPLIERS) != JUDDER_ABSENT;
	cmsis_nn_per_tensor_quant_params one = {0, 0};
	cmsis_nn_quant_params quant = {&one.multiplier, &one.shift, per_channel ? 1 : 0};
	if (per_channel) {
		const int64_t bytes = cmsis_times(l.filter.c, 4);
		quant.multiplier = (int32_t*) (void*) cmsis_place(&call, constants, JUDDER_FULLY_CONNECTED_MULTIPLIERS, bytes,
				sizeof(jint));
		quant.shift = (int32_t*) (void*) cmsis_place(&call, constants, JUDDER_FULLY_CONNECTED_SHIFTS, bytes, sizeof(jint));
	} else {
		one = cmsis_scale(&call, JUDDER_FULLY_CONNECTED_MULTIPLIER, MOST_LEFT);
	}
	if (call.status == JUDDER_KERNEL_OK) {
		const cmsis_nn_context context = weight_sums(&call, &l, constants, arena);
		if (call.status == JUDDER_KERNEL_OK) {
			call.status = cmsis_status(arm_fully_connected_wrapper_s8(&context, &l.params, &quant, &l.input,
					l.input_data, &l.filter, l.filter_data, &l.bias, (const int32_t*) (const void*) l.bias_data,
					&l.output, l.output_data));
		}
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_fullyConnectedS4(jint* descriptor, jint at, jbyte* input, jbyte* constants,
		jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_FULLY_CONNECTED_LENGTH);
	const layer l = read_layer(&call, 1, 4, 4, input, constants, arena);
	const cmsis_nn_per_tensor_quant_params quant = cmsis_scale(&call, JUDDER_FULLY_CONNECTED_MULTIPLIER, MOST_LEFT);
	const cmsis_nn_context context = {NULL, 0};
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_fully_connected_s4(&context, &l.params, &quant, &l.input, l.input_data, &l.filter,
				l.filter_data, &l.bias, (const int32_t*) (const void*) l.bias_data, &l.output, l.output_data));
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_fullyConnectedS16(jint* descriptor, jint at, jbyte* input, jbyte* constants,
		jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_FULLY_CONNECTED_LENGTH);
	const layer l = read_layer(&call, 2, 8, 8, input, constants, arena);
	const cmsis_nn_per_tensor_quant_params quant = cmsis_scale(&call, JUDDER_FULLY_CONNECTED_MULTIPLIER, MOST_LEFT_WIDE);
	const cmsis_nn_context context = {NULL, 0};
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_fully_connected_s16(&context, &l.params, &quant, &l.input,
				(const int16_t*) (const void*) l.input_data, &l.filter, l.filter_data, &l.bias,
				(const int64_t*) (const void*) l.bias_data, &l.output, (int16_t*) (void*) l.output_data));
	}
	return call.status;
}

/* A batched matrix product. */
typedef struct {
	cmsis_nn_dims left;
	cmsis_nn_dims right;
	cmsis_nn_dims output;
	cmsis_nn_fc_params params;
	cmsis_nn_per_tensor_quant_params quant;
	const jbyte* left_data;
	const jbyte* right_data;
	jbyte* output_data;
} product;

/* Returns the length of an axis that one of two sides may repeat. */
static jint broadcast(cmsis_call* call, jint a, jint b)
{
	if ((a != b) && (a != 1) && (b != 1)) {
		cmsis_fail(call, JUDDER_KERNEL_RANGE);
	}
	return (a > b) ? a : b;
}

static product read_product(cmsis_call* call, jint element_bytes, jbyte* left, jbyte* right, jbyte* arena)
{
	product p;
	p.left.n = cmsis_count(call, JUDDER_MAT_MUL_LEFT_BATCHES);
	p.left.h = cmsis_count(call, JUDDER_MAT_MUL_LEFT_HEIGHT);
	p.left.w = cmsis_count(call, JUDDER_MAT_MUL_ROWS);
	p.left.c = cmsis_count(call, JUDDER_MAT_MUL_DEPTH);
	p.right.n = cmsis_count(call, JUDDER_MAT_MUL_RIGHT_BATCHES);
	p.right.h = cmsis_count(call, JUDDER_MAT_MUL_RIGHT_HEIGHT);
	p.right.w = cmsis_count(call, JUDDER_MAT_MUL_COLUMNS);
	p.right.c = p.left.c;
	p.output.n = broadcast(call, p.left.n, p.right.n);
	p.output.h = broadcast(call, p.left.h, p.right.h);
	p.output.w = p.left.w;
	p.output.c = p.right.w;
	p.params.input_offset = cmsis_range(call, JUDDER_MAT_MUL_LEFT_OFFSET, -INT8_MAX - 1, INT8_MAX + 1);
	p.params.filter_offset = cmsis_range(call, JUDDER_MAT_MUL_RIGHT_OFFSET, -INT8_MAX - 1, INT8_MAX + 1);
	p.params.output_offset = cmsis_range(call, JUDDER_MAT_MUL_OUTPUT_OFFSET, -INT8_MAX - 1, INT8_MAX + 1);
	p.params.activation = cmsis_bounds(call, JUDDER_MAT_MUL_MIN, 8 * element_bytes);
	p.quant = cmsis_scale(call, JUDDER_MAT_MUL_MULTIPLIER, (element_bytes == 1) ? MOST_LEFT : MOST_LEFT_WIDE);
	p.left_data = cmsis_place(call, left, JUDDER_MAT_MUL_LEFT, cmsis_times(cmsis_size(&p.left), element_bytes),
			(uintptr_t) element_bytes);
	p.right_data = cmsis_place(call, right, JUDDER_MAT_MUL_RIGHT, cmsis_times(cmsis_size(&p.right), element_bytes),
			(uintptr_t) element_bytes);
	p.output_data = cmsis_place(call, arena, JUDDER_MAT_MUL_OUTPUT, cmsis_times(cmsis_size(&p.output), element_bytes),
			(uintptr_t) element_bytes);
	return p;
}

jint Java_io_judder_kernel_CmsisNatives_batchMatMulS8(jint* descriptor, jint at, jbyte* left, jbyte* right, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_MAT_MUL_LENGTH);
	const product p = read_product(&call, 1, left, right, arena);
	const cmsis_nn_bmm_params params = {false, false, p.params};
	/* The right side takes the place of weights, one row for each column of the output. */
	const cmsis_nn_dims filter = {p.right.c, 1, 1, p.right.w};
	const int32_t needed = arm_fully_connected_s8_get_buffer_size(&filter);
	const cmsis_nn_context context = {cmsis_scratch(&call, arena, JUDDER_MAT_MUL_SCRATCH, needed), needed};
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_batch_matmul_s8(&context, &params, &p.quant, &p.left, p.left_data, &p.right,
				p.right_data, &p.output, p.output_data));
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_batchMatMulS16(jint* descriptor, jint at, jbyte* left, jbyte* right, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_MAT_MUL_LENGTH);
	const product p = read_product(&call, 2, left, right, arena);
	const cmsis_nn_bmm_params params = {false, false, p.params};
	const cmsis_nn_context context = {NULL, 0};
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_batch_matmul_s16(&context, &params, &p.quant, &p.left,
				(const int16_t*) (const void*) p.left_data, &p.right, (const int16_t*) (const void*) p.right_data,
				&p.output, (int16_t*) (void*) p.output_data));
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_vectorSumS8(jint* descriptor, jint at, jbyte* constants, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_VECTOR_SUM_LENGTH);
	const jint rows = cmsis_count(&call, JUDDER_VECTOR_SUM_ROWS);
	const jint columns = cmsis_count(&call, JUDDER_VECTOR_SUM_COLUMNS);
	const jbyte* const weights = cmsis_place(&call, constants, JUDDER_VECTOR_SUM_WEIGHTS, cmsis_times(rows, columns), 1U);
	const jbyte* const bias = cmsis_optional(&call, constants, JUDDER_VECTOR_SUM_BIAS, cmsis_times(rows, 4), sizeof(jint));
	jbyte* const sums = cmsis_place(&call, arena, JUDDER_VECTOR_SUM_OUTPUT, cmsis_times(rows, 4), sizeof(jint));
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_vector_sum_s8((int32_t*) (void*) sums, columns, rows, weights,
				cmsis_word(&call, JUDDER_VECTOR_SUM_LEFT_OFFSET), cmsis_word(&call, JUDDER_VECTOR_SUM_RIGHT_OFFSET),
				(const int32_t*) (const void*) bias));
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_vectorSumS8S64(jint* descriptor, jint at, jbyte* constants, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_VECTOR_SUM_LENGTH);
	const jint rows = cmsis_count(&call, JUDDER_VECTOR_SUM_ROWS);
	const jint columns = cmsis_count(&call, JUDDER_VECTOR_SUM_COLUMNS);
	const jbyte* const weights = cmsis_place(&call, constants, JUDDER_VECTOR_SUM_WEIGHTS, cmsis_times(rows, columns), 1U);
	const jbyte* const bias = cmsis_optional(&call, constants, JUDDER_VECTOR_SUM_BIAS, cmsis_times(rows, 8), sizeof(jint));
	jbyte* const sums = cmsis_place(&call, arena, JUDDER_VECTOR_SUM_OUTPUT, cmsis_times(rows, 8), sizeof(jint));
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_vector_sum_s8_s64((int64_t*) (void*) sums, columns, rows, weights,
				cmsis_word(&call, JUDDER_VECTOR_SUM_LEFT_OFFSET), (const int64_t*) (const void*) bias));
	}
	return call.status;
}
