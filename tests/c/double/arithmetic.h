/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef ARITHMETIC_H
#define ARITHMETIC_H

/*
 * The scalar arithmetic of CMSIS-NN, rounding twice. Sums and products of 32 bits wrap; shifts to the right keep the sign.
 */

#include "arm_nnfunctions.h"

#include <stddef.h>
#include <string.h>

static inline int32_t wrap_add(int32_t a, int32_t b)
{
	return (int32_t) ((uint32_t) a + (uint32_t) b);
}

static inline int32_t wrap_mul(int32_t a, int32_t b)
{
	return (int32_t) ((uint32_t) a * (uint32_t) b);
}

static inline int64_t wide_add(int64_t a, int64_t b)
{
	return (int64_t) ((uint64_t) a + (uint64_t) b);
}

static inline int32_t clamp(int32_t value, int32_t min, int32_t max)
{
	int32_t result = value;
	if (result < min) {
		result = min;
	}
	if (result > max) {
		result = max;
	}
	return result;
}

/* Rounds value / 2^exponent to nearest, ties away from zero. */
static inline int32_t divide_by_power(int32_t value, int32_t exponent)
{
	const int32_t mask = (int32_t) ((1U << (uint32_t) exponent) - 1U);
	const int32_t remainder = value & mask;
	int32_t result = value >> exponent;
	int32_t threshold = mask >> 1;
	if (result < 0) {
		threshold++;
	}
	if (remainder > threshold) {
		result++;
	}
	return result;
}

/*
 * Read and write integers of 64 bits, which Java aligns to words only: Cortex-M loads them all the same, a computer's
 * sanitiser objects.
 */
static inline int64_t wide_at(const void* integers, int64_t index)
{
	int64_t value;
	(void) memcpy(&value, (const int8_t*) integers + (8 * index), sizeof(value));
	return value;
}

static inline void set_wide(void* integers, int64_t index, int64_t value)
{
	(void) memcpy((int8_t*) integers + (8 * index), &value, sizeof(value));
}

/* Scales a 32-bit sum. */
static inline int32_t requantize(int32_t value, int32_t multiplier, int32_t shift)
{
	const int32_t left = (shift > 0) ? shift : 0;
	const int32_t right = (shift > 0) ? 0 : -shift;
	const int32_t shifted = (int32_t) ((uint32_t) value << (uint32_t) left);
	const int64_t product = (int64_t) shifted * multiplier;
	return divide_by_power((int32_t) ((product + ((int64_t) 1 << 30)) >> 31), right);
}

/* Scales a 64-bit sum by a multiplier reduced to 16 bits. */
static inline int32_t requantize_wide(int64_t value, int32_t multiplier, int32_t shift)
{
	const int32_t reduced = (multiplier < 0x7FFF0000) ? ((multiplier + (1 << 15)) >> 16) : 0x7FFF;
	const int64_t product = (int64_t) ((uint64_t) value * (uint64_t) (int64_t) reduced);
	const int32_t almost = (int32_t) (product >> (14 - shift));
	return wrap_add(almost, 1) >> 1;
}

/* Returns an element of 4 bits (two to a byte, low nibble first), or 8. */
static inline int32_t weight(const int8_t* weights, int64_t index, int32_t bits)
{
	int32_t result;
	if (bits == 8) {
		result = weights[index];
	} else {
		const uint32_t byte = (uint8_t) weights[index / 2];
		const uint32_t nibble = ((index % 2) == 0) ? (byte & 15U) : (byte >> 4);
		result = (int32_t) (nibble ^ 8U) - 8;
	}
	return result;
}

/* Returns an element of 1 or 2 bytes. */
static inline int32_t element(const void* elements, int64_t index, int32_t bytes)
{
	return (bytes == 1) ? (int32_t) ((const int8_t*) elements)[index] : (int32_t) ((const int16_t*) elements)[index];
}

static inline void set_element(void* elements, int64_t index, int32_t bytes, int32_t value)
{
	if (bytes == 1) {
		((int8_t*) elements)[index] = (int8_t) value;
	} else {
		((int16_t*) elements)[index] = (int16_t) value;
	}
}

/*
 * Scribbles over the scratch: the library may leave anything there, so that results must not depend on it, and nothing
 * that is still needed may lie there.
 */
void scribble(const cmsis_nn_context* context);

/* Tables of activation functions: the logistic function at index / 24, Q16. */
extern const uint16_t sigmoid_table[256];

/* The logistic function or the hyperbolic tangent of one element. */
int16_t activate(int16_t value, int32_t left_shift, arm_nn_activation_type type);

#endif
