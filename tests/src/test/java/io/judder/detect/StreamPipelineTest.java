/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import org.junit.Test;

/**
 * The two branches from rows to scores.
 */
public class StreamPipelineTest {

	private static final int SEED = 77;
	private static final int SECOND = 1000;
	private static final int HOUR = 3600000;
	private static final float RATE = 0.002f;

	@Test
	public void shouldWatchFastRowsFromTheFourHundredthOn() {
		final ProcessPipeline pipeline = new ProcessPipeline(3, SECOND, RATE);
		final StreamPlant plant = new StreamPlant(SEED);
		final float[] row = new float[3];
		for (int i = 0; i < 500; i++) {
			plant.row(row);
			final int state = pipeline.accept(row);
			assertTrue(pipeline.updated());
			assertEquals("row " + i, i < 280 ? DetectorState.LEARNING
					: i < 400 ? DetectorState.CALIBRATING : DetectorState.WATCHING, state);
		}
		for (int i = 0; i < 40; i++) {
			plant.row(row);
			row[2] += 5;
			pipeline.accept(row);
		}
		assertTrue(pipeline.score() > Verdict.SCORE_LIMIT);
		assertEquals(pipeline.score(), pipeline.onset());
	}

	/** A plant by the clock: warm at noon, cold on Sundays. One row per hour, half an hour, or five minutes. */
	@Test
	public void shouldWatchSlowRowsAfterTwoDaysAndAHalf() {
		final int[] rowsPerHour = { 1, 2, 12 };
		for (int k = 0; k < rowsPerHour.length; k++) {
			final ProcessPipeline pipeline = new ProcessPipeline(1, HOUR / rowsPerHour[k], RATE);
			final StreamPlant plant = new StreamPlant(SEED);
			final float[] row = new float[1];
			for (int hour = 0; hour < 70; hour++) {
				for (int i = 1; i <= rowsPerHour[k]; i++) {
					row[0] = clockwork(hour) + plant.noise();
					final int state = pipeline.accept(row);
					assertEquals("hour " + hour, i == rowsPerHour[k], pipeline.updated());
					if (pipeline.updated()) {
						assertEquals("hour " + hour, hour < 48 ? DetectorState.LEARNING
								: hour < 58 ? DetectorState.CALIBRATING : DetectorState.WATCHING, state);
						assertEquals("hour " + hour, hour >= 58, pipeline.score() >= 0);
					}
				}
			}
		}
	}

	/** The value of ten in the morning occurs every day, but not at two in the night. */
	@Test
	public void shouldSeeAUsualValueAtAnUnusualHour() {
		final ProcessPipeline pipeline = new ProcessPipeline(1, HOUR, RATE);
		final StreamPlant plant = new StreamPlant(SEED);
		final float[] row = new float[1];
		// 1514 is hour 2 of a Tuesday.
		for (int hour = 0; hour < 1514; hour++) {
			row[0] = 2 * clockwork(hour) + plant.noise();
			pipeline.accept(row);
		}
		row[0] = 2 * clockwork(1522);
		pipeline.accept(row);
		assertTrue("seed " + SEED + " score " + pipeline.score(), pipeline.score() > Verdict.SCORE_LIMIT);
		final int[] indices = new int[1];
		assertEquals(1, pipeline.moved(indices, new int[1]));
		assertEquals(0, pipeline.channel(indices[0]));
	}

	private static float clockwork(final int hour) {
		return 20f + (hour % 24 > 7 && hour % 24 < 17 ? 10f : 0f) - (hour / 24 % 7 == 6 ? 8f : 0f);
	}

	@Test
	public void shouldReportAFaultThatFadesOnlyWhileItRises() {
		final ProcessPipeline pipeline = new ProcessPipeline(1, HOUR, RATE);
		final StreamPlant plant = new StreamPlant(SEED);
		final float[] row = new float[1];
		for (int hour = 0; hour < 1000; hour++) {
			row[0] = clockwork(hour) + plant.noise();
			pipeline.accept(row);
		}
		int onsets = 0;
		int alarms = 0;
		for (int hour = 1000; hour < 1012; hour++) {
			row[0] = clockwork(hour) + 60 - 4 * (hour - 1000);
			pipeline.accept(row);
			alarms += pipeline.score() > Verdict.SCORE_LIMIT ? 1 : 0;
			onsets += pipeline.onset() > Verdict.SCORE_LIMIT ? 1 : 0;
		}
		assertEquals("seed " + SEED, 12, alarms);
		assertEquals("seed " + SEED, 1, onsets);
	}

	@Test
	public void shouldPassOverARowThatIsNoNumber() {
		final ProcessPipeline pipeline = new ProcessPipeline(3, SECOND, RATE);
		final ProcessPipeline other = new ProcessPipeline(3, SECOND, RATE);
		final StreamPlant plant = new StreamPlant(SEED);
		final float[] row = new float[3];
		for (int i = 0; i < 500; i++) {
			plant.row(row);
			assertEquals(other.accept(row), pipeline.accept(row));
			assertTrue(pipeline.updated());
			assertEquals(pipeline.state(), pipeline.accept(new float[] { 1, Float.NaN, 1 }));
			assertFalse(pipeline.updated());
			assertEquals(0, pipeline.onset());
		}
		assertEquals(other.digest(), pipeline.digest());
	}

	@Test
	public void shouldStartOverWhenTold() {
		final ProcessPipeline pipeline = new ProcessPipeline(3, SECOND, RATE);
		final int[] digests = new int[2];
		for (int round = 0; round < 2; round++) {
			final StreamPlant plant = new StreamPlant(SEED);
			final float[] row = new float[3];
			for (int i = 0; i < 600; i++) {
				plant.row(row);
				pipeline.accept(row);
			}
			digests[round] = pipeline.digest();
			pipeline.relearn();
			assertEquals(DetectorState.LEARNING, pipeline.state());
			assertEquals(0, pipeline.digest());
		}
		assertEquals(digests[0], digests[1]);
	}

	@Test
	public void shouldNameTheChannelOfALaggedFeature() {
		final ProcessPipeline pipeline = new ProcessPipeline(3, HOUR, RATE);
		assertEquals(0, pipeline.channel(0));
		assertEquals(2, pipeline.channel(11));
		assertEquals(1, pipeline.channel(4));
	}

	@Test
	public void shouldStayBelowEightKilobytesForEightFastChannels() {
		assertTrue(new ProcessPipeline(8, SECOND, RATE).stateBytes() < 8192);
	}

	@Test
	public void shouldRefuseWhatItCannotCount() {
		final int[] channels = { 0, 65, 17, 1, 1, 1 };
		final int[] intervals = { SECOND, SECOND, HOUR, 0, HOUR + 1, 7 * 60000 };
		for (int i = 0; i < channels.length; i++) {
			try {
				new ProcessPipeline(channels[i], intervals[i], RATE);
			} catch (final IllegalArgumentException e) {
				continue;
			}
			fail("case " + i + " was accepted");
		}
	}
}
