/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.judder.conformance.Conformance;
import io.judder.kernel.CmsisKernels;
import io.judder.kernel.CmsisNatives;
import io.judder.kernel.JavaKernels;
import io.judder.kernel.KernelGuard;
import io.judder.kernel.Kernels;

/** Runs the shared vectors through the C natives, to the bit. */
class NativeConformanceTest {

	private static List<String> run(final Path vectors, final Kernels kernels) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Conformance.run(vectors, new PrintStream(bytes, true, StandardCharsets.UTF_8), kernels);
		return bytes.toString(StandardCharsets.UTF_8).lines().toList();
	}

	@Test
	void shouldPassAllSharedVectors() throws Exception {
		final Path vectors = Path.of(System.getProperty("judder.shared", "../../../shared"), "vectors");
		if (!Files.isDirectory(vectors)) {
			System.out.println("skipped: there are no shared vectors at " + vectors);
			return;
		}
		try (NativeProcess natives = NativeBuild.start()) {
			if (natives == null) {
				return;
			}
			CmsisNatives.use(natives);
			final Kernels java = new JavaKernels();
			final Kernels fast = WithScratch.around(new CmsisKernels(java));
			final Kernels guarded = new KernelGuard(fast, java, CmsisKernels.core());
			final List<String> lines = run(vectors, guarded);
			System.out.println("native kernels (" + (CmsisKernels.isDouble() ? "conformance double" : "CMSIS-NN") + ", core "
					+ CmsisKernels.core() + "): " + lines.get(lines.size() - 1));
			assertEquals("309 passed, 0 failed", lines.get(lines.size() - 1), String.join("\n", lines));
		}
	}
}
