/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.tflite;

import java.util.List;

/**
 * A {@code .tflite} file with one subgraph.
 *
 * @param bytes
 *            the file.
 * @param description
 *            given by the converter; may be empty.
 * @param tensors
 *            by index.
 * @param operators
 *            in the order of execution.
 * @param inputs
 *            tensor indices.
 * @param outputs
 *            tensor indices.
 */
public record TfliteModel(byte[] bytes, String description, List<TfliteTensor> tensors, List<TfliteOperator> operators,
		int[] inputs, int[] outputs) {
}
