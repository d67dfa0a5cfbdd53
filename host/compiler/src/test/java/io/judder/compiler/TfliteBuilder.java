/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Writes small {@code .tflite} files with Google's FlatBuffers library, by the field numbers of the schema.
 */
final class TfliteBuilder {

	static final int FLOAT32 = 0;
	static final int INT32 = 2;
	static final int INT16 = 7;
	static final int INT8 = 9;

	private record Tensor(int type, int[] shape, byte[] data, float[] scale, long[] zero, int axis, boolean variable) {
	}

	private record Operator(int code, int version, int[] inputs, int[] outputs, ToIntFunction<FlatBufferBuilder> options) {
	}

	private final List<Tensor> tensors = new ArrayList<>();
	private final List<Operator> operators = new ArrayList<>();
	private int[] inputs = {};
	private int[] outputs = {};
	private int schema = 3;

	/** Adds a tensor that is computed; returns its index. */
	int tensor(final int type, final double scale, final int zero, final int... shape) {
		return add(new Tensor(type, shape, null, new float[] { (float) scale }, new long[] { zero }, 0, false));
	}

	/** Adds a tensor without quantisation. */
	int real(final int... shape) {
		return add(new Tensor(FLOAT32, shape, null, new float[0], new long[0], 0, false));
	}

	/** Adds a tensor that is kept. */
	int variable(final int type, final double scale, final int zero, final int... shape) {
		return add(new Tensor(type, shape, null, new float[] { (float) scale }, new long[] { zero }, 0, true));
	}

	/** Adds int8 weights. */
	int weights(final double scale, final int[] shape, final int... values) {
		final byte[] data = new byte[values.length];
		for (int i = 0; i < data.length; i++) {
			data[i] = (byte) values[i];
		}
		return add(new Tensor(INT8, shape, data, new float[] { (float) scale }, new long[] { 0 }, 0, false));
	}

	/** Adds int8 weights with a scale per channel. */
	int weights(final float[] scales, final int axis, final int[] shape, final int... values) {
		final int index = weights(1, shape, values);
		tensors.set(index,
				new Tensor(INT8, shape, tensors.get(index).data, scales, new long[scales.length], axis, false));
		return index;
	}

	/** Adds int32 constants. */
	int ints(final int... values) {
		final byte[] data = new byte[4 * values.length];
		for (int i = 0; i < data.length; i++) {
			data[i] = (byte) (values[i / 4] >> 8 * (i % 4));
		}
		return add(new Tensor(INT32, new int[] { values.length }, data, new float[0], new long[0], 0, false));
	}

	private int add(final Tensor tensor) {
		tensors.add(tensor);
		return tensors.size() - 1;
	}

	/** Options whose fields are given one after the other as 8-bit or 32-bit integers or floats; null for a default. */
	static ToIntFunction<FlatBufferBuilder> options(final Object... fields) {
		return b -> {
			b.startTable(fields.length);
			for (int i = 0; i < fields.length; i++) {
				if (fields[i] instanceof Byte value) {
					b.addByte(i, value, 0);
				} else if (fields[i] instanceof Integer value) {
					b.addInt(i, value, 0);
				} else if (fields[i] instanceof Float value) {
					b.addFloat(i, value, 0);
				}
			}
			return b.endTable();
		};
	}

	TfliteBuilder operator(final int code, final int[] in, final int out, final Object... options) {
		return operator(code, 1, in, new int[] { out }, options);
	}

	TfliteBuilder operator(final int code, final int version, final int[] in, final int[] out, final Object... options) {
		operators.add(new Operator(code, version, in, out, options.length == 0 ? null : options(options)));
		return this;
	}

	TfliteBuilder edges(final int[] in, final int... out) {
		inputs = in;
		outputs = out;
		return this;
	}

	TfliteBuilder schema(final int version) {
		schema = version;
		return this;
	}

