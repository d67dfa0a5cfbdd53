/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
#include "arithmetic.h"

/* Everything that tells one convolution from another. */
typedef struct {
	int32_t activation_bytes;
	int32_t weight_bits;
	bool wide;
	bool depthwise;
	int32_t input_offset;
	int32_t output_offset;
	cmsis_nn_tile stride;
	cmsis_nn_tile padding;
	cmsis_nn_tile dilation;
	cmsis_nn_activation activation;
	const cmsis_nn_per_channel_quant_params* quant;
	const cmsis_nn_dims* in;
	const cmsis_nn_dims* filter;
	const cmsis_nn_dims* out;
} layer;

void scribble(const cmsis_nn_context* context)
{
	for (int32_t i = 0; i < context->size; i++) {
		((int8_t*) context->buf)[i] = (int8_t) (i ^ 0x5A);
	}
}

/* Clamps a scaled sum and stores it. */
static void finish(const layer* l, int32_t channel, int64_t sum, void* output, int64_t index)
{
	const int32_t multiplier = l->quant->multiplier[channel];
	const int32_t shift = l->quant->shift[channel];
	const int32_t scaled = l->wide ? requantize_wide(sum, multiplier, shift) : requantize((int32_t) sum, multiplier, shift);
	set_element(output, index, l->activation_bytes,
			clamp(wrap_add(scaled, l->output_offset), l->activation.min, l->activation.max));
}

/* Adds a product to a sum of 32 or 64 bits. */
static int64_t add(bool wide, int64_t sum, int32_t a, int32_t b)
{
	return wide ? wide_add(sum, (int64_t) a * b) : (int64_t) wrap_add((int32_t) sum, wrap_mul(a, b));
}

/* The sum over one window for one channel of the output. */
static int64_t window(const layer* l, int32_t n, int32_t y, int32_t x, int32_t o, int64_t bias, const void* input,
		const int8_t* weights)
{
	const int32_t groups = l->in->c / l->filter->c;
	const int32_t depth = l->depthwise ? 1 : l->filter->c;
	const int32_t first = l->depthwise ? (o / (l->out->c / l->in->c)) : ((o / (l->out->c / groups)) * l->filter->c);
	int64_t sum = bias;
	for (int32_t ky = 0; ky < l->filter->h; ky++) {
		for (int32_t kx = 0; kx < l->filter->w; kx++) {
			const int32_t iy = (y * l->stride.h) - l->padding.h + (ky * l->dilation.h);
			const int32_t ix = (x * l->stride.w) - l->padding.w + (kx * l->dilation.w);
			if ((iy < 0) || (iy >= l->in->h) || (ix < 0) || (ix >= l->in->w)) {
				continue;
			}
			for (int32_t c = 0; c < depth; c++) {
				const int64_t at = (((((int64_t) n * l->in->h) + iy) * l->in->w) + ix) * l->in->c + first + c;
				const int64_t tap = ((int64_t) ky * l->filter->w) + kx;
				const int64_t w = l->depthwise ? ((tap * l->out->c) + o)
						: (((((int64_t) o * l->filter->h * l->filter->w) + tap) * depth) + c);
				sum = add(l->wide, sum, element(input, at, l->activation_bytes) + l->input_offset,
						weight(weights, w, l->weight_bits));
			}
		}
	}
	return sum;
}

static int64_t bias_of(const void* bias, bool is_int32, int32_t channel)
{
	int64_t result = 0;
	if (bias != NULL) {
		result = is_int32 ? (int64_t) ((const int32_t*) bias)[channel] : wide_at(bias, channel);
	}
	return result;
}

static void convolve(const layer* l, const void* input, const int8_t* weights, const void* bias, void* output)
{
	int64_t at = 0;
	for (int32_t n = 0; n < l->out->n; n++) {
		for (int32_t y = 0; y < l->out->h; y++) {
			for (int32_t x = 0; x < l->out->w; x++) {
				for (int32_t o = 0; o < l->out->c; o++) {
					finish(l, o, window(l, n, y, x, o, bias_of(bias, !l->wide, o), input, weights), output, at);
					at++;
				}
			}
		}
	}
}

static layer plain(const cmsis_nn_conv_params* p, const cmsis_nn_per_channel_quant_params* quant, const cmsis_nn_dims* in,
		const cmsis_nn_dims* filter, const cmsis_nn_dims* out)
{
	const layer l = {1, 8, false, false, p->input_offset, p->output_offset, p->stride, p->padding, p->dilation,
			p->activation, quant, in, filter, out};
	return l;
}

