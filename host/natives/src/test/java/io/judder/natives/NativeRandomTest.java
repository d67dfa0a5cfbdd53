/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.judder.kernel.CmsisKernels;
import io.judder.kernel.CmsisNatives;
import io.judder.kernel.JavaKernels;
import io.judder.kernel.KernelGuard;
import io.judder.kernel.Kernels;

/** Two sets of kernels that share no code must agree on layers of any shape, in output and state and beside them. */
class NativeRandomTest {

	private static final long SEED = Long.getLong("judder.seed", 20261121);
	private static final int RUNS = Integer.getInteger("judder.runs", 60);

	/** Makes a layer. */
	@FunctionalInterface
	private interface Shape {
		void make(RandomLayers layers);
	}

	/** Calls a kernel on a layer. */
	@FunctionalInterface
	private interface Call {
		void on(Kernels kernels, RandomLayers layers);
	}

	private final Map<String, Shape> shapes = new LinkedHashMap<>();
	private final Map<String, Call> calls = new LinkedHashMap<>();

	private void add(final String name, final Shape shape, final Call call) {
		this.shapes.put(name, shape);
		this.calls.put(name, call);
	}

	NativeRandomTest() {
		add("convolveS8", l -> l.convolution(false, false, false), (k, l) -> k.convolveS8(l.d, 0, l.input, l.constants, l.arena));
		add("convolveS4", l -> l.convolution(false, true, false), (k, l) -> k.convolveS4(l.d, 0, l.input, l.constants, l.arena));
		add("convolveS16", l -> l.convolution(false, false, true), (k, l) -> k.convolveS16(l.d, 0, l.input, l.constants, l.arena));
		add("depthwiseConvS8", l -> l.convolution(true, false, false),
				(k, l) -> k.depthwiseConvS8(l.d, 0, l.input, l.constants, l.arena));
		add("depthwiseConvS4", l -> l.convolution(true, true, false),
				(k, l) -> k.depthwiseConvS4(l.d, 0, l.input, l.constants, l.arena));
		add("depthwiseConvS16", l -> l.convolution(true, false, true),
				(k, l) -> k.depthwiseConvS16(l.d, 0, l.input, l.constants, l.arena));
		add("transposeConvS8", RandomLayers::transposedConvolution,
				(k, l) -> k.transposeConvS8(l.d, 0, l.input, l.constants, l.arena));
		add("fullyConnectedS8", l -> l.fullyConnected(1, false),
				(k, l) -> k.fullyConnectedS8(l.d, 0, l.input, l.constants, l.arena));
		add("fullyConnectedS4", l -> l.fullyConnected(1, true),
				(k, l) -> k.fullyConnectedS4(l.d, 0, l.input, l.constants, l.arena));
		add("fullyConnectedS16", l -> l.fullyConnected(2, false),
				(k, l) -> k.fullyConnectedS16(l.d, 0, l.input, l.constants, l.arena));
		add("batchMatMulS8", l -> l.matrices(1), (k, l) -> k.batchMatMulS8(l.d, 0, l.input, l.constants, l.arena));
		add("batchMatMulS16", l -> l.matrices(2), (k, l) -> k.batchMatMulS16(l.d, 0, l.input, l.constants, l.arena));
		add("averagePoolS8", l -> l.pooling(1), (k, l) -> k.averagePoolS8(l.d, 0, l.input, l.arena));
		add("averagePoolS16", l -> l.pooling(2), (k, l) -> k.averagePoolS16(l.d, 0, l.input, l.arena));
		add("maxPoolS8", l -> l.pooling(1), (k, l) -> k.maxPoolS8(l.d, 0, l.input, l.arena));
		add("maxPoolS16", l -> l.pooling(2), (k, l) -> k.maxPoolS16(l.d, 0, l.input, l.arena));
		add("svdfS8", l -> l.svdf(1), (k, l) -> k.svdfS8(l.d, 0, l.input, l.constants, l.state, l.arena));
		add("svdfS16", l -> l.svdf(2), (k, l) -> k.svdfS16(l.d, 0, l.input, l.constants, l.state, l.arena));
		add("softmaxS8", RandomLayers::softmax, (k, l) -> k.softmaxS8(l.d, 0, l.input, l.arena));
		add("softmaxS8S16", RandomLayers::softmax, (k, l) -> k.softmaxS8S16(l.d, 0, l.input, l.arena));
		add("transposeS8", RandomLayers::transposition, (k, l) -> k.transposeS8(l.d, 0, l.input, l.arena));
	}

	@Test
	void shouldAgreeWithTheKernelsInJava() throws Exception {
		try (NativeProcess natives = NativeBuild.start()) {
			if (natives == null) {
				return;
			}
			CmsisNatives.use(natives);
			final Kernels java = new JavaKernels();
			final Kernels guard = new KernelGuard(WithScratch.around(new CmsisKernels(java)), java, CmsisKernels.core());
			final List<String> differences = new ArrayList<>();
			for (final String name : this.shapes.keySet()) {
				final RandomLayers layers = new RandomLayers(SEED + name.hashCode());
				for (int run = 0; run < RUNS && differences.size() < 10; run++) {
					this.shapes.get(name).make(layers);
					if (!agree(this.calls.get(name), java, guard, layers)) {
						differences.add(name + ", seed " + SEED + ", run " + run + ": " + Arrays.toString(layers.d));
					}
				}
			}
			assertEquals("", String.join("\n", differences));
		}
	}

	private static boolean agree(final Call call, final Kernels java, final Kernels guard, final RandomLayers layers) {
		final byte[] state = layers.state.clone();
		final byte[] arena = layers.arena.clone();
		call.on(java, layers);
		final byte[] expectedState = layers.state;
		final byte[] expected = layers.arena;
		layers.state = state;
		layers.arena = arena;
		try {
			call.on(guard, layers);
		} catch (final RuntimeException e) {
			System.out.println(e);
			return false;
		}
		return Arrays.equals(expected, layers.arena) && Arrays.equals(expectedState, layers.state);
	}
}
