/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.lower;

/**
 * The arithmetic of windows that slide over an image, as TensorFlow defines its two kinds of padding.
 */
final class Windows {

	/** Padding so that the output has as many elements as the input has strides. */
	static final int SAME = 0;

	private Windows() {
		// Functions only.
	}

	/**
	 * Returns how many positions a window has.
	 *
	 * @param input
	 *            elements along the axis.
	 * @param window
	 *            elements that it covers.
	 * @param stride
	 *            between two positions.
	 * @param same
	 *            whether there is padding.
	 * @return positions, 0 or less when the window does not fit.
	 */
	static int outputs(final int input, final int window, final int stride, final boolean same) {
		return (int) (((long) input - (same ? 1 : window) + stride) / stride);
	}

	/**
	 * Returns how many elements of padding there are in all.
	 *
	 * @param input
	 *            elements along the axis.
	 * @param outputs
	 *            positions of the window.
	 * @param window
	 *            elements that it covers.
	 * @param stride
	 *            between two positions.
	 * @return elements; the smaller half comes first.
	 */
	static int padding(final int input, final int outputs, final int window, final int stride) {
		return (int) Math.max(0, (outputs - 1L) * stride + window - input);
	}
}
