/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

/**
 * The impacts of one defect of a bearing or a gear.
 * <p>
 * The interval between impacts varies at random around its mean and the variations add up, since rolling elements slip;
 * the force varies with the angle at which the defect passes the load: J. Antoni and R. B. Randall, "A stochastic model
 * for simulation and diagnostics of rolling element bearings with localized faults", Journal of Vibration and Acoustics
 * 125 (2003).
 */
final class ImpactTrain {

	private static final double FORCE_SPREAD = 0.1;
	/** Keeps the order of the impacts, however large the random slip is drawn. */
	private static final double SHORTEST_INTERVAL = 0.5;

	private final Noise noise;
	private final double perTurn;
	private final double peak;
	private final double slip;
	private final double modulationPerTurn;
	private final double modulationDepth;
	private final double everySecond;
	/** In mean intervals. */
	private double untilNext;
	private double modulationTurns;
	private boolean second;

	/**
	 * @param perTurn
	 *            impacts per turn of the shaft.
	 * @param peak
	 *            the mean acceleration in g at severity 1.
	 * @param slip
	 *            the standard deviation of an interval, relative.
	 * @param modulationPerTurn
	 *            how often the defect passes the load per turn of the shaft.
	 * @param modulationDepth
	 *            0 for a constant force to below 1.
	 * @param everySecond
	 *            the force of every second impact, relative.
	 */
	ImpactTrain(final Noise noise, final double perTurn, final double peak, final double slip,
			final double modulationPerTurn, final double modulationDepth, final double everySecond) {
		this.noise = noise;
		this.perTurn = perTurn;
		this.peak = peak;
		this.slip = slip;
		this.modulationPerTurn = modulationPerTurn;
		this.modulationDepth = modulationDepth;
		this.everySecond = everySecond;
		this.untilNext = noise.uniform();
	}

	void add(final Block block, final double severity, final double[] impacts) {
		final double turnsPerFrame = block.shaftHertz / block.rate;
		if (severity > 0) {
			final double impactsPerFrame = this.perTurn * turnsPerFrame;
			double frame = this.untilNext / impactsPerFrame;
			while (frame < block.frames) {
				final double turns = this.modulationTurns + this.modulationPerTurn * turnsPerFrame * frame;
				strike(impacts, frame, severity * block.load * force(turns));
				frame += interval() / impactsPerFrame;
			}
			this.untilNext = (frame - block.frames) * impactsPerFrame;
		}
		this.modulationTurns = Phasor.wrap(this.modulationTurns + this.modulationPerTurn * turnsPerFrame * block.frames,
				1);
	}

	/** Impacts that nobody samples: only where the next one falls matters. */
	void idle(final double shaftHertz, final double seconds) {
		this.untilNext = this.noise.uniform();
		this.modulationTurns = Phasor.wrap(this.modulationTurns + this.modulationPerTurn * shaftHertz * seconds, 1);
	}

	private double force(final double turns) {
		final double alternation = this.second ? this.everySecond : 1;
		this.second = !this.second;
		return this.peak * alternation * (1 + this.modulationDepth * Phasor.cosine(turns))
				* (1 + FORCE_SPREAD * this.noise.gaussian());
	}

	private double interval() {
		return Math.max(SHORTEST_INTERVAL, 1 + this.slip * this.noise.gaussian());
	}

	/** An impact falls between two frames; each gets its share. */
	private static void strike(final double[] impacts, final double frame, final double force) {
		final int index = (int) frame;
		final double later = frame - index;
		impacts[index] += (1 - later) * force;
		impacts[index + 1] += later * force;
	}
}
