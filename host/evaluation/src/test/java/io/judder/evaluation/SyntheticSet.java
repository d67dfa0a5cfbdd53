/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A small set on disk: recordings of noise, with a hum where there is a fault.
 */
final class SyntheticSet {

	private static final int AXES = 3;
	private static final double NOISE = 100;
	private static final double HUM = 0.1;

	private final Path folder;
	private final String head;
	private final List<String> files = new ArrayList<>();

	/** Begins a set with what its manifest says of all files. */
	SyntheticSet(final Path folder, final String head) throws IOException {
		this.folder = Files.createDirectories(folder);
		this.head = head;
	}

	/** Adds a recording and what the manifest says of it, for example {@code "rpm": 900}. */
	SyntheticSet add(final String file, final int frames, final double hum, final long seed, final String labels)
			throws IOException {
		final SplittableRandom random = new SplittableRandom(seed);
		final ByteBuffer bytes = ByteBuffer.allocate(frames * AXES * 2).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < frames; i++) {
			for (int axis = 0; axis < AXES; axis++) {
				// The sum of twelve uniform numbers is close to Gaussian.
				final double noise = random.doubles(12).sum() - 6;
				bytes.putShort((short) Math.round(NOISE * noise + hum * Math.sin(HUM * i)));
			}
		}
		Files.write(this.folder.resolve(file), bytes.array());
		this.files.add("{\"file\": \"" + file + "\"" + (labels.isEmpty() ? "" : ", " + labels) + "}");
		return this;
	}

	/** Writes the manifest. */
	Path close() throws IOException {
		Files.writeString(this.folder.resolve("manifest.json"), "{" + this.head + ", \"files\": [" + String.join(", ", this.files) + "]}");
		return this.folder;
	}
}
