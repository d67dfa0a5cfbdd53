/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

/**
 * A package that has been checked, read in place.
 * <p>
 * Nothing is copied: accessors read the bytes of the package, which must not change while a model is in use. An object is
 * immutable and may be shared by threads.
 */
public final class Model {

	private final byte[] bytes;
	private final int base;
	private final int length;
	private final int[] sections;
	private long work;

	/**
	 * Creates a view of a package. Only the loader does, after its checks of the section table.
	 *
	 * @param bytes
	 *            holds the package.
	 * @param base
	 *            index of its first byte.
	 * @param length
	 *            of the package.
	 * @param sections
	 *            offset in {@code bytes} and length of each section by type; offset 0 for an absent one.
	 */
	Model(final byte[] bytes, final int base, final int length, final int[] sections) {
		this.bytes = bytes;
		this.base = base;
		this.length = length;
		this.sections = sections;
	}

	/**
	 * Returns the array that holds the package.
	 *
	 * @return the array, not a copy.
	 */
	public byte[] bytes() {
		return bytes;
	}

	/**
	 * Returns where the package starts.
	 *
	 * @return an index of {@link #bytes()}.
	 */
	public int base() {
		return base;
	}

	/**
	 * Returns the length of the package.
	 *
	 * @return bytes.
	 */
	public int length() {
		return length;
	}

	/**
	 * Returns where a section starts.
	 *
	 * @param type
	 *            one of the section types of {@link Format}.
	 * @return an index of {@link #bytes()}, 0 when there is none.
	 */
	public int section(final int type) {
		return sections[2 * type];
	}

	/**
	 * Returns the length of a section.
	 *
	 * @param type
	 *            one of the section types of {@link Format}.
	 * @return bytes, 0 when there is none.
	 */
	public int sectionLength(final int type) {
		return sections[2 * type + 1];
	}

	/**
	 * Returns the number of tensors.
	 *
	 * @return 1 to {@link Format#MAX_COUNT}.
	 */
	public int tensors() {
		return head(0);
	}

	/**
	 * Returns the number of operators.
	 *
	 * @return 0 to {@link Format#MAX_COUNT}.
	 */
	public int operators() {
		return head(2);
	}

	/**
	 * Returns the number of inputs.
	 *
	 * @return 1 or more.
	 */
	public int inputs() {
		return head(4);
	}

	/**
	 * Returns the number of outputs.
	 *
	 * @return 1 or more.
	 */
	public int outputs() {
		return head(6);
	}

	/**
	 * Returns which tensor an input is.
	 *
	 * @param index
	 *            of the input, from 0.
	 * @return an index of a tensor.
	 */
	public int input(final int index) {
		return LittleEndian.readU16(bytes, tensor(tensors()) + 2 * index);
	}

	/**
	 * Returns which tensor an output is.
	 *
	 * @param index
	 *            of the output, from 0.
	 * @return an index of a tensor.
	 */
	public int output(final int index) {
		return LittleEndian.readU16(bytes, tensor(tensors()) + 2 * (inputs() + index));
	}

	/**
	 * Returns how many bytes of arena an inference needs.
	 *
	 * @param target
	 *            one of the targets of {@link Format}.
	 * @return bytes, 0 or more; -1 when the package does not say.
	 */
	public int arenaSize(final int target) {
		if (target == Format.TARGET_JAVA) {
			return LittleEndian.readI32(bytes, section(Format.SECTION_PLAN) + 8);
		}
		final int at = target(target);
		return at == 0 ? -1 : LittleEndian.readI32(bytes, at);
	}

	/**
	 * Returns how many bytes the model keeps from one inference to the next.
	 *
	 * @return bytes, 0 for a model without state.
	 */
	public int stateSize() {
		return LittleEndian.readI32(bytes, section(Format.SECTION_PLAN) + 12);
	}

	/**
	 * Returns how much work an inference is.
	 *
	 * @return steps of inner loops: multiply-accumulates, or elements for operators that have none.
	 */
	public long work() {
		return work;
	}

	/**
	 * Sets how much work an inference is. Only the loader does, before anybody else sees the model.
	 *
	 * @param work
	 *            steps of inner loops.
	 */
	void setWork(final long work) {
		this.work = work;
	}

	/**
	 * Returns the type of a tensor.
	 *
	 * @param tensor
	 *            its index.
	 * @return one of {@link io.judder.kernel.ElementType}.
	 */
	public int tensorType(final int tensor) {
		return bytes[tensor(tensor)];
	}

