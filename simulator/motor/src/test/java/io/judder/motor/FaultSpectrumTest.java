/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The lines of each fault stand where the literature puts them: 1770 turns per minute are 29.5 Hz. */
class FaultSpectrumTest {

	private static final int RATE = 20_000;
	private static final int SEGMENT = 1 << 15;
	private static final int FRAMES = 1 << 18;
	private static final int HORIZONTAL = 0;
	private static final int AXIAL = 2;

	/** 29.5 Hz times the published 3.5848. */
	@Test
	void shouldShowTheBallPassFrequencyOfTheOuterRace() {
		assertEnvelopePeak(Fault.OUTER_RACE, 105.75);
	}

	/** 29.5 Hz times the published 5.4152. */
	@Test
	void shouldShowTheBallPassFrequencyOfTheInnerRace() {
		assertEnvelopePeak(Fault.INNER_RACE, 159.75);
	}

	/** 29.5 Hz times the published 4.7135, the two strikes per spin. */
	@Test
	void shouldShowTwiceTheSpinOfTheBall() {
		assertEnvelopePeak(Fault.BALL, 139.05);
	}

	@Test
	void shouldShowNoDefectFrequencyInASoundBearing() {
		for (long seed = 1; seed <= 3; seed++) {
			final Spectrum spectrum = envelope(MotorConfig.builder().seed(seed));
			final double level = spectrum.amplitude(90);
			assertTrue(spectrum.amplitude(105.75) < 1.5 * level && spectrum.amplitude(159.75) < 1.5 * level
					&& spectrum.amplitude(139.05) < 1.5 * level, "seed " + seed);
		}
	}

	@Test
	void shouldRaiseTheLineAtTheShaftSpeedByImbalance() {
		final Spectrum sound = spectrum(MotorConfig.builder(), HORIZONTAL);
		final Spectrum failing = spectrum(failing(Fault.IMBALANCE, 1), HORIZONTAL);
		assertEquals(29.5, failing.highest(5, 5000), 0.7);
		assertEquals(0.03, sound.amplitude(29.5), 0.003);
		assertEquals(0.43, failing.amplitude(29.5), 0.02);
		assertEquals(0.008, failing.amplitude(59), 0.003);
	}

	@Test
	void shouldRaiseTwiceTheShaftSpeedAlongTheShaftByMisalignment() {
		final Spectrum failing = spectrum(failing(Fault.MISALIGNMENT, 1), AXIAL);
		assertEquals(59, failing.highest(5, 5000), 0.7);
		assertEquals(0.304, failing.amplitude(59), 0.02);
		assertEquals(0.158, failing.amplitude(29.5), 0.01);
		assertEquals(0.122, failing.amplitude(88.5), 0.01);
	}

	/** Mesh of 23 teeth: 678.5 Hz; a crack makes sidebands one turn away. */
	@Test
	void shouldRaiseSidebandsOfTheMeshByACrackedTooth() {
		final Spectrum sound = spectrum(MotorConfig.builder(), HORIZONTAL);
		final Spectrum failing = spectrum(failing(Fault.GEAR_TOOTH, 1), HORIZONTAL);
		assertEquals(678.5, sound.highest(600, 760), 2);
		assertTrue(failing.amplitude(649) > 3 * sound.amplitude(649));
		assertTrue(failing.amplitude(708) > 3 * sound.amplitude(708));
	}

	@Test
	void shouldRaiseHalfHarmonicsByLooseness() {
		final Spectrum sound = spectrum(MotorConfig.builder(), HORIZONTAL);
		final Spectrum failing = spectrum(failing(Fault.LOOSENESS, 1), HORIZONTAL);
		for (final double hertz : new double[] { 14.75, 44.25, 73.75, 162.25 }) {
			assertTrue(failing.amplitude(hertz) > 10 * sound.amplitude(hertz), "at " + hertz + " Hz");
		}
	}

	@Test
	void shouldHumAtTwiceTheLine() {
		assertEquals(0.012, spectrum(MotorConfig.builder(), HORIZONTAL).amplitude(120), 0.002);
		assertEquals(0.012, spectrum(MotorConfig.builder().lineHertz(50).speedRpm(1470), HORIZONTAL).amplitude(100),
				0.002);
	}

	@Test
	void shouldKeepTheGearOutOfARateThatCannotShowIt() {
		final MotorConfigBuilder slow = MotorConfig.builder().rateHertz(1000);
		final double[] signal = Recording.axis(new VirtualMotor(slow.build()), HORIZONTAL, 1 << 15);
		final Spectrum spectrum = Spectrum.of(signal, 1000, 1 << 12);
		// 678.5 Hz would fold to 321.5 Hz.
		assertEquals(spectrum.amplitude(250), spectrum.amplitude(321.5), 0.5 * spectrum.amplitude(250));
		assertEquals(0.03, spectrum.amplitude(29.5), 0.003);
	}

	private static void assertEnvelopePeak(final Fault fault, final double expected) {
		for (final double severity : new double[] { 0.1, 0.3, 1 }) {
			for (long seed = 1; seed <= 3; seed++) {
				final double peak = envelope(failing(fault, severity).seed(seed)).highest(5, 500);
				assertEquals(expected, peak, 0.01 * expected, fault + " of severity " + severity + ", seed " + seed);
			}
		}
	}

	private static Spectrum envelope(final MotorConfigBuilder builder) {
		final double[] signal = Recording.axis(new VirtualMotor(builder.build()), HORIZONTAL, FRAMES);
		return Spectrum.of(Spectrum.envelope(signal, RATE, 2300, 3900), RATE, SEGMENT);
	}

	private static Spectrum spectrum(final MotorConfigBuilder builder, final int axis) {
		return Spectrum.of(Recording.axis(new VirtualMotor(builder.build()), axis, FRAMES), RATE, SEGMENT);
	}

	private static MotorConfigBuilder failing(final Fault fault, final double severity) {
		return MotorConfig.builder().fault(FaultSchedule.of(fault, 0, 0, severity));
	}
}
