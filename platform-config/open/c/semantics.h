/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/* The natives of io.judder.open.Semantics. */
#pragma once
#include "core.h"

static inline int64_t judder_truncate(double value) {
	return (int64_t)value;
}

static inline int64_t judder_truncate_float(float value) {
	return (int64_t)value;
}

/* Tells whether an object may stand in an array; a null array is left to the check that follows. */
static inline int32_t judder_storable(void *array, void *value) {
	if (array == NULL || value == NULL) {
		return 1;
	}
	TeaVM_Class *const item = TEAVM_CLASS_OF(array)->itemType;
	return teavm_isSupertypeOf(item, TEAVM_CLASS_OF(value));
}
