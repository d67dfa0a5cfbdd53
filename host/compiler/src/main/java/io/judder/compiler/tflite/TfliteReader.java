/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.tflite;

import io.judder.model.ModelException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a {@code .tflite} file by the schema of TensorFlow Lite, version 3.
 * <p>
 * Field numbers below are those of the tables of the schema. All checks that do not depend on the kind of operator are here:
 * what leaves this class has tensors with positive dimensions, constants of the right size, quantisation with finite
 * positive scales, and operators whose tensor indices exist and are computed before they are used.
 */
public final class TfliteReader {

	private static final byte[] IDENTIFIER = { 'T', 'F', 'L', '3' };
	private static final int SCHEMA_VERSION = 3;
	private static final int MAX_TENSORS = 16384;
	private static final int MAX_OPERATORS = 4096;
	private static final int MAX_RANK = 8;
	private static final long MAX_ELEMENTS = 1L << 28;
	private static final int PLACEHOLDER_FOR_GREATER_CODES = 127;

	private final FlatSource source;
	private final List<TfliteTensor> tensors = new ArrayList<>();
	private final List<TfliteOperator> operators = new ArrayList<>();

	private TfliteReader(final byte[] file) {
		this.source = new FlatSource(file);
	}

	/**
	 * Tells whether bytes look like a {@code .tflite} file.
	 *
	 * @param file
	 *            the bytes.
	 * @return whether they carry its identifier.
	 */
	public static boolean looksLikeOne(final byte[] file) {
		boolean same = file.length >= 8;
		for (int i = 0; same && i < IDENTIFIER.length; i++) {
			same = file[4 + i] == IDENTIFIER[i];
		}
		return same;
	}

	/**
	 * Reads a file.
	 *
	 * @param file
	 *            its bytes, kept.
	 * @return the model.
	 * @throws ModelException
	 *             when the bytes are not a model that this class understands.
	 */
	public static TfliteModel read(final byte[] file) {
		if (!looksLikeOne(file)) {
			throw new ModelException(ModelException.FORMAT, 4, "not a .tflite file: the identifier TFL3 is missing");
		}
		return new TfliteReader(file).model(file);
	}

	private TfliteModel model(final byte[] file) {
		final FlatTable model = FlatTable.root(source);
		final int version = model.i32(0, 0);
		if (version != SCHEMA_VERSION) {
			throw new ModelException(ModelException.VERSION, -1,
					"schema version " + version + " is not known; this compiler reads version " + SCHEMA_VERSION);
		}
		final int subgraphs = model.count(2, 4);
		if (subgraphs != 1) {
			throw new ModelException(ModelException.UNSUPPORTED, -1, "the model has " + subgraphs
					+ " subgraphs; convert it without control flow so that it has one");
		}
		final FlatTable graph = model.table(2, 0);
		readTensors(model, graph);
		final int[] inputs = indices(graph.i32s(1), false, "model inputs");
		final int[] outputs = indices(graph.i32s(2), false, "model outputs");
		readOperators(model, graph);
		checkOrder(inputs, outputs);
		return new TfliteModel(file, model.string(3), tensors, operators, inputs, outputs);
	}

	private void readTensors(final FlatTable model, final FlatTable graph) {
		final int count = graph.count(0, 4);
		if (count > MAX_TENSORS) {
			throw new ModelException(ModelException.TENSOR, -1, "the model has " + count + " tensors, more than " + MAX_TENSORS);
		}
		final int buffers = model.count(4, 4);
		for (int i = 0; i < count; i++) {
			tensors.add(tensor(model, graph.table(0, i), i, buffers));
		}
	}

	private TfliteTensor tensor(final FlatTable model, final FlatTable table, final int index, final int buffers) {
		final int[] given = table.i32s(0);
		final int[] shape = given == null ? new int[0] : given;
		final int type = table.i8(1, 0);
		final int buffer = table.i32(2, 0);
		if (shape.length > MAX_RANK) {
			throw tensorError(index, "has " + shape.length + " dimensions, more than " + MAX_RANK);
		}
		long elements = 1;
		for (final int d : shape) {
			elements *= d;
			// A dimension of 0 stands for nothing at all (an LSTM's intermediates); it is refused where it is used.
			if (d < 0 || elements > MAX_ELEMENTS) {
				throw tensorError(index, "has dimension " + d + ": sizes must be 0 to " + MAX_ELEMENTS
						+ " elements; resize dynamic inputs before conversion");
			}
		}
		if (buffer < 0 || buffer >= buffers) {
			throw tensorError(index, "uses buffer " + buffer + " of " + buffers);
		}
		int data = 0;
		// Buffer 0 is empty by convention.
		if (buffer != 0) {
			final FlatTable content = model.table(4, buffer);
			if (content.i64(1) > 1) {
				throw tensorError(index, "keeps its data outside the FlatBuffer; convert the model to less than 2 GB");
			}
			final int length = content.count(0, 1);
			if (length != 0) {
				data = content.bytesOffset(0);
				if (length < TensorType.bytes(type, elements)) {
					throw tensorError(index, "needs " + TensorType.bytes(type, elements) + " bytes of data but has " + length);
				}
			}
		}
		if (table.table(6) != null) {
			throw new ModelException(ModelException.UNSUPPORTED, index,
					"tensor " + index + " is sparse; convert the model without sparsity");
		}
		final FlatTable quantisation = table.table(4);
		final float[] scale = quantisation == null ? new float[0] : quantisation.f32s(2);
		final long[] zeroPoint = quantisation == null ? new long[0] : quantisation.i64s(3);
		final int axis = quantisation == null ? 0 : quantisation.i32(6, 0);
		checkQuantisation(index, type, shape, scale, zeroPoint, axis);
		return new TfliteTensor(index, table.string(3), type, shape, source.bytes, data, scale, zeroPoint, axis,
				table.i8(5, 0) != 0);
	}