	/**
	 * Returns where a tensor lives.
	 *
	 * @param tensor
	 *            its index.
	 * @return one of the places of {@link Format}.
	 */
	public int tensorPlace(final int tensor) {
		return bytes[tensor(tensor) + 1];
	}

	/**
	 * Returns how many dimensions a tensor has.
	 *
	 * @param tensor
	 *            its index.
	 * @return 0 to 4.
	 */
	public int tensorRank(final int tensor) {
		return bytes[tensor(tensor) + 2];
	}

	/**
	 * Returns the offset of a tensor in its place.
	 *
	 * @param tensor
	 *            its index.
	 * @return bytes.
	 */
	public int tensorOffset(final int tensor) {
		return LittleEndian.readI32(bytes, tensor(tensor) + 4);
	}

	/**
	 * Returns a dimension of a tensor.
	 *
	 * @param tensor
	 *            its index.
	 * @param axis
	 *            0 to 3; 1 beyond the rank.
	 * @return the dimension, above 0.
	 */
	public int tensorDimension(final int tensor, final int axis) {
		return LittleEndian.readI32(bytes, tensor(tensor) + 8 + 4 * axis);
	}

	/**
	 * Returns the zero point of a tensor.
	 *
	 * @param tensor
	 *            its index.
	 * @return the zero point, 0 for a tensor that is not quantised.
	 */
	public int tensorZeroPoint(final int tensor) {
		return LittleEndian.readI32(bytes, tensor(tensor) + 24);
	}

	/**
	 * Returns the scale of a tensor.
	 *
	 * @param tensor
	 *            its index.
	 * @return the scale, 0 for a tensor that is not quantised.
	 */
	public float tensorScale(final int tensor) {
		return Float.intBitsToFloat(LittleEndian.readI32(bytes, tensor(tensor) + 28));
	}

	/**
	 * Returns how many elements a tensor has.
	 *
	 * @param tensor
	 *            its index.
	 * @return above 0.
	 */
	public int tensorElements(final int tensor) {
		int product = 1;
		for (int axis = 0; axis < 4; axis++) {
			product *= tensorDimension(tensor, axis);
		}
		return product;
	}

	/**
	 * Returns the size of a tensor.
	 *
	 * @param tensor
	 *            its index.
	 * @return bytes, above 0.
	 */
	public int tensorBytes(final int tensor) {
		return tensorElements(tensor) * Format.elementSize(tensorType(tensor));
	}

	/**
	 * Returns where the first operator is; the next follows behind its words.
	 *
	 * @return an index of {@link #bytes()}.
	 */
	public int firstOperator() {
		final int end = tensor(tensors()) + 2 * (inputs() + outputs());
		return end + (base - end & 3);
	}

	/**
	 * Returns where the scratch of an operator is described.
	 *
	 * @param target
	 *            one of the targets of {@link Format}, not Java.
	 * @param operator
	 *            its index.
	 * @return an index of {@link #bytes()}: offset i32, size i32; 0 when the package does not say.
	 */
	public int scratch(final int target, final int operator) {
		final int at = target(target);
		return at == 0 ? 0 : at + 4 + 8 * operator;
	}

	/**
	 * Returns where the sums of the weights of an operator are.
	 *
	 * @param operator
	 *            its index.
	 * @return an index of {@link #bytes()}, -1 when there are none.
	 */
	public int sums(final int operator) {
		final int section = section(Format.SECTION_SUMS);
		if (section == 0) {
			return -1;
		}
		final int offset = LittleEndian.readI32(bytes, section + 4 * operator);
		return offset < 0 ? -1 : section + offset;
	}

	/**
	 * Copies the digest of the package.
	 *
	 * @param digest
	 *            receives {@link Sha256#LENGTH} bytes.
	 * @param offset
	 *            of the first.
	 */
	public void digest(final byte[] digest, final int offset) {
		System.arraycopy(bytes, base + Format.OFFSET_DIGEST, digest, offset, Sha256.LENGTH);
	}

	private int head(final int offset) {
		return LittleEndian.readU16(bytes, section(Format.SECTION_PLAN) + offset);
	}

	/** Returns where the record of a tensor is; that of one behind the last is the list of inputs. */
	private int tensor(final int index) {
		return section(Format.SECTION_PLAN) + Format.PLAN_HEAD + Format.TENSOR_LENGTH * index;
	}

	private int target(final int target) {
		final int section = section(Format.SECTION_TARGETS);
		return section == 0 ? 0 : section + (target - 1) * (4 + 8 * operators());
	}
}