	byte[] build() {
		final FlatBufferBuilder b = new FlatBufferBuilder(1024);
		final int[] buffers = new int[tensors.size() + 1];
		buffers[0] = table(b, 3);
		final int[] tables = new int[tensors.size()];
		for (int i = 0; i < tables.length; i++) {
			final Tensor tensor = tensors.get(i);
			buffers[i + 1] = buffer(b, tensor.data);
			tables[i] = tensor(b, tensor, i + 1);
		}
		final int[] codes = new int[operators.size()];
		final int[] steps = new int[operators.size()];
		for (int i = 0; i < codes.length; i++) {
			final Operator operator = operators.get(i);
			b.startTable(4);
			b.addByte(0, (byte) Math.min(operator.code, 127), 0);
			b.addInt(2, operator.version, 1);
			b.addInt(3, operator.code, 0);
			codes[i] = b.endTable();
			steps[i] = operator(b, operator, i);
		}
		final int graph = graph(b, tables, steps);
		final int codeVector = vector(b, codes);
		final int graphs = vector(b, graph);
		final int bufferVector = vector(b, buffers);
		b.startTable(8);
		b.addInt(0, schema, 0);
		b.addOffset(1, codeVector, 0);
		b.addOffset(2, graphs, 0);
		b.addOffset(4, bufferVector, 0);
		b.finish(b.endTable(), "TFL3");
		return b.sizedByteArray();
	}

	private static int table(final FlatBufferBuilder b, final int fields) {
		b.startTable(fields);
		return b.endTable();
	}

	private static int buffer(final FlatBufferBuilder b, final byte[] data) {
		if (data == null) {
			return table(b, 3);
		}
		b.startVector(1, data.length, 16);
		for (int i = data.length - 1; i >= 0; i--) {
			b.addByte(data[i]);
		}
		final int vector = b.endVector();
		b.startTable(3);
		b.addOffset(0, vector, 0);
		return b.endTable();
	}

	private static int tensor(final FlatBufferBuilder b, final Tensor tensor, final int buffer) {
		final int shape = ints(b, tensor.shape);
		b.startVector(4, tensor.scale.length, 4);
		for (int i = tensor.scale.length - 1; i >= 0; i--) {
			b.addFloat(tensor.scale[i]);
		}
		final int scales = b.endVector();
		b.startVector(8, tensor.zero.length, 8);
		for (int i = tensor.zero.length - 1; i >= 0; i--) {
			b.addLong(tensor.zero[i]);
		}
		final int zeros = b.endVector();
		b.startTable(7);
		b.addOffset(2, scales, 0);
		b.addOffset(3, zeros, 0);
		b.addInt(6, tensor.axis, 0);
		final int quantisation = b.endTable();
		b.startTable(8);
		b.addOffset(0, shape, 0);
		b.addByte(1, (byte) tensor.type, 0);
		b.addInt(2, buffer, 0);
		b.addOffset(4, quantisation, 0);
		b.addBoolean(5, tensor.variable, false);
		return b.endTable();
	}

	private static int operator(final FlatBufferBuilder b, final Operator operator, final int code) {
		final int in = ints(b, operator.inputs);
		final int out = ints(b, operator.outputs);
		final int options = operator.options == null ? 0 : operator.options.applyAsInt(b);
		b.startTable(9);
		b.addInt(0, code, 0);
		b.addOffset(1, in, 0);
		b.addOffset(2, out, 0);
		if (options != 0) {
			b.addByte(3, (byte) 1, 0);
			b.addOffset(4, options, 0);
		}
		return b.endTable();
	}

	private int graph(final FlatBufferBuilder b, final int[] tables, final int[] steps) {
		final int tensorVector = vector(b, tables);
		final int in = ints(b, inputs);
		final int out = ints(b, outputs);
		final int stepVector = vector(b, steps);
		b.startTable(5);
		b.addOffset(0, tensorVector, 0);
		b.addOffset(1, in, 0);
		b.addOffset(2, out, 0);
		b.addOffset(3, stepVector, 0);
		return b.endTable();
	}

	private static int vector(final FlatBufferBuilder b, final int... offsets) {
		b.startVector(4, offsets.length, 4);
		for (int i = offsets.length - 1; i >= 0; i--) {
			b.addOffset(offsets[i]);
		}
		return b.endVector();
	}

	private static int ints(final FlatBufferBuilder b, final int[] values) {
		b.startVector(4, values.length, 4);
		for (int i = values.length - 1; i >= 0; i--) {
			b.addInt(values[i]);
		}
		return b.endVector();
	}
}
