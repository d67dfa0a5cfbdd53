/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler;

import io.judder.compiler.lower.Lowerings;
import io.judder.compiler.plan.CompiledPlan;
import io.judder.compiler.plan.PackageWriter;
import io.judder.compiler.plan.PlanBuilder;
import io.judder.compiler.tflite.TfliteModel;
import io.judder.compiler.tflite.TfliteOperator;
import io.judder.compiler.tflite.TfliteReader;
import io.judder.model.ModelException;
import io.judder.model.ModelLoader;

/**
 * Compiles {@code .tflite} files into packages.
 */
public final class Compiler {

	private Compiler() {
		// Functions only.
	}

	/**
	 * Compiles a file. The result has passed the loader of the device.
	 *
	 * @param tflite
	 *            the bytes of the file.
	 * @return the package.
	 * @throws ModelException
	 *             when the file is damaged or cannot be compiled, with the operator, the reason and what to do.
	 */
	public static byte[] compile(final byte[] tflite) {
		final byte[] result = PackageWriter.write(plan(tflite));
		ModelLoader.load(result, 0, result.length);
		return result;
	}

	/**
	 * Compiles a file up to its plan.
	 *
	 * @param tflite
	 *            the bytes of the file.
	 * @return the plan.
	 * @throws ModelException
	 *             as {@link #compile(byte[])}.
	 */
	public static CompiledPlan plan(final byte[] tflite) {
		final TfliteModel model = TfliteReader.read(tflite);
		final PlanBuilder builder = new PlanBuilder(model);
		for (final TfliteOperator operator : model.operators()) {
			Lowerings.lower(operator, builder);
		}
		return builder.finish();
	}
}
