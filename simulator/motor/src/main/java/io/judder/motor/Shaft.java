/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

/**
 * The shaft of an induction motor: its load wanders over minutes and follows the day, its speed follows the load by the
 * slip and jitters around that.
 */
final class Shaft {

	/** The angle is kept within two turns, since a loose foot moves at half harmonics. */
	static final double TURNS = 2;

	private static final double DAY_MICROS = 86_400e6;
	private static final double LOAD_SECONDS = 600;
	private static final double JITTER = 0.001;
	private static final double JITTER_SECONDS = 0.5;

	private final double synchronousHertz;
	private final double nominalHertz;
	private final double daily;
	private final Wander loadWander;
	private final Wander jitter;
	private double turns;

	Shaft(final MotorConfig config, final Noise noise) {
		this.nominalHertz = config.speedRpm() / 60;
		this.synchronousHertz = synchronous(config.lineHertz(), this.nominalHertz);
		this.daily = config.dailyVariation();
		this.loadWander = new Wander(noise, config.loadVariation(), LOAD_SECONDS);
		this.jitter = new Wander(noise, JITTER, JITTER_SECONDS);
		this.turns = TURNS * noise.uniform();
	}

	/** The field turns with the line frequency over the pole pairs; the shaft is the one just below. */
	private static double synchronous(final double lineHertz, final double shaftHertz) {
		return lineHertz / Math.max(1, Math.floor(lineHertz / shaftHertz));
	}

	/** Fills speed, load and angle of a block and turns on. */
	void fill(final Block block) {
		final double seconds = block.frames / block.rate;
		advance(block, seconds);
		block.shaftTurns = this.turns;
		Phasor.fill(block.cosine, block.sine, block.frames, this.turns, block.shaftHertz / block.rate);
		this.turns = Phasor.wrap(this.turns + block.shaftHertz * seconds, TURNS);
	}

	/** Turns on without a sample. */
	void idle(final Block block, final double seconds) {
		advance(block, seconds);
		this.turns = Phasor.wrap(this.turns + block.shaftHertz * seconds, TURNS);
	}

	private void advance(final Block block, final double seconds) {
		this.loadWander.advance(seconds);
		this.jitter.advance(seconds);
		block.load = Math.max(0, 1 + this.loadWander.value() + this.daily * Phasor.sine(block.timeMicros / DAY_MICROS));
		block.shaftHertz = (this.synchronousHertz - (this.synchronousHertz - this.nominalHertz) * block.load)
				* (1 + this.jitter.value());
	}
}
