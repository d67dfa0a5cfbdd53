/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
#include "arithmetic.h"

/* One window, clipped to the input. */
typedef struct {
	const void* input;
	int32_t bytes;
	const cmsis_nn_dims* in;
	int32_t top;
	int32_t left;
	int32_t bottom;
	int32_t right;
} window;

static int32_t least(int32_t a, int32_t b)
{
	return (a < b) ? a : b;
}

static int32_t mean(const window* w, int32_t n, int32_t c)
{
	const int32_t count = (w->bottom - w->top) * (w->right - w->left);
	int32_t sum = 0;
	for (int32_t y = w->top; y < w->bottom; y++) {
		for (int32_t x = w->left; x < w->right; x++) {
			sum += element(w->input, ((((((int64_t) n * w->in->h) + y) * w->in->w) + x) * w->in->c) + c, w->bytes);
		}
	}
	return ((sum > 0) ? (sum + (count / 2)) : (sum - (count / 2))) / count;
}

static int32_t maximum(const window* w, int32_t n, int32_t c)
{
	int32_t most = INT32_MIN;
	for (int32_t y = w->top; y < w->bottom; y++) {
		for (int32_t x = w->left; x < w->right; x++) {
			const int32_t value = element(w->input,
					((((((int64_t) n * w->in->h) + y) * w->in->w) + x) * w->in->c) + c, w->bytes);
			most = (value > most) ? value : most;
		}
	}
	return most;
}

static arm_cmsis_nn_status pool(bool average, int32_t bytes, const cmsis_nn_pool_params* p, const cmsis_nn_dims* in,
		const void* input, const cmsis_nn_dims* filter, const cmsis_nn_dims* out, void* output)
{
	int64_t at = 0;
	for (int32_t n = 0; n < in->n; n++) {
		for (int32_t y = 0; y < out->h; y++) {
			for (int32_t x = 0; x < out->w; x++) {
				const int32_t top = (y * p->stride.h) - p->padding.h;
				const int32_t left = (x * p->stride.w) - p->padding.w;
				const window w = {input, bytes, in, (top < 0) ? 0 : top, (left < 0) ? 0 : left,
						least(top + filter->h, in->h), least(left + filter->w, in->w)};
				if ((w.bottom <= w.top) || (w.right <= w.left)) {
					return ARM_CMSIS_NN_ARG_ERROR;
				}
				for (int32_t c = 0; c < in->c; c++) {
					const int32_t value = average ? mean(&w, n, c) : maximum(&w, n, c);
					set_element(output, at, bytes, clamp(value, p->activation.min, p->activation.max));
					at++;
				}
			}
		}
	}
	return ARM_CMSIS_NN_SUCCESS;
}

arm_cmsis_nn_status arm_avgpool_s8(const cmsis_nn_context* ctx, const cmsis_nn_pool_params* pool_params,
		const cmsis_nn_dims* input_dims, const int8_t* input_data, const cmsis_nn_dims* filter_dims,
		const cmsis_nn_dims* output_dims, int8_t* output_data)
{
	(void) ctx;
	return pool(true, 1, pool_params, input_dims, input_data, filter_dims, output_dims, output_data);
}

int32_t arm_avgpool_s8_get_buffer_size(int dim_dst_width, int ch_src)
{
	(void) dim_dst_width;
	(void) ch_src;
	return 0;
}

arm_cmsis_nn_status arm_avgpool_s16(const cmsis_nn_context* ctx, const cmsis_nn_pool_params* pool_params,
		const cmsis_nn_dims* input_dims, const int16_t* input_data, const cmsis_nn_dims* filter_dims,
		const cmsis_nn_dims* output_dims, int16_t* output_data)
{
	(void) ctx;
	return pool(true, 2, pool_params, input_dims, input_data, filter_dims, output_dims, output_data);
}

int32_t arm_avgpool_s16_get_buffer_size(int dim_dst_width, int ch_src)
{
	(void) dim_dst_width;
	(void) ch_src;
	return 0;
}

arm_cmsis_nn_status arm_max_pool_s8(const cmsis_nn_context* ctx, const cmsis_nn_pool_params* pool_params,
		const cmsis_nn_dims* input_dims, const int8_t* input_data, const cmsis_nn_dims* filter_dims,
		const cmsis_nn_dims* output_dims, int8_t* output_data)
{
	(void) ctx;
	return pool(false, 1, pool_params, input_dims, input_data, filter_dims, output_dims, output_data);
}

arm_cmsis_nn_status arm_max_pool_s16(const cmsis_nn_context* ctx, const cmsis_nn_pool_params* pool_params,
		const cmsis_nn_dims* input_dims, const int16_t* src, const cmsis_nn_dims* filter_dims,
		const cmsis_nn_dims* output_dims, int16_t* dst)
{
	(void) ctx;
	return pool(false, 2, pool_params, input_dims, src, filter_dims, output_dims, dst);
}
