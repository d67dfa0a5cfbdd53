/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.link;

import io.judder.kernel.Kernels;

/**
 * The operations of {@link Kernels} by number, in the order of their declaration: how a message names an operation.
 */
public final class KernelCalls {

	private static final String NAMES = "convolveS8 convolveS4 convolveS16 depthwiseConvS8 depthwiseConvS4 depthwiseConvS16 "
			+ "transposeConvS8 fullyConnectedS8 fullyConnectedS4 fullyConnectedS16 batchMatMulS8 "
			+ "batchMatMulS16 averagePoolS8 averagePoolS16 maxPoolS8 maxPoolS16 softmaxS8 softmaxU8 "
			+ "softmaxS8S16 softmaxS16 addS8 addS16 mulS8 mulS16 minimumS8 maximumS8 svdfS8 svdfS16 lstmS8 "
			+ "lstmS16 activationS16 reluS8 relu6S8 reluS16 reshapeS8 lookupS8 rescale quantize dequantize "
			+ "padS8 concatenationS8 transposeS8 vectorSumS8 vectorSumS8S64 requantize requantizeS64 ";

	private final Kernels kernels;

	/**
	 * Creates the table of a set of kernels.
	 *
	 * @param kernels
	 *            what executes operations.
	 */
	public KernelCalls(final Kernels kernels) {
		this.kernels = kernels;
	}

	/**
	 * Returns the number of an operation.
	 *
	 * @param name
	 *            the name of its method.
	 * @return its number, or -1 when there is none of that name.
	 */
	public static int number(final String name) {
		int number = 0;
		int from = 0;
		for (int to = NAMES.indexOf(' '); to >= 0; to = NAMES.indexOf(' ', from)) {
			if (NAMES.substring(from, to).equals(name)) {
				return number;
			}
			number++;
			from = to + 1;
		}
		return -1;
	}

	/**
	 * Executes an operation with its descriptor from index 0 on.
	 *
	 * @param number
	 *            its number.
	 * @param d
	 *            its descriptor.
	 * @param a
	 *            the first array that the operation takes.
	 * @param b
	 *            the second.
	 * @param c
	 *            the third, or null.
	 * @param e
	 *            the fourth, or null.
	 * @return whether there is an operation of that number.
	 */
	public boolean execute(final int number, final int[] d, final byte[] a, final byte[] b, final byte[] c,
			final byte[] e) {
		switch (number) {
			case 0:
				this.kernels.convolveS8(d, 0, a, b, c);
				return true;
			case 1:
				this.kernels.convolveS4(d, 0, a, b, c);
				return true;
			case 2:
				this.kernels.convolveS16(d, 0, a, b, c);
				return true;
			case 3:
				this.kernels.depthwiseConvS8(d, 0, a, b, c);
				return true;
			case 4:
				this.kernels.depthwiseConvS4(d, 0, a, b, c);
				return true;
			case 5:
				this.kernels.depthwiseConvS16(d, 0, a, b, c);
				return true;
			case 6:
				this.kernels.transposeConvS8(d, 0, a, b, c);
				return true;
			case 7:
				this.kernels.fullyConnectedS8(d, 0, a, b, c);
				return true;
			case 8:
				this.kernels.fullyConnectedS4(d, 0, a, b, c);
				return true;
			case 9:
				this.kernels.fullyConnectedS16(d, 0, a, b, c);
				return true;
			case 10:
				this.kernels.batchMatMulS8(d, 0, a, b, c);
				return true;
			case 11:
				this.kernels.batchMatMulS16(d, 0, a, b, c);
				return true;
			case 12:
				this.kernels.averagePoolS8(d, 0, a, b);
				return true;
			case 13:
				this.kernels.averagePoolS16(d, 0, a, b);
				return true;
			case 14:
				this.kernels.maxPoolS8(d, 0, a, b);
				return true;
			case 15:
				this.kernels.maxPoolS16(d, 0, a, b);
				return true;
			case 16:
				this.kernels.softmaxS8(d, 0, a, b);
				return true;
			case 17:
				this.kernels.softmaxU8(d, 0, a, b);
				return true;
			case 18:
				this.kernels.softmaxS8S16(d, 0, a, b);
				return true;
			case 19:
				this.kernels.softmaxS16(d, 0, a, b, c);
				return true;
			case 20:
				this.kernels.addS8(d, 0, a, b, c);
				return true;
			case 21:
				this.kernels.addS16(d, 0, a, b, c);
				return true;
			case 22:
				this.kernels.mulS8(d, 0, a, b, c);
				return true;
			case 23:
				this.kernels.mulS16(d, 0, a, b, c);
				return true;
			case 24:
				this.kernels.minimumS8(d, 0, a, b, c);
				return true;
			case 25:
				this.kernels.maximumS8(d, 0, a, b, c);
				return true;
			case 26:
				this.kernels.svdfS8(d, 0, a, b, c, e);
				return true;
			case 27:
				this.kernels.svdfS16(d, 0, a, b, c, e);
				return true;
			case 28:
				this.kernels.lstmS8(d, 0, a, b, c, e);
				return true;
			case 29:
				this.kernels.lstmS16(d, 0, a, b, c, e);
				return true;
			case 30:
				this.kernels.activationS16(d, 0, a, b);
				return true;
			case 31:
				this.kernels.reluS8(d, 0, a, b);
				return true;
			case 32:
				this.kernels.relu6S8(d, 0, a, b);
				return true;
			case 33:
				this.kernels.reluS16(d, 0, a, b);
				return true;
			case 34:
				this.kernels.reshapeS8(d, 0, a, b);
				return true;
			case 35:
				this.kernels.lookupS8(d, 0, a, b, c);
				return true;
			case 36:
				this.kernels.rescale(d, 0, a, b);
				return true;
			case 37:
				this.kernels.quantize(d, 0, a, b);
				return true;
			case 38:
				this.kernels.dequantize(d, 0, a, b);
				return true;
			case 39:
				this.kernels.padS8(d, 0, a, b);
				return true;
			case 40:
				this.kernels.concatenationS8(d, 0, a, b);
				return true;
			case 41:
				this.kernels.transposeS8(d, 0, a, b);
				return true;
			case 42:
				this.kernels.vectorSumS8(d, 0, a, b);
				return true;
			case 43:
				this.kernels.vectorSumS8S64(d, 0, a, b);
				return true;
			case 44:
				this.kernels.requantize(d, 0, a, b, c);
				return true;
			case 45:
				this.kernels.requantizeS64(d, 0, a, b, c);
				return true;
			default:
				return false;
		}
	}
}
