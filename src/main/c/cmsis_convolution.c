/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/*
 * Convolutions: plain, depthwise and transposed.
 */

#include "cmsis_call.h"

/* What the three kinds have in common. */
typedef struct {
	cmsis_nn_dims input;
	cmsis_nn_dims filter;
	cmsis_nn_dims bias;
	cmsis_nn_dims output;
	cmsis_nn_tile stride;
	cmsis_nn_tile padding;
	cmsis_nn_tile dilation;
	cmsis_nn_activation activation;
	cmsis_nn_per_channel_quant_params quant;
	jint input_offset;
	jint output_offset;
	jint bias_bytes;
	const jbyte* input_data;
	const jbyte* filter_data;
	const jbyte* bias_data;
	jbyte* output_data;
} layer;

/* Which kind a layer is of. */
typedef enum { PLAIN, DEPTHWISE, TRANSPOSED } kind;

static jint axis_word(cmsis_call* call, jint index, jint min)
{
	return cmsis_range(call, index, min, CMSIS_MOST_AXIS);
}

/*
 * Checks one axis: no window lies wholly outside the input. The library steps through windows without looking whether any
 * of it is inside, and its 1x1 kernels take the size of the output from that of the input.
 */
static void check_axis(cmsis_call* call, kind of, jint input, jint output, jint kernel, jint stride, jint pad, jint dilation)
{
	const int64_t reach = (of == TRANSPOSED) ? (int64_t) kernel : ((((int64_t) kernel - 1) * dilation) + 1);
	const int64_t covered = (of == TRANSPOSED) ? (((((int64_t) input - 1) * stride) + kernel) - pad) : (int64_t) input;
	const int64_t last = (of == TRANSPOSED) ? ((int64_t) output - 1) : ((((int64_t) output - 1) * stride) - pad);
	if ((pad >= reach) || (last >= covered)) {
		cmsis_fail(call, JUDDER_KERNEL_RANGE);
	}
}

static void check_geometry(cmsis_call* call, const layer* l, kind of)
{
	const bool one_by_one = (l->filter.h == 1) && (l->filter.w == 1) && (l->padding.h == 0) && (l->padding.w == 0);
	check_axis(call, of, l->input.h, l->output.h, l->filter.h, l->stride.h, l->padding.h, l->dilation.h);
	check_axis(call, of, l->input.w, l->output.w, l->filter.w, l->stride.w, l->padding.w, l->dilation.w);
	if ((of == PLAIN) && one_by_one
			&& ((l->output.h != (((l->input.h - 1) / l->stride.h) + 1))
					|| (l->output.w != (((l->input.w - 1) / l->stride.w) + 1)))) {
		cmsis_fail(call, JUDDER_KERNEL_RANGE);
	}
}

/*
 * The library writes one row of output for each stride of the input, whatever the height of the output is, and sizes its
 * rows by the wrong stride where that is longer than the filter: both go beyond what they were given. The variant that runs
 * as a convolution over a spread input is not concerned.
 */
static void check_rows(cmsis_call* call, const layer* l, int32_t reversed)
{
	const int64_t rows = ((int64_t) l->input.h * l->stride.h) - l->padding.h;
	if ((reversed == 0) && ((rows > l->output.h) || (l->filter.h < l->stride.h) || (l->filter.w < l->stride.w))) {
		cmsis_fail(call, JUDDER_KERNEL_RANGE);
	}
}