static layer depthwise(const cmsis_nn_dw_conv_params* p, const cmsis_nn_per_channel_quant_params* quant,
		const cmsis_nn_dims* in, const cmsis_nn_dims* filter, const cmsis_nn_dims* out)
{
	const layer l = {1, 8, false, true, p->input_offset, p->output_offset, p->stride, p->padding, p->dilation,
			p->activation, quant, in, filter, out};
	return l;
}

static bool one_by_one(const cmsis_nn_conv_params* p, const cmsis_nn_dims* in, const cmsis_nn_dims* filter)
{
	return (p->padding.w == 0) && (p->padding.h == 0) && (filter->w == 1) && (filter->h == 1) && (p->dilation.w == 1)
			&& (p->dilation.h == 1) && (in->c == filter->c);
}

/* Two columns of 16-bit elements. */
static int32_t two_columns(const cmsis_nn_dims* in, const cmsis_nn_dims* filter)
{
	return 4 * (((filter->w * filter->h * in->c) + 3) & ~3);
}

arm_cmsis_nn_status arm_convolve_wrapper_s8(const cmsis_nn_context* ctx, const cmsis_nn_conv_params* conv_params,
		const cmsis_nn_per_channel_quant_params* quant_params, const cmsis_nn_dims* input_dims, const int8_t* input_data,
		const cmsis_nn_dims* filter_dims, const int8_t* filter_data, const cmsis_nn_dims* bias_dims, const int32_t* bias_data,
		const cmsis_nn_dims* output_dims, int8_t* output_data)
{
	const layer l = plain(conv_params, quant_params, input_dims, filter_dims, output_dims);
	(void) bias_dims;
	if ((ctx->buf == NULL) && !one_by_one(conv_params, input_dims, filter_dims)) {
		return ARM_CMSIS_NN_ARG_ERROR;
	}
	scribble(ctx);
	convolve(&l, input_data, filter_data, bias_data, output_data);
	return ARM_CMSIS_NN_SUCCESS;
}

int32_t arm_convolve_wrapper_s8_get_buffer_size(const cmsis_nn_conv_params* conv_params, const cmsis_nn_dims* input_dims,
		const cmsis_nn_dims* filter_dims, const cmsis_nn_dims* output_dims)
{
	(void) output_dims;
	return one_by_one(conv_params, input_dims, filter_dims) ? 0 : two_columns(input_dims, filter_dims);
}

arm_cmsis_nn_status arm_convolve_wrapper_s4(const cmsis_nn_context* ctx, const cmsis_nn_conv_params* conv_params,
		const cmsis_nn_per_channel_quant_params* quant_params, const cmsis_nn_dims* input_dims, const int8_t* input_data,
		const cmsis_nn_dims* filter_dims, const int8_t* filter_data, const cmsis_nn_dims* bias_dims, const int32_t* bias_data,
		const cmsis_nn_dims* output_dims, int8_t* output_data)
{
	layer l = plain(conv_params, quant_params, input_dims, filter_dims, output_dims);
	(void) bias_dims;
	l.weight_bits = 4;
	scribble(ctx);
	convolve(&l, input_data, filter_data, bias_data, output_data);
	return ARM_CMSIS_NN_SUCCESS;
}

int32_t arm_convolve_wrapper_s4_get_buffer_size(const cmsis_nn_conv_params* conv_params, const cmsis_nn_dims* input_dims,
		const cmsis_nn_dims* filter_dims, const cmsis_nn_dims* output_dims)
{
	(void) output_dims;
	return one_by_one(conv_params, input_dims, filter_dims) ? 0 : (4 * filter_dims->w * filter_dims->h * input_dims->c);
}

arm_cmsis_nn_status arm_convolve_wrapper_s16(const cmsis_nn_context* ctx, const cmsis_nn_conv_params* conv_params,
		const cmsis_nn_per_channel_quant_params* quant_params, const cmsis_nn_dims* input_dims, const int16_t* input_data,
		const cmsis_nn_dims* filter_dims, const int8_t* filter_data, const cmsis_nn_dims* bias_dims,
		const cmsis_nn_bias_data* bias_data, const cmsis_nn_dims* output_dims, int16_t* output_data)
{
	layer l = plain(conv_params, quant_params, input_dims, filter_dims, output_dims);
	(void) bias_dims;
	l.activation_bytes = 2;
	l.wide = !bias_data->is_int32_bias;
	l.input_offset = 0;
	l.output_offset = 0;
	scribble(ctx);
	convolve(&l, input_data, filter_data, bias_data->data, output_data);
	return ARM_CMSIS_NN_SUCCESS;
}

