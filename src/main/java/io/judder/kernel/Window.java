/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Which taps of a filter or of a pooling window lie inside the input, along one axis.
 */
final class Window {

	private Window() {
		// Static methods only.
	}

	/**
	 * Returns the first tap inside.
	 *
	 * @param origin
	 *            position of tap 0 in the input; negative in the padding.
	 * @param dilation
	 *            distance between two taps.
	 * @param taps
	 *            how many taps there are.
	 * @return its index, {@code taps} if all lie before the input.
	 */
	static int from(final int origin, final int dilation, final int taps) {
		int tap = 0;
		for (int position = origin; position < 0 && tap < taps; position += dilation) {
			tap++;
		}
		return tap;
	}

	/**
	 * Returns the end of the taps inside.
	 *
	 * @param origin
	 *            position of tap 0 in the input; negative in the padding.
	 * @param dilation
	 *            distance between two taps.
	 * @param from
	 *            the first tap inside.
	 * @param taps
	 *            how many taps there are.
	 * @param size
	 *            length of the input along the axis.
	 * @return the index after that of the last tap inside, {@code from} if there is none.
	 */
	static int to(final int origin, final int dilation, final int from, final int taps, final int size) {
		int tap = taps;
		for (int position = origin + (taps - 1) * dilation; position >= size && tap > from; position -= dilation) {
			tap--;
		}
		return tap;
	}
}
