/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

import org.junit.Assert;
import org.junit.Test;

/**
 * Tests {@link FeatureConfig}.
 */
public class FeatureConfigTest {

	@Test
	public void shouldLeaveTheOriginalAlone() {
		final FeatureConfig config = new FeatureConfig(1024, 3, 6667000);
		config.withHop(1).withBands(0).withSpacing(FrequencyBands.MEL).withRange(0, 1000).withSummedOverAxes(true)
				.withTimeFeatures(0).withEnvelope(4, 1, 2, 3, 4);
		Assert.assertEquals(512, config.hop());
		Assert.assertEquals(24, config.bands());
		Assert.assertEquals(FrequencyBands.OCTAVE, config.spacing());
		// One and a half bins, and half the rate.
		Assert.assertEquals(9766, config.lowMilliHertz());
		Assert.assertEquals(3333500, config.highMilliHertz());
		Assert.assertFalse(config.summedOverAxes());
		Assert.assertEquals(TimeFeatures.LOG_RMS | TimeFeatures.LOG_KURTOSIS, config.timeMask());
		Assert.assertEquals(0, config.envelopeBands());
	}

	@Test
	public void shouldKeepWhatItIsGiven() {
		final FeatureConfig config = new FeatureConfig(256, 2, 1000000).withHop(256).withBands(64)
				.withSpacing(FrequencyBands.LINEAR).withRange(1, 500000).withSummedOverAxes(true)
				.withTimeFeatures(TimeFeatures.ALL).withEnvelope(7, 100000, 400000, 10000, 90000);
		Assert.assertEquals(256, config.window());
		Assert.assertEquals(2, config.axes());
		Assert.assertEquals(1000000, config.rateMilliHertz());
		Assert.assertEquals(256, config.hop());
		Assert.assertEquals(64, config.bands());
		Assert.assertEquals(FrequencyBands.LINEAR, config.spacing());
		Assert.assertEquals(1, config.lowMilliHertz());
		Assert.assertEquals(500000, config.highMilliHertz());
		Assert.assertTrue(config.summedOverAxes());
		Assert.assertEquals(31, config.timeMask());
		Assert.assertEquals(7, config.envelopeBands());
		Assert.assertEquals(100000, config.passLowMilliHertz());
		Assert.assertEquals(400000, config.passHighMilliHertz());
		Assert.assertEquals(10000, config.envelopeLowMilliHertz());
		Assert.assertEquals(90000, config.envelopeHighMilliHertz());
	}

	@Test
	public void shouldNameTheFieldThatIsWrong() {
		final String[] fields = { "window", "window", "window", "axes", "axes", "rateMilliHertz", "hop", "hop", "bands",
				"bands", "spacing", "lowMilliHertz", "highMilliHertz", "highMilliHertz", "timeMask", "timeMask",
				"envelopeBands", "passLowMilliHertz", "passHighMilliHertz", "passHighMilliHertz", "envelopeLowMilliHertz",
				"envelopeHighMilliHertz" };
		for (int i = 0; i < fields.length; ++i) {
			try {
				make(i);
				Assert.fail("accepted wrong " + fields[i] + ", case " + i);
			} catch (final IllegalArgumentException e) {
				Assert.assertTrue(e.getMessage(), e.getMessage().startsWith(fields[i] + ": "));
			}
		}
	}

	private static void make(final int wrong) {
		if (wrong < 6) {
			new FeatureConfig(wrong == 0 ? 128 : wrong == 1 ? 8192 : wrong == 2 ? 1000 : 256,
					wrong == 3 ? 0 : wrong == 4 ? 4 : 1, wrong == 5 ? 0 : 1000000);
			return;
		}
		final FeatureConfig config = new FeatureConfig(256, 1, 1000000);
		switch (wrong) {
		case 6:
			config.withHop(0);
			break;
		case 7:
			config.withHop(257);
			break;
		case 8:
			config.withBands(-1);
			break;
		case 9:
			config.withBands(65);
			break;
		case 10:
			config.withSpacing(4);
			break;
		case 11:
			config.withRange(-1, 100000);
			break;
		case 12:
			config.withRange(100000, 100000);
			break;
		case 13:
			config.withRange(0, 500001);
			break;
		case 14:
			config.withTimeFeatures(-1);
			break;
		case 15:
			config.withTimeFeatures(32);
			break;
		case 16:
			config.withEnvelope(65, 1000, 100000, 1000, 10000);
			break;
		case 17:
			config.withEnvelope(1, -1, 100000, 1000, 10000);
			break;
		case 18:
			config.withEnvelope(1, 1000, 1000, 1000, 10000);
			break;
		case 19:
			config.withEnvelope(1, 1000, 500001, 1000, 10000);
			break;
		case 20:
			config.withEnvelope(1, 1000, 100000, -1, 10000);
			break;
		default:
			config.withEnvelope(1, 1000, 100000, 1000, 1000);
			break;
		}
	}
}
