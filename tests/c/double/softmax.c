/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
#include "arithmetic.h"

/* Doubling high half of a product, saturated: (a * b * 2 + 2^31) / 2^32, ties as gemmlowp has them. */
static int32_t high(int32_t a, int32_t b)
{
	const int64_t product = (int64_t) a * b;
	const int64_t nudge = (product >= 0) ? ((int64_t) 1 << 30) : (1 - ((int64_t) 1 << 30));
	return ((a == INT32_MIN) && (b == INT32_MIN)) ? INT32_MAX : (int32_t) ((product + nudge) / ((int64_t) 1 << 31));
}

/* Shifts left, saturated. */
static int32_t shift_left(int32_t value, int32_t exponent)
{
	const int32_t threshold = (int32_t) ((1U << (uint32_t) (31 - exponent)) - 1U);
	int32_t result;
	if (value > threshold) {
		result = INT32_MAX;
	} else if (value < -threshold) {
		result = INT32_MIN;
	} else {
		result = (int32_t) ((uint32_t) value << (uint32_t) exponent);
	}
	return result;
}

/* exp(value) for value <= 0 with 5 integer bits; the result has none. gemmlowp's polynomial and constants. */
static int32_t exp_of_negative(int32_t value)
{
	static const int32_t multipliers[7] = {1672461947, 1302514674, 790015084, 290630308, 39332535, 720401, 242};
	const int32_t quarter = 1 << 24;
	const int32_t remainder_of_quarter = (value & (quarter - 1)) - quarter;
	const int32_t x = (int32_t) ((uint32_t) remainder_of_quarter << 5U) + (1 << 28);
	const int32_t x2 = high(x, x);
	const int32_t x3 = high(x2, x);
	const int32_t x4 = high(x2, x2);
	const int32_t inner = divide_by_power(high(divide_by_power(x4, 2) + x3, 715827883) + x2, 1);
	int32_t result = 1895147668 + high(1895147668, x + inner);
	const int32_t remainder = remainder_of_quarter - value;
	for (int32_t i = 0; i < 7; i++) {
		if ((remainder & (1 << (24 + i))) != 0) {
			result = high(result, multipliers[i]);
		}
	}
	return (value == 0) ? INT32_MAX : result;
}

/* 1 / (1 + value) for value in [0, 1), both without integer bits: three Newton steps. */
static int32_t one_over_one_plus(int32_t value)
{
	const int64_t sum = (int64_t) value + INT32_MAX;
	const int32_t half = (int32_t) ((sum + ((sum >= 0) ? 1 : -1)) / 2);
	int32_t x = 1515870810 + high(half, -1010580540);
	for (int32_t i = 0; i < 3; i++) {
		x += shift_left(high(x, (1 << 29) - high(half, x)), 2);
	}
	return shift_left(x, 1);
}

static int32_t leading_zeros(int32_t value)
{
	int32_t count = 0;
	while ((count < 32) && (((uint32_t) value & (0x80000000U >> (uint32_t) count)) == 0U)) {
		count++;
	}
	return count;
}

static void softmax_row(const int8_t* input, int32_t size, int32_t mult, int32_t shift, int32_t diff_min, int32_t bits,
		void* output)
{
	const int32_t mask = (int32_t) (1U << (uint32_t) shift);
	const int32_t min = (bits == 8) ? INT8_MIN : INT16_MIN;
	const int32_t max = (bits == 8) ? INT8_MAX : INT16_MAX;
	int32_t most = input[0];
	int32_t sum = 0;
	for (int32_t i = 1; i < size; i++) {
		most = (input[i] > most) ? input[i] : most;
	}
	for (int32_t i = 0; i < size; i++) {
		const int32_t difference = input[i] - most;
		if (difference >= diff_min) {
			sum = wrap_add(sum, divide_by_power(exp_of_negative(high(wrap_mul(difference, mask), mult)), 12));
		}
	}
	const int32_t headroom = leading_zeros(sum);
	const int32_t scale = one_over_one_plus(
			(headroom > 31) ? 0 : (int32_t) (((uint32_t) sum << (uint32_t) headroom) - 0x80000000U));
	const int32_t exponent = 12 - headroom + ((bits == 8) ? 23 : 15);
	for (int32_t i = 0; i < size; i++) {
		const int32_t difference = input[i] - most;
		int32_t result = min;
		if (difference >= diff_min) {
			const int32_t e = exp_of_negative(high(wrap_mul(difference, mask), mult));
			result = clamp(wrap_add(divide_by_power(high(scale, e), exponent), min), min, max);
		}
		set_element(output, i, bits / 8, result);
	}
}

void arm_softmax_s8(const int8_t* input, int32_t num_rows, int32_t row_size, int32_t mult, int32_t shift, int32_t diff_min,
		int8_t* output)
{
	for (int32_t row = 0; row < num_rows; row++) {
		softmax_row(&input[row * row_size], row_size, mult, shift, diff_min, 8, &output[row * row_size]);
	}
}

void arm_softmax_s8_s16(const int8_t* input, int32_t num_rows, int32_t row_size, int32_t mult, int32_t shift,
		int32_t diff_min, int16_t* output)
{
	for (int32_t row = 0; row < num_rows; row++) {
		softmax_row(&input[row * row_size], row_size, mult, shift, diff_min, 16, &output[row * row_size]);
	}
}

/* Looks a value up in a table of 513, between two entries in steps of 1/128. */
static int16_t look_up(const int16_t* table, int16_t value)
{
	const int32_t index = 256 + (value >> 7);
	const int32_t slope = table[index + 1] - table[index];
	return (int16_t) (table[index] + (((slope * (value & 0x7F)) + 64) >> 7));
}

arm_cmsis_nn_status arm_softmax_s16(const int16_t* input, int32_t num_rows, int32_t row_size, int32_t mult, int32_t shift,
		const cmsis_nn_softmax_lut_s16* softmax_params, int16_t* output)
{
	for (int32_t row = 0; row < num_rows; row++) {
		const int16_t* const in = &input[row * row_size];
		int16_t* const out = &output[row * row_size];
		int32_t most = in[0];
		int32_t sum = 0;
		for (int32_t i = 1; i < row_size; i++) {
			most = (in[i] > most) ? in[i] : most;
		}
		for (int32_t i = 0; i < row_size; i++) {
			const int32_t scaled = clamp(wrap_add(requantize(in[i] - most, mult, shift), 32767), INT16_MIN, INT16_MAX);
			out[i] = look_up(softmax_params->exp_lut, (int16_t) scaled);
			sum += out[i];
		}
		const int32_t headroom = leading_zeros(sum);
		const int32_t shifted = (int32_t) ((((uint32_t) sum << (uint32_t) (headroom - 1)) + (1U << 13)) >> 14);
		const int32_t reciprocal = look_up(softmax_params->one_by_one_lut, (int16_t) (shifted - 98304));
		for (int32_t i = 0; i < row_size; i++) {
			const int32_t result = (out[i] * reciprocal) >> (30 - headroom);
			out[i] = (int16_t) ((result + 1) >> 1);
		}
	}
	return ARM_CMSIS_NN_SUCCESS;
}
