/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/* The types of SNI, enough to compile the C side on a computer. A BSP has the real header from its VEE Port. */
#ifndef SNI_H
#define SNI_H

#include <stdint.h>

typedef int8_t jbyte;
typedef int16_t jshort;
typedef int32_t jint;
typedef int64_t jlong;

/* The number of elements of an array that is not null: the int before the first one. */
static inline jint SNI_getArrayLength(const void* array)
{
	return ((const jint*) array)[-1];
}

#endif
