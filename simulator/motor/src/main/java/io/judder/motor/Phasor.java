/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

/** Fills arrays with a rotating unit vector: two calls of {@link StrictMath} per block, four products per frame. */
final class Phasor {

	private static final double TWO_PI = 2 * Math.PI;

	private Phasor() {
	}

	/**
	 * @param turns
	 *            the angle at the first frame, in turns.
	 * @param turnsPerFrame
	 *            the step.
	 */
	static void fill(final double[] cosine, final double[] sine, final int frames, final double turns,
			final double turnsPerFrame) {
		final double stepCosine = cosine(turnsPerFrame);
		final double stepSine = sine(turnsPerFrame);
		double c = cosine(turns);
		double s = sine(turns);
		for (int i = 0; i < frames; i++) {
			cosine[i] = c;
			sine[i] = s;
			final double next = c * stepCosine - s * stepSine;
			s = s * stepCosine + c * stepSine;
			c = next;
		}
	}

	static double cosine(final double turns) {
		return StrictMath.cos(TWO_PI * turns);
	}

	static double sine(final double turns) {
		return StrictMath.sin(TWO_PI * turns);
	}

	/** Takes the whole turns away, so that angles keep their precision over days. */
	static double wrap(final double turns, final double period) {
		return turns - period * Math.floor(turns / period);
	}
}
