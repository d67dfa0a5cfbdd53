/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.judder.detect.Detector;
import io.judder.detect.DetectorConfig;
import io.judder.detect.StateCodec;
import io.judder.detect.StateException;

/** The bytes that docs/state-format.md prints are a state, and the one that the code writes. */
class StateFormatDocumentTest {

	@Test
	void shouldReadAndWriteTheExampleOfTheDocument() throws IOException, StateException {
		final byte[] example = example();
		final DetectorConfig config = new DetectorConfig();
		config.dimension = 2;
		config.blockSize = 2;
		config.featureDigest = 0x01020304;
		final Detector detector = new Detector(config);
		final StateCodec codec = new StateCodec(detector);
		assertEquals(64, codec.restore(example, 0, example.length));
		assertEquals(3f, detector.limit(0));
		final byte[] again = new byte[codec.maxLength()];
		assertEquals(64, codec.save(again, 0));
		assertEquals(HexFormat.of().formatHex(example), HexFormat.of().formatHex(again));
	}

	/** Collects the lines that begin with an offset and go on with sixteen bytes. */
	private static byte[] example() throws IOException {
		return HexFormat.of().parseHex(Files.readAllLines(Repository.root().resolve("docs/state-format.md")).stream()
				.filter(line -> line.matches("[0-9a-f]0  ([0-9a-f]{2} ?){16}")).map(line -> line.substring(4).replace(" ", ""))
				.collect(Collectors.joining()));
	}
}
