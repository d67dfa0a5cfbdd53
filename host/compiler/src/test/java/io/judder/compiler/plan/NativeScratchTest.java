/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.judder.kernel.ConvDescriptor;
import io.judder.kernel.PoolDescriptor;
import io.judder.model.Format;
import io.judder.model.OperatorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Compares scratch sizes with those that CMSIS-NN itself asked for on each core.
 */
class NativeScratchTest {

	private static final Map<String, Integer> CODES = Map.of("convolve_s8", OperatorCode.CONVOLVE_S8, "convolve_s4",
			OperatorCode.CONVOLVE_S4, "convolve_s16", OperatorCode.CONVOLVE_S16, "depthwise_conv_s8", OperatorCode.DEPTHWISE_S8,
			"depthwise_conv_s4", OperatorCode.DEPTHWISE_S4, "depthwise_conv_s16", OperatorCode.DEPTHWISE_S16, "avg_pool_s8",
			OperatorCode.AVERAGE_POOL_S8, "avg_pool_s16", OperatorCode.AVERAGE_POOL_S16);

	@Test
	void shouldAskForWhatTheLibraryAsksFor() throws IOException {
		final String given = System.getProperty("judder.shared");
		final Path vectors = (given == null ? Path.of("..", "..", "..", "shared") : Path.of(given)).resolve("vectors");
		if (!Files.isDirectory(vectors)) {
			System.out.println("skipped: no vectors in " + vectors);
		}
		assumeTrue(Files.isDirectory(vectors), "no vectors");
		int checked = 0;
		for (final JsonNode entry : new ObjectMapper().readTree(vectors.resolve("index.json").toFile())) {
			final String id = entry.get("id").asText();
			final String family = id.substring(0, id.indexOf('/'));
			final JsonNode run = wrapper(entry.get("runs"));
			if (CODES.containsKey(family) && run != null) {
				final JsonNode node = new ObjectMapper().readTree(vectors.resolve(id + ".json").toFile());
				final PlanOperator operator = family.startsWith("avg") ? pool(CODES.get(family), node)
						: convolution(CODES.get(family), node);
				assertEquals(run.get("host").get("scratch").asInt(), NativeScratch.bytes(Format.TARGET_PLAIN, operator), id);
				assertEquals(run.get("m4").get("scratch").asInt(), NativeScratch.bytes(Format.TARGET_DSP, operator), id);
				assertEquals(run.get("m55").get("scratch").asInt(), NativeScratch.bytes(Format.TARGET_MVE, operator), id);
				checked++;
			}
		}
		assertTrue(checked > 50, "only " + checked + " cases");
	}

	private static JsonNode wrapper(final JsonNode runs) {
		for (final String name : (Iterable<String>) runs::fieldNames) {
			if (name.contains("_wrapper_") || name.startsWith("arm_avgpool")) {
				return runs.get(name);
			}
		}
		return null;
	}

	private static PlanOperator convolution(final int code, final JsonNode node) {
		final JsonNode p = node.get("params");
		final JsonNode in = node.get("arrays").get("input").get("shape");
		final JsonNode filter = node.get("arrays").get("filter").get("shape");
		final JsonNode out = node.get("expect").get("output").get("shape");
		return new PlanOperator(code)
				.setAll(ConvDescriptor.BATCHES, in.get(0).asInt(), in.get(1).asInt(), in.get(2).asInt(), in.get(3).asInt(),
						filter.get(1).asInt(), filter.get(2).asInt(), out.get(1).asInt(), out.get(2).asInt(), out.get(3).asInt(),
						p.get("stride_h").asInt(), p.get("stride_w").asInt(), p.get("pad_h").asInt(), p.get("pad_w").asInt(),
						p.get("dilation_h").asInt(), p.get("dilation_w").asInt())
				.set(ConvDescriptor.GROUPS, p.path("groups").asInt(1));
	}

	private static PlanOperator pool(final int code, final JsonNode node) {
		return new PlanOperator(code).set(PoolDescriptor.CHANNELS, node.get("arrays").get("input").get("shape").get(3).asInt());
	}
}
