/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark.model;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

import io.judder.compiler.OperatorView;
import io.judder.kernel.JavaKernels;
import io.judder.kernel.Kernels;
import io.judder.model.Format;
import io.judder.model.Interpreter;
import io.judder.model.Model;
import io.judder.model.OperatorCode;

/**
 * The plan of a package run by reference loops: one loop per dimension, one output at a time, nothing hoisted, as TFLite's
 * reference operators are written. Conversions and the table of the LSTM, which have no products, are those of the device
 * code.
 */
final class ReferenceEngine implements Engine {

	/** An operator with absolute offsets, and the arrays that it reads. */
	private record Step(int code, int[] d, byte[] input, byte[] input2) {
	}

	private final Model model;

	private final byte[] arena;

	private final byte[] state;

	private final List<Step> steps = new ArrayList<>();

	private final Kernels conversions = new JavaKernels();

	private byte[] input;

	/**
	 * Creates the engine.
	 *
	 * @param model
	 *            the package.
	 * @throws UnsupportedOperationException
	 *             when there is no reference loop for an operator.
	 */
	ReferenceEngine(final Model model) {
		this.model = model;
		this.arena = new byte[model.arenaSize(Format.TARGET_JAVA)];
		this.state = new byte[model.stateSize()];
		for (final OperatorView operator : OperatorView.of(model)) {
			this.steps.add(prepare(operator));
		}
		reset();
	}

	private Step prepare(final OperatorView operator) {
		final int code = operator.code();
		final int[] d = operator.words().clone();
		final int[] tensors = operator.tensors();
		d[0] += start(tensors[0]);
		byte[] second = null;
		if (OperatorCode.twoInputs(code)) {
			d[1] += start(tensors[1]);
			second = array(tensors[1]);
		}
		d[OperatorCode.outputWord(code)] += start(operator.output());
		for (int i = 0; i < OperatorCode.states(code); i++) {
			d[2 + i] += start(tensors[3 + i]);
		}
		for (int i = 0; i < d.length; i++) {
			if ((OperatorCode.constantWords(code) >> i & 1) != 0 && d[i] != Kernels.ABSENT) {
				d[i] += this.model.section(Format.SECTION_CONSTANTS);
			}
		}
		return new Step(code, d, array(tensors[0]), second);
	}

	private int start(final int tensor) {
		final boolean constant = this.model.tensorPlace(tensor) == Format.PLACE_CONSTANTS;
		return this.model.tensorOffset(tensor) + (constant ? this.model.section(Format.SECTION_CONSTANTS) : 0);
	}

	private byte[] array(final int tensor) {
		return this.model.tensorPlace(tensor) == Format.PLACE_CONSTANTS ? this.model.bytes() : this.arena;
	}

	@Override
	public void load(final byte[] bytes) {
		this.input = bytes;
	}

	@Override
	public void reset() {
		final Interpreter fresh = new Interpreter(this.model, this.conversions, this.arena, 0);
		final byte[] saved = new byte[fresh.savedStateSize()];
		fresh.saveState(saved, 0);
		System.arraycopy(saved, saved.length - this.state.length, this.state, 0, this.state.length);
	}

	@Override
	public void run() {
		int from = 0;
		for (int i = 0; i < this.model.inputs(); i++) {
			final int tensor = this.model.input(i);
			System.arraycopy(this.input, from, this.arena, start(tensor), this.model.tensorBytes(tensor));
			from += this.model.tensorBytes(tensor);
		}
		for (final Step step : this.steps) {
			execute(step);
		}
	}

	private void execute(final Step step) {
		final byte[] constants = this.model.bytes();
		final int[] d = step.d;
		switch (step.code) {
			case OperatorCode.CONVOLVE_S8 -> ReferenceWindows.convolve(d, step.input, constants, this.arena);
			case OperatorCode.DEPTHWISE_S8 -> ReferenceWindows.depthwise(d, step.input, constants, this.arena);
			case OperatorCode.AVERAGE_POOL_S8 -> ReferenceWindows.average(d, step.input, this.arena);
			case OperatorCode.FULLY_CONNECTED_S8 -> ReferenceRows.fullyConnected(d, step.input, constants, this.arena);
			case OperatorCode.ADD_S8 -> ReferenceRows.add(d, step.input, step.input2, this.arena);
			case OperatorCode.SOFTMAX_S8 -> ReferenceRows.softmax(d, step.input, this.arena, 1);
			case OperatorCode.SOFTMAX_S8_S16 -> ReferenceRows.softmax(d, step.input, this.arena, 2);
			case OperatorCode.SVDF_S16 -> ReferenceSequences.svdf(d, step.input, constants, this.state, this.arena);
			case OperatorCode.LSTM_S8 ->
				ReferenceSequences.lstm(d, step.input, constants, this.state, this.arena, this.conversions);
			case OperatorCode.RESCALE -> this.conversions.rescale(d, 0, step.input, this.arena);
			case OperatorCode.QUANTIZE -> this.conversions.quantize(d, 0, step.input, this.arena);
			case OperatorCode.DEQUANTIZE -> this.conversions.dequantize(d, 0, step.input, this.arena);
			default -> throw new UnsupportedOperationException("no reference loop for " + OperatorCode.name(step.code));
		}
	}

	@Override
	public byte[] output() {
		final ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (int i = 0; i < this.model.outputs(); i++) {
			final int tensor = this.model.output(i);
			all.write(this.arena, start(tensor), this.model.tensorBytes(tensor));
		}
		return all.toByteArray();
	}
}
