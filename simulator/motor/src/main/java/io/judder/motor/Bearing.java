/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

/**
 * The geometry of a rolling bearing and the defect frequencies that follow from it.
 * <p>
 * The frequencies are multiples of the shaft speed for a fixed outer ring, a turning inner ring and balls that roll
 * without slip: R. B. Randall and J. Antoni, "Rolling element bearing diagnostics - a tutorial", Mechanical Systems and
 * Signal Processing 25 (2011), equations 1 to 4.
 *
 * @param balls
 *            the number of balls, 3 or more.
 * @param ballDiameter
 *            the diameter of a ball, above 0, in the unit of {@code pitchDiameter}.
 * @param pitchDiameter
 *            the diameter of the circle through the centres of the balls, above {@code ballDiameter}.
 * @param contactAngleDegrees
 *            the angle between the load on a ball and the radial plane, 0 to below 90.
 */
public record Bearing(int balls, double ballDiameter, double pitchDiameter, double contactAngleDegrees) {

	/**
	 * Deep groove ball bearing SKF 6205-2RS, in millimetres: the drive end bearing of the test stand whose recordings
	 * the Case Western Reserve University bearing data center publishes.
	 */
	public static final Bearing SKF_6205 = new Bearing(9, 7.94, 39.04, 0);

	/**
	 * Checks the geometry.
	 *
	 * @throws IllegalArgumentException
	 *             when a value is out of its range.
	 */
	public Bearing {
		if (balls < 3 || !(ballDiameter > 0) || !(pitchDiameter > ballDiameter) || !(contactAngleDegrees >= 0)
				|| !(contactAngleDegrees < 90)) {
			throw new IllegalArgumentException("not a ball bearing: " + balls + " balls of " + ballDiameter + " on "
					+ pitchDiameter + " at " + contactAngleDegrees + " degrees");
		}
	}

	/**
	 * Returns the fundamental train frequency (FTF), the speed of the cage.
	 *
	 * @return the frequency in multiples of the shaft speed.
	 */
	public double cage() {
		return 0.5 * (1 - ratio());
	}

	/**
	 * Returns the ball pass frequency of the outer race (BPFO).
	 *
	 * @return the frequency in multiples of the shaft speed.
	 */
	public double outerRace() {
		return 0.5 * this.balls * (1 - ratio());
	}

	/**
	 * Returns the ball pass frequency of the inner race (BPFI).
	 *
	 * @return the frequency in multiples of the shaft speed.
	 */
	public double innerRace() {
		return 0.5 * this.balls * (1 + ratio());
	}

	/**
	 * Returns the ball spin frequency (BSF). A defect of a ball strikes twice per spin, once on each race.
	 *
	 * @return the frequency in multiples of the shaft speed.
	 */
	public double ballSpin() {
		final double ratio = ratio();
		return this.pitchDiameter / (2 * this.ballDiameter) * (1 - ratio * ratio);
	}

	private double ratio() {
		return this.ballDiameter / this.pitchDiameter
				* StrictMath.cos(StrictMath.toRadians(this.contactAngleDegrees));
	}
}
