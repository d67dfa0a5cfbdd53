/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/*
 * Operations that move elements, and what is known about the library.
 */

#include "cmsis_call.h"

#include <string.h>

#define AXES 4

jint Java_io_judder_kernel_CmsisNatives_core(void)
{
#if defined(ARM_MATH_MVEI)
	return JUDDER_CORE_MVE;
#elif defined(ARM_MATH_DSP)
	return JUDDER_CORE_DSP;
#else
	return JUDDER_CORE_PLAIN;
#endif
}

jint Java_io_judder_kernel_CmsisNatives_isDouble(void)
{
#if defined(JUDDER_CONFORMANCE_DOUBLE)
	return 1;
#else
	return 0;
#endif
}

jint Java_io_judder_kernel_CmsisNatives_reshapeS8(jint* descriptor, jint at, jbyte* input, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_UNARY_LENGTH);
	const jint count = cmsis_count(&call, JUDDER_UNARY_COUNT);
	const jbyte* const from = cmsis_place(&call, input, JUDDER_UNARY_INPUT, count, 1U);
	jbyte* const to = cmsis_place(&call, arena, JUDDER_UNARY_OUTPUT, count, 1U);
	if (call.status == JUDDER_KERNEL_OK) {
		const uintptr_t distance = ((uintptr_t) to > (uintptr_t) from) ? ((uintptr_t) to - (uintptr_t) from)
				: ((uintptr_t) from - (uintptr_t) to);
		if (distance >= (uintptr_t) count) {
			arm_reshape_s8(from, to, (uint32_t) count);
		} else {
			/* The library copies forwards only. */
			(void) memmove(to, from, (size_t) count);
		}
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_padS8(jint* descriptor, jint at, jbyte* input, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_PAD_LENGTH);
	const cmsis_nn_dims dims = cmsis_dims(&call, JUDDER_PAD_DIMENSIONS);
	jint before[AXES];
	jint after[AXES];
	for (jint axis = 0; axis < AXES; axis++) {
		before[axis] = cmsis_range(&call, JUDDER_PAD_BEFORE + axis, 0, CMSIS_MOST_AXIS);
		after[axis] = cmsis_range(&call, JUDDER_PAD_AFTER + axis, 0, CMSIS_MOST_AXIS);
	}
	const cmsis_nn_dims pre = {before[0], before[1], before[2], before[3]};
	const cmsis_nn_dims post = {after[0], after[1], after[2], after[3]};
	const int64_t bytes = cmsis_times(
			cmsis_times((int64_t) dims.n + before[0] + after[0], (int64_t) dims.h + before[1] + after[1]),
			cmsis_times((int64_t) dims.w + before[2] + after[2], (int64_t) dims.c + before[3] + after[3]));
	const jbyte* const from = cmsis_place(&call, input, JUDDER_PAD_INPUT, cmsis_size(&dims), 1U);
	jbyte* const to = cmsis_place(&call, arena, JUDDER_PAD_OUTPUT, bytes, 1U);
	const jint value = cmsis_range(&call, JUDDER_PAD_VALUE, -INT8_MAX - 1, INT8_MAX);
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_pad_s8(from, to, (int8_t) value, &dims, &pre, &post));
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_concatenationS8(jint* descriptor, jint at, jbyte* input, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_CONCATENATION_LENGTH);
	/* The library counts in 16 bits. */
	const jint outer = cmsis_range(&call, JUDDER_CONCATENATION_OUTER, 1, UINT16_MAX);
	const jint input_run = cmsis_range(&call, JUDDER_CONCATENATION_INPUT_RUN, 1, UINT16_MAX);
	const jint output_run = cmsis_range(&call, JUDDER_CONCATENATION_OUTPUT_RUN, input_run, UINT16_MAX);
	const jbyte* const from = cmsis_place(&call, input, JUDDER_CONCATENATION_INPUT, cmsis_times(outer, input_run), 1U);
	jbyte* const to = cmsis_place(&call, arena, JUDDER_CONCATENATION_OUTPUT,
			cmsis_times((int64_t) outer - 1, output_run) + input_run, 1U);
	if (call.status == JUDDER_KERNEL_OK) {
		arm_concatenation_s8_x(from, (uint16_t) input_run, (uint16_t) outer, 1U, 1U, to, (uint16_t) output_run, 0U);
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_transposeS8(jint* descriptor, jint at, jbyte* input, jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_TRANSPOSE_LENGTH);
	const jint rank = cmsis_range(&call, JUDDER_TRANSPOSE_RANK, 2, AXES);
	jint dims[AXES] = {1, 1, 1, 1};
	jint moved[AXES] = {1, 1, 1, 1};
	uint32_t permutation[AXES] = {0U, 1U, 2U, 3U};
	uint32_t seen = 0U;
	for (jint axis = 0; axis < rank; axis++) {
		dims[axis] = cmsis_range(&call, JUDDER_TRANSPOSE_DIMENSIONS + axis, 1, UINT16_MAX);
	}
	for (jint axis = 0; axis < rank; axis++) {
		const jint from = cmsis_range(&call, JUDDER_TRANSPOSE_PERMUTATION + axis, 0, rank - 1);
		permutation[axis] = (uint32_t) from;
		moved[axis] = dims[from];
		seen |= (uint32_t) 1 << permutation[axis];
	}
	if (seen != (((uint32_t) 1 << (uint32_t) rank) - 1U)) {
		cmsis_fail(&call, JUDDER_KERNEL_RANGE);
	}
	const cmsis_nn_dims input_dims = {dims[0], dims[1], dims[2], dims[3]};
	const cmsis_nn_dims output_dims = {moved[0], moved[1], moved[2], moved[3]};
	const cmsis_nn_transpose_params params = {rank, permutation};
	const int64_t bytes = cmsis_size(&input_dims);
	const jbyte* const from = cmsis_place(&call, input, JUDDER_TRANSPOSE_INPUT, bytes, 1U);
	jbyte* const to = cmsis_place(&call, arena, JUDDER_TRANSPOSE_OUTPUT, bytes, 1U);
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_transpose_s8(from, to, &input_dims, &output_dims, &params));
	}
	return call.status;
}
