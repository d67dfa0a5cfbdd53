/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BearingTest {

	/**
	 * The multiples that the Case Western Reserve University bearing data center publishes for its drive end bearing
	 * 6205-2RS JEM SKF: inner ring 5.4152, outer ring 3.5848, cage train 0.39828, rolling element 4.7135, which is twice
	 * the spin since a defect strikes both races.
	 */
	@Test
	void shouldReproduceThePublishedMultiplesOfSkf6205() {
		final Bearing bearing = Bearing.SKF_6205;
		assertEquals(5.4152, bearing.innerRace(), 0.0001);
		assertEquals(3.5848, bearing.outerRace(), 0.0001);
		assertEquals(0.39828, bearing.cage(), 0.00005);
		assertEquals(4.7135, 2 * bearing.ballSpin(), 0.0005);
	}

	/** The same bearing in inches, as the data center gives it: 0.3126 on 1.537. */
	@Test
	void shouldNotDependOnTheUnit() {
		final Bearing bearing = new Bearing(9, 0.3126, 1.537, 0);
		assertEquals(5.4152, bearing.innerRace(), 0.0001);
		assertEquals(3.5848, bearing.outerRace(), 0.0001);
	}

	/** By hand: d/D = 0.25, cos 60 degrees = 0.5, so the ratio is 0.125. */
	@Test
	void shouldTakeTheContactAngleIntoAccount() {
		final Bearing bearing = new Bearing(8, 10, 40, 60);
		assertEquals(0.4375, bearing.cage(), 1e-12);
		assertEquals(3.5, bearing.outerRace(), 1e-12);
		assertEquals(4.5, bearing.innerRace(), 1e-12);
		assertEquals(1.96875, bearing.ballSpin(), 1e-12);
	}

	@Test
	void shouldRefuseWhatIsNoBearing() {
		assertThrows(IllegalArgumentException.class, () -> new Bearing(2, 8, 39, 0));
		assertThrows(IllegalArgumentException.class, () -> new Bearing(9, 0, 39, 0));
		assertThrows(IllegalArgumentException.class, () -> new Bearing(9, 39, 39, 0));
		assertThrows(IllegalArgumentException.class, () -> new Bearing(9, 8, 39, 90));
		assertThrows(IllegalArgumentException.class, () -> new Bearing(9, Double.NaN, 39, 0));
	}
}
