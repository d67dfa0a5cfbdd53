/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

import io.judder.kernel.ElementType;
import io.judder.kernel.FullyConnectedDescriptor;
import io.judder.kernel.SvdfDescriptor;

/**
 * Writes packages byte by byte, as docs/model-format.md specifies them and without the compiler.
 */
public final class PackageBuilder {

	/** The example of docs/model-format.md: y = W x + b with W = (1 2; 3 4) and b = (10, 20). */
	static final String EXAMPLE = "4a55444445520d0a010000001c0100001c01000000000000020000000000000073f0b52438b39902df1a0cce4ea02e47"
			+ "8a9fff1ca7f82b216c3edff0d419fa2c0100010060000000b00000000000000002000100100100000c00000000000000"
			+ "02000100010001000600000000000000010002000000000001000000020000000100000001000000000000000000803f"
			+ "010002000400000001000000020000000100000001000000000000000000803f00000100080013000000ffff0100ffff"
			+ "ffff000000000000000000000000000004000000ffffffffffffffffffffffff0000004001000000ffffffff00000000"
			+ "01000000020000000200000000000000000000000000000080ffffff7f000000010203040a00000014000000";

	private static final int MAX = 4096;

	private final byte[] plan = new byte[MAX];
	private final byte[] constants = new byte[MAX];
	private int tensors;
	private int operators;
	private int planEnd = Format.PLAN_HEAD;
	private int constantsEnd;
	private byte[] targets = new byte[0];
	private byte[] sums = new byte[0];
	private int extraType;
	private int extraFlags;

	/** Adds a tensor without quantisation but for its zero point. */
	public PackageBuilder tensor(final int type, final int place, final int offset, final int zeroPoint, final int... shape) {
		plan[planEnd] = (byte) type;
		plan[planEnd + 1] = (byte) place;
		plan[planEnd + 2] = (byte) shape.length;
		word(planEnd + 4, offset);
		for (int i = 0; i < 4; i++) {
			word(planEnd + 8 + 4 * i, i < shape.length ? shape[i] : 1);
		}
		word(planEnd + 24, zeroPoint);
		word(planEnd + 28, Float.floatToIntBits(1));
		planEnd += Format.TENSOR_LENGTH;
		tensors++;
		return this;
	}

	/** Ends the tensors: names one input and one output, and the sizes of arena and state. */
	public PackageBuilder edges(final int input, final int output, final int arena, final int state) {
		LittleEndian.writeI16(plan, 0, tensors);
		LittleEndian.writeI16(plan, 4, 1);
		LittleEndian.writeI16(plan, 6, 1);
		word(8, arena);
		word(12, state);
		LittleEndian.writeI16(plan, planEnd, input);
		LittleEndian.writeI16(plan, planEnd + 2, output);
		planEnd += 4;
		return this;
	}

	/** Adds an operator. */
	PackageBuilder operator(final int code, final int[] slots, final int... words) {
		LittleEndian.writeI16(plan, planEnd, code);
		LittleEndian.writeI16(plan, planEnd + 2, words.length);
		for (int i = 0; i < 5; i++) {
			LittleEndian.writeI16(plan, planEnd + 4 + 2 * i, slots[i]);
		}
		planEnd += Format.OPERATOR_HEAD;
		for (int i = 0; i < words.length; i++) {
			word(planEnd, words[i]);
			planEnd += 4;
		}
		operators++;
		LittleEndian.writeI16(plan, 2, operators);
		return this;
	}

	/** Adds a fully connected layer from two elements to two with the weights of the example. */
	public PackageBuilder layer(final int input, final int output) {
		return operator(OperatorCode.FULLY_CONNECTED_S8, new int[] { input, -1, output, -1, -1 }, layerWords());
	}

	/** Returns the words of a layer of the example. */
	static int[] layerWords() {
		final int[] words = new int[FullyConnectedDescriptor.LENGTH];
		words[FullyConnectedDescriptor.BIAS] = 4;
		words[FullyConnectedDescriptor.SUMS] = -1;
		words[FullyConnectedDescriptor.MULTIPLIERS] = -1;
		words[FullyConnectedDescriptor.SHIFTS] = -1;
		words[FullyConnectedDescriptor.MULTIPLIER] = 1 << 30;
		words[FullyConnectedDescriptor.SHIFT] = 1;
		words[FullyConnectedDescriptor.SCRATCH] = -1;
		words[FullyConnectedDescriptor.BATCHES] = 1;
		words[FullyConnectedDescriptor.DEPTH] = 2;
		words[FullyConnectedDescriptor.UNITS] = 2;
		words[FullyConnectedDescriptor.MIN] = -128;
		words[FullyConnectedDescriptor.MAX] = 127;
		return words;
	}

