/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.natives;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;

import io.judder.kernel.ConvDescriptor;
import io.judder.kernel.FullyConnectedDescriptor;
import io.judder.kernel.Kernels;
import io.judder.kernel.LstmDescriptor;
import io.judder.kernel.MatMulDescriptor;
import io.judder.kernel.PoolDescriptor;
import io.judder.kernel.SvdfDescriptor;

/** Gives each call of a kernel a scratch behind its arena: the cases of the conformance come without. */
final class WithScratch {

	private static final int BYTES = 1 << 15;

	/** By the beginning of the name of an operation, the index of the offset of the scratch; its size follows. */
	private static final Map<String, Integer> INDEX = Map.of("convolve", ConvDescriptor.SCRATCH, "depthwise",
			ConvDescriptor.SCRATCH, "transposeConv", ConvDescriptor.SCRATCH, "fullyConnected",
			FullyConnectedDescriptor.SCRATCH, "batchMatMul", MatMulDescriptor.SCRATCH, "averagePool", PoolDescriptor.SCRATCH,
			"maxPool", PoolDescriptor.SCRATCH, "svdf", SvdfDescriptor.SCRATCH, "lstm", LstmDescriptor.SCRATCH);

	private WithScratch() {
	}

	static Kernels around(final Kernels kernels) {
		return (Kernels) Proxy.newProxyInstance(Kernels.class.getClassLoader(), new Class<?>[] { Kernels.class },
				(proxy, method, arguments) -> {
					final Object[] replaced = arguments.clone();
					final byte[] arena = (byte[]) arguments[arguments.length - 1];
					final int[] descriptor = ((int[]) arguments[0]).clone();
					final int start = arena.length + 15 & -16;
					final byte[] larger = Arrays.copyOf(arena, start + BYTES);
					for (final Map.Entry<String, Integer> entry : INDEX.entrySet()) {
						if (method.getName().startsWith(entry.getKey())) {
							descriptor[(int) arguments[1] + entry.getValue()] = start;
							descriptor[(int) arguments[1] + entry.getValue() + 1] = BYTES;
						}
					}
					replaced[0] = descriptor;
					for (int i = 2; i < replaced.length; i++) {
						replaced[i] = replaced[i] == arena ? larger : replaced[i];
					}
					try {
						method.invoke(kernels, replaced);
					} catch (final InvocationTargetException e) {
						throw e.getCause();
					}
					System.arraycopy(larger, 0, arena, 0, arena.length);
					return null;
				});
	}
}