int32_t arm_convolve_wrapper_s16_get_buffer_size(const cmsis_nn_conv_params* conv_params, const cmsis_nn_dims* input_dims,
		const cmsis_nn_dims* filter_dims, const cmsis_nn_dims* output_dims)
{
	(void) conv_params;
	(void) output_dims;
	return 4 * filter_dims->w * filter_dims->h * input_dims->c;
}

arm_cmsis_nn_status arm_depthwise_conv_wrapper_s8(const cmsis_nn_context* ctx, const cmsis_nn_dw_conv_params* dw_conv_params,
		const cmsis_nn_per_channel_quant_params* quant_params, const cmsis_nn_dims* input_dims, const int8_t* input_data,
		const cmsis_nn_dims* filter_dims, const int8_t* filter_data, const cmsis_nn_dims* bias_dims, const int32_t* bias_data,
		const cmsis_nn_dims* output_dims, int8_t* output_data)
{
	const layer l = depthwise(dw_conv_params, quant_params, input_dims, filter_dims, output_dims);
	(void) bias_dims;
	scribble(ctx);
	convolve(&l, input_data, filter_data, bias_data, output_data);
	return ARM_CMSIS_NN_SUCCESS;
}

int32_t arm_depthwise_conv_wrapper_s8_get_buffer_size(const cmsis_nn_dw_conv_params* dw_conv_params,
		const cmsis_nn_dims* input_dims, const cmsis_nn_dims* filter_dims, const cmsis_nn_dims* output_dims)
{
	(void) dw_conv_params;
	(void) input_dims;
	(void) filter_dims;
	(void) output_dims;
	return 0;
}

arm_cmsis_nn_status arm_depthwise_conv_wrapper_s4(const cmsis_nn_context* ctx, const cmsis_nn_dw_conv_params* dw_conv_params,
		const cmsis_nn_per_channel_quant_params* quant_params, const cmsis_nn_dims* input_dims, const int8_t* input_data,
		const cmsis_nn_dims* filter_dims, const int8_t* filter_data, const cmsis_nn_dims* bias_dims, const int32_t* bias_data,
		const cmsis_nn_dims* output_dims, int8_t* output_data)
{
	layer l = depthwise(dw_conv_params, quant_params, input_dims, filter_dims, output_dims);
	(void) bias_dims;
	l.weight_bits = 4;
	scribble(ctx);
	convolve(&l, input_data, filter_data, bias_data, output_data);
	return ARM_CMSIS_NN_SUCCESS;
}

int32_t arm_depthwise_conv_wrapper_s4_get_buffer_size(const cmsis_nn_dw_conv_params* dw_conv_params,
		const cmsis_nn_dims* input_dims, const cmsis_nn_dims* filter_dims, const cmsis_nn_dims* output_dims)
{
	(void) output_dims;
	return ((dw_conv_params->ch_mult == 1) && (input_dims->n == 1) && (dw_conv_params->dilation.w == 1)
			&& (dw_conv_params->dilation.h == 1)) ? (2 * input_dims->c * filter_dims->w * filter_dims->h) : 0;
}

arm_cmsis_nn_status arm_depthwise_conv_wrapper_s16(const cmsis_nn_context* ctx, const cmsis_nn_dw_conv_params* dw_conv_params,
		const cmsis_nn_per_channel_quant_params* quant_params, const cmsis_nn_dims* input_dims, const int16_t* input_data,
		const cmsis_nn_dims* filter_dims, const int8_t* filter_data, const cmsis_nn_dims* bias_dims, const int64_t* bias_data,
		const cmsis_nn_dims* output_dims, int16_t* output_data)
{
	layer l = depthwise(dw_conv_params, quant_params, input_dims, filter_dims, output_dims);
	(void) bias_dims;
	l.activation_bytes = 2;
	l.wide = true;
	l.input_offset = 0;
	l.output_offset = 0;
	scribble(ctx);
	convolve(&l, input_data, filter_data, bias_data, output_data);
	return ARM_CMSIS_NN_SUCCESS;
}

