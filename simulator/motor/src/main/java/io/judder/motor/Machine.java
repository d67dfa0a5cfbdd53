/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

/** Everything that moves, summed up: fills a {@link Block} with the acceleration of the bearing housing. */
final class Machine {

	/** Random slip of rolling elements, and of a gear tooth, which does not slip but for the play of the mesh. */
	private static final double SLIP = 0.015;
	private static final double PLAY = 0.002;
	private static final double MILLION = 1e6;

	private final MotorConfig config;
	private final Block block = new Block();
	private final Shaft shaft;
	private final Rotor rotor;
	private final Looseness looseness = new Looseness();
	private final GearMesh gear;
	private final Hum hum;
	private final ImpactTrain outerRace;
	private final ImpactTrain innerRace;
	private final ImpactTrain ball;
	private final ImpactTrain tooth;
	private final Mode housing;
	private final Mode gearCase;
	private final Fault[] faults = Fault.values();

	Machine(final MotorConfig config) {
		this.config = config;
		final long seed = config.seed();
		final Bearing bearing = config.bearing();
		this.block.rate = config.rateHertz();
		this.shaft = new Shaft(config, new Noise(seed, 0));
		this.rotor = new Rotor(config);
		this.gear = new GearMesh(config);
		this.hum = new Hum(config);
		this.outerRace = new ImpactTrain(new Noise(seed, 1), bearing.outerRace(), 3.0, SLIP, 0, 0, 1);
		this.innerRace = new ImpactTrain(new Noise(seed, 2), bearing.innerRace(), 3.0, SLIP, 1, 0.7, 1);
		this.ball = new ImpactTrain(new Noise(seed, 3), 2 * bearing.ballSpin(), 3.0, SLIP, bearing.cage(), 0.6, 0.8);
		this.tooth = new ImpactTrain(new Noise(seed, 4), 1, 4.0, PLAY, 0, 0, 1);
		this.housing = new Mode(new Noise(seed, 5), config.rateHertz(), 3100, 0.06, 0.05, 1.0, 0.8, 0.4);
		this.gearCase = new Mode(new Noise(seed, 6), config.rateHertz(), 1900, 0.05, 0.03, 0.6, 1.0, 0.7);
	}

	/**
	 * Lives through the next frames.
	 *
	 * @param frames
	 *            1 to {@link Block#FRAMES}.
	 * @param timeMicros
	 *            the moment of the first.
	 * @return the block, valid until the next call.
	 */
	Block run(final int frames, final long timeMicros) {
		this.block.clear();
		this.block.frames = frames;
		this.block.timeMicros = timeMicros;
		for (final Fault fault : this.faults) {
			this.block.severity[fault.ordinal()] = this.config.severity(fault, timeMicros);
		}
		this.shaft.fill(this.block);
		this.rotor.add(this.block);
		this.looseness.add(this.block);
		this.gear.add(this.block);
		this.hum.add(this.block);
		strike(this.outerRace, Fault.OUTER_RACE, this.block.bearingImpacts);
		strike(this.innerRace, Fault.INNER_RACE, this.block.bearingImpacts);
		strike(this.ball, Fault.BALL, this.block.bearingImpacts);
		strike(this.tooth, Fault.GEAR_TOOTH, this.block.gearImpacts);
		this.housing.add(this.block, this.block.bearingImpacts);
		this.gearCase.add(this.block, this.block.gearImpacts);
		return this.block;
	}

	/** Turns on for a while that nobody samples. Costs the same however long it is. */
	void idle(final long micros) {
		final double seconds = micros / MILLION;
		this.shaft.idle(this.block, seconds);
		final double hertz = this.block.shaftHertz;
		this.gear.idle(hertz, seconds);
		this.outerRace.idle(hertz, seconds);
		this.innerRace.idle(hertz, seconds);
		this.ball.idle(hertz, seconds);
		this.tooth.idle(hertz, seconds);
	}

	private void strike(final ImpactTrain train, final Fault fault, final double[] impacts) {
		train.add(this.block, this.block.severity(fault), impacts);
	}
}
