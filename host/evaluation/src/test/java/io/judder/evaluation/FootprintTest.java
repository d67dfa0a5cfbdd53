/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import io.judder.app.PipelineConfig;
import io.judder.detect.DetectorConfig;
import io.judder.signal.FeatureExtractor;
import io.judder.signal.WindowBuffer;
import org.junit.jupiter.api.Test;

class FootprintTest {

	private static final int RATE = 20_000_000;

	private static PipelineConfig config(final int bands) {
		final PipelineConfig config = new PipelineConfig(3, RATE);
		config.features = config.features.withBands(bands);
		return config;
	}

	private static int held(final Footprint footprint, final String holder) {
		return footprint.blocks().stream().filter(block -> block.holder().equals(holder)).mapToInt(Footprint.Block::bytes).sum();
	}

	@Test
	void shouldStayBelow16KilobytesWithThreeAxes() {
		for (final int bands : new int[] { 16, 24 }) {
			final Footprint footprint = Footprint.of(config(bands));
			assertTrue(footprint.bytes() < 16 * 1024, () -> footprint.parts("").text());
		}
	}

	@Test
	void shouldFindTheArraysThatArithmeticPredicts() {
		final Footprint footprint = Footprint.of(config(16));
		assertEquals(2 * 1024 * 3, held(footprint, "WindowBuffer.ring"));
		assertEquals(4 * 1024, held(footprint, "FeatureExtractor.work"));
		assertEquals(4 * (1024 / 4 + 1), held(footprint, "SineTable.quarter"));
		// Twelve blocks of four features, each a triangle of ten numbers.
		assertEquals(4 * 12 * 10, held(footprint, "Moments.covariance"));
		assertEquals(4 * 12 * 10, held(footprint, "MahalanobisModel.factor"));
		assertEquals(2 * 64 * 3, held(footprint, "Monitor.block"));
	}

	@Test
	void shouldAgreeWithWhatTheSignalClassesSayOfThemselves() {
		for (final int bands : new int[] { 8, 16, 24 }) {
			final PipelineConfig config = config(bands);
			final int own = new WindowBuffer(config.features).ramBytes() + new FeatureExtractor(config.features).ramBytes();
			assertEquals(own, Footprint.of(config).arrayBytes(Footprint.Part.SIGNAL), "bands " + bands);
		}
	}

	/** docs/detector.md: 472 floats, and beside them the table of the CRC, the factors of the start and the list of regimes. */
	@Test
	void shouldAgreeWithTheDocumentOfTheDetector() {
		final int others = 4 * 16 + 4 * new DetectorConfig().startFactors.length + 4;
		assertEquals(4 * 472 + others, Footprint.of(config(16)).arrayBytes(Footprint.Part.LEARNED));
	}

	@Test
	void shouldAddHeadersForEveryArrayAndObject() {
		final Footprint footprint = Footprint.of(config(16));
		int sum = 0;
		for (final Footprint.Part part : Footprint.Part.values()) {
			sum += footprint.arrayBytes(part) + 12 * footprint.arrays(part) + footprint.fieldBytes(part) + 8 * footprint.objects(part);
			assertTrue(footprint.objects(part) > 0, part.title());
		}
		assertEquals(sum, footprint.bytes());
	}

	@Test
	void shouldCountTheClassesOfTheDevice() throws IOException {
		final String text = DeviceClasses.table().text();
		assertTrue(text.contains("io.judder.signal") && text.contains("total"), text);
	}
}
