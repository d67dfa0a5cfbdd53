/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
#include "arithmetic.h"

arm_cmsis_nn_status arm_fully_connected_s4(const cmsis_nn_context* ctx, const cmsis_nn_fc_params* fc_params,
		const cmsis_nn_per_tensor_quant_params* quant_params, const cmsis_nn_dims* input_dims, const int8_t* input_data,
		const cmsis_nn_dims* filter_dims, const int8_t* filter_data, const cmsis_nn_dims* bias_dims, const int32_t* bias_data,
		const cmsis_nn_dims* output_dims, int8_t* output_data)
{
	(void) ctx;
	(void) bias_dims;
	for (int32_t n = 0; n < input_dims->n; n++) {
		for (int32_t o = 0; o < output_dims->c; o++) {
			int32_t sum = (bias_data == NULL) ? 0 : bias_data[o];
			for (int32_t k = 0; k < filter_dims->n; k++) {
				sum = wrap_add(sum, wrap_mul(input_data[(n * filter_dims->n) + k] + fc_params->input_offset,
						weight(filter_data, ((int64_t) o * filter_dims->n) + k, 4)));
			}
			output_data[(n * output_dims->c) + o] = (int8_t) clamp(
					wrap_add(requantize(sum, quant_params->multiplier, quant_params->shift), fc_params->output_offset),
					fc_params->activation.min, fc_params->activation.max);
		}
	}
	return ARM_CMSIS_NN_SUCCESS;
}

arm_cmsis_nn_status arm_fully_connected_wrapper_s8(const cmsis_nn_context* ctx, const cmsis_nn_fc_params* fc_params,
		const cmsis_nn_quant_params* quant_params, const cmsis_nn_dims* input_dims, const int8_t* input_data,
		const cmsis_nn_dims* filter_dims, const int8_t* filter_data, const cmsis_nn_dims* bias_dims, const int32_t* bias_data,
		const cmsis_nn_dims* output_dims, int8_t* output_data)
{
	(void) ctx;
	(void) bias_dims;
	for (int32_t n = 0; n < input_dims->n; n++) {
		for (int32_t o = 0; o < output_dims->c; o++) {
			const int32_t scale = (quant_params->is_per_channel != 0) ? o : 0;
			int32_t sum = (bias_data == NULL) ? 0 : bias_data[o];
			for (int32_t k = 0; k < filter_dims->n; k++) {
				sum = wrap_add(sum, wrap_mul(input_data[(n * filter_dims->n) + k] + fc_params->input_offset,
						filter_data[(o * filter_dims->n) + k] + fc_params->filter_offset));
			}
			output_data[(n * output_dims->c) + o] = (int8_t) clamp(
					wrap_add(requantize(sum, quant_params->multiplier[scale], quant_params->shift[scale]),
							fc_params->output_offset), fc_params->activation.min, fc_params->activation.max);
		}
	}
	return ARM_CMSIS_NN_SUCCESS;
}

int32_t arm_fully_connected_s8_get_buffer_size(const cmsis_nn_dims* filter_dims)
{
	(void) filter_dims;
	return 0;
}

/* One row times one row, in 64 bits, scaled and clamped. */
static int16_t wide_product(const int16_t* a, const int8_t* b8, const int16_t* b16, int32_t depth, int64_t bias,
		const cmsis_nn_per_tensor_quant_params* quant, const cmsis_nn_activation* bounds)
{
	int64_t sum = bias;
	for (int32_t k = 0; k < depth; k++) {
		const int32_t b = (b8 != NULL) ? b8[k] : b16[k];
		sum = wide_add(sum, (int64_t) a[k] * b);
	}
	return (int16_t) clamp(requantize_wide(sum, quant->multiplier, quant->shift), bounds->min, bounds->max);
}

arm_cmsis_nn_status arm_fully_connected_s16(const cmsis_nn_context* ctx, const cmsis_nn_fc_params* fc_params,
		const cmsis_nn_per_tensor_quant_params* quant_params, const cmsis_nn_dims* input_dims, const int16_t* input_data,
		const cmsis_nn_dims* filter_dims, const int8_t* filter_data, const cmsis_nn_dims* bias_dims, const int64_t* bias_data,
		const cmsis_nn_dims* output_dims, int16_t* output_data)
{
	(void) ctx;
	(void) bias_dims;
	for (int32_t n = 0; n < input_dims->n; n++) {
		for (int32_t o = 0; o < output_dims->c; o++) {
			output_data[(n * output_dims->c) + o] = wide_product(&input_data[n * filter_dims->n],
					&filter_data[o * filter_dims->n], NULL, filter_dims->n, (bias_data == NULL) ? 0 : wide_at(bias_data, o), quant_params,
					&fc_params->activation);
		}
	}
	return ARM_CMSIS_NN_SUCCESS;
}

