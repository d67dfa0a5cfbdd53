/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.judder.kernel.ElementType;
import io.judder.model.Model;

/**
 * The translated model in onnxruntime, on one thread, with all its optimisations.
 * <p>
 * Inputs and outputs stay in buffers outside the heap from one inference to the next, so that nothing is copied.
 */
final class OnnxEngine implements Engine {

	private final Model model;

	private final OrtSession session;

	private final Map<String, OnnxTensor> inputs = new LinkedHashMap<>();

	private final Map<String, OnnxTensor> outputs = new LinkedHashMap<>();

	private final ByteBuffer[] inputBytes;

	private final ByteBuffer[] outputBytes;

	/**
	 * Creates the engine.
	 *
	 * @param model
	 *            the package.
	 * @throws UnsupportedOperationException
	 *             when an operator has no counterpart in onnxruntime.
	 */
	OnnxEngine(final Model model) {
		this.model = model;
		this.inputBytes = new ByteBuffer[model.inputs()];
		this.outputBytes = new ByteBuffer[model.outputs()];
		final byte[] file = OnnxTranslation.translate(model);
		final OrtEnvironment environment = OrtEnvironment.getEnvironment();
		try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
			options.setIntraOpNumThreads(1);
			options.setInterOpNumThreads(1);
			options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
			options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
			this.session = environment.createSession(file, options);
			for (int i = 0; i < this.inputBytes.length; i++) {
				this.inputBytes[i] = buffer(model.input(i));
				this.inputs.put("i" + i, tensor(environment, model.input(i), this.inputBytes[i],
						((ai.onnxruntime.TensorInfo) this.session.getInputInfo().get("i" + i).getInfo()).getShape()));
			}
			for (int i = 0; i < this.outputBytes.length; i++) {
				this.outputBytes[i] = buffer(model.output(i));
				this.outputs.put("o" + i, tensor(environment, model.output(i), this.outputBytes[i],
						((ai.onnxruntime.TensorInfo) this.session.getOutputInfo().get("o" + i).getInfo()).getShape()));
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
			final int mask = mask(this.model.input(i));
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
				all.write(this.outputBytes[i].get(k) ^ mask(this.model.output(i)));
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
