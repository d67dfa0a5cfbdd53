/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.judder.model.ModelException;
import io.judder.model.ModelLoader;

/**
 * Entry points for Jazzer, which looks for inputs that reach new code. Without {@code JAZZER_FUZZ=1} each runs once, on an empty
 * input and on those of its folder of resources.
 */
class CoverageFuzzTest {

	@FuzzTest(maxDuration = "10m")
	void compileAnything(final byte[] input) {
		try {
			Compiler.compile(input);
		} catch (final ModelException e) {
			require(e);
		}
	}

	@FuzzTest(maxDuration = "10m")
	void loadAnything(final byte[] input) {
		try {
			ModelLoader.loadWithoutDigest(input, 0, input.length);
		} catch (final ModelException e) {
			require(e);
		}
	}

	private static void require(final ModelException e) {
		if (e.getMessage() == null || e.getMessage().indexOf('\n') >= 0) {
			throw new AssertionError("no single line", e);
		}
	}
}
