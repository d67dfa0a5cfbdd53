/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.tflite;

/**
 * One operator of a {@code .tflite} file.
 *
 * @param index
 *            in the order of execution.
 * @param code
 *            one of {@link BuiltinOperator}.
 * @param customName
 *            of a custom operator, else empty.
 * @param version
 *            of the operator, from 1.
 * @param inputs
 *            tensor indices, -1 for an optional input that is absent.
 * @param outputs
 *            tensor indices.
 * @param intermediates
 *            tensor indices whose quantisation the LSTM uses.
 * @param options
 *            its options; absent fields have the defaults of the schema.
 */
public record TfliteOperator(int index, int code, String customName, int version, int[] inputs, int[] outputs,
		int[] intermediates, Options options) {

	/**
	 * Returns the name of the operator.
	 *
	 * @return as the schema spells it.
	 */
	public String name() {
		return customName.isEmpty() ? BuiltinOperator.name(code) : "CUSTOM:" + customName;
	}

	@Override
	public String toString() {
		return name() + " (operator " + index + ", version " + version + ")";
	}
}
