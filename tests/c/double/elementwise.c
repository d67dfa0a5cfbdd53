/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
#include "arithmetic.h"

/* The scaled and clamped sum of two scaled elements. */
static int32_t sum_of(int32_t a, int32_t multiplier1, int32_t shift1, int32_t b, int32_t multiplier2, int32_t shift2,
		int32_t left_shift, int32_t multiplier, int32_t shift)
{
	const int32_t scaled1 = requantize((int32_t) ((uint32_t) a << (uint32_t) left_shift), multiplier1, shift1);
	const int32_t scaled2 = requantize((int32_t) ((uint32_t) b << (uint32_t) left_shift), multiplier2, shift2);
	return requantize(wrap_add(scaled1, scaled2), multiplier, shift);
}

arm_cmsis_nn_status arm_elementwise_add_s8(const int8_t* input_1_vect, const int8_t* input_2_vect, int32_t input_1_offset,
		int32_t input_1_mult, int32_t input_1_shift, int32_t input_2_offset, int32_t input_2_mult, int32_t input_2_shift,
		int32_t left_shift, int8_t* output, int32_t out_offset, int32_t out_mult, int32_t out_shift,
		int32_t out_activation_min, int32_t out_activation_max, int32_t block_size)
{
	for (int32_t i = 0; i < block_size; i++) {
		const int32_t sum = sum_of(input_1_vect[i] + input_1_offset, input_1_mult, input_1_shift,
				input_2_vect[i] + input_2_offset, input_2_mult, input_2_shift, left_shift, out_mult, out_shift);
		output[i] = (int8_t) clamp(wrap_add(sum, out_offset), out_activation_min, out_activation_max);
	}
	return ARM_CMSIS_NN_SUCCESS;
}

arm_cmsis_nn_status arm_elementwise_add_s16(const int16_t* input_1_vect, const int16_t* input_2_vect, int32_t input_1_offset,
		int32_t input_1_mult, int32_t input_1_shift, int32_t input_2_offset, int32_t input_2_mult, int32_t input_2_shift,
		int32_t left_shift, int16_t* output, int32_t out_offset, int32_t out_mult, int32_t out_shift,
		int32_t out_activation_min, int32_t out_activation_max, int32_t block_size)
{
	(void) input_1_offset;
	(void) input_2_offset;
	(void) out_offset;
	for (int32_t i = 0; i < block_size; i++) {
		const int32_t sum = sum_of(input_1_vect[i], input_1_mult, input_1_shift, input_2_vect[i], input_2_mult,
				input_2_shift, left_shift, out_mult, out_shift);
		output[i] = (int16_t) clamp(sum, out_activation_min, out_activation_max);
	}
	return ARM_CMSIS_NN_SUCCESS;
}

arm_cmsis_nn_status arm_elementwise_mul_s8(const int8_t* input_1_vect, const int8_t* input_2_vect, int32_t input_1_offset,
		int32_t input_2_offset, int8_t* output, int32_t out_offset, int32_t out_mult, int32_t out_shift,
		int32_t out_activation_min, int32_t out_activation_max, int32_t block_size)
{
	for (int32_t i = 0; i < block_size; i++) {
		const int32_t product = (input_1_vect[i] + input_1_offset) * (input_2_vect[i] + input_2_offset);
		output[i] = (int8_t) clamp(wrap_add(requantize(product, out_mult, out_shift), out_offset), out_activation_min,
				out_activation_max);
	}
	return ARM_CMSIS_NN_SUCCESS;
}

arm_cmsis_nn_status arm_elementwise_mul_s16(const int16_t* input_1_vect, const int16_t* input_2_vect, int32_t input_1_offset,
		int32_t input_2_offset, int16_t* output, int32_t out_offset, int32_t out_mult, int32_t out_shift,
		int32_t out_activation_min, int32_t out_activation_max, int32_t block_size)
{
	(void) input_1_offset;
	(void) input_2_offset;
	(void) out_offset;
	for (int32_t i = 0; i < block_size; i++) {
		const int32_t product = input_1_vect[i] * input_2_vect[i];
		output[i] = (int16_t) clamp(requantize(product, out_mult, out_shift), out_activation_min, out_activation_max);
	}
	return ARM_CMSIS_NN_SUCCESS;
}

void arm_relu_q7(int8_t* data, uint16_t size)
{
	for (int32_t i = 0; i < size; i++) {
		data[i] = (int8_t) clamp(data[i], 0, INT8_MAX);
	}
}

