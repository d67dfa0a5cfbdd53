/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/* newlib has no uchar.h; TeaVM's C code needs these of it. */
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

typedef uint16_t char16_t;
typedef uint32_t char32_t;

size_t c16rtomb(char *bytes, char16_t code, mbstate_t *state);
size_t mbrtoc16(char16_t *code, const char *bytes, size_t size, mbstate_t *state);
