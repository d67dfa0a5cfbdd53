/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/* The part of POSIX's memory mapping that TeaVM's heap uses; teavm.c serves it from one region. */
#pragma once
#include <stddef.h>

#define PROT_NONE 0
#define PROT_READ 1
#define PROT_WRITE 2
#define MAP_PRIVATE 2
#define MAP_ANONYMOUS 0x20

void *mmap(void *where, size_t size, int protection, int flags, int file, long offset);
int mprotect(void *where, size_t size, int protection);