static void read_shape(cmsis_call* call, layer* l, kind of)
{
	l->input.n = cmsis_count(call, JUDDER_CONV_BATCHES);
	l->input.h = axis_word(call, JUDDER_CONV_INPUT_HEIGHT, 1);
	l->input.w = axis_word(call, JUDDER_CONV_INPUT_WIDTH, 1);
	l->input.c = cmsis_count(call, JUDDER_CONV_INPUT_CHANNELS);
	l->output.n = l->input.n;
	l->output.h = axis_word(call, JUDDER_CONV_OUTPUT_HEIGHT, 1);
	l->output.w = axis_word(call, JUDDER_CONV_OUTPUT_WIDTH, 1);
	l->output.c = cmsis_count(call, JUDDER_CONV_OUTPUT_CHANNELS);
	l->filter.h = axis_word(call, JUDDER_CONV_KERNEL_HEIGHT, 1);
	l->filter.w = axis_word(call, JUDDER_CONV_KERNEL_WIDTH, 1);
	if (of == DEPTHWISE) {
		l->filter.n = 1;
		l->filter.c = l->output.c;
		if ((l->output.c % l->input.c) != 0) {
			cmsis_fail(call, JUDDER_KERNEL_RANGE);
		}
	} else {
		const jint groups = (of == PLAIN) ? cmsis_count(call, JUDDER_CONV_GROUPS) : 1;
		l->filter.n = l->output.c;
		l->filter.c = l->input.c / groups;
		if (((l->input.c % groups) != 0) || ((l->output.c % groups) != 0)) {
			cmsis_fail(call, JUDDER_KERNEL_RANGE);
		}
	}
	l->bias.n = 1;
	l->bias.h = 1;
	l->bias.w = 1;
	l->bias.c = l->output.c;
	l->stride.h = axis_word(call, JUDDER_CONV_STRIDE_HEIGHT, 1);
	l->stride.w = axis_word(call, JUDDER_CONV_STRIDE_WIDTH, 1);
	l->padding.h = axis_word(call, JUDDER_CONV_PAD_TOP, 0);
	l->padding.w = axis_word(call, JUDDER_CONV_PAD_LEFT, 0);
	l->dilation.h = axis_word(call, JUDDER_CONV_DILATION_HEIGHT, 0);
	l->dilation.w = axis_word(call, JUDDER_CONV_DILATION_WIDTH, 0);
	check_geometry(call, l, of);
}

/* Reads and checks all but the scratch. Activations have activation_bytes, 1 or 2, weights 4 or 8 bits. */
static layer read_layer(cmsis_call* call, kind of, jint activation_bytes, jint weight_bits, jbyte* input, jbyte* constants,
		jbyte* arena)
{
	layer l;
	int64_t weights;
	read_shape(call, &l, of);
	l.input_offset = cmsis_range(call, JUDDER_CONV_INPUT_OFFSET, -INT8_MAX - 1, INT8_MAX + 1);
	l.output_offset = cmsis_range(call, JUDDER_CONV_OUTPUT_OFFSET, -INT8_MAX - 1, INT8_MAX + 1);
	l.activation = cmsis_bounds(call, JUDDER_CONV_MIN, 8 * activation_bytes);
	l.bias_bytes = cmsis_range(call, JUDDER_CONV_BIAS_BYTES, 4, 8);
	weights = cmsis_size(&l.filter);
	if (weight_bits == 4) {
		weights = (weights + 1) / 2;
	}
	l.input_data = cmsis_place(call, input, JUDDER_CONV_INPUT, cmsis_times(cmsis_size(&l.input), activation_bytes),
			(uintptr_t) activation_bytes);
	l.filter_data = cmsis_place(call, constants, JUDDER_CONV_WEIGHTS, weights, 1U);
	l.bias_data = cmsis_optional(call, constants, JUDDER_CONV_BIAS, cmsis_times(l.output.c, l.bias_bytes), sizeof(jint));
	l.quant.multiplier = (int32_t*) (void*) cmsis_place(call, constants, JUDDER_CONV_MULTIPLIERS,
			cmsis_times(l.output.c, 4), sizeof(jint));
	l.quant.shift = (int32_t*) (void*) cmsis_place(call, constants, JUDDER_CONV_SHIFTS, cmsis_times(l.output.c, 4),
			sizeof(jint));
	l.output_data = cmsis_place(call, arena, JUDDER_CONV_OUTPUT, cmsis_times(cmsis_size(&l.output), activation_bytes),
			(uintptr_t) activation_bytes);
	return l;
}

/* The size of a bias must be the one that the function reads. */
static void require_bias(cmsis_call* call, const layer* l, jint bytes)
{
	if (l->bias_bytes != bytes) {
		cmsis_fail(call, JUDDER_KERNEL_RANGE);
	}
}

static cmsis_nn_conv_params plain(const layer* l)
{
	cmsis_nn_conv_params params;
	params.input_offset = l->input_offset;
	params.output_offset = l->output_offset;
	params.stride = l->stride;
	params.padding = l->padding;
	params.dilation = l->dilation;
	params.activation = l->activation;
	return params;
}