	private static void checkQuantisation(final int index, final int type, final int[] shape, final float[] scale,
			final long[] zeroPoint, final int axis) {
		if (scale.length != zeroPoint.length) {
			throw tensorError(index, "has " + scale.length + " scales but " + zeroPoint.length + " zero points");
		}
		if (scale.length > 1 && (axis < 0 || axis >= shape.length || shape[axis] != scale.length)) {
			throw tensorError(index, "has " + scale.length + " scales that do not match its dimension " + axis);
		}
		for (int i = 0; i < scale.length; i++) {
			if (!(scale[i] > 0) || Float.isInfinite(scale[i])) {
				throw tensorError(index, "has the impossible scale " + scale[i]);
			}
			final long limit = type == TensorType.UINT8 ? 255 : type == TensorType.INT8 || type == TensorType.INT4 ? 128 : 32768;
			if (zeroPoint[i] < -limit || zeroPoint[i] > limit) {
				throw tensorError(index, "has the impossible zero point " + zeroPoint[i]);
			}
		}
	}

	private void readOperators(final FlatTable model, final FlatTable graph) {
		final int codes = model.count(1, 4);
		final int count = graph.count(3, 4);
		if (count > MAX_OPERATORS) {
			throw new ModelException(ModelException.OPERATOR, -1,
					"the model has " + count + " operators, more than " + MAX_OPERATORS);
		}
		for (int i = 0; i < count; i++) {
			final FlatTable table = graph.table(3, i);
			final int code = table.i32(0, 0);
			if (code < 0 || code >= codes) {
				throw new ModelException(ModelException.OPERATOR, i, "operator " + i + " uses code " + code + " of " + codes);
			}
			final FlatTable kind = model.table(1, code);
			// Old files have the code in field 0, an 8-bit integer; newer ones also in field 3. The larger one holds.
			final int old = kind.i8(0, 0);
			final int builtin = old == PLACEHOLDER_FOR_GREATER_CODES ? kind.i32(3, 0) : Math.max(old, kind.i32(3, 0));
			final String custom = builtin == BuiltinOperator.CUSTOM ? kind.string(1) : "";
			final String what = "operator " + i;
			operators.add(new TfliteOperator(i, builtin, custom, kind.i32(2, 1), indices(table.i32s(1), true, what),
					indices(table.i32s(2), false, what), indices(table.i32s(8), true, what), new Options(table.table(4))));
		}
	}

	private int[] indices(final int[] given, final boolean optional, final String what) {
		final int[] values = given == null ? new int[0] : given;
		for (final int value : values) {
			if (value < (optional ? -1 : 0) || value >= tensors.size()) {
				throw new ModelException(ModelException.OPERATOR, -1, what + " names tensor " + value + " of " + tensors.size());
			}
		}
		return values;
	}

	/** Refuses graphs that are cyclic or otherwise out of order: a tensor is read only after exactly one thing has set it. */
	private void checkOrder(final int[] inputs, final int[] outputs) {
		final boolean[] set = new boolean[tensors.size()];
		for (int i = 0; i < set.length; i++) {
			set[i] = tensors.get(i).constant() || tensors.get(i).variable();
		}
		for (final int i : inputs) {
			define(set, i, "the model inputs");
		}
		for (final TfliteOperator operator : operators) {
			for (final int i : operator.inputs()) {
				if (i >= 0 && !set[i]) {
					throw new ModelException(ModelException.OPERATOR, operator.index(), operator + " reads tensor " + i
							+ " before anything has written it: the graph is cyclic or out of order");
				}
			}
			for (final int i : operator.outputs()) {
				define(set, i, operator.toString());
			}
		}
		for (final int i : outputs) {
			if (!set[i]) {
				throw new ModelException(ModelException.TENSOR, i, "model output " + i + " is never written");
			}
		}
	}

	private static void define(final boolean[] set, final int tensor, final String by) {
		if (set[tensor]) {
			throw new ModelException(ModelException.TENSOR, tensor,
					"tensor " + tensor + " is written by " + by + " although it has a value already");
		}
		set[tensor] = true;
	}

	private static ModelException tensorError(final int index, final String what) {
		return new ModelException(ModelException.TENSOR, index, "tensor " + index + " " + what);
	}
}