/* Index of a matrix in a side that may have one where the output has several. */
static int64_t matrix(const cmsis_nn_dims* dims, int32_t n, int32_t h)
{
	return (((int64_t) ((dims->n == 1) ? 0 : n) * dims->h) + ((dims->h == 1) ? 0 : h)) * dims->w * dims->c;
}

arm_cmsis_nn_status arm_batch_matmul_s8(const cmsis_nn_context* ctx, const cmsis_nn_bmm_params* bmm_params,
		const cmsis_nn_per_tensor_quant_params* quant_params, const cmsis_nn_dims* input_lhs_dims, const int8_t* input_lhs,
		const cmsis_nn_dims* input_rhs_dims, const int8_t* input_rhs, const cmsis_nn_dims* output_dims, int8_t* output)
{
	const cmsis_nn_fc_params* const p = &bmm_params->fc_params;
	int64_t at = 0;
	(void) ctx;
	for (int32_t n = 0; n < output_dims->n; n++) {
		for (int32_t h = 0; h < output_dims->h; h++) {
			for (int32_t row = 0; row < output_dims->w; row++) {
				for (int32_t column = 0; column < output_dims->c; column++) {
					const int8_t* const a = &input_lhs[matrix(input_lhs_dims, n, h) + ((int64_t) row * input_lhs_dims->c)];
					const int8_t* const b = &input_rhs[matrix(input_rhs_dims, n, h) + ((int64_t) column * input_rhs_dims->c)];
					int32_t sum = 0;
					for (int32_t k = 0; k < input_lhs_dims->c; k++) {
						sum = wrap_add(sum, wrap_mul(a[k] + p->input_offset, b[k] + p->filter_offset));
					}
					output[at] = (int8_t) clamp(
							wrap_add(requantize(sum, quant_params->multiplier, quant_params->shift), p->output_offset),
							p->activation.min, p->activation.max);
					at++;
				}
			}
		}
	}
	return ARM_CMSIS_NN_SUCCESS;
}

arm_cmsis_nn_status arm_batch_matmul_s16(const cmsis_nn_context* ctx, const cmsis_nn_bmm_params* bmm_params,
		const cmsis_nn_per_tensor_quant_params* quant_params, const cmsis_nn_dims* input_lhs_dims, const int16_t* input_lhs,
		const cmsis_nn_dims* input_rhs_dims, const int16_t* input_rhs, const cmsis_nn_dims* output_dims, int16_t* output)
{
	int64_t at = 0;
	(void) ctx;
	for (int32_t n = 0; n < output_dims->n; n++) {
		for (int32_t h = 0; h < output_dims->h; h++) {
			for (int32_t row = 0; row < output_dims->w; row++) {
				for (int32_t column = 0; column < output_dims->c; column++) {
					output[at] = wide_product(
							&input_lhs[matrix(input_lhs_dims, n, h) + ((int64_t) row * input_lhs_dims->c)], NULL,
							&input_rhs[matrix(input_rhs_dims, n, h) + ((int64_t) column * input_rhs_dims->c)],
							input_lhs_dims->c, 0, quant_params, &bmm_params->fc_params.activation);
					at++;
				}
			}
		}
	}
	return ARM_CMSIS_NN_SUCCESS;
}

arm_cmsis_nn_status arm_vector_sum_s8(int32_t* vector_sum_buf, int32_t vector_cols, int32_t vector_rows,
		const int8_t* vector_data, int32_t lhs_offset, int32_t rhs_offset, const int32_t* bias_data)
{
	for (int32_t row = 0; row < vector_rows; row++) {
		int32_t sum = wrap_mul(vector_cols, rhs_offset);
		for (int32_t column = 0; column < vector_cols; column++) {
			sum = wrap_add(sum, vector_data[((int64_t) row * vector_cols) + column]);
		}
		vector_sum_buf[row] = wrap_add((bias_data == NULL) ? 0 : bias_data[row], wrap_mul(lhs_offset, sum));
	}
	return ARM_CMSIS_NN_SUCCESS;
}

arm_cmsis_nn_status arm_vector_sum_s8_s64(int64_t* vector_sum_buf, int32_t vector_cols, int32_t vector_rows,
		const int8_t* vector_data, int32_t lhs_offset, const int64_t* bias_data)
{
	for (int32_t row = 0; row < vector_rows; row++) {
		int64_t sum = 0;
		for (int32_t column = 0; column < vector_cols; column++) {
			sum += vector_data[((int64_t) row * vector_cols) + column];
		}
		set_wide(vector_sum_buf, row, wide_add((bias_data == NULL) ? 0 : wide_at(bias_data, row), sum * lhs_offset));
	}
	return ARM_CMSIS_NN_SUCCESS;
}
