/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark.model;

import java.io.ByteArrayOutputStream;

import io.judder.kernel.JavaKernels;
import io.judder.model.Format;
import io.judder.model.Interpreter;
import io.judder.model.Model;
import io.judder.model.Tensor;

/**
 * The interpreter and the kernels of the device code.
 */
final class JudderEngine implements Engine {

	private final Interpreter interpreter;

	private byte[] input;

	/**
	 * Creates the engine.
	 *
	 * @param model
	 *            the package.
	 */
	JudderEngine(final Model model) {
		this.interpreter = new Interpreter(model, new JavaKernels(), new byte[model.arenaSize(Format.TARGET_JAVA)], 0);
	}

	@Override
	public void load(final byte[] bytes) {
		this.input = bytes;
	}

	@Override
	public void reset() {
		this.interpreter.resetState();
	}

	@Override
	public void run() {
		int from = 0;
		for (int i = 0; i < this.interpreter.model().inputs(); i++) {
			final Tensor tensor = this.interpreter.input(i);
			System.arraycopy(this.input, from, tensor.array(), tensor.offset(), tensor.bytes());
			from += tensor.bytes();
		}
		this.interpreter.run();
	}

	@Override
	public byte[] output() {
		final ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (int i = 0; i < this.interpreter.model().outputs(); i++) {
			final Tensor tensor = this.interpreter.output(i);
			all.write(tensor.array(), tensor.offset(), tensor.bytes());
		}
		return all.toByteArray();
	}
}
