/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

/**
 * Places in a package; docs/model-format.md specifies them.
 */
public final class Format {

	/** The version that this code reads and writes. A reader of another major version refuses the file. */
	public static final int VERSION_MAJOR = 1;
	/** Grows with additions that older readers of the same major version may ignore. */
	public static final int VERSION_MINOR = 0;

	/** Bytes of the magic number at the start. */
	public static final int MAGIC_LENGTH = 8;
	/** Offset of the major version, u16. */
	public static final int OFFSET_MAJOR = 8;
	/** Offset of the minor version, u16. */
	public static final int OFFSET_MINOR = 10;
	/** Offset of the length of the file, u32. */
	public static final int OFFSET_LENGTH = 12;
	/** Offset of the end of what the digest covers, u32. */
	public static final int OFFSET_COVERED = 16;
	/** Offset of the flags, u32, none of which is defined. */
	public static final int OFFSET_FLAGS = 20;
	/** Offset of the number of sections, u16. */
	public static final int OFFSET_SECTIONS = 24;
	/** Offset of six bytes that are 0. */
	public static final int OFFSET_RESERVED = 26;
	/** Offset of the SHA-256 digest: of the bytes before it and of those from the end of the header to the covered end. */
	public static final int OFFSET_DIGEST = 32;
	/** Length of the header; the section table follows. */
	public static final int HEADER_LENGTH = 64;

	/** Bytes of an entry of the section table: type u16, flags u16, offset u32, length u32, zero u32. */
	public static final int ENTRY_LENGTH = 16;
	/** Sections start at multiples of this many bytes. */
	public static final int ALIGNMENT = 16;
	/** The largest number of sections. */
	public static final int MAX_SECTIONS = 64;
	/** Section flag: a reader that does not know the type must refuse the file. */
	public static final int FLAG_REQUIRED = 1;

	/** Section type: tensors and operators. */
	public static final int SECTION_PLAN = 1;
	/** Section type: weights, biases, multipliers, shifts and tables. */
	public static final int SECTION_CONSTANTS = 2;
	/** Section type: arena and scratch of native kernel sets. */
	public static final int SECTION_TARGETS = 3;
	/** Section type: sums of weights that kernels on MVE cores need. */
	public static final int SECTION_SUMS = 4;
	/** Section type: where operators come from, for tools on the host. */
	public static final int SECTION_SOURCE = 5;
	/** How many section types this version knows, with type 0, which stands for none. */
	public static final int SECTION_TYPES = 6;

	/** Length of the head of the plan: counts u16 of tensors, operators, inputs and outputs, arena u32, state u32. */
	public static final int PLAN_HEAD = 16;
	/** Length of the record of a tensor. */
	public static final int TENSOR_LENGTH = 32;
	/** Length of the head of the record of an operator: code u16, words u16, five tensors i16, zero u16. */
	public static final int OPERATOR_HEAD = 16;
	/** The largest number of tensors and of operators. */
	public static final int MAX_COUNT = 1024;

	/** Target: kernels in Java, which need no scratch. */
	public static final int TARGET_JAVA = 0;
	/** Target: CMSIS-NN in plain C. */
	public static final int TARGET_PLAIN = 1;
	/** Target: CMSIS-NN with DSP instructions (Cortex-M4, M7, M33). */
	public static final int TARGET_DSP = 2;
	/** Target: CMSIS-NN with MVE instructions (Cortex-M52, M55, M85). */
	public static final int TARGET_MVE = 3;
	/** How many targets there are. */
	public static final int TARGETS = 4;

	/** Place of a tensor: the arena, which models may share. */
	public static final int PLACE_ARENA = 0;
	/** Place of a tensor: the constants of the package. */
	public static final int PLACE_CONSTANTS = 1;
	/** Place of a tensor: the state that the model keeps from one inference to the next. */
	public static final int PLACE_STATE = 2;

	private static final int[] MAGIC = { 'J', 'U', 'D', 'D', 'E', 'R', '\r', '\n' };

	private static final int[] SIZES = { 0, 1, 1, 2, 4, 4 };

	private Format() {
		// Constants only.
	}

	/**
	 * Returns a byte of the magic number.
	 *
	 * @param index
	 *            0 to {@link #MAGIC_LENGTH} - 1.
	 * @return the byte.
	 */
	public static byte magic(final int index) {
		return (byte) MAGIC[index];
	}

	/**
	 * Returns the size of an element.
	 *
	 * @param type
	 *            one of {@link io.judder.kernel.ElementType}.
	 * @return bytes, 0 for an unknown type.
	 */
	public static int elementSize(final int type) {
		return type < 0 || type >= SIZES.length ? 0 : SIZES[type];
	}
}
