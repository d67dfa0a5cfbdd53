/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
#include "cmsis_call.h"

/* The largest magnitude of a shift to the right. */
#define MOST_RIGHT 31

cmsis_call cmsis_open(const jint* descriptor, jint at, jint length)
{
	cmsis_call call = {JUDDER_KERNEL_OK, NULL};
	if (descriptor == NULL) {
		call.status = JUDDER_KERNEL_NULL;
	} else if ((at < 0) || (length > (SNI_getArrayLength(descriptor) - at))) {
		call.status = JUDDER_KERNEL_DESCRIPTOR;
	} else {
		call.words = &descriptor[at];
	}
	return call;
}

void cmsis_fail(cmsis_call* call, jint status)
{
	if (call->status == JUDDER_KERNEL_OK) {
		call->status = status;
	}
}

jint cmsis_word(const cmsis_call* call, jint index)
{
	return (call->words == NULL) ? 0 : call->words[index];
}

jint cmsis_range(cmsis_call* call, jint index, jint min, jint max)
{
	jint value = cmsis_word(call, index);
	if ((value < min) || (value > max)) {
		cmsis_fail(call, JUDDER_KERNEL_RANGE);
		value = min;
	}
	return value;
}

jint cmsis_count(cmsis_call* call, jint index)
{
	return cmsis_range(call, index, 1, INT32_MAX);
}

int64_t cmsis_times(int64_t a, int64_t b)
{
	/* Neither is above 2^31, so that the product has 62 bits. */
	const int64_t product = a * b;
	return (product > CMSIS_MOST) ? CMSIS_MOST : product;
}

jbyte* cmsis_place(cmsis_call* call, jbyte* array, jint index, int64_t bytes, uintptr_t alignment)
{
	jbyte* place = NULL;
	if (call->status == JUDDER_KERNEL_OK) {
		const jint offset = cmsis_word(call, index);
		if (array == NULL) {
			cmsis_fail(call, JUDDER_KERNEL_NULL);
		} else if ((offset < 0) || (bytes > ((int64_t) SNI_getArrayLength(array) - offset))) {
			cmsis_fail(call, JUDDER_KERNEL_EXTENT);
		} else if ((((uintptr_t) &array[offset]) % alignment) != 0U) {
			cmsis_fail(call, JUDDER_KERNEL_ALIGNMENT);
		} else {
			place = &array[offset];
		}
	}
	return place;
}

jbyte* cmsis_optional(cmsis_call* call, jbyte* array, jint index, int64_t bytes, uintptr_t alignment)
{
	return (cmsis_word(call, index) == JUDDER_ABSENT) ? NULL : cmsis_place(call, array, index, bytes, alignment);
}

jbyte* cmsis_scratch(cmsis_call* call, jbyte* arena, jint index, int64_t needed)
{
	if (needed == 0) {
		return NULL;
	}
	if ((needed < 0) || (needed > cmsis_word(call, index + 1)) || (cmsis_word(call, index) == JUDDER_ABSENT)) {
		cmsis_fail(call, JUDDER_KERNEL_SCRATCH);
	}
	return cmsis_place(call, arena, index, needed, sizeof(jint));
}

cmsis_nn_activation cmsis_bounds(cmsis_call* call, jint index, jint bits)
{
	const jint most = (bits == 8) ? INT8_MAX : INT16_MAX;
	cmsis_nn_activation bounds;
	bounds.min = cmsis_range(call, index, -most - 1, most);
	bounds.max = cmsis_range(call, index + 1, bounds.min, most);
	return bounds;
}

cmsis_nn_per_tensor_quant_params cmsis_scale(cmsis_call* call, jint index, jint most_shift)
{
	cmsis_nn_per_tensor_quant_params scale;
	scale.multiplier = cmsis_range(call, index, 0, INT32_MAX);
	scale.shift = cmsis_range(call, index + 1, -MOST_RIGHT, most_shift);
	return scale;
}

cmsis_nn_dims cmsis_dims(cmsis_call* call, jint index)
{
	cmsis_nn_dims dims;
	dims.n = cmsis_count(call, index);
	dims.h = cmsis_count(call, index + 1);
	dims.w = cmsis_count(call, index + 2);
	dims.c = cmsis_count(call, index + 3);
	return dims;
}

int64_t cmsis_size(const cmsis_nn_dims* dims)
{
	return cmsis_times(cmsis_times(cmsis_times(dims->n, dims->h), dims->w), dims->c);
}

jint cmsis_status(arm_cmsis_nn_status status)
{
	jint result;
	switch (status) {
	case ARM_CMSIS_NN_SUCCESS:
		result = JUDDER_KERNEL_OK;
		break;
	case ARM_CMSIS_NN_ARG_ERROR:
		result = JUDDER_KERNEL_LIBRARY_ARGUMENT;
		break;
	case ARM_CMSIS_NN_NO_IMPL_ERROR:
		result = JUDDER_KERNEL_LIBRARY_UNSUPPORTED;
		break;
	default:
		result = JUDDER_KERNEL_LIBRARY_FAILURE;
		break;
	}
	return result;
}
