/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.command;

import io.judder.model.Interpreter;
import io.judder.model.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A kind of file that holds the inputs or outputs of inferences.
 */
interface Samples {

	/**
	 * Puts the inputs of one inference into an interpreter.
	 */
	interface Input {

		/**
		 * Sets all inputs.
		 *
		 * @param interpreter
		 *            whose inputs are set.
		 */
		void set(Interpreter interpreter);
	}

	/**
	 * Reads a file.
	 *
	 * @param file
	 *            its name, for messages.
	 * @param content
	 *            its bytes.
	 * @param interpreter
	 *            tells what the model expects.
	 * @return the inputs of one inference after the other.
	 */
	List<Input> read(Path file, byte[] content, Interpreter interpreter);

	/**
	 * Adds the outputs of the inference that has just run.
	 *
	 * @param interpreter
	 *            whose outputs are taken.
	 */
	void add(Interpreter interpreter);

	/**
	 * Ends a file.
	 *
	 * @return its bytes, with everything that has been added.
	 */
	byte[] finish();

	/**
	 * Chooses the kind by the name of a file.
	 *
	 * @param file
	 *            the file.
	 * @return a new reader and writer.
	 */
	static Samples of(final Path file) {
		final String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		if (name.endsWith(".csv")) {
			return new CsvSamples();
		}
		return name.endsWith(".npy") ? new NpySamples() : new RawSamples();
	}

	/**
	 * Returns the inputs of a model.
	 *
	 * @param interpreter
	 *            the model.
	 * @return in order.
	 */
	static Tensor[] inputs(final Interpreter interpreter) {
		final Tensor[] tensors = new Tensor[interpreter.model().inputs()];
		for (int i = 0; i < tensors.length; i++) {
			tensors[i] = interpreter.input(i);
		}
		return tensors;
	}

	/**
	 * Returns the outputs of a model.
	 *
	 * @param interpreter
	 *            the model.
	 * @return in order.
	 */
	static Tensor[] outputs(final Interpreter interpreter) {
		final Tensor[] tensors = new Tensor[interpreter.model().outputs()];
		for (int i = 0; i < tensors.length; i++) {
			tensors[i] = interpreter.output(i);
		}
		return tensors;
	}

	/**
	 * Sets tensors to real values.
	 *
	 * @param tensors
	 *            one after the other.
	 * @param values
	 *            as many as they have elements.
	 */
	static void setReals(final Tensor[] tensors, final float[] values) {
		int at = 0;
		for (final Tensor tensor : tensors) {
			for (int i = 0; i < tensor.elements(); i++) {
				tensor.setReal(i, values[at++]);
			}
		}
	}

	/**
	 * Counts elements.
	 *
	 * @param tensors
	 *            the tensors.
	 * @return the elements of all.
	 */
	static int elements(final Tensor[] tensors) {
		int sum = 0;
		for (final Tensor tensor : tensors) {
			sum += tensor.elements();
		}
		return sum;
	}

	/**
	 * Returns the real values of tensors.
	 *
	 * @param tensors
	 *            one after the other.
	 * @return their elements.
	 */
	static float[] reals(final Tensor[] tensors) {
		final float[] values = new float[elements(tensors)];
		int at = 0;
		for (final Tensor tensor : tensors) {
			for (int i = 0; i < tensor.elements(); i++) {
				values[at++] = tensor.real(i);
			}
		}
		return values;
	}
}
