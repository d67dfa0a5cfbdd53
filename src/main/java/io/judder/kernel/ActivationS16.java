/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Logistic function and hyperbolic tangent of 16-bit elements, interpolated in one table; after TFLite's 16-bit
 * {@code Logistic} and {@code Tanh} and CMSIS-NN's {@code arm_nn_activation_s16}.
 */
final class ActivationS16 {

	private ActivationS16() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#activationS16}.
	 *
	 * @param d
	 *            the parameters, see {@link UnaryDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	static void run(final int[] d, final int at, final byte[] input, final byte[] arena) {
		final int type = d[at + UnaryDescriptor.TYPE];
		final int leftShift = d[at + UnaryDescriptor.LEFT_SHIFT];
		final int in = d[at + UnaryDescriptor.INPUT];
		final int out = d[at + UnaryDescriptor.OUTPUT];
		for (int i = 0; i < 2 * d[at + UnaryDescriptor.COUNT]; i += 2) {
			LittleEndian.put16(arena, out + i, apply(LittleEndian.s16(input, in + i), leftShift, type));
		}
	}

	/**
	 * Computes the activation of one element.
	 *
	 * @param x
	 *            the element; its unit is {@code 2^-(12 + leftShift)}.
	 * @param leftShift
	 *            brings the element to Q3.12, -31 to 12.
	 * @param type
	 *            {@link UnaryDescriptor#SIGMOID} or {@link UnaryDescriptor#TANH}.
	 * @return the activation, Q15.
	 */
	static int apply(final int x, final int leftShift, final int type) {
		final int scaled = leftShift < 0 ? x * 3 + (1 << -leftShift - 1) >> -leftShift : x * (3 << leftShift);
		final int magnitude = Math.abs(scaled);
		if (type == UnaryDescriptor.SIGMOID) {
			final int value = interpolate(magnitude, 9, 0x7FFF << 10);
			return (short) ((scaled >= 0 ? value + (1 << 9) : (1 << 25) - value + (1 << 9) - 1) >> 10);
		}
		// tanh(x) = 2 sigmoid(2x) - 1
		final int value = interpolate(magnitude, 8, 0xFFFF << 8);
		return (short) ((scaled >= 0 ? value - (1 << 23) + (1 << 7) : -value + (1 << 23) + (1 << 7) - 1) >> 8);
	}

	/** Interpolates between two entries; the low bits are the position between them. */
	private static int interpolate(final int magnitude, final int bits, final int limit) {
		final int index = magnitude >> bits;
		if (index >= SigmoidTable.END) {
			return limit;
		}
		final int base = SigmoidTable.entry(index);
		final int slope = SigmoidTable.entry(index + 1) - base;
		return (base << bits) + (magnitude & (1 << bits) - 1) * slope;
	}
}
