/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.tflite;

import io.judder.model.LittleEndian;
import io.judder.model.ModelException;

/**
 * One tensor of a {@code .tflite} file. Arrays are shared, not copied; nobody changes them.
 *
 * @param index
 *            in the subgraph.
 * @param name
 *            given by the converter; may be empty.
 * @param type
 *            one of {@link TensorType}.
 * @param shape
 *            dimensions above 0; empty for a scalar.
 * @param file
 *            the file.
 * @param dataOffset
 *            of the constant in the file, 0 when the tensor is no constant.
 * @param scale
 *            one, one per channel, or none.
 * @param zeroPoint
 *            as many as scales, or none.
 * @param quantizedDimension
 *            the axis of the channels.
 * @param variable
 *            whether it keeps its value from one inference to the next.
 */
public record TfliteTensor(int index, String name, int type, int[] shape, byte[] file, int dataOffset, float[] scale,
		long[] zeroPoint, int quantizedDimension, boolean variable) {

	/**
	 * Tells whether the value is part of the file.
	 *
	 * @return whether it is a constant.
	 */
	public boolean constant() {
		return dataOffset != 0;
	}

	/**
	 * Returns the number of elements.
	 *
	 * @return above 0.
	 */
	public int elements() {
		int product = 1;
		for (final int d : shape) {
			product *= d;
		}
		return product;
	}

	/**
	 * Returns the size in bytes.
	 *
	 * @return above 0.
	 */
	public int bytes() {
		return (int) TensorType.bytes(type, elements());
	}

	/**
	 * Tells whether there is one scale and one zero point for the whole tensor.
	 *
	 * @return whether it is quantised per tensor.
	 */
	public boolean perTensor() {
		return scale.length == 1 && zeroPoint.length == 1;
	}

	/**
	 * Returns the scale of the tensor.
	 *
	 * @return above 0.
	 */
	public float scaleValue() {
		requireQuantisation();
		return scale[0];
	}

	/**
	 * Returns the zero point of the tensor.
	 *
	 * @return within the range of the type.
	 */
	public int zeroPointValue() {
		requireQuantisation();
		return (int) zeroPoint[0];
	}

	private void requireQuantisation() {
		if (!perTensor()) {
			throw new ModelException(ModelException.TENSOR, index, this + " has no single scale and zero point");
		}
	}

	/**
	 * Reads an element of a 32-bit constant.
	 *
	 * @param i
	 *            its index.
	 * @return the element.
	 */
	public int int32(final int i) {
		return LittleEndian.readI32(file, dataOffset + 4 * i);
	}

	/**
	 * Tells whether this and another tensor stand for the same reals.
	 *
	 * @param other
	 *            the other.
	 * @return whether type, scale and zero point are equal.
	 */
	public boolean sameQuantisation(final TfliteTensor other) {
		return type == other.type && perTensor() && other.perTensor() && scale[0] == other.scale[0]
				&& zeroPoint[0] == other.zeroPoint[0];
	}

	@Override
	public String toString() {
		final StringBuilder text = new StringBuilder("tensor ").append(index).append(" (").append(TensorType.name(type))
				.append('[');
		for (int i = 0; i < shape.length; i++) {
			text.append(i == 0 ? "" : ",").append(shape[i]);
		}
		return text.append("])").toString();
	}
}
