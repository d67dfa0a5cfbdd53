/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

/** What can go wrong with the machine. {@code docs/virtual-motor.md} says how each sounds at every severity. */
public enum Fault {

	/** Mass off the axis: the radial line at the shaft speed grows. */
	IMBALANCE,

	/** Shafts not in line at the coupling: lines at two and three times the shaft speed, and along the axis. */
	MISALIGNMENT,

	/** A spall on the outer race: impacts at BPFO. */
	OUTER_RACE,

	/** A spall on the inner race: impacts at BPFI, loudest when it turns through the load. */
	INNER_RACE,

	/** A spall on a ball: two impacts per spin, loudest when the cage carries it through the load. */
	BALL,

	/** A cracked tooth of the pinion: one impact and a dip of the mesh per turn of the shaft. */
	GEAR_TOOTH,

	/** A loose foot: many harmonics and half harmonics of the shaft speed. */
	LOOSENESS
}
