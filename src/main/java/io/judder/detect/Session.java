/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * One learning session: normal windows come in, a learned regime comes out, or a reason why not.
 * <p>
 * The first half of the windows makes a model that is frozen; the second half is measured against it, which calibrates the
 * threshold with windows that the model has not seen, and is learned as well. The model of all windows, which is better than
 * that of half of them, then works with that threshold.
 * <p>
 * The stability gate looks at the result before anybody relies on it. A machine that runs steadily has features that vary
 * little and a second half that looks like the first. When the sensor is moved, another machine passes or the machine is
 * starting up, the spread of the features grows; a detector learned from it would accept everything.
 */
final class Session {

	/** The session wants more windows. */
	static final int OPEN = 0;
	/** The regime is learned. */
	static final int LEARNED = 1;
	/** The features vary too much: the windows are not those of one steady machine. */
	static final int UNSTEADY = 2;
	/** The second half does not look like the first. */
	static final int DRIFTED = 3;
	/** Too many single windows were disturbed. */
	static final int DISTURBED = 4;

	private final DetectorConfig config;
	private final Moments moments;
	private final Threshold threshold;

	private Regime regime;
	private int planned;
	private int disturbed;

	Session(final DetectorConfig config, final Blocks blocks) {
		this.config = config;
		this.moments = new Moments(blocks, Integer.MAX_VALUE);
		this.threshold = new Threshold(config);
	}

	/**
	 * Begins.
	 *
	 * @param regime
	 *            receives the result; its model serves as the frozen one meanwhile.
	 * @param windows
	 *            how many windows to learn.
	 */
	void begin(final Regime regime, final int windows) {
		this.regime = regime;
		this.planned = windows;
		again();
	}

	/** Begins anew with the same plan. */
	void again() {
		this.regime.forget();
		this.moments.clear();
		this.threshold.clear();
		this.disturbed = 0;
	}

	/**
	 * Takes one settled window.
	 *
	 * @param vector
	 *            its averaged features.
	 * @return a constant of this class.
	 */
	int add(final float[] vector) {
		final int half = this.planned / 2;
		if (this.moments.count() >= half) {
			final float distance = this.regime.model.distance(vector);
			if (distance > this.config.disturbedDistance) {
				// Not learned; another window must come in its place, up to as many as were planned for the second half.
				this.disturbed++;
				return this.disturbed > half ? DISTURBED : OPEN;
			}
			if (this.moments.count() >= half + this.config.gapWindows) {
				this.threshold.add(distance);
			}
		}
		this.moments.add(vector);
		if (this.moments.count() == half) {
			this.regime.model.fit(this.moments);
		}
		return this.moments.count() < this.planned ? OPEN : close();
	}

	private int close() {
		final int verdict = judge();
		if (verdict == LEARNED) {
			this.regime.model.fit(this.moments);
			this.regime.windows = this.planned;
			this.regime.limit = this.threshold.limit(this.planned);
		}
		return verdict;
	}

	private int judge() {
		final float[] covariance = this.moments.covariance();
		final Blocks blocks = this.moments.blocks();
		float sum = 0;
		float peak = 0;
		int at = 0;
		for (int first = 0; first < blocks.dimension(); first = blocks.end(first)) {
			for (int i = 0; i < blocks.end(first) - first; i++) {
				at += i;
				final float variance = covariance[at++];
				sum += variance;
				peak = Math.max(peak, variance);
			}
		}
		final float spread = (float) Math.sqrt(sum / blocks.dimension());
		if (!(spread <= this.config.gateSpread) || !(Math.sqrt(peak) <= this.config.gatePeak)) {
			return UNSTEADY;
		}
		return this.threshold.typical() <= this.config.gateDrift ? LEARNED : DRIFTED;
	}

	/** Tells whether the second half has begun. */
	boolean calibrating() {
		return this.moments.count() >= this.planned / 2;
	}

	/** Returns how many windows have been learned so far. */
	int learned() {
		return this.moments.count();
	}

	/** Returns how many windows are to be learned. */
	int planned() {
		return this.planned;
	}
}
