/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

import io.judder.kernel.Kernels;

/**
 * Turns the plan of a package into one {@code int[]}: for each operator a head and the descriptor that its kernel takes, with
 * absolute offsets.
 */
final class Plan {

	/** Bits of a head that are the code. */
	static final int CODE_MASK = 0xff;

	/** First bit of the place of the first input. */
	static final int INPUT_1_SHIFT = 8;

	/** First bit of the place of the second input. */
	static final int INPUT_2_SHIFT = 10;

	/** Bits of a place. */
	static final int PLACE_MASK = 3;

	/** First bit of the number of words. */
	static final int WORDS_SHIFT = 16;

	private Plan() {
		// Functions only.
	}

	/**
	 * Prepares a plan.
	 *
	 * @param model
	 *            a model that has been checked.
	 * @param target
	 *            one of the targets of {@link Format} that the package describes.
	 * @param arenaOffset
	 *            index of the first byte of the arena in its array.
	 * @return the plan.
	 */
	static int[] prepare(final Model model, final int target, final int arenaOffset) {
		final byte[] bytes = model.bytes();
		final int operators = model.operators();
		int length = 0;
		int at = model.firstOperator();
		for (int i = 0; i < operators; i++) {
			final int words = LittleEndian.readU16(bytes, at + 2);
			length += 1 + words;
			at += Format.OPERATOR_HEAD + 4 * words;
		}
		final int[] plan = new int[length];
		int to = 0;
		at = model.firstOperator();
		for (int i = 0; i < operators; i++) {
			final int words = LittleEndian.readU16(bytes, at + 2);
			prepareOperator(model, i, at, arenaOffset, plan, to);
			if (target != Format.TARGET_JAVA) {
				addTarget(model, target, i, arenaOffset, plan, to);
			}
			to += 1 + words;
			at += Format.OPERATOR_HEAD + 4 * words;
		}
		return plan;
	}

	private static void prepareOperator(final Model model, final int operator, final int at, final int arenaOffset,
			final int[] plan, final int to) {
		final byte[] bytes = model.bytes();
		final int code = LittleEndian.readU16(bytes, at);
		final int words = LittleEndian.readU16(bytes, at + 2);
		for (int i = 0; i < words; i++) {
			plan[to + 1 + i] = LittleEndian.readI32(bytes, at + Format.OPERATOR_HEAD + 4 * i);
		}
		final int first = slot(bytes, at, 0);
		int head = code | words << WORDS_SHIFT | model.tensorPlace(first) << INPUT_1_SHIFT;
		plan[to + 1] += place(model, first, arenaOffset);
		if (OperatorCode.twoInputs(code)) {
			final int second = slot(bytes, at, 1);
			head |= model.tensorPlace(second) << INPUT_2_SHIFT;
			plan[to + 2] += place(model, second, arenaOffset);
		}
		plan[to] = head;
		plan[to + 1 + OperatorCode.outputWord(code)] += place(model, slot(bytes, at, 2), arenaOffset);
		for (int i = 0; i < OperatorCode.states(code); i++) {
			plan[to + 3 + i] += place(model, slot(bytes, at, 3 + i), arenaOffset);
		}
		final long constants = OperatorCode.constantWords(code);
		final int base = model.section(Format.SECTION_CONSTANTS);
		for (int i = 0; i < words; i++) {
			if ((constants >> i & 1) != 0 && plan[to + 1 + i] != Kernels.ABSENT) {
				plan[to + 1 + i] += base;
			}
		}
	}

	private static void addTarget(final Model model, final int target, final int operator, final int arenaOffset,
			final int[] plan, final int to) {
		final int code = plan[to] & CODE_MASK;
		final int scratch = OperatorCode.scratchWord(code);
		final int described = model.scratch(target, operator);
		final int size = LittleEndian.readI32(model.bytes(), described + 4);
		if (scratch >= 0 && size != 0) {
			plan[to + 1 + scratch] = arenaOffset + LittleEndian.readI32(model.bytes(), described);
			plan[to + 2 + scratch] = size;
		}
		final int sums = OperatorCode.sumsWord(code);
		if (target == Format.TARGET_MVE && sums >= 0) {
			plan[to + 1 + sums] = model.sums(operator);
		}
	}

	private static int slot(final byte[] bytes, final int at, final int slot) {
		return LittleEndian.readI16(bytes, at + 4 + 2 * slot);
	}

	/**
	 * Returns where a tensor is in the array that holds its place.
	 *
	 * @param model
	 *            a model that has been checked.
	 * @param tensor
	 *            index of the tensor.
	 * @param arenaOffset
	 *            index of the first byte of the arena in its array.
	 * @return an index of the array.
	 */
	static int place(final Model model, final int tensor, final int arenaOffset) {
		final int offset = model.tensorOffset(tensor);
		switch (model.tensorPlace(tensor)) {
		case Format.PLACE_ARENA:
			return arenaOffset + offset;
		case Format.PLACE_CONSTANTS:
			return model.section(Format.SECTION_CONSTANTS) + offset;
		default:
			return offset;
		}
	}
}
