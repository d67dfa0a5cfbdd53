/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.judder.compiler.OperatorView;
import io.judder.kernel.ElementType;
import io.judder.model.Model;

/**
 * The translated model in onnxruntime, on one thread, with all its optimisations.
 * <p>
 * Inputs and outputs stay in buffers outside the heap from one inference to the next, so that nothing is copied.
 */
final class OnnxEngine implements Engine {

	private final Model model;

	private final int[] inputTensors;

	private final int[] outputTensors;

	private final OrtSession session;

	private final Map<String, OnnxTensor> inputs = new LinkedHashMap<>();

	private final Map<String, OnnxTensor> outputs = new LinkedHashMap<>();

	private final ByteBuffer[] inputBytes;

	private final ByteBuffer[] outputBytes;

	/**
	 * Creates an engine for a whole model.
	 *
	 * @param model
	 *            the package.
	 * @throws UnsupportedOperationException
	 *             when an operator has no counterpart in onnxruntime.
	 */
	OnnxEngine(final Model model) {
		this(model, OperatorView.of(model), IntStream.range(0, model.inputs()).map(model::input).toArray(),
				IntStream.range(0, model.outputs()).map(model::output).toArray());
	}

	/**
	 * Creates an engine for a part of a model.
	 *
	 * @param model
	 *            the package.
	 * @param operators
	 *            those to run.
	 * @param inputTensors
	 *            the tensors that they are given.
	 * @param outputTensors
	 *            the tensors that are wanted of them.
	 */
	OnnxEngine(final Model model, final List<OperatorView> operators, final int[] inputTensors,
			final int[] outputTensors) {
		this.model = model;
		this.inputTensors = inputTensors;
		this.outputTensors = outputTensors;
		this.inputBytes = new ByteBuffer[inputTensors.length];
		this.outputBytes = new ByteBuffer[outputTensors.length];
		final byte[] file = OnnxTranslation.translate(model, operators, inputTensors, outputTensors);
		final OrtEnvironment environment = OrtEnvironment.getEnvironment();
		try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
			options.setIntraOpNumThreads(1);
			options.setInterOpNumThreads(1);
			options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
			options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
			this.session = environment.createSession(file, options);
			for (int i = 0; i < this.inputBytes.length; i++) {
				this.inputBytes[i] = buffer(inputTensors[i]);
				this.inputs.put("i" + i, tensor(environment, inputTensors[i], this.inputBytes[i],
						((TensorInfo) this.session.getInputInfo().get("i" + i).getInfo()).getShape()));
			}
			for (int i = 0; i < this.outputBytes.length; i++) {
				this.outputBytes[i] = buffer(outputTensors[i]);
				this.outputs.put("o" + i, tensor(environment, outputTensors[i], this.outputBytes[i],
						((TensorInfo) this.session.getOutputInfo().get("o" + i).getInfo()).getShape()));
			}
		} catch (final OrtException e) {
			throw new IllegalStateException("onnxruntime refuses the translated model: " + e.getMessage(), e);
		}
	}

	private ByteBuffer buffer(final int tensor) {
		return ByteBuffer.allocateDirect(this.model.tensorBytes(tensor)).order(ByteOrder.nativeOrder());
	}

	private OnnxTensor tensor(final OrtEnvironment environment, final int tensor, final ByteBuffer bytes,
			final long[] shape) throws OrtException {
		return this.model.tensorType(tensor) == ElementType.F32
				? OnnxTensor.createTensor(environment, bytes.asFloatBuffer(), shape)
				: OnnxTensor.createTensor(environment, bytes, shape, OnnxJavaType.UINT8);
	}

	@Override
	public void load(final byte[] bytes) {
		int from = 0;
		for (int i = 0; i < this.inputBytes.length; i++) {
			final int mask = mask(this.inputTensors[i]);
			for (int k = 0; k < this.inputBytes[i].capacity(); k++) {
				this.inputBytes[i].put(k, (byte) (bytes[from++] ^ mask));
			}
		}
	}

	/** Returns what turns bytes from signed to unsigned and back. */
	private int mask(final int tensor) {
		return this.model.tensorType(tensor) == ElementType.S8 ? 0x80 : 0;
	}

	@Override
	public void reset() {
		// No model that is translated has a state.
	}

	@Override
	public void run() {
		try {
			this.session.run(this.inputs, this.outputs).close();
		} catch (final OrtException e) {
			throw new IllegalStateException("onnxruntime fails: " + e.getMessage(), e);
		}
	}

	@Override
	public byte[] output() {
		final ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (int i = 0; i < this.outputBytes.length; i++) {
			for (int k = 0; k < this.outputBytes[i].capacity(); k++) {
				all.write(this.outputBytes[i].get(k) ^ mask(this.outputTensors[i]));
			}
		}
		return all.toByteArray();
	}

	@Override
	public void close() {
		try {
			this.session.close();
		} catch (final OrtException e) {
			throw new IllegalStateException("onnxruntime does not close: " + e.getMessage(), e);
		}
	}
}
