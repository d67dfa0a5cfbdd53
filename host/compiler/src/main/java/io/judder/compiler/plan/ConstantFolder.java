/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.plan;

import io.judder.kernel.ElementType;
import io.judder.kernel.JavaKernels;
import io.judder.model.Format;
import io.judder.model.Interpreter;
import io.judder.model.Model;
import io.judder.model.ModelLoader;
import io.judder.model.OperatorCode;
import io.judder.model.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes at compile time what depends on constants only: the operator becomes a package of its own, which is run with the
 * kernels of the device.
 */
final class ConstantFolder {

	private static final int MAX_BYTES = 1 << 20;

	private ConstantFolder() {
		// Functions only.
	}

	/**
	 * Tells whether an operator can be computed at compile time.
	 *
	 * @param operator
	 *            connected and with all its words.
	 * @return whether all it reads are constants, and what it gives is small.
	 */
	static boolean folds(final PlanOperator operator) {
		boolean folds = operator.code() != OperatorCode.CONCATENATION && operator.tensor(2).bytes() <= MAX_BYTES
				&& operator.tensor(3) == null;
		for (int slot = 0; slot < 2; slot++) {
			folds &= operator.tensor(slot) == null || operator.tensor(slot).place() == Format.PLACE_CONSTANTS;
		}
		return folds;
	}

	/**
	 * Computes an operator.
	 *
	 * @param operator
	 *            that {@link #folds(PlanOperator)}.
	 * @param constants
	 *            that it refers to.
	 * @return the bytes of its output.
	 */
	static byte[] fold(final PlanOperator operator, final ConstantPool constants) {
		constants.spend(constants.length());
		final PlanTensor input = new PlanTensor("", ElementType.S8, Format.PLACE_ARENA, new int[] { 1 }, 0, 0);
		input.first = -1;
		final PlanTensor output = operator.tensor(2);
		output.first = 0;
		output.last = 1;
		final List<PlanTensor> tensors = new ArrayList<>(List.of(input, output));
		for (int slot = 0; slot < 2; slot++) {
			if (operator.tensor(slot) != null && !tensors.contains(operator.tensor(slot))) {
				tensors.add(operator.tensor(slot));
			}
		}
		for (int i = 0; i < tensors.size(); i++) {
			tensors.get(i).index = i;
		}
		final byte[] file = PackageWriter.write(new CompiledPlan(tensors, List.of(operator), new PlanTensor[] { input },
				new PlanTensor[] { output }, constants, List.of()));
		final Model model = ModelLoader.load(file, 0, file.length);
		final Interpreter interpreter = new Interpreter(model, new JavaKernels(), new byte[model.arenaSize(Format.TARGET_JAVA)],
				0);
		interpreter.run();
		final Tensor result = interpreter.output(0);
		final byte[] bytes = new byte[result.bytes()];
		System.arraycopy(result.array(), result.offset(), bytes, 0, bytes.length);
		return bytes;
	}
}
