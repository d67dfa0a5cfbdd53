/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

import io.judder.kernel.ElementType;
import io.judder.kernel.Kernels;

/**
 * Checks the words of an operator against its tensors and constants, so that the preconditions of
 * {@link io.judder.kernel.Kernels} hold.
 * <p>
 * This class reads the record and has the vocabulary of checks; {@link ConvolutionCheck}, {@link MatrixCheck},
 * {@link RecurrentCheck}, {@link ElementCheck} and {@link ShapeCheck} know the families.
 */
final class OperatorCheck {

	/** The largest dimension, stride and so on. Products of two fit an int, of three a long. */
	static final int MAX_DIMENSION = 1 << 24;

	private static final int MAX_WORDS = 64;
	private static final int SLOTS = 5;
	private static final int MIN_SHIFT = -31;
	private static final int MAX_SHIFT = 30;
	private static final int MAX_SHIFT_64 = 14;

	private final Model model;
	private final byte[] bytes;
	private final int[] words = new int[MAX_WORDS];
	private final int[] slots = new int[SLOTS];
	private int index;
	private int code;

	/**
	 * Creates a check.
	 *
	 * @param model
	 *            whose tensors have been checked.
	 */
	OperatorCheck(final Model model) {
		this.model = model;
		this.bytes = model.bytes();
	}

	/**
	 * Checks one operator.
	 *
	 * @param operator
	 *            its index.
	 * @param at
	 *            of its record in the bytes; the record and its words lie inside the plan.
	 * @return the steps of its inner loops, and of this check where those are more.
	 * @throws ModelException
	 *             with the first thing that is wrong.
	 */
	long check(final int operator, final int at) {
		index = operator;
		code = LittleEndian.readU16(bytes, at);
		if (code == 0 || code >= OperatorCode.COUNT) {
			throw new ModelException(ModelException.UNSUPPORTED, operator, "operator " + operator + " has the unknown code " + code);
		}
		if (LittleEndian.readU16(bytes, at + 2) != OperatorCode.words(code) || LittleEndian.readU16(bytes, at + 14) != 0) {
			throw fail("has another number of words than its code");
		}
		readRecord(at);
		for (int i = 0; i < SLOTS; i++) {
			checkSlot(i);
		}
		checkPlaces();
		return dispatch();
	}

	private void readRecord(final int at) {
		for (int i = 0; i < SLOTS; i++) {
			slots[i] = LittleEndian.readI16(bytes, at + 4 + 2 * i);
		}
		for (int i = 0; i < OperatorCode.words(code); i++) {
			words[i] = LittleEndian.readI32(bytes, at + Format.OPERATOR_HEAD + 4 * i);
		}
	}

	private void checkSlot(final int slot) {
		final boolean needed = slot == 0 || slot == 2 || slot == 1 && OperatorCode.twoInputs(code)
				|| slot - 3 >= 0 && slot - 3 < OperatorCode.states(code);
		if (needed ? slots[slot] < 0 || slots[slot] >= model.tensors() : slots[slot] != -1) {
			throw fail("has an impossible tensor " + slots[slot] + " in slot " + slot);
		}
	}

	/** Places are offsets from the start of their tensors: all 0, but for the inputs of a concatenation in its output. */
	private void checkPlaces() {
		final int places = OperatorCode.outputWord(code) + 1 + OperatorCode.states(code);
		for (int i = 0; i < places; i++) {
			if (words[i] != 0 && (code != OperatorCode.CONCATENATION || i != 1)) {
				throw fail("has a place that is not the start of its tensor in word " + i);
			}
		}
		final int scratch = OperatorCode.scratchWord(code);
		if (scratch >= 0 && (words[scratch] != Kernels.ABSENT || words[scratch + 1] != 0)) {
			throw fail("has scratch, which belongs into the section of targets");
		}
		final int sums = OperatorCode.sumsWord(code);
		if (sums >= 0 && words[sums] != Kernels.ABSENT) {
			throw fail("has sums, which belong into their section");
		}
	}

	private long dispatch() {
		if (code <= OperatorCode.TRANSPOSE_CONV_S8) {
			return ConvolutionCheck.check(this);
		}
		if (code <= OperatorCode.MATMUL_S16) {
			return MatrixCheck.check(this);
		}
		if (code >= OperatorCode.SVDF_S8 && code <= OperatorCode.LSTM_S16) {
			return RecurrentCheck.check(this);
		}
		if (code <= OperatorCode.MAX_POOL_S16 || code >= OperatorCode.PAD_S8) {
			return ShapeCheck.check(this);
		}
		return ElementCheck.check(this);
	}

	/**
	 * Returns the code of the operator.
	 *
	 * @return one of {@link OperatorCode}.
	 */
	int code() {
		return code;
	}

	/**
	 * Returns a tensor of the operator.
	 *
	 * @param slot
	 *            0 and 1 inputs, 2 output, 3 and 4 states.
	 * @return its index, -1 when the operator has none.
	 */
	int tensor(final int slot) {
		return slots[slot];
	}

	/**
	 * Returns a word.
	 *
	 * @param word
	 *            its index.
	 * @return the word.
	 */
	int word(final int word) {
		return words[word];
	}

	/**
	 * Returns a word that is a dimension.
	 *
	 * @param word
	 *            its index.
	 * @return 1 to {@link #MAX_DIMENSION}.
	 */
	int dimension(final int word) {
		return range(word, 1, MAX_DIMENSION);
	}