void arm_relu6_s8(int8_t* data, uint16_t size)
{
	for (int32_t i = 0; i < size; i++) {
		data[i] = (int8_t) clamp(data[i], 0, 6);
	}
}

void arm_relu_q15(int16_t* data, uint16_t size)
{
	for (int32_t i = 0; i < size; i++) {
		data[i] = (int16_t) clamp(data[i], 0, INT16_MAX);
	}
}

int16_t activate(int16_t value, int32_t left_shift, arm_nn_activation_type type)
{
	const int32_t multiplier = (left_shift < 0) ? 3 : (int32_t) (3U << (uint32_t) left_shift);
	const int32_t round = (left_shift < 0) ? (1 << (-left_shift - 1)) : 0;
	const int32_t scaled = wrap_add(wrap_mul(value, multiplier), round) >> ((left_shift < 0) ? -left_shift : 0);
	const uint32_t magnitude = (scaled < 0) ? (0U - (uint32_t) scaled) : (uint32_t) scaled;
	const uint32_t step = (type == ARM_SIGMOID) ? 9U : 8U;
	const uint32_t index = magnitude >> step;
	int32_t result;
	if (index >= 255U) {
		result = (type == ARM_SIGMOID) ? (0x7FFF << 10) : (0xFFFF << 8);
	} else {
		const int32_t slope = (int32_t) sigmoid_table[index + 1U] - (int32_t) sigmoid_table[index];
		result = (int32_t) ((uint32_t) sigmoid_table[index] << step)
				+ ((int32_t) (magnitude & ((1U << step) - 1U)) * slope);
	}
	if (type == ARM_SIGMOID) {
		result = (scaled >= 0) ? (result + (1 << 9)) : ((1 << 25) - result + (1 << 9) - 1);
		result >>= 10;
	} else {
		result = (scaled >= 0) ? (result - (1 << 23) + (1 << 7)) : (-result + (1 << 23) + (1 << 7) - 1);
		result >>= 8;
	}
	return (int16_t) result;
}

arm_cmsis_nn_status arm_nn_activation_s16(const int16_t* input, int16_t* output, int32_t size, int32_t left_shift,
		arm_nn_activation_type type)
{
	for (int32_t i = 0; i < size; i++) {
		output[i] = activate(input[i], left_shift, type);
	}
	return ARM_CMSIS_NN_SUCCESS;
}

/* Index of an element in a tensor whose axes of length 1 are repeated. */
static int64_t at(const cmsis_nn_dims* dims, int32_t n, int32_t h, int32_t w, int32_t c)
{
	return (((((((int64_t) ((dims->n == 1) ? 0 : n) * dims->h) + ((dims->h == 1) ? 0 : h)) * dims->w)
			+ ((dims->w == 1) ? 0 : w)) * dims->c) + ((dims->c == 1) ? 0 : c));
}

static void extremum(bool maximum, const int8_t* a, const cmsis_nn_dims* dims_a, const int8_t* b,
		const cmsis_nn_dims* dims_b, int8_t* output, const cmsis_nn_dims* dims)
{
	for (int32_t n = 0; n < dims->n; n++) {
		for (int32_t h = 0; h < dims->h; h++) {
			for (int32_t w = 0; w < dims->w; w++) {
				for (int32_t c = 0; c < dims->c; c++) {
					const int8_t one = a[at(dims_a, n, h, w, c)];
					const int8_t two = b[at(dims_b, n, h, w, c)];
					output[at(dims, n, h, w, c)] = ((one > two) == maximum) ? one : two;
				}
			}
		}
	}
}

arm_cmsis_nn_status arm_minimum_s8(const cmsis_nn_context* ctx, const int8_t* input_1_data, const cmsis_nn_dims* input_1_dims,
		const int8_t* input_2_data, const cmsis_nn_dims* input_2_dims, int8_t* output_data, const cmsis_nn_dims* output_dims)
{
	(void) ctx;
	extremum(false, input_1_data, input_1_dims, input_2_data, input_2_dims, output_data, output_dims);
	return ARM_CMSIS_NN_SUCCESS;
}

arm_cmsis_nn_status arm_maximum_s8(const cmsis_nn_context* ctx, const int8_t* input_1_data, const cmsis_nn_dims* input_1_dims,
		const int8_t* input_2_data, const cmsis_nn_dims* input_2_dims, int8_t* output_data, const cmsis_nn_dims* output_dims)
{
	(void) ctx;
	extremum(true, input_1_data, input_1_dims, input_2_data, input_2_dims, output_data, output_dims);
	return ARM_CMSIS_NN_SUCCESS;
}
