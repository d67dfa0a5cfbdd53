/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler;

import io.judder.signal.WindowBuffer;
import io.judder.signal.WindowFeatures;
import java.nio.ByteBuffer;

/** Gives the windows of a recorded spectrogram, one row further each time. */
final class SpectrogramFeatures implements WindowFeatures {

	private final ByteBuffer spectrogram;
	private final int bands;
	private final int dimension;
	private final int fractionBits;
	private int row;

	SpectrogramFeatures(final ByteBuffer spectrogram, final int bands, final int dimension, final int fractionBits) {
		this.spectrogram = spectrogram;
		this.bands = bands;
		this.dimension = dimension;
		this.fractionBits = fractionBits;
	}

	@Override
	public int dimension() {
		return dimension;
	}

	@Override
	public void extract(final WindowBuffer window, final int[] features) {
		for (int i = 0; i < dimension; i++) {
			features[i] = (int) Math.rint(Math.scalb((double) spectrogram.getFloat(4 * (row * bands + i)), fractionBits));
		}
		row++;
	}
}
