/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds an ONNX file. Field numbers are those of {@code onnx.proto3} of ONNX 1.18.
 */
final class OnnxGraph {

	/** Element type: float32. */
	static final int FLOAT = 1;

	/** Element type: unsigned, 8 bits. */
	static final int UINT8 = 2;

	/** Element type: signed, 8 bits. */
	static final int INT8 = 3;

	/** Element type: signed, 32 bits. */
	static final int INT32 = 6;

	/** Element type: signed, 64 bits. */
	static final int INT64 = 7;

	/** The operators that onnxruntime has beyond the standard. */
	static final String MICROSOFT = "com.microsoft";

	private static final int IR_VERSION = 10;

	private static final int OPERATORS_VERSION = 21;

	private static final int ATTRIBUTE_INT = 2;

	private static final int ATTRIBUTE_INTS = 7;

	private final ProtoWriter graph = new ProtoWriter().string(2, "model");

	private int constants;

	/**
	 * Adds an operator.
	 *
	 * @param domain
	 *            of the operator, empty for the standard.
	 * @param type
	 *            name of the operator.
	 * @param inputs
	 *            names of its inputs.
	 * @param output
	 *            name of its output.
	 * @param attributes
	 *            integers, each a list or a single one.
	 */
	void node(final String domain, final String type, final List<String> inputs, final String output,
			final Map<String, Object> attributes) {
		final ProtoWriter node = new ProtoWriter();
		inputs.forEach(input -> node.string(1, input));
		node.string(2, output).string(4, type).string(7, domain);
		new LinkedHashMap<>(attributes).forEach((name, value) -> node.message(5, attribute(name, value)));
		this.graph.message(1, node);
	}

	private static ProtoWriter attribute(final String name, final Object value) {
		final ProtoWriter attribute = new ProtoWriter().string(1, name);
		if (value instanceof Integer number) {
			return attribute.integer(3, number).integer(20, ATTRIBUTE_INT);
		}
		for (final int number : (int[]) value) {
			attribute.integer(8, number);
		}
		return attribute.integer(20, ATTRIBUTE_INTS);
	}

	/**
	 * Adds a constant.
	 *
	 * @param type
	 *            of its elements.
	 * @param raw
	 *            its elements, little endian.
	 * @param shape
	 *            its shape, nothing for a scalar.
	 * @return its name.
	 */
	String constant(final int type, final byte[] raw, final int... shape) {
		final String name = "c" + this.constants++;
		final ProtoWriter tensor = new ProtoWriter();
		for (final int dimension : shape) {
			tensor.integer(1, dimension);
		}
		this.graph.message(5, tensor.integer(2, type).string(8, name).bytes(9, raw));
		return name;
	}

	/**
	 * Adds a constant of float32.
	 *
	 * @param values
	 *            its elements.
	 * @param shape
	 *            its shape, nothing for a scalar.
	 * @return its name.
	 */
	String floats(final float[] values, final int... shape) {
		final ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		raw.asFloatBuffer().put(values);
		return constant(FLOAT, raw.array(), shape);
	}

	/**
	 * Declares an input.
	 *
	 * @param name
	 *            of the tensor.
	 * @param type
	 *            of its elements.
	 * @param shape
	 *            its shape.
	 */
	void input(final String name, final int type, final int[] shape) {
		this.graph.message(11, value(name, type, shape));
	}

	/**
	 * Declares an output.
	 *
	 * @param name
	 *            of the tensor.
	 * @param type
	 *            of its elements.
	 * @param shape
	 *            its shape.
	 */
	void output(final String name, final int type, final int[] shape) {
		this.graph.message(12, value(name, type, shape));
	}

	private static ProtoWriter value(final String name, final int type, final int[] shape) {
		final ProtoWriter dimensions = new ProtoWriter();
		for (final int dimension : shape) {
			dimensions.message(1, new ProtoWriter().integer(1, dimension));
		}
		final ProtoWriter tensor = new ProtoWriter().integer(1, type).message(2, dimensions);
		return new ProtoWriter().string(1, name).message(2, new ProtoWriter().message(1, tensor));
	}

	/**
	 * Returns the file.
	 *
	 * @return its bytes.
	 */
	byte[] toByteArray() {
		return new ProtoWriter().integer(1, IR_VERSION).message(7, this.graph)
				.message(8, new ProtoWriter().string(1, "").integer(2, OPERATORS_VERSION))
				.message(8, new ProtoWriter().string(1, MICROSOFT).integer(2, 1)).toByteArray();
	}
}
