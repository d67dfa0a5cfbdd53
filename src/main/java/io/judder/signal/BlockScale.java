/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

/**
 * The one exponent of a block: shifts a block so that a transform uses as many bits as it can without overflow.
 * <p>
 * Every value inside a Fourier transform is a sum of its inputs with weights of modulus one, so it is bounded by the sum of
 * the magnitudes of the inputs. A block is shifted until that sum lies between 2<sup>29</sup> and 2<sup>30</sup>. This is
 * block floating point with the exponent chosen once, from the data, in place of once per pass: no pass looks for an
 * overflow, none scales, and none can overflow.
 */
final class BlockScale {

	/** The sum of magnitudes that a block may have, below 2<sup>30</sup> by what rounding may add in a transform. */
	static final int LIMIT = (1 << 30) - (1 << 17);

	private BlockScale() {
		// Functions only.
	}

	/**
	 * Shifts a block so that the sum of its magnitudes is at most {@link #LIMIT}, and as large as shifting can make it.
	 *
	 * @param data
	 *            the block, any values, at least {@code length} of them.
	 * @param length
	 *            how many values the block has, 1 to 4096.
	 * @return e so that each value before was {@code value * 2^e}: -30 to 14, exact when it is not positive; 0 for a block
	 *         of zeros.
	 */
	static int normalize(final int[] data, final int length) {
		long sum = 0;
		int negatives = 0;
		for (int i = 0; i < length; ++i) {
			final int value = data[i];
			final int sign = value >> 31;
			sum += value ^ sign;
			negatives -= sign;
		}
		// The exclusive or makes a negative value too small by one.
		sum += negatives;
		if (sum == 0) {
			return 0;
		}
		int exponent = 0;
		while (sum > LIMIT) {
			sum >>= 1;
			++exponent;
		}
		if (exponent > 0) {
			final int half = 1 << (exponent - 1);
			for (int i = 0; i < length; ++i) {
				data[i] = (int) (((long) data[i] + half) >> exponent);
			}
			return exponent;
		}
		while (sum <= LIMIT / 2) {
			sum <<= 1;
			--exponent;
		}
		for (int i = 0; i < length; ++i) {
			data[i] <<= -exponent;
		}
		return exponent;
	}
}