int32_t arm_depthwise_conv_wrapper_s16_get_buffer_size(const cmsis_nn_dw_conv_params* dw_conv_params,
		const cmsis_nn_dims* input_dims, const cmsis_nn_dims* filter_dims, const cmsis_nn_dims* output_dims)
{
	(void) dw_conv_params;
	(void) input_dims;
	(void) filter_dims;
	(void) output_dims;
	return 0;
}

/* The sum that all inputs spread onto one element of the output. */
static int64_t spread(const layer* l, int32_t n, int32_t y, int32_t x, int32_t o, int64_t bias, const int8_t* input,
		const int8_t* weights)
{
	int64_t sum = bias;
	for (int32_t ky = 0; ky < l->filter->h; ky++) {
		for (int32_t kx = 0; kx < l->filter->w; kx++) {
			const int32_t sy = y + l->padding.h - ky;
			const int32_t sx = x + l->padding.w - kx;
			const int32_t iy = sy / l->stride.h;
			const int32_t ix = sx / l->stride.w;
			if ((sy < 0) || (sx < 0) || ((sy % l->stride.h) != 0) || ((sx % l->stride.w) != 0) || (iy >= l->in->h)
					|| (ix >= l->in->w)) {
				continue;
			}
			for (int32_t c = 0; c < l->in->c; c++) {
				const int64_t at = (((((int64_t) n * l->in->h) + iy) * l->in->w) + ix) * l->in->c + c;
				const int64_t w = (((((int64_t) o * l->filter->h) + ky) * l->filter->w) + kx) * l->in->c + c;
				sum = add(false, sum, input[at] + l->input_offset, weights[w]);
			}
		}
	}
	return sum;
}

arm_cmsis_nn_status arm_transpose_conv_wrapper_s8(const cmsis_nn_context* ctx, const cmsis_nn_context* output_ctx,
		const cmsis_nn_transpose_conv_params* transpose_conv_params, const cmsis_nn_per_channel_quant_params* quant_params,
		const cmsis_nn_dims* input_dims, const int8_t* input_data, const cmsis_nn_dims* filter_dims,
		const int8_t* filter_data, const cmsis_nn_dims* bias_dims, const int32_t* bias_data, const cmsis_nn_dims* output_dims,
		int8_t* output_data)
{
	const cmsis_nn_transpose_conv_params* const p = transpose_conv_params;
	const layer l = {1, 8, false, false, p->input_offset, p->output_offset, p->stride, p->padding, p->dilation,
			p->activation, quant_params, input_dims, filter_dims, output_dims};
	int64_t at = 0;
	(void) bias_dims;
	if (ctx->buf == NULL) {
		return ARM_CMSIS_NN_ARG_ERROR;
	}
	scribble(ctx);
	scribble(output_ctx);
	for (int32_t n = 0; n < output_dims->n; n++) {
		for (int32_t y = 0; y < output_dims->h; y++) {
			for (int32_t x = 0; x < output_dims->w; x++) {
				for (int32_t o = 0; o < output_dims->c; o++) {
					finish(&l, o, spread(&l, n, y, x, o, bias_of(bias_data, true, o), input_data, filter_data), output_data, at);
					at++;
				}
			}
		}
	}
	return ARM_CMSIS_NN_SUCCESS;
}

static bool reversible(const cmsis_nn_transpose_conv_params* p, const cmsis_nn_dims* in)
{
	return (p->stride.w <= 2) && (p->stride.h <= 2) && (in->c > 16);
}

int32_t arm_transpose_conv_s8_get_buffer_size(const cmsis_nn_transpose_conv_params* transposed_conv_params,
		const cmsis_nn_dims* input_dims, const cmsis_nn_dims* filter_dims, const cmsis_nn_dims* out_dims)
{
	const cmsis_nn_tile stride = transposed_conv_params->stride;
	const int32_t width = (filter_dims->w > stride.h) ? filter_dims->w : stride.h;
	const int32_t height = (filter_dims->h > stride.h) ? filter_dims->h : stride.h;
	return reversible(transposed_conv_params, input_dims) ? two_columns(input_dims, filter_dims)
			: (4 * (((input_dims->w - 1) * stride.w) + width) * out_dims->c * height);
}

int32_t arm_transpose_conv_s8_get_reverse_conv_buffer_size(const cmsis_nn_transpose_conv_params* transposed_conv_params,
		const cmsis_nn_dims* input_dims, const cmsis_nn_dims* filter_dims)
{
	return reversible(transposed_conv_params, input_dims)
			? (input_dims->c * filter_dims->w * filter_dims->h * filter_dims->n) : 0;
}
