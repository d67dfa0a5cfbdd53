/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CMSIS_CALL_H
#define CMSIS_CALL_H

/*
 * The arguments of a native kernel, checked before CMSIS-NN sees them.
 *
 * A native gets a descriptor and byte arrays. Nothing in them is trusted: every word is read through these functions, which
 * check it and turn offsets into pointers. The first error sticks in the call and makes all later functions return harmless
 * values, so that a native checks once, before it calls the library. What an element of a weight, multiplier or shift array
 * says is not checked: it cannot reach outside an array, and the loader of models has checked it once.
 *
 * Nothing here outlives a call. Pointers into Java arrays are valid until the native returns.
 */

#include "CmsisNatives.h"

#include <stddef.h>

#include <arm_nnfunctions.h>

#if defined(CMSIS_NN_USE_SINGLE_ROUNDING)
#error "CMSIS-NN must round twice: rebuild the library, and this file, without CMSIS_NN_USE_SINGLE_ROUNDING"
#endif

/* Products of dimensions stop here: more than any Java array has. */
#define CMSIS_MOST ((int64_t) 1 << 31)

/* The largest stride, dilation, padding or length of an axis: products of two stay within 32 bits. */
#define CMSIS_MOST_AXIS 32767

typedef struct {
	/* JUDDER_KERNEL_OK, or the first error. */
	jint status;
	/* The words of the descriptor; NULL after an error in opening. */
	const jint* words;
} cmsis_call;

/* Begins a call: checks that the descriptor has length words from index at on. */
cmsis_call cmsis_open(const jint* descriptor, jint at, jint length);

/* Notes an error, unless there was one before. */
void cmsis_fail(cmsis_call* call, jint status);

/* Returns a word as it is; 0 after an error. */
jint cmsis_word(const cmsis_call* call, jint index);

/* Returns a word of min to max; min after an error. Else JUDDER_KERNEL_RANGE. */
jint cmsis_range(cmsis_call* call, jint index, jint min, jint max);

/* Returns a count of 1 or more; 1 after an error. Else JUDDER_KERNEL_RANGE. */
jint cmsis_count(cmsis_call* call, jint index);

/* Returns the product of two values of 0 to CMSIS_MOST, at most CMSIS_MOST. */
int64_t cmsis_times(int64_t a, int64_t b);

/*
 * Returns the place in an array that the word at index names, with bytes bytes from there on within the array and a multiple
 * of alignment as address; NULL after an error. JUDDER_KERNEL_NULL, JUDDER_KERNEL_EXTENT or JUDDER_KERNEL_ALIGNMENT.
 */
jbyte* cmsis_place(cmsis_call* call, jbyte* array, jint index, int64_t bytes, uintptr_t alignment);

/* As cmsis_place(), but a word of JUDDER_ABSENT gives NULL without an error. */
jbyte* cmsis_optional(cmsis_call* call, jbyte* array, jint index, int64_t bytes, uintptr_t alignment);

/*
 * Returns the scratch that the words at index (offset) and index + 1 (bytes) describe in the arena, aligned to 4 bytes.
 * needed: what the kernel asks for; 0 gives NULL. JUDDER_KERNEL_SCRATCH when there is less.
 */
jbyte* cmsis_scratch(cmsis_call* call, jbyte* arena, jint index, int64_t needed);

/* Reads the bounds of the output at index and index + 1: in order and within bits bits, 8 or 16. */
cmsis_nn_activation cmsis_bounds(cmsis_call* call, jint index, jint bits);

/* Reads a Q31 multiplier at index, 0 or more, and the shift behind it, -31 to most. */
cmsis_nn_per_tensor_quant_params cmsis_scale(cmsis_call* call, jint index, jint most_shift);

/* Reads four dimensions from index on. */
cmsis_nn_dims cmsis_dims(cmsis_call* call, jint index);

/* Returns the product of the dimensions, at most CMSIS_MOST. */
int64_t cmsis_size(const cmsis_nn_dims* dims);

/* Turns what the library returned into a status. */
jint cmsis_status(arm_cmsis_nn_status status);

#endif
