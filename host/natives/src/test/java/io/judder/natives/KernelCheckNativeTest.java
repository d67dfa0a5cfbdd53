/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.judder.kernel.CmsisKernels;
import io.judder.kernel.CmsisNatives;
import io.judder.kernel.JavaKernels;
import io.judder.kernel.KernelCheck;
import io.judder.kernel.KernelGuard;
import io.judder.kernel.KernelOperation;
import io.judder.kernel.Kernels;

/** The check of the first start must trust the C natives, and find what another rounding mode does to them. */
class KernelCheckNativeTest {

	@Test
	void shouldFindNothingAgainstTheNatives() throws Exception {
		try (NativeProcess natives = NativeBuild.start()) {
			if (natives == null) {
				return;
			}
			CmsisNatives.use(natives);
			final Kernels java = new JavaKernels();
			final KernelGuard guard = new KernelGuard(new CmsisKernels(java), java, CmsisKernels.core());
			final List<String> disabled = new ArrayList<>();
			final KernelCheck check = new KernelCheck(guard, java, new byte[KernelCheck.MEMORY], 0);
			final int count = check.run((operation, number) -> disabled.add(KernelOperation.name(operation) + " in case " + number));
			assertEquals(List.of(), disabled);
			assertEquals(0, count);
		}
	}
}
