/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

import java.util.Arrays;

/**
 * The work space of one short stretch of time, during which speed, load and severities stay constant. Allocated once.
 */
final class Block {

	/** The largest number of frames. */
	static final int FRAMES = VirtualMotor.BLOCK;

	/** Acceleration per axis in g: horizontal, vertical, along the shaft. */
	final double[][] axes = new double[3][FRAMES];

	/** The angle of the shaft, as cosine and sine. */
	final double[] cosine = new double[FRAMES];
	final double[] sine = new double[FRAMES];

	/** Impacts on the bearing and on the gear, each in g of the first swing; one frame longer, to split an impact. */
	final double[] bearingImpacts = new double[FRAMES + 1];
	final double[] gearImpacts = new double[FRAMES + 1];

	/** How many frames this block has. */
	int frames;

	/** Frames per second. */
	double rate;

	/** The moment of the first frame. */
	long timeMicros;

	/** Turns of the shaft per second. */
	double shaftHertz;

	/** Turns of the shaft at the first frame, 0 to below {@link Shaft#TURNS}. */
	double shaftTurns;

	/** Load over nominal load, about 1. */
	double load;

	/** The severity of each fault by its ordinal, 0 to 1. */
	final double[] severity = new double[Fault.values().length];

	double severity(final Fault fault) {
		return this.severity[fault.ordinal()];
	}

	/** Tells whether a frequency passes the anti-aliasing filter of the sensor: it is dropped whole, never folded. */
	boolean passes(final double hertz) {
		return hertz < 0.45 * this.rate;
	}

	void clear() {
		for (final double[] axis : this.axes) {
			Arrays.fill(axis, 0);
		}
		carry(this.bearingImpacts);
		carry(this.gearImpacts);
	}

	/** The second half of an impact on the last frame belongs to the first frame of the next block. */
	private void carry(final double[] impacts) {
		final double last = impacts[this.frames];
		Arrays.fill(impacts, 0);
		impacts[0] = last;
	}
}
