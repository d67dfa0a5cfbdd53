/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.plan;

import io.judder.compiler.tflite.TfliteTensor;
import io.judder.model.Format;

/**
 * One tensor of a plan. Lifetime and offset are set by {@link PlanBuilder} and {@link MemoryPlanner}.
 */
public final class PlanTensor {

	/** Index in the package, set when the plan is complete. */
	int index = -1;
	/** First operator that writes it, -1 when it has a value before the first. */
	int first = Integer.MAX_VALUE;
	/** Last operator that reads it, the number of operators for an output. */
	int last = -1;
	/** Offset in its place, in bytes. */
	int offset;

	private final String name;
	private final int type;
	private final int place;
	private final int[] shape;
	private final int zeroPoint;
	private final float scale;

	/**
	 * Creates a tensor.
	 *
	 * @param source
	 *            gives name and quantisation.
	 * @param type
	 *            one of {@link io.judder.kernel.ElementType}.
	 * @param place
	 *            one of the places of {@link Format}.
	 * @param shape
	 *            at most four dimensions.
	 */
	PlanTensor(final TfliteTensor source, final int type, final int place, final int[] shape) {
		this(source.name(), type, place, shape, source.perTensor() ? source.scale()[0] : 0,
				source.perTensor() ? (int) source.zeroPoint()[0] : 0);
	}

	/**
	 * Creates a tensor.
	 *
	 * @param name
	 *            for reports.
	 * @param type
	 *            one of {@link io.judder.kernel.ElementType}.
	 * @param place
	 *            one of the places of {@link Format}.
	 * @param shape
	 *            at most four dimensions.
	 * @param scale
	 *            0 when it is not quantised.
	 * @param zeroPoint
	 *            0 when it is not quantised.
	 */
	PlanTensor(final String name, final int type, final int place, final int[] shape, final float scale, final int zeroPoint) {
		this.name = name;
		this.type = type;
		this.place = place;
		this.shape = shape;
		this.scale = scale;
		this.zeroPoint = zeroPoint;
	}

	/**
	 * Returns the name.
	 *
	 * @return as the converter gave it; may be empty.
	 */
	public String name() {
		return name;
	}

	/**
	 * Returns the type.
	 *
	 * @return one of {@link io.judder.kernel.ElementType}.
	 */
	public int type() {
		return type;
	}

	/**
	 * Returns the place.
	 *
	 * @return one of the places of {@link Format}.
	 */
	public int place() {
		return place;
	}

	/**
	 * Returns the shape.
	 *
	 * @return at most four dimensions, not a copy.
	 */
	public int[] shape() {
		return shape;
	}

	/**
	 * Returns the zero point.
	 *
	 * @return 0 when the tensor is not quantised.
	 */
	public int zeroPoint() {
		return zeroPoint;
	}

	/**
	 * Returns the scale.
	 *
	 * @return 0 when the tensor is not quantised.
	 */
	public float scale() {
		return scale;
	}

	/**
	 * Returns the size.
	 *
	 * @return bytes, above 0.
	 */
	public int bytes() {
		int bytes = Format.elementSize(type);
		for (final int d : shape) {
			bytes *= d;
		}
		return bytes;
	}
}
