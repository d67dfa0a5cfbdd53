/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

import io.judder.kernel.ElementType;

/**
 * An input or output of a model: where its elements are, and what they stand for.
 * <p>
 * A real value is {@code scale * (element - zeroPoint)}. An object is immutable; it refers to the arena of its interpreter.
 */
public final class Tensor {

	private final byte[] array;
	private final int offset;
	private final int elements;
	private final int type;
	private final int zeroPoint;
	private final float scale;

	/**
	 * Creates an accessor.
	 *
	 * @param model
	 *            the model.
	 * @param tensor
	 *            index of a tensor in the arena.
	 * @param arena
	 *            holds the arena.
	 * @param arenaOffset
	 *            index of its first byte.
	 */
	Tensor(final Model model, final int tensor, final byte[] arena, final int arenaOffset) {
		this.array = arena;
		this.offset = Plan.place(model, tensor, arenaOffset);
		this.elements = model.tensorElements(tensor);
		this.type = model.tensorType(tensor);
		this.zeroPoint = model.tensorZeroPoint(tensor);
		this.scale = model.tensorScale(tensor);
	}

	/**
	 * Returns the array with the elements, little endian.
	 *
	 * @return the array, not a copy.
	 */
	public byte[] array() {
		return array;
	}

	/**
	 * Returns where the elements are.
	 *
	 * @return index of the first byte in {@link #array()}.
	 */
	public int offset() {
		return offset;
	}

	/**
	 * Returns how many elements there are.
	 *
	 * @return above 0.
	 */
	public int elements() {
		return elements;
	}

	/**
	 * Returns the size.
	 *
	 * @return bytes.
	 */
	public int bytes() {
		return elements * Format.elementSize(type);
	}

	/**
	 * Returns the type of the elements.
	 *
	 * @return one of {@link ElementType}.
	 */
	public int type() {
		return type;
	}

	/**
	 * Returns which element stands for zero.
	 *
	 * @return the zero point.
	 */
	public int zeroPoint() {
		return zeroPoint;
	}

	/**
	 * Returns what a difference of one stands for.
	 *
	 * @return the scale, 0 for a tensor that is not quantised.
	 */
	public float scale() {
		return scale;
	}

	/**
	 * Returns an element.
	 *
	 * @param index
	 *            of the element.
	 * @return its integer; the bits of a float32.
	 */
	public int get(final int index) {
		switch (type) {
		case ElementType.S8:
			return array[offset + index];
		case ElementType.U8:
			return array[offset + index] & 0xff;
		case ElementType.S16:
			return LittleEndian.readI16(array, offset + 2 * index);
		default:
			return LittleEndian.readI32(array, offset + 4 * index);
		}
	}

	/**
	 * Sets an element.
	 *
	 * @param index
	 *            of the element.
	 * @param value
	 *            its integer, which is clamped to the range of the type; the bits of a float32.
	 */
	public void set(final int index, final int value) {
		switch (type) {
		case ElementType.S8:
		case ElementType.U8:
			array[offset + index] = (byte) clamp(value);
			break;
		case ElementType.S16:
			LittleEndian.writeI16(array, offset + 2 * index, clamp(value));
			break;
		default:
			LittleEndian.writeI32(array, offset + 4 * index, value);
			break;
		}
	}

	private int clamp(final int value) {
		return Math.max(PlanCheck.lowest(type), Math.min(PlanCheck.highest(type), value));
	}

	/**
	 * Returns the real value of an element.
	 *
	 * @param index
	 *            of the element.
	 * @return the value in float32.
	 */
	public float real(final int index) {
		if (type == ElementType.F32) {
			return Float.intBitsToFloat(get(index));
		}
		return scale == 0 ? get(index) : scale * (get(index) - zeroPoint);
	}

	/**
	 * Sets an element to the integer that is nearest to a real value: divided by the scale in float32, rounded half away from
	 * zero, clamped. Not a number becomes the zero point.
	 *
	 * @param index
	 *            of the element.
	 * @param value
	 *            the value.
	 */
	public void setReal(final int index, final float value) {
		if (type == ElementType.F32) {
			set(index, Float.floatToIntBits(value));
			return;
		}
		final float units = scale == 0 ? value : value / scale;
		// A cast saturates and takes NaN to 0. Half away from zero: the fraction is exact below 2^23, absent above.
		final int whole = (int) units;
		final float fraction = units - whole;
		final int step = fraction >= 0.5f ? 1 : fraction <= -0.5f ? -1 : 0;
		final long sum = (long) whole + step + zeroPoint;
		set(index, (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, sum)));
	}
}
