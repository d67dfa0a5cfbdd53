/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import org.junit.Before;
import org.junit.Test;

/** Settings out of their range are refused by name. */
public class DetectorConfigTest {

	private DetectorConfig config;

	@Before
	public void create() {
		this.config = new DetectorConfig();
		this.config.dimension = 2;
	}

	@Test
	public void shouldAcceptTheDefaults() {
		this.config.check();
	}

	@Test
	public void shouldRefuseRates() {
		this.config.falseAlarmRate = 0;
		refused("falseAlarmRate");
		this.config.falseAlarmRate = Float.NaN;
		refused("falseAlarmRate");
		this.config.falseAlarmRate = 0.5f;
		refused("falseAlarmRate");
	}

	@Test
	public void shouldRefuseAFloorOfTheWrongLength() {
		this.config.floorVariance = new float[] { 1 };
		refused("floorVariance");
	}

	@Test
	public void shouldRefuseAFloorThatIsNotAboveZero() {
		this.config.floorVariance = new float[] { 1, 0 };
		refused("floorVariance");
		this.config.floorVariance = new float[] { Float.NaN, 1 };
		refused("floorVariance");
	}

	@Test
	public void shouldRefuseAStartFactorOfZero() {
		this.config.startFactors = new float[] { 2, 0 };
		refused("startFactors");
	}

	@Test
	public void shouldRefuseTheRest() {
		this.config.method = 2;
		refused("method");
		this.config = fresh();
		this.config.shrinkage = 1.1f;
		refused("shrinkage");
		this.config = fresh();
		this.config.principalShare = -0.1f;
		refused("principalShare");
		this.config = fresh();
		this.config.smoothing = 0;
		refused("smoothing");
		this.config = fresh();
		this.config.settleWindows = -1;
		refused("settleWindows");
		this.config = fresh();
		this.config.learnWindows = 3;
		refused("learnWindows");
		this.config = fresh();
		this.config.correlatedWindows = 0;
		refused("correlatedWindows");
		this.config = fresh();
		this.config.gapWindows = -1;
		refused("gapWindows");
		this.config = fresh();
		this.config.confidence = 1;
		refused("confidence");
		this.config = fresh();
		this.config.priorWeight = -1;
		refused("prior");
		this.config = fresh();
		this.config.highestThreshold = 1;
		refused("lowestThreshold");
		this.config = fresh();
		this.config.gatePeak = 0;
		refused("gate");
		this.config = fresh();
		this.config.disturbedDistance = 0;
		refused("disturbedDistance");
		this.config = fresh();
		this.config.attempts = 0;
		refused("attempts");
		this.config = fresh();
		this.config.regimes = 17;
		refused("regimes");
	}

	@Test
	public void shouldRefuseTheDimensionInTheDetector() {
		this.config.dimension = 0;
		try {
			new Detector(this.config);
		} catch (final IllegalArgumentException e) {
			assertTrue(e.getMessage(), e.getMessage().startsWith("dimension"));
			return;
		}
		fail("accepted");
	}

	private static DetectorConfig fresh() {
		final DetectorConfig config = new DetectorConfig();
		config.dimension = 2;
		return config;
	}

	private void refused(final String name) {
		try {
			this.config.check();
		} catch (final IllegalArgumentException e) {
			assertEquals(name + ": out of its range", e.getMessage());
			return;
		}
		fail("accepted " + name);
	}
}
