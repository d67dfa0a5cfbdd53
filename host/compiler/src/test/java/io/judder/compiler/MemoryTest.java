/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.judder.model.Format;
import io.judder.model.Interpreter;
import io.judder.model.Model;
import org.junit.jupiter.api.Test;

/**
 * The memory that models need, against what tflite-micro takes.
 */
class MemoryTest {

	@Test
	void shouldRunTheAnomalyDetectorIn768Bytes() {
		final Interpreter interpreter = SharedModels.interpreter("ad01_int8");
		assertEquals(768, interpreter.model().arenaSize(Format.TARGET_JAVA));
		// The incumbent needs an arena of 3,024 bytes in all.
		assertTrue(768 + interpreter.model().stateSize() + 4 * interpreter.planLength() < 2048);
	}

	@Test
	void shouldReachTheLowerBound() {
		for (final String name : SharedModels.names()) {
			if (!SharedModels.isFloat(name)) {
				final Model model = SharedModels.interpreter(name).model();
				final int bound = SourceSection.of(model).lowerBound();
				assertTrue(model.arenaSize(Format.TARGET_JAVA) <= bound * 1.02,
						name + ": " + model.arenaSize(Format.TARGET_JAVA) + " against " + bound);
			}
		}
	}

	/** Tensors that live at the same time, by hand from the graphs. */
	@Test
	void shouldNeedNoMoreThanTheLargestLayer() {
		// Input and output of each convolution after the first: 25 x 5 x 64 twice.
		assertEquals(16000, arena("kws_ref_model_int8"));
		// 32 x 32 x 16 three times at the first addition.
		assertEquals(49152, arena("ic_resnet8_int8"));
		// 48 x 48 x 8 and 48 x 48 x 16 around the first pointwise convolution.
		assertEquals(55296, arena("vww_96_int8"));
	}

	private static int arena(final String name) {
		return SharedModels.interpreter(name).model().arenaSize(Format.TARGET_JAVA);
	}
}
