/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
#include "arithmetic.h"

#include <string.h>

void arm_reshape_s8(const int8_t* input, int8_t* output, uint32_t total_size)
{
	(void) memcpy(output, input, total_size);
}

arm_cmsis_nn_status arm_transpose_s8(const int8_t* input_data, int8_t* output_data, const cmsis_nn_dims* input_dims,
		const cmsis_nn_dims* output_dims, const cmsis_nn_transpose_params* transpose_params)
{
	const int32_t in[4] = {input_dims->n, input_dims->h, input_dims->w, input_dims->c};
	const int32_t out[4] = {output_dims->n, output_dims->h, output_dims->w, output_dims->c};
	int64_t strides[4] = {0, 0, 0, 0};
	int64_t at = 0;
	for (int32_t axis = 0; axis < transpose_params->num_dims; axis++) {
		strides[axis] = 1;
		for (int32_t i = (int32_t) transpose_params->permutations[axis] + 1; i < transpose_params->num_dims; i++) {
			strides[axis] *= in[i];
		}
	}
	for (int32_t a = 0; a < out[0]; a++) {
		for (int32_t b = 0; b < out[1]; b++) {
			for (int32_t c = 0; c < out[2]; c++) {
				for (int32_t d = 0; d < out[3]; d++) {
					output_data[at] = input_data[(a * strides[0]) + (b * strides[1]) + (c * strides[2]) + (d * strides[3])];
					at++;
				}
			}
		}
	}
	return ARM_CMSIS_NN_SUCCESS;
}

void arm_concatenation_s8_x(const int8_t* input, uint16_t input_x, uint16_t input_y, uint16_t input_z, uint16_t input_w,
		int8_t* output, uint16_t output_x, uint32_t offset_x)
{
	const int64_t runs = (int64_t) input_y * input_z * input_w;
	for (int64_t i = 0; i < runs; i++) {
		(void) memcpy(&output[offset_x + (i * output_x)], &input[i * input_x], input_x);
	}
}

arm_cmsis_nn_status arm_pad_s8(const int8_t* input, int8_t* output, int8_t pad_value, const cmsis_nn_dims* input_size,
		const cmsis_nn_dims* pre_pad, const cmsis_nn_dims* post_pad)
{
	int64_t at = 0;
	for (int32_t n = -pre_pad->n; n < (input_size->n + post_pad->n); n++) {
		for (int32_t h = -pre_pad->h; h < (input_size->h + post_pad->h); h++) {
			for (int32_t w = -pre_pad->w; w < (input_size->w + post_pad->w); w++) {
				for (int32_t c = -pre_pad->c; c < (input_size->c + post_pad->c); c++) {
					const bool inside = (n >= 0) && (n < input_size->n) && (h >= 0) && (h < input_size->h) && (w >= 0)
							&& (w < input_size->w) && (c >= 0) && (c < input_size->c);
					output[at] = inside
							? input[((((((int64_t) n * input_size->h) + h) * input_size->w) + w) * input_size->c) + c]
							: pad_value;
					at++;
				}
			}
		}
	}
	return ARM_CMSIS_NN_SUCCESS;
}
