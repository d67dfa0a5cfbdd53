/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.judder.kernel.JavaKernels;
import io.judder.model.Format;
import io.judder.model.Interpreter;
import io.judder.model.Model;
import io.judder.model.ModelException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the compiler, the loader, the interpreter and the kernels together against outputs of tflite-micro.
 */
class GoldenModelsTest {

	@TestFactory
	Stream<DynamicTest> shouldGiveGoldenOutputs() {
		return SharedModels.names().stream().filter(name -> !SharedModels.isFloat(name))
				.map(name -> DynamicTest.dynamicTest(name, () -> checkVectors(name)));
	}

	private static void checkVectors(final String name) {
		final Interpreter interpreter = SharedModels.interpreter(name);
		int checked = 0;
		for (final JsonNode vector : SharedModels.meta(name).get("vectors")) {
			if (SharedModels.has(name, vector.get("input").asText())) {
				interpreter.resetState();
				final byte[] output = SharedModels.run(interpreter, SharedModels.bytes(name, vector.get("input").asText()));
				assertArrayEquals(SharedModels.bytes(name, vector.get("output").asText()), output, vector.get("label").asText());
				checked++;
			}
		}
		assertTrue(checked > 0, "no vectors");
	}

	/** Kernels that are given sums of weights read no biases: wrong sums would show. */
	@TestFactory
	Stream<DynamicTest> shouldGiveGoldenOutputsFromSums() {
		return SharedModels.names().stream().filter(name -> !SharedModels.isFloat(name))
				.map(name -> DynamicTest.dynamicTest(name, () -> checkSums(name)));
	}

	private static void checkSums(final String name) {
		final Model model = SharedModels.interpreter(name).model();
		final Interpreter interpreter = new Interpreter(model, new JavaKernels(), Format.TARGET_MVE,
				new byte[model.arenaSize(Format.TARGET_MVE)], 0);
		assertArrayEquals(SharedModels.bytes(name, "output_00.bin"),
				SharedModels.run(interpreter, SharedModels.bytes(name, "input_00.bin")));
	}

	@TestFactory
	Stream<DynamicTest> shouldGiveGoldenIntermediates() {
		return SharedModels.names().stream().filter(name -> !SharedModels.isFloat(name))
				.map(name -> DynamicTest.dynamicTest(name, () -> checkIntermediates(name)));
	}

	private static void checkIntermediates(final String name) {
		final JsonNode meta = SharedModels.meta(name);
		final Interpreter interpreter = SharedModels.interpreter(name);
		for (final JsonNode vector : meta.get("vectors")) {
			if (vector.has("inter") && SharedModels.has(name, vector.get("inter").asText())
					&& SharedModels.has(name, vector.get("input").asText())) {
				interpreter.resetState();
				SharedModels.setInputs(interpreter, SharedModels.bytes(name, vector.get("input").asText()));
				final byte[] golden = SharedModels.bytes(name, vector.get("inter").asText());
				final byte[] found = Intermediates.run(interpreter);
				for (final JsonNode layout : meta.get("intermediate_layout")) {
					final int from = layout.get("offset").asInt();
					final int to = from + layout.get("bytes").asInt();
					assertArrayEquals(Arrays.copyOfRange(golden, from, to), Arrays.copyOfRange(found, from, to),
							"operator " + layout.get("op") + " of " + vector.get("label").asText());
				}
			}
		}
	}

	@TestFactory
	Stream<DynamicTest> shouldCarryStateThroughASequence() {
		return SharedModels.names().stream()
				.filter(name -> !SharedModels.isFloat(name) && SharedModels.has(name, "seq_outputs.bin"))
				.map(name -> DynamicTest.dynamicTest(name, () -> checkSequence(name)));
	}

	/** Vectors that are kept back end the comparison: what follows depends on them. */
	private static void checkSequence(final String name) {
		final Interpreter interpreter = SharedModels.interpreter(name);
		final byte[] golden = SharedModels.bytes(name, "seq_outputs.bin");
		int at = 0;
		for (final JsonNode vector : SharedModels.meta(name).get("vectors")) {
			if (!SharedModels.has(name, vector.get("input").asText())) {
				break;
			}
			final byte[] output = SharedModels.run(interpreter, SharedModels.bytes(name, vector.get("input").asText()));
			assertArrayEquals(Arrays.copyOfRange(golden, at, at + output.length), output, vector.get("label").asText());
			at += output.length;
		}
		assertTrue(at > 0, "no sequence");
		assertTrue(carriesState(name), "an inference leaves nothing behind for the next");
	}

	/** Tells whether an inference changes the state; some models have so few outputs that these do not show it. */
	private static boolean carriesState(final String name) {
		final Interpreter interpreter = SharedModels.interpreter(name);
		final byte[] before = new byte[interpreter.savedStateSize()];
		final byte[] after = new byte[before.length];
		interpreter.saveState(before, 0);
		SharedModels.run(interpreter, SharedModels.bytes(name, "input_00.bin"));
		interpreter.saveState(after, 0);
		return !Arrays.equals(before, after);
	}

	@TestFactory
	Stream<DynamicTest> shouldRefuseFloatModelsWithHelp() {
		return SharedModels.names().stream().filter(SharedModels::isFloat).map(name -> DynamicTest.dynamicTest(name, () -> {
			final ModelException e = assertThrows(ModelException.class, () -> SharedModels.interpreter(name));
			assertEquals(ModelException.UNSUPPORTED, e.code());
			assertTrue(e.getMessage().contains("representative_dataset"), e.getMessage());
		}));
	}
}