	/** Adds an SVDF layer of one feature over one input with a memory of two steps; its weights are the first constants. */
	PackageBuilder svdf(final int input, final int output, final int state) {
		final int[] words = new int[SvdfDescriptor.LENGTH];
		words[SvdfDescriptor.TIME_WEIGHTS] = 1;
		words[SvdfDescriptor.BIAS] = -1;
		words[SvdfDescriptor.SUMS] = -1;
		words[SvdfDescriptor.SCRATCH] = -1;
		words[SvdfDescriptor.BATCHES] = 1;
		words[SvdfDescriptor.INPUT_SIZE] = 1;
		words[SvdfDescriptor.FEATURES] = 1;
		words[SvdfDescriptor.MEMORY] = 2;
		words[SvdfDescriptor.RANK] = 1;
		words[SvdfDescriptor.FEATURE_MULTIPLIER] = 1 << 30;
		words[SvdfDescriptor.FEATURE_SHIFT] = 1;
		words[SvdfDescriptor.MULTIPLIER] = 1 << 30;
		words[SvdfDescriptor.SHIFT] = 1;
		words[SvdfDescriptor.STATE_MIN] = -128;
		words[SvdfDescriptor.STATE_MAX] = 127;
		words[SvdfDescriptor.MIN] = -128;
		words[SvdfDescriptor.MAX] = 127;
		return operator(OperatorCode.SVDF_S8, new int[] { input, -1, output, state, -1 }, words);
	}

	/** Adds constants. */
	public PackageBuilder constants(final int... bytes) {
		for (int i = 0; i < bytes.length; i++) {
			constants[constantsEnd++] = (byte) bytes[i];
		}
		return this;
	}

	/** Adds a section of targets. */
	PackageBuilder targets(final int... words) {
		targets = bytes(words);
		return this;
	}

	/** Adds a section of sums. */
	PackageBuilder sums(final int... words) {
		sums = bytes(words);
		return this;
	}

	/** Adds a section of 16 bytes. */
	PackageBuilder extra(final int type, final int flags) {
		extraType = type;
		extraFlags = flags;
		return this;
	}

	/** Puts the package together. */
	public byte[] build() {
		final byte[][] contents = { cut(plan, planEnd), cut(constants, constantsEnd), targets, sums, new byte[16] };
		final int[] types = { Format.SECTION_PLAN, Format.SECTION_CONSTANTS, targets.length == 0 ? 0 : Format.SECTION_TARGETS,
				sums.length == 0 ? 0 : Format.SECTION_SUMS, extraType };
		final int[] flags = { 1, 1, 0, 0, extraFlags };
		int count = 0;
		for (int i = 0; i < types.length; i++) {
			count += types[i] == 0 ? 0 : 1;
		}
		final byte[] file = new byte[4 * MAX];
		int end = Format.HEADER_LENGTH + count * Format.ENTRY_LENGTH;
		int entry = Format.HEADER_LENGTH;
		for (int i = 0; i < types.length; i++) {
			if (types[i] != 0) {
				end = end + 15 & -16;
				LittleEndian.writeI16(file, entry, types[i]);
				LittleEndian.writeI16(file, entry + 2, flags[i]);
				LittleEndian.writeI32(file, entry + 4, end);
				LittleEndian.writeI32(file, entry + 8, contents[i].length);
				System.arraycopy(contents[i], 0, file, end, contents[i].length);
				end += contents[i].length;
				entry += Format.ENTRY_LENGTH;
			}
		}
		for (int i = 0; i < Format.MAGIC_LENGTH; i++) {
			file[i] = Format.magic(i);
		}
		LittleEndian.writeI16(file, Format.OFFSET_MAJOR, 1);
		LittleEndian.writeI32(file, Format.OFFSET_LENGTH, end);
		LittleEndian.writeI32(file, Format.OFFSET_COVERED, end);
		LittleEndian.writeI16(file, Format.OFFSET_SECTIONS, count);
		return seal(cut(file, end));
	}

	/** Writes the digest that the content has. */
	static byte[] seal(final byte[] file) {
		final byte[] digest = new byte[Sha256.LENGTH];
		ModelLoader.computeDigest(file, 0, digest);
		System.arraycopy(digest, 0, file, Format.OFFSET_DIGEST, digest.length);
		return file;
	}

	/** Returns the first bytes of an array. */
	static byte[] cut(final byte[] bytes, final int length) {
		final byte[] copy = new byte[length];
		System.arraycopy(bytes, 0, copy, 0, Math.min(length, bytes.length));
		return copy;
	}

	private void word(final int at, final int value) {
		LittleEndian.writeI32(plan, at, value);
	}

	private static byte[] bytes(final int[] words) {
		final byte[] bytes = new byte[4 * words.length];
		for (int i = 0; i < words.length; i++) {
			LittleEndian.writeI32(bytes, 4 * i, words[i]);
		}
		return bytes;
	}

	/** Returns the example: one layer. */
	static PackageBuilder example() {
		return new PackageBuilder().tensor(ElementType.S8, 0, 0, 0, 1, 2).tensor(ElementType.S8, 0, 4, 0, 1, 2).edges(0, 1, 6, 0)
				.layer(0, 1).constants(1, 2, 3, 4, 10, 0, 0, 0, 20, 0, 0, 0);
	}
}
