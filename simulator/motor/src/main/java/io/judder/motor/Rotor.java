/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

/**
 * Forces that turn with the shaft: residual and growing imbalance at its speed, misalignment at two and three times.
 * Levels are peaks in g at the nominal speed; they grow with the square of the speed.
 */
final class Rotor {

	/** By harmonic, then by axis. */
	private static final double[][] SOUND = { { 0.030, 0.024, 0.008 }, { 0.008, 0.006, 0.004 },
			{ 0.004, 0.003, 0.002 } };
	private static final double[][] IMBALANCE = { { 0.40, 0.34, 0.05 }, { 0, 0, 0 }, { 0, 0, 0 } };
	private static final double[][] MISALIGNMENT = { { 0.02, 0.02, 0.15 }, { 0.25, 0.20, 0.30 },
			{ 0.10, 0.08, 0.12 } };
	/** In turns: a rotating force reaches the vertical axis a quarter of a turn after the horizontal one. */
	private static final double[][] PHASE = { { 0, 0.25, 0.1 }, { 0.3, 0.45, 0.8 }, { 0.6, 0.9, 0.2 } };

	private final double nominalHertz;
	private final double[][] inPhase = new double[3][3];
	private final double[][] quadrature = new double[3][3];

	Rotor(final MotorConfig config) {
		this.nominalHertz = config.speedRpm() / 60;
	}

	void add(final Block block) {
		weigh(block);
		for (int axis = 0; axis < 3; axis++) {
			addAxis(block, block.axes[axis], this.inPhase[axis], this.quadrature[axis]);
		}
	}

	private void weigh(final Block block) {
		final double ratio = block.shaftHertz / this.nominalHertz;
		final double imbalance = block.severity(Fault.IMBALANCE);
		final double misalignment = block.severity(Fault.MISALIGNMENT);
		for (int k = 0; k < 3; k++) {
			final double scale = block.passes((k + 1) * block.shaftHertz) ? ratio * ratio : 0;
			for (int axis = 0; axis < 3; axis++) {
				final double peak = scale * (SOUND[k][axis] + imbalance * IMBALANCE[k][axis]
						+ misalignment * MISALIGNMENT[k][axis]);
				this.inPhase[axis][k] = peak * Phasor.cosine(PHASE[k][axis]);
				this.quadrature[axis][k] = -peak * Phasor.sine(PHASE[k][axis]);
			}
		}
	}

	private static void addAxis(final Block block, final double[] out, final double[] inPhase,
			final double[] quadrature) {
		final double[] cosine = block.cosine;
		final double[] sine = block.sine;
		final double i1 = inPhase[0];
		final double i2 = inPhase[1];
		final double i3 = inPhase[2];
		final double q1 = quadrature[0];
		final double q2 = quadrature[1];
		final double q3 = quadrature[2];
		for (int i = 0; i < block.frames; i++) {
			final double c1 = cosine[i];
			final double s1 = sine[i];
			final double c2 = c1 * c1 - s1 * s1;
			final double s2 = 2 * c1 * s1;
			final double c3 = c2 * c1 - s2 * s1;
			final double s3 = c2 * s1 + s2 * c1;
			out[i] += i1 * c1 + q1 * s1 + i2 * c2 + q2 * s2 + i3 * c3 + q3 * s3;
		}
	}
}
