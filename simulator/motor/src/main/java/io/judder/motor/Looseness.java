/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

/** A foot that lifts and lands: harmonics and half harmonics of the shaft speed up to the sixth. */
final class Looseness {

	private static final int HALF_HARMONICS = 12;
	private static final double[] PEAK = { 0.20, 0.28, 0.10 };

	private final double[] cosine = new double[Block.FRAMES];
	private final double[] sine = new double[Block.FRAMES];

	void add(final Block block) {
		final double severity = block.severity(Fault.LOOSENESS);
		if (severity == 0) {
			return;
		}
		for (int k = 1; k <= HALF_HARMONICS; k++) {
			final double hertz = k * block.shaftHertz / 2;
			if (block.passes(hertz)) {
				// Any fixed set of phases does, as long as the harmonics do not add up to one pulse.
				final double phase = 0.37 * k * k;
				Phasor.fill(this.cosine, this.sine, block.frames, k * block.shaftTurns / 2 + phase,
						hertz / block.rate);
				addHarmonic(block, severity * 2 / (k + 1));
			}
		}
	}

	private void addHarmonic(final Block block, final double scale) {
		for (int axis = 0; axis < 3; axis++) {
			final double[] out = block.axes[axis];
			final double peak = scale * PEAK[axis];
			for (int i = 0; i < block.frames; i++) {
				out[i] += peak * this.cosine[i];
			}
		}
	}
}