	/**
	 * Returns a word that must lie in a range.
	 *
	 * @param word
	 *            its index.
	 * @param low
	 *            the smallest value.
	 * @param high
	 *            the largest value.
	 * @return the word.
	 */
	int range(final int word, final int low, final int high) {
		if (words[word] < low || words[word] > high) {
			throw fail("has the impossible value " + words[word] + " in word " + word);
		}
		return words[word];
	}

	/**
	 * Checks the type and the number of elements of a tensor.
	 *
	 * @param slot
	 *            of the tensor.
	 * @param type
	 *            that it must have.
	 * @param elements
	 *            that it must have.
	 */
	void tensor(final int slot, final int type, final long elements) {
		final int tensor = slots[slot];
		if (model.tensorType(tensor) != type || model.tensorElements(tensor) != elements) {
			throw fail("does not match the type and shape of tensor " + tensor);
		}
	}

	/**
	 * Returns the number of elements of a tensor.
	 *
	 * @param slot
	 *            of the tensor.
	 * @return above 0.
	 */
	int elements(final int slot) {
		return model.tensorElements(slots[slot]);
	}

	/**
	 * Returns the type of a tensor.
	 *
	 * @param slot
	 *            of the tensor.
	 * @return one of {@link ElementType}.
	 */
	int type(final int slot) {
		return model.tensorType(slots[slot]);
	}

	/**
	 * Checks an offset in the constants.
	 *
	 * @param word
	 *            its index.
	 * @param length
	 *            how many bytes are read there.
	 * @param alignment
	 *            that the offset must have, a power of two.
	 */
	void constant(final int word, final long length, final int alignment) {
		final int offset = words[word];
		if (offset < 0 || (offset & alignment - 1) != 0 || offset + length > model.sectionLength(Format.SECTION_CONSTANTS)) {
			throw new ModelException(ModelException.CONSTANT, index, "operator " + index + " (" + OperatorCode.name(code)
					+ ") reads " + length + " bytes at offset " + offset + " of the constants, outside them or not aligned");
		}
	}

	/**
	 * Checks an offset in the constants that may be absent.
	 *
	 * @param word
	 *            its index.
	 * @param length
	 *            how many bytes are read there.
	 * @param alignment
	 *            that the offset must have, a power of two.
	 */
	void optionalConstant(final int word, final long length, final int alignment) {
		if (words[word] != Kernels.ABSENT) {
			constant(word, length, alignment);
		}
	}

	/**
	 * Checks lists of multipliers and shifts.
	 *
	 * @param multipliers
	 *            the word with the offset of the multipliers.
	 * @param shifts
	 *            the word with the offset of the shifts.
	 * @param count
	 *            how many.
	 * @param wide
	 *            whether sums have 64 bits.
	 */
	void scales(final int multipliers, final int shifts, final int count, final boolean wide) {
		constant(multipliers, 4L * count, 4);
		constant(shifts, 4L * count, 4);
		final int base = model.section(Format.SECTION_CONSTANTS);
		for (int i = 0; i < count; i++) {
			checkScale(LittleEndian.readI32(bytes, base + words[multipliers] + 4 * i),
					LittleEndian.readI32(bytes, base + words[shifts] + 4 * i), wide);
		}
	}

	/**
	 * Checks words that are a multiplier and its shift.
	 *
	 * @param multiplier
	 *            the word of the multiplier; the shift is the next.
	 * @param wide
	 *            whether sums have 64 bits.
	 */
	void scale(final int multiplier, final boolean wide) {
		checkScale(words[multiplier], words[multiplier + 1], wide);
	}

	private void checkScale(final int multiplier, final int shift, final boolean wide) {
		if (multiplier < 0 || shift < MIN_SHIFT || shift > (wide ? MAX_SHIFT_64 : MAX_SHIFT)) {
			throw fail("has the impossible multiplier " + multiplier + " with shift " + shift);
		}
	}

	/**
	 * Checks words that bound the values of a type.
	 *
	 * @param word
	 *            of the minimum; the maximum is the next.
	 * @param type
	 *            of the values.
	 */
	void bounds(final int word, final int type) {
		range(word, PlanCheck.lowest(type), words[word + 1]);
		range(word + 1, words[word], PlanCheck.highest(type));
	}

	/**
	 * Checks a word that is minus a zero point.
	 *
	 * @param word
	 *            its index.
	 * @param type
	 *            of the tensor; only 8-bit ones have zero points.
	 */
	void inputOffset(final int word, final int type) {
		range(word, type == ElementType.S8 ? -Byte.MAX_VALUE : 0, type == ElementType.S8 ? -Byte.MIN_VALUE : 0);
	}

	/**
	 * Checks a word that is plus a zero point.
	 *
	 * @param word
	 *            its index.
	 * @param type
	 *            of the tensor; only 8-bit ones have zero points.
	 */
	void outputOffset(final int word, final int type) {
		range(word, type == ElementType.S8 ? Byte.MIN_VALUE : 0, type == ElementType.S8 ? Byte.MAX_VALUE : 0);
	}

	/**
	 * Makes the exception for this operator.
	 *
	 * @param what
	 *            is wrong.
	 * @return the exception.
	 */
	ModelException fail(final String what) {
		return new ModelException(ModelException.OPERATOR, index,
				"operator " + index + " (" + OperatorCode.name(code) + ") " + what);
	}
}
