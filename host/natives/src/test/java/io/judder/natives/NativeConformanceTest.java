/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import io.judder.conformance.Conformance;
import io.judder.kernel.CmsisDefects;
import io.judder.kernel.CmsisKernels;
import io.judder.kernel.CmsisNatives;
import io.judder.kernel.JavaKernels;
import io.judder.kernel.KernelGuard;
import io.judder.kernel.KernelOperation;
import io.judder.kernel.Kernels;

/** Runs the shared vectors through the C natives, to the bit. */
class NativeConformanceTest {

	private static List<String> run(final Path vectors, final Kernels kernels) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Conformance.run(vectors, new PrintStream(bytes, true, StandardCharsets.UTF_8), kernels);
		return bytes.toString(StandardCharsets.UTF_8).lines().toList();
	}

	/** Notes which calls the guard keeps from the library. */
	private static Kernels counting(final KernelGuard guard, final Map<String, Integer> routed) {
		return (Kernels) Proxy.newProxyInstance(Kernels.class.getClassLoader(), new Class<?>[] { Kernels.class },
				(proxy, method, arguments) -> {
					int operation = 0;
					while (!KernelOperation.name(operation).equals(method.getName())) {
						operation++;
					}
					final int defect = guard.defect(operation, (int[]) arguments[0], (int) arguments[1]);
					if (defect != CmsisDefects.NONE) {
						routed.merge(method.getName() + ": " + CmsisDefects.reason(defect), 1, Integer::sum);
					}
					try {
						return method.invoke(guard, arguments);
					} catch (final InvocationTargetException e) {
						throw e.getCause();
					}
				});
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
			final Map<String, Integer> routed = new TreeMap<>();
			final List<String> lines = run(vectors, counting(new KernelGuard(fast, java, CmsisKernels.core()), routed));
			System.out.println("native kernels (" + (CmsisKernels.isDouble() ? "conformance double" : "CMSIS-NN") + ", core "
					+ CmsisKernels.core() + "): " + lines.get(lines.size() - 1) + "; calls that the guard sent to Java: " + routed);
			assertEquals("309 passed, 0 failed", lines.get(lines.size() - 1), String.join("\n", lines));
		}
	}
}