static cmsis_nn_dw_conv_params depthwise(const layer* l)
{
	cmsis_nn_dw_conv_params params;
	params.input_offset = l->input_offset;
	params.output_offset = l->output_offset;
	params.ch_mult = l->output.c / l->input.c;
	params.stride = l->stride;
	params.padding = l->padding;
	params.dilation = l->dilation;
	params.activation = l->activation;
	return params;
}

static cmsis_nn_context scratch(cmsis_call* call, jbyte* arena, int32_t needed)
{
	cmsis_nn_context context;
	context.buf = cmsis_scratch(call, arena, JUDDER_CONV_SCRATCH, needed);
	context.size = needed;
	return context;
}

jint Java_io_judder_kernel_CmsisNatives_convolveS8(jint* descriptor, jint at, jbyte* input, jbyte* constants, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_CONV_LENGTH);
	const layer l = read_layer(&call, PLAIN, 1, 8, input, constants, arena);
	const cmsis_nn_conv_params params = plain(&l);
	require_bias(&call, &l, 4);
	if (call.status == JUDDER_KERNEL_OK) {
		const cmsis_nn_context context = scratch(&call, arena,
				arm_convolve_wrapper_s8_get_buffer_size(&params, &l.input, &l.filter, &l.output));
		if (call.status == JUDDER_KERNEL_OK) {
			call.status = cmsis_status(arm_convolve_wrapper_s8(&context, &params, &l.quant, &l.input, l.input_data,
					&l.filter, l.filter_data, &l.bias, (const int32_t*) (const void*) l.bias_data, &l.output,
					l.output_data));
		}
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_convolveS4(jint* descriptor, jint at, jbyte* input, jbyte* constants, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_CONV_LENGTH);
	const layer l = read_layer(&call, PLAIN, 1, 4, input, constants, arena);
	const cmsis_nn_conv_params params = plain(&l);
	require_bias(&call, &l, 4);
	if (l.filter.c != l.input.c) {
		cmsis_fail(&call, JUDDER_KERNEL_RANGE);
	}
	if (call.status == JUDDER_KERNEL_OK) {
		const cmsis_nn_context context = scratch(&call, arena,
				arm_convolve_wrapper_s4_get_buffer_size(&params, &l.input, &l.filter, &l.output));
		if (call.status == JUDDER_KERNEL_OK) {
			call.status = cmsis_status(arm_convolve_wrapper_s4(&context, &params, &l.quant, &l.input, l.input_data,
					&l.filter, l.filter_data, &l.bias, (const int32_t*) (const void*) l.bias_data, &l.output,
					l.output_data));
		}
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_convolveS16(jint* descriptor, jint at, jbyte* input, jbyte* constants, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_CONV_LENGTH);
	const layer l = read_layer(&call, PLAIN, 2, 8, input, constants, arena);
	const cmsis_nn_conv_params params = plain(&l);
	const cmsis_nn_bias_data bias = {l.bias_data, l.bias_bytes == 4};
	if (((l.bias_bytes != 4) && (l.bias_bytes != 8)) || (l.filter.c != l.input.c)) {
		cmsis_fail(&call, JUDDER_KERNEL_RANGE);
	}
	if (call.status == JUDDER_KERNEL_OK) {
		const cmsis_nn_context context = scratch(&call, arena,
				arm_convolve_wrapper_s16_get_buffer_size(&params, &l.input, &l.filter, &l.output));
		if (call.status == JUDDER_KERNEL_OK) {
			call.status = cmsis_status(arm_convolve_wrapper_s16(&context, &params, &l.quant, &l.input,
					(const int16_t*) (const void*) l.input_data, &l.filter, l.filter_data, &l.bias, &bias, &l.output,
					(int16_t*) (void*) l.output_data));
		}
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_depthwiseConvS8(jint* descriptor, jint at, jbyte* input, jbyte* constants,
		jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_CONV_LENGTH);
	const layer l = read_layer(&call, DEPTHWISE, 1, 8, input, constants, arena);
	const cmsis_nn_dw_conv_params params = depthwise(&l);
	require_bias(&call, &l, 4);
	if (call.status == JUDDER_KERNEL_OK) {
		const cmsis_nn_context context = scratch(&call, arena,
				arm_depthwise_conv_wrapper_s8_get_buffer_size(&params, &l.input, &l.filter, &l.output));
		if (call.status == JUDDER_KERNEL_OK) {
			call.status = cmsis_status(arm_depthwise_conv_wrapper_s8(&context, &params, &l.quant, &l.input,
					l.input_data, &l.filter, l.filter_data, &l.bias, (const int32_t*) (const void*) l.bias_data,
					&l.output, l.output_data));
		}
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_depthwiseConvS4(jint* descriptor, jint at, jbyte* input, jbyte* constants,
		jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_CONV_LENGTH);
	const layer l = read_layer(&call, DEPTHWISE, 1, 4, input, constants, arena);
	const cmsis_nn_dw_conv_params params = depthwise(&l);
	require_bias(&call, &l, 4);
	if (call.status == JUDDER_KERNEL_OK) {
		const cmsis_nn_context context = scratch(&call, arena,
				arm_depthwise_conv_wrapper_s4_get_buffer_size(&params, &l.input, &l.filter, &l.output));
		if (call.status == JUDDER_KERNEL_OK) {
			call.status = cmsis_status(arm_depthwise_conv_wrapper_s4(&context, &params, &l.quant, &l.input,
					l.input_data, &l.filter, l.filter_data, &l.bias, (const int32_t*) (const void*) l.bias_data,
					&l.output, l.output_data));
		}
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_depthwiseConvS16(jint* descriptor, jint at, jbyte* input, jbyte* constants,
		jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_CONV_LENGTH);
	const layer l = read_layer(&call, DEPTHWISE, 2, 8, input, constants, arena);
	const cmsis_nn_dw_conv_params params = depthwise(&l);
	require_bias(&call, &l, 8);
	if (call.status == JUDDER_KERNEL_OK) {
		const cmsis_nn_context context = scratch(&call, arena,
				arm_depthwise_conv_wrapper_s16_get_buffer_size(&params, &l.input, &l.filter, &l.output));
		if (call.status == JUDDER_KERNEL_OK) {
			call.status = cmsis_status(arm_depthwise_conv_wrapper_s16(&context, &params, &l.quant, &l.input,
					(const int16_t*) (const void*) l.input_data, &l.filter, l.filter_data, &l.bias,
					(const int64_t*) (const void*) l.bias_data, &l.output, (int16_t*) (void*) l.output_data));
		}
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_transposeConvS8(jint* descriptor, jint at, jbyte* input, jbyte* constants,
		jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_CONV_LENGTH);
	const layer l = read_layer(&call, TRANSPOSED, 1, 8, input, constants, arena);
	cmsis_nn_transpose_conv_params params;
	params.input_offset = l.input_offset;
	params.output_offset = l.output_offset;
	params.stride = l.stride;
	params.padding = l.padding;
	params.padding_offsets.h = axis_word(&call, JUDDER_CONV_PAD_OFFSET_HEIGHT, 0);
	params.padding_offsets.w = axis_word(&call, JUDDER_CONV_PAD_OFFSET_WIDTH, 0);
	params.dilation = l.dilation;
	params.activation = l.activation;
	require_bias(&call, &l, 4);
	if (call.status == JUDDER_KERNEL_OK) {
		const int32_t sums = arm_transpose_conv_s8_get_buffer_size(&params, &l.input, &l.filter, &l.output);
		const int32_t reversed = arm_transpose_conv_s8_get_reverse_conv_buffer_size(&params, &l.input, &l.filter);
		const int64_t first = (((int64_t) sums) + 3) & ~(int64_t) 3;
		jbyte* const both = cmsis_scratch(&call, arena, JUDDER_CONV_SCRATCH,
				((sums < 0) || (reversed < 0)) ? -1 : (first + reversed));
		check_rows(&call, &l, reversed);
		if (call.status == JUDDER_KERNEL_OK) {
			const cmsis_nn_context context = {both, sums};
			const cmsis_nn_context reverse = {(reversed == 0) ? NULL : &both[first], reversed};
			call.status = cmsis_status(arm_transpose_conv_wrapper_s8(&context, &reverse, &params, &l.quant, &l.input,
					l.input_data, &l.filter, l.filter_data, &l.bias, (const int32_t*) (const void*) l.bias_data,
					&l.output, l.output_data));
		}
	}
	return call.status;
}
