/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/*
 * The natives as a process: reads calls, makes them on arrays as SNI lays them out, and writes what they left. Whoever asks
 * for native kernels where there is no Core Engine talks to it; each array is a block of its own, so that an address
 * sanitiser sees every step beyond one.
 *
 * All numbers are 32 bits, in the order of bytes of the machine. A call is the length of the name, the name, the number of
 * arrays; for each its element size (1 or 4; 0 for null), its length and its elements; and the index at. The arrays are
 * distinct; the call then has the number of arguments and for each the index of its array. The answer is the status and the
 * elements of all arrays. Length 0 instead of a name ends the process.
 *
 * usage: native_process [IN OUT], files or pipes instead of the standard streams.
 */

#include "CmsisNatives.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_ARRAYS 6
#define MOST_NAME 32

/* SNI aligns arrays to words at least; the block keeps the length before the elements. */
#define HEAD 16

typedef jint (*function4)(jint*, jint, jbyte*, jbyte*);
typedef jint (*function5)(jint*, jint, jbyte*, jbyte*, jbyte*);
typedef jint (*function6)(jint*, jint, jbyte*, jbyte*, jbyte*, jbyte*);

typedef struct {
	const char* name;
	function4 four;
	function5 five;
	function6 six;
} native;

#define FOUR(name) {#name, Java_io_judder_kernel_CmsisNatives_##name, NULL, NULL}
#define FIVE(name) {#name, NULL, Java_io_judder_kernel_CmsisNatives_##name, NULL}
#define SIX(name) {#name, NULL, NULL, Java_io_judder_kernel_CmsisNatives_##name}

static const native natives[] = {FIVE(convolveS8), FIVE(convolveS4), FIVE(convolveS16), FIVE(depthwiseConvS8),
		FIVE(depthwiseConvS4), FIVE(depthwiseConvS16), FIVE(transposeConvS8), FIVE(fullyConnectedS8),
		FIVE(fullyConnectedS4), FIVE(fullyConnectedS16), FIVE(batchMatMulS8), FIVE(batchMatMulS16), FOUR(averagePoolS8),
		FOUR(averagePoolS16), FOUR(maxPoolS8), FOUR(maxPoolS16), FOUR(softmaxS8), FOUR(softmaxS8S16), FIVE(softmaxS16),
		FIVE(addS8), FIVE(addS16), FIVE(mulS8), FIVE(mulS16), FIVE(minimumS8), FIVE(maximumS8), SIX(svdfS8), SIX(svdfS16),
		SIX(lstmS8), SIX(lstmS16), FOUR(activationS16), FOUR(reluS8), FOUR(relu6S8), FOUR(reluS16), FOUR(reshapeS8),
		FOUR(padS8), FOUR(concatenationS8), FOUR(transposeS8), FOUR(vectorSumS8), FOUR(vectorSumS8S64)};

typedef struct {
	jint size;
	jint length;
	char* block;
} array;

static FILE* in;
static FILE* out;

static void fail(const char* message)
{
	(void) fprintf(stderr, "native_process: %s\n", message);
	exit(2);
}

static void get(void* bytes, size_t length)
{
	if (fread(bytes, 1U, length, in) != length) {
		fail("the input ends within a call");
	}
}

static jint get_int(void)
{
	jint value;
	get(&value, sizeof(value));
	return value;
}

static void put(const void* bytes, size_t length)
{
	if (fwrite(bytes, 1U, length, out) != length) {
		fail("cannot write");
	}
}

static array get_array(void)
{
	array a = {0, 0, NULL};
	a.size = get_int();
	if (a.size != 0) {
		a.length = get_int();
		a.block = malloc(HEAD + ((size_t) a.length * (size_t) a.size));
		if (a.block == NULL) {
			fail("no memory");
		}
		(void) memcpy(a.block + HEAD - sizeof(jint), &a.length, sizeof(jint));
		get(a.block + HEAD, (size_t) a.length * (size_t) a.size);
	}
	return a;
}

static jint call(const char* name, array* arrays, jint at, const jint* arguments, jint count)
{
	void* p[MOST_ARRAYS] = {NULL};
	jint status = 0;
	size_t i = 0U;
	if (strcmp(name, "core") == 0) {
		return Java_io_judder_kernel_CmsisNatives_core();
	}
	if (strcmp(name, "isDouble") == 0) {
		return Java_io_judder_kernel_CmsisNatives_isDouble();
	}
	while ((i < (sizeof(natives) / sizeof(natives[0]))) && (strcmp(natives[i].name, name) != 0)) {
		i++;
	}
	if (i == (sizeof(natives) / sizeof(natives[0]))) {
		fail("there is no native of that name");
	}
	for (jint k = 0; k < count; k++) {
		const array* const a = &arrays[arguments[k]];
		p[k] = (a->block == NULL) ? NULL : (a->block + HEAD);
	}
	if ((natives[i].four != NULL) && (count == 3)) {
		status = natives[i].four(p[0], at, p[1], p[2]);
	} else if ((natives[i].five != NULL) && (count == 4)) {
		status = natives[i].five(p[0], at, p[1], p[2], p[3]);
	} else if ((natives[i].six != NULL) && (count == 5)) {
		status = natives[i].six(p[0], at, p[1], p[2], p[3], p[4]);
	} else {
		fail("a native was called with the wrong number of arrays");
	}
	return status;
}

static void serve(jint name_length)
{
	char name[MOST_NAME] = "";
	array arrays[MOST_ARRAYS];
	jint arguments[MOST_ARRAYS];
	jint count;
	jint at;
	jint used;
	jint status;
	if ((name_length < 0) || (name_length >= MOST_NAME)) {
		fail("a name is too long");
	}
	get(name, (size_t) name_length);
	count = get_int();
	if ((count < 0) || (count > MOST_ARRAYS)) {
		fail("too many arrays");
	}
	for (jint i = 0; i < count; i++) {
		arrays[i] = get_array();
	}
	at = get_int();
	used = get_int();
	if ((used < 0) || (used > MOST_ARRAYS)) {
		fail("too many arguments");
	}
	for (jint i = 0; i < used; i++) {
		arguments[i] = get_int();
		if ((arguments[i] < 0) || (arguments[i] >= count)) {
			fail("an argument is no array");
		}
	}
	status = call(name, arrays, at, arguments, used);
	put(&status, sizeof(status));
	for (jint i = 0; i < count; i++) {
		if (arrays[i].block != NULL) {
			put(arrays[i].block + HEAD, (size_t) arrays[i].length * (size_t) arrays[i].size);
			free(arrays[i].block);
		}
	}
	(void) fflush(out);
}

int main(int argc, char** argv)
{
	jint name_length;
	in = (argc > 1) ? fopen(argv[1], "rb") : stdin;
	out = (argc > 2) ? fopen(argv[2], "wb") : stdout;
	if ((in == NULL) || (out == NULL)) {
		fail("cannot open the pipes");
	}
	if (Java_io_judder_kernel_CmsisNatives_isDouble() != 0) {
		(void) fprintf(stderr, "native_process: kernels of the conformance double, not of CMSIS-NN\n");
	}
	name_length = get_int();
	while (name_length != 0) {
		serve(name_length);
		name_length = get_int();
	}
	return 0;
}
