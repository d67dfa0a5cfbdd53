/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.open;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The methods whose array accesses need no bounds check of their own, each with what proves them. {@link ProvenLoops} reads
 * this table; nothing outside it loses a check.
 */
final class ProvenMethods {

	private final Map<String, Proof> proofs = new LinkedHashMap<>();

	/**
	 * What proves the accesses of a method.
	 *
	 * @param guard
	 *            the method of {@link Extents} that is called first, with the arguments of the proven method, and throws
	 *            where an access could lie outside its array; null when the obligation holds by construction.
	 * @param obligation
	 *            why no access lies outside once the guard has returned.
	 */
	record Proof(String guard, String obligation) {
	}

	/**
	 * Returns the methods of the device code.
	 *
	 * @return the table.
	 */
	static ProvenMethods standard() {
		final ProvenMethods methods = new ProvenMethods();
		methods.add("io.judder.kernel.RowProduct", "run", "rowProduct",
				"rows 0 to rows - 1 of depth elements, the row of inputs, the row of outputs and the tables of 4 bytes per row"
						+ " lie in their arrays; indices of rows are clamped to rows - 1");
		methods.add("io.judder.kernel.RowProduct", "sum", "rowSum", "the row lies in its array");
		methods.add("io.judder.kernel.ConvolveS8", "run", "convolution", "reads the descriptor only");
		methods.add("io.judder.kernel.ConvolveS8", "channels", null,
				"called by run alone, after its guard; Window keeps taps inside the image, channels are clamped to the group");
		methods.add("io.judder.kernel.DepthwiseConvS8", "run", "depthwise", "reads the descriptor only");
		methods.add("io.judder.kernel.DepthwiseConvS8", "channels", null,
				"called by run alone, after its guard; Window keeps taps inside the image, four channels from channel on exist");
		return methods;
	}

	private void add(final String className, final String methodName, final String guard, final String obligation) {
		this.proofs.put(className + "." + methodName, new Proof(guard, obligation));
	}

	/**
	 * Returns the proof of a method.
	 *
	 * @param className
	 *            its class, with dots.
	 * @param methodName
	 *            its name.
	 * @return the proof, or null when its checks must stay.
	 */
	Proof proof(final String className, final String methodName) {
		return this.proofs.get(className + "." + methodName);
	}

	/**
	 * Returns all proofs.
	 *
	 * @return class and method, separated by a dot, with the proof.
	 */
	Map<String, Proof> all() {
		return this.proofs;
	}
}
