/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/*
 * Poolings.
 */

#include "cmsis_call.h"

typedef struct {
	cmsis_nn_dims input;
	cmsis_nn_dims filter;
	cmsis_nn_dims output;
	cmsis_nn_pool_params params;
	const jbyte* input_data;
	jbyte* output_data;
} pooling;

static jint axis_word(cmsis_call* call, jint index, jint min)
{
	return cmsis_range(call, index, min, CMSIS_MOST_AXIS);
}

/* Every window covers at least one element: a mean of none has no value. */
static void check_axis(cmsis_call* call, jint input, jint output, jint kernel, jint stride, jint pad)
{
	if ((pad >= kernel) || (((((int64_t) output - 1) * stride) - pad) >= input)) {
		cmsis_fail(call, JUDDER_KERNEL_RANGE);
	}
}

static pooling read_pooling(cmsis_call* call, jint element_bytes, jbyte* input, jbyte* arena)
{
	pooling p;
	p.input.n = cmsis_count(call, JUDDER_POOL_BATCHES);
	p.input.h = axis_word(call, JUDDER_POOL_INPUT_HEIGHT, 1);
	p.input.w = axis_word(call, JUDDER_POOL_INPUT_WIDTH, 1);
	p.input.c = cmsis_count(call, JUDDER_POOL_CHANNELS);
	p.filter.n = 1;
	p.filter.h = axis_word(call, JUDDER_POOL_KERNEL_HEIGHT, 1);
	p.filter.w = axis_word(call, JUDDER_POOL_KERNEL_WIDTH, 1);
	p.filter.c = 1;
	p.output.n = p.input.n;
	p.output.h = axis_word(call, JUDDER_POOL_OUTPUT_HEIGHT, 1);
	p.output.w = axis_word(call, JUDDER_POOL_OUTPUT_WIDTH, 1);
	p.output.c = p.input.c;
	p.params.stride.h = axis_word(call, JUDDER_POOL_STRIDE_HEIGHT, 1);
	p.params.stride.w = axis_word(call, JUDDER_POOL_STRIDE_WIDTH, 1);
	p.params.padding.h = axis_word(call, JUDDER_POOL_PAD_TOP, 0);
	p.params.padding.w = axis_word(call, JUDDER_POOL_PAD_LEFT, 0);
	p.params.activation = cmsis_bounds(call, JUDDER_POOL_MIN, 8 * element_bytes);
	check_axis(call, p.input.h, p.output.h, p.filter.h, p.params.stride.h, p.params.padding.h);
	check_axis(call, p.input.w, p.output.w, p.filter.w, p.params.stride.w, p.params.padding.w);
	p.input_data = cmsis_place(call, input, JUDDER_POOL_INPUT, cmsis_times(cmsis_size(&p.input), element_bytes),
			(uintptr_t) element_bytes);
	p.output_data = cmsis_place(call, arena, JUDDER_POOL_OUTPUT, cmsis_times(cmsis_size(&p.output), element_bytes),
			(uintptr_t) element_bytes);
	return p;
}

static cmsis_nn_context scratch(cmsis_call* call, jbyte* arena, int32_t needed)
{
	cmsis_nn_context context;
	context.buf = cmsis_scratch(call, arena, JUDDER_POOL_SCRATCH, needed);
	context.size = needed;
	return context;
}

jint Java_io_judder_kernel_CmsisNatives_averagePoolS8(jint* descriptor, jint at, jbyte* input, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_POOL_LENGTH);
	const pooling p = read_pooling(&call, 1, input, arena);
	const cmsis_nn_context context = scratch(&call, arena, arm_avgpool_s8_get_buffer_size(p.output.w, p.input.c));
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_avgpool_s8(&context, &p.params, &p.input, p.input_data, &p.filter, &p.output,
				p.output_data));
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_averagePoolS16(jint* descriptor, jint at, jbyte* input, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_POOL_LENGTH);
	const pooling p = read_pooling(&call, 2, input, arena);
	const cmsis_nn_context context = scratch(&call, arena, arm_avgpool_s16_get_buffer_size(p.output.w, p.input.c));
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_avgpool_s16(&context, &p.params, &p.input,
				(const int16_t*) (const void*) p.input_data, &p.filter, &p.output, (int16_t*) (void*) p.output_data));
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_maxPoolS8(jint* descriptor, jint at, jbyte* input, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_POOL_LENGTH);
	const pooling p = read_pooling(&call, 1, input, arena);
	const cmsis_nn_context context = {NULL, 0};
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_max_pool_s8(&context, &p.params, &p.input, p.input_data, &p.filter, &p.output,
				p.output_data));
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_maxPoolS16(jint* descriptor, jint at, jbyte* input, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_POOL_LENGTH);
	const pooling p = read_pooling(&call, 2, input, arena);
	const cmsis_nn_context context = {NULL, 0};
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_max_pool_s16(&context, &p.params, &p.input,
				(const int16_t*) (const void*) p.input_data, &p.filter, &p.output, (int16_t*) (void*) p.output_data));
	}
	return call.status;
}
