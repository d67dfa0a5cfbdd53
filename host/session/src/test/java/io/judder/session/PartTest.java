/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.judder.monitor.SampleSource;
import io.judder.recording.Options;
import io.judder.recording.Quantiser;
import io.judder.recording.Recording;
import io.judder.recording.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frame i of the recording has the value i, so that every frame tells where it stood. */
class PartTest {

	private static final int FRAMES = 5000;

	@TempDir
	private Path folder;

	private Recording recording() throws IOException {
		final ByteBuffer bytes = ByteBuffer.allocate(FRAMES * 2).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < FRAMES; i++) {
			bytes.putShort((short) i);
		}
		final Path file = Files.write(this.folder.resolve("ramp.i16"), bytes.array());
		return Recordings.open(List.of(file.toString()), Options.NONE.withRate(1000.0).withAxes(List.of("x"))).get(0);
	}

	/** Reads a part to its end; checks that every frame is the next; returns how many there were. */
	private int played(final Part part, final int first) throws IOException {
		final short[] block = new short[100];
		int next = first;
		try (PartSource source = part.open(Quantiser.of(part.recording(), Options.NONE))) {
			for (int got = source.read(block, 0, 64); got != SampleSource.END; got = source.read(block, 0, 64)) {
				assertEquals(next * 1000L, source.timeMicros());
				for (int i = 0; i < got; i++) {
					assertEquals(next++, block[i]);
				}
			}
			assertEquals(SampleSource.END, source.read(block, 0, 64));
		}
		return next - first;
	}

	@Test
	void shouldPlayExactlyTheStretch() throws IOException {
		assertEquals(1500, played(new Part(recording(), 2500, 4000), 2500));
		assertEquals(1, played(new Part(recording(), 0, 1), 0));
		assertEquals(1000, played(new Part(recording(), 4000, 9000), 4000));
		assertEquals(0, played(new Part(recording(), 6000, 9000), 6000));
		assertEquals(FRAMES, played(Part.whole(recording()), 0));
	}

	@Test
	void shouldKnowItsLength() throws IOException {
		assertEquals(1500, new Part(recording(), 2500, 4000).framesOf(FRAMES));
		assertEquals(1000, new Part(recording(), 4000, 9000).framesOf(FRAMES));
		assertEquals(0, new Part(recording(), 6000, 9000).framesOf(FRAMES));
		assertEquals(FRAMES, Part.whole(recording()).framesOf(FRAMES));
	}

	@Test
	void shouldRefuseAnEmptyStretch() throws IOException {
		final Recording recording = recording();
		assertThrows(IllegalArgumentException.class, () -> new Part(recording, 10, 10));
		assertThrows(IllegalArgumentException.class, () -> new Part(recording, -1, 10));
	}
}
