/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/* MicroEJ's SNI 1.4 as far as natives of this project use it: the same sources compile for both targets. */
#pragma once
#include <stdint.h>

typedef int8_t jbyte;
typedef int16_t jshort;
typedef int32_t jint;
typedef int64_t jlong;
typedef uint16_t jchar;
typedef uint8_t jboolean;
typedef float jfloat;
typedef double jdouble;

/* The number of elements of an array; a native gets the address of the first one. */
static inline int32_t SNI_getArrayLength(const void *array) {
	return ((const int32_t *)array)[-1];
}
