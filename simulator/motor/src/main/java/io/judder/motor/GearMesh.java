/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

/**
 * A pinion on the shaft that drives a wheel: the mesh frequency and its second harmonic, with sidebands at the speed of
 * the pinion and of the wheel. A cracked tooth deepens the sidebands of the pinion.
 */
final class GearMesh {

	private static final double MESH = 0.05;
	private static final double SECOND = 0.02;
	private static final double[] TRANSFER = { 0.8, 1.0, 0.6 };
	private static final double PINION = 0.10;
	private static final double WHEEL = 0.06;
	private static final double CRACK = 0.5;

	private final int pinionTeeth;
	private final double ratio;
	private final double[] cosine = new double[Block.FRAMES];
	private final double[] sine = new double[Block.FRAMES];
	private final double[] wheelCosine = new double[Block.FRAMES];
	private final double[] wheelSine = new double[Block.FRAMES];
	private double wheelTurns;

	GearMesh(final MotorConfig config) {
		this.pinionTeeth = config.pinionTeeth();
		this.ratio = (double) config.pinionTeeth() / config.wheelTeeth();
	}

	void add(final Block block) {
		final double wheelStep = this.ratio * block.shaftHertz / block.rate;
		final double mesh = this.pinionTeeth * block.shaftHertz;
		if (block.passes(mesh)) {
			Phasor.fill(this.cosine, this.sine, block.frames, this.pinionTeeth * block.shaftTurns, mesh / block.rate);
			Phasor.fill(this.wheelCosine, this.wheelSine, block.frames, this.wheelTurns, wheelStep);
			addMesh(block, block.load * MESH, block.passes(2 * mesh) ? block.load * SECOND : 0);
		}
		this.wheelTurns = Phasor.wrap(this.wheelTurns + wheelStep * block.frames, 1);
	}

	void idle(final double shaftHertz, final double seconds) {
		this.wheelTurns = Phasor.wrap(this.wheelTurns + this.ratio * shaftHertz * seconds, 1);
	}

	private void addMesh(final Block block, final double first, final double second) {
		final double[] x = block.axes[0];
		final double[] y = block.axes[1];
		final double[] z = block.axes[2];
		final double pinion = PINION + CRACK * block.severity(Fault.GEAR_TOOTH);
		for (int i = 0; i < block.frames; i++) {
			final double c = this.cosine[i];
			final double envelope = 1 + pinion * block.cosine[i] + WHEEL * this.wheelCosine[i];
			final double value = envelope * (first * c + second * (2 * c * c - 1));
			x[i] += TRANSFER[0] * value;
			y[i] += TRANSFER[1] * value;
			z[i] += TRANSFER[2] * value;
		}
	}
}
