/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.judder.compiler.OperatorView;
import io.judder.kernel.ConvDescriptor;
import io.judder.kernel.ElementType;
import io.judder.kernel.FullyConnectedDescriptor;
import io.judder.kernel.Kernels;
import io.judder.kernel.PoolDescriptor;
import io.judder.kernel.SoftmaxDescriptor;
import io.judder.model.Format;
import io.judder.model.LittleEndian;
import io.judder.model.Model;
import io.judder.model.OperatorCode;

/**
 * Translates the plan of a package to ONNX, with the same weights, biases, scales and zero points.
 * <p>
 * Activations become unsigned, with zero points moved by 128: onnxruntime multiplies unsigned activations by signed weights
 * directly on x86-64. Images stay channels-last, which its own operators take. Both are what it runs fastest.
 */
final class OnnxTranslation {

	/** From signed to unsigned bytes. */
	private static final int UNSIGNED = 128;

	private static final Set<Integer> TRANSLATED = Set.of(OperatorCode.CONVOLVE_S8, OperatorCode.DEPTHWISE_S8,
			OperatorCode.FULLY_CONNECTED_S8, OperatorCode.AVERAGE_POOL_S8, OperatorCode.SOFTMAX_S8, OperatorCode.ADD_S8,
			OperatorCode.QUANTIZE, OperatorCode.DEQUANTIZE);

	private final Model model;

	private final OnnxGraph graph = new OnnxGraph();

	/** Name and shape by tensor of the package. */
	private final Map<Integer, String> names = new HashMap<>();

	private final Map<Integer, int[]> shapes = new HashMap<>();

	private final int[] inputs;

	private final int[] outputs;

	private OnnxTranslation(final Model model, final int[] inputs, final int[] outputs) {
		this.model = model;
		this.inputs = inputs;
		this.outputs = outputs;
	}

	/**
	 * Translates operators.
	 *
	 * @param model
	 *            the package.
	 * @param operators
	 *            those to translate, in order.
	 * @param inputs
	 *            the tensors that they are given.
	 * @param outputs
	 *            the tensors that are wanted of them.
	 * @return an ONNX file of which the inputs are called i0, i1 and so on, the outputs o0, o1 and so on.
	 * @throws UnsupportedOperationException
	 *             when an operator has no quantised counterpart.
	 */
	static byte[] translate(final Model model, final List<OperatorView> operators, final int[] inputs,
			final int[] outputs) {
		return new OnnxTranslation(model, inputs, outputs).run(operators);
	}

	private byte[] run(final List<OperatorView> operators) {
		final String missing = operators.stream().map(OperatorView::code).filter(code -> !TRANSLATED.contains(code)).distinct()
				.map(OperatorCode::name).collect(Collectors.joining(", "));
		if (!missing.isEmpty()) {
			throw new UnsupportedOperationException("onnxruntime has no integer operator for " + missing);
		}
		for (int i = 0; i < this.inputs.length; i++) {
			final int tensor = this.inputs[i];
			this.names.put(tensor, "i" + i);
			this.shapes.put(tensor, shape(tensor));
			this.graph.input("i" + i, type(tensor), shape(tensor));
		}
		for (int i = 0; i < this.outputs.length; i++) {
			this.names.put(this.outputs[i], "o" + i);
		}
		operators.forEach(this::operator);
		for (int i = 0; i < this.outputs.length; i++) {
			final int tensor = this.outputs[i];
			this.graph.output("o" + i, type(tensor), this.shapes.get(tensor));
		}
		return this.graph.toByteArray();
	}

	private void operator(final OperatorView operator) {
		final int[] d = operator.words();
		switch (operator.code()) {
			case OperatorCode.CONVOLVE_S8 -> convolution(operator, d, d[ConvDescriptor.GROUPS], false);
			case OperatorCode.DEPTHWISE_S8 -> convolution(operator, d, d[ConvDescriptor.INPUT_CHANNELS], true);
			case OperatorCode.FULLY_CONNECTED_S8 -> fullyConnected(operator, d);
			case OperatorCode.AVERAGE_POOL_S8 -> averagePool(operator, d);
			case OperatorCode.SOFTMAX_S8 -> softmax(operator, d);
			case OperatorCode.ADD_S8 -> add(operator);
			case OperatorCode.QUANTIZE -> convert(operator, "QuantizeLinear", operator.output());
			case OperatorCode.DEQUANTIZE -> convert(operator, "DequantizeLinear", operator.tensors()[0]);
			default -> throw new IllegalStateException(OperatorCode.name(operator.code()));
		}
	}

	private void convolution(final OperatorView operator, final int[] d, final int groups, final boolean depthwise) {
		final int channels = d[ConvDescriptor.OUTPUT_CHANNELS];
		final int depth = d[ConvDescriptor.INPUT_CHANNELS] / groups;
		final int height = d[ConvDescriptor.KERNEL_HEIGHT];
		final int width = d[ConvDescriptor.KERNEL_WIDTH];
		final int taps = height * width;
		final byte[] weights = new byte[channels * taps * depth];
		for (int channel = 0; channel < channels; channel++) {
			for (int tap = 0; tap < taps; tap++) {
				for (int i = 0; i < depth; i++) {
					final int from = depthwise ? tap * channels + channel : (channel * taps + tap) * depth + i;
					weights[(channel * depth + i) * taps + tap] = constant(d[ConvDescriptor.WEIGHTS] + from);
				}
			}
		}
		final float[] scales = scales(operator, channels, d[ConvDescriptor.MULTIPLIERS], d[ConvDescriptor.SHIFTS], 0, 0);
		final int padBottom = pad(d[ConvDescriptor.OUTPUT_HEIGHT], d[ConvDescriptor.STRIDE_HEIGHT],
				(height - 1) * d[ConvDescriptor.DILATION_HEIGHT] + 1, d[ConvDescriptor.INPUT_HEIGHT], d[ConvDescriptor.PAD_TOP]);
		final int padRight = pad(d[ConvDescriptor.OUTPUT_WIDTH], d[ConvDescriptor.STRIDE_WIDTH],
				(width - 1) * d[ConvDescriptor.DILATION_WIDTH] + 1, d[ConvDescriptor.INPUT_WIDTH], d[ConvDescriptor.PAD_LEFT]);
		final List<String> inputs = input(operator.tensors()[0], d[ConvDescriptor.BATCHES], d[ConvDescriptor.INPUT_HEIGHT],
				d[ConvDescriptor.INPUT_WIDTH], d[ConvDescriptor.INPUT_CHANNELS]);
		inputs.add(this.graph.constant(OnnxGraph.INT8, weights, channels, depth, height, width));
		inputs.add(this.graph.floats(scales, channels));
		inputs.add(this.graph.constant(OnnxGraph.INT8, new byte[channels], channels));
		inputs.addAll(quantisation(operator.output()));
		addBias(inputs, d[ConvDescriptor.BIAS], channels);
		emit(operator, "QLinearConv", inputs, Map.of("channels_last", 1, "group", groups, "kernel_shape",
				new int[] { height, width }, "strides",
				new int[] { d[ConvDescriptor.STRIDE_HEIGHT], d[ConvDescriptor.STRIDE_WIDTH] }, "dilations",
				new int[] { d[ConvDescriptor.DILATION_HEIGHT], d[ConvDescriptor.DILATION_WIDTH] }, "pads",
				new int[] { d[ConvDescriptor.PAD_TOP], d[ConvDescriptor.PAD_LEFT], padBottom, padRight }),
				d[ConvDescriptor.MIN], d[ConvDescriptor.MAX], d[ConvDescriptor.BATCHES], d[ConvDescriptor.OUTPUT_HEIGHT],
				d[ConvDescriptor.OUTPUT_WIDTH], channels);
	}

	private void fullyConnected(final OperatorView operator, final int[] d) {
		final int units = d[FullyConnectedDescriptor.UNITS];
		final int depth = d[FullyConnectedDescriptor.DEPTH];
		final byte[] weights = new byte[units * depth];
		for (int unit = 0; unit < units; unit++) {
			for (int i = 0; i < depth; i++) {
				weights[i * units + unit] = constant(d[FullyConnectedDescriptor.WEIGHTS] + unit * depth + i);
			}
		}
		final boolean perUnit = d[FullyConnectedDescriptor.MULTIPLIERS] != Kernels.ABSENT;
		final int count = perUnit ? units : 1;
		final int[] shape = perUnit ? new int[] { units } : new int[0];
		final float[] scales = scales(operator, count, d[FullyConnectedDescriptor.MULTIPLIERS],
				d[FullyConnectedDescriptor.SHIFTS], d[FullyConnectedDescriptor.MULTIPLIER], d[FullyConnectedDescriptor.SHIFT]);
		final byte[] zeros = new byte[count];
		Arrays.fill(zeros, (byte) -d[FullyConnectedDescriptor.WEIGHT_OFFSET]);
		final List<String> inputs = input(operator.tensors()[0], d[FullyConnectedDescriptor.BATCHES], depth);
		inputs.add(this.graph.constant(OnnxGraph.INT8, weights, depth, units));
		inputs.add(this.graph.floats(scales, shape));
		inputs.add(this.graph.constant(OnnxGraph.INT8, zeros, shape));
		addBias(inputs, d[FullyConnectedDescriptor.BIAS], units);
		inputs.addAll(quantisation(operator.output()));
		emit(operator, "QGemm", inputs, Map.of(), d[FullyConnectedDescriptor.MIN], d[FullyConnectedDescriptor.MAX],
				d[FullyConnectedDescriptor.BATCHES], units);
	}

	private void averagePool(final OperatorView operator, final int[] d) {
		final int padBottom = pad(d[PoolDescriptor.OUTPUT_HEIGHT], d[PoolDescriptor.STRIDE_HEIGHT],
				d[PoolDescriptor.KERNEL_HEIGHT], d[PoolDescriptor.INPUT_HEIGHT], d[PoolDescriptor.PAD_TOP]);
		final int padRight = pad(d[PoolDescriptor.OUTPUT_WIDTH], d[PoolDescriptor.STRIDE_WIDTH],
				d[PoolDescriptor.KERNEL_WIDTH], d[PoolDescriptor.INPUT_WIDTH], d[PoolDescriptor.PAD_LEFT]);
		final List<String> inputs = input(operator.tensors()[0], d[PoolDescriptor.BATCHES], d[PoolDescriptor.INPUT_HEIGHT],
				d[PoolDescriptor.INPUT_WIDTH], d[PoolDescriptor.CHANNELS]);
		inputs.addAll(quantisation(operator.output()));
		emit(operator, "QLinearAveragePool", inputs, Map.of("channels_last", 1, "kernel_shape",
				new int[] { d[PoolDescriptor.KERNEL_HEIGHT], d[PoolDescriptor.KERNEL_WIDTH] }, "strides",
				new int[] { d[PoolDescriptor.STRIDE_HEIGHT], d[PoolDescriptor.STRIDE_WIDTH] }, "pads",
				new int[] { d[PoolDescriptor.PAD_TOP], d[PoolDescriptor.PAD_LEFT], padBottom, padRight }),
				d[PoolDescriptor.MIN], d[PoolDescriptor.MAX], d[PoolDescriptor.BATCHES], d[PoolDescriptor.OUTPUT_HEIGHT],
				d[PoolDescriptor.OUTPUT_WIDTH], d[PoolDescriptor.CHANNELS]);
	}

	private void softmax(final OperatorView operator, final int[] d) {
		final List<String> inputs = input(operator.tensors()[0], d[SoftmaxDescriptor.ROWS], d[SoftmaxDescriptor.ROW_SIZE]);
		inputs.addAll(quantisation(operator.output()));
		emit(operator, "QLinearSoftmax", inputs, Map.of("axis", 1, "opset", 13), Byte.MIN_VALUE, Byte.MAX_VALUE,
				d[SoftmaxDescriptor.ROWS], d[SoftmaxDescriptor.ROW_SIZE]);
	}

	private void add(final OperatorView operator) {
		final int[] shape = shape(operator.output());
		final List<String> inputs = input(operator.tensors()[0], shape);
		inputs.addAll(input(operator.tensors()[1], shape));
		inputs.addAll(quantisation(operator.output()));
		emit(operator, "QLinearAdd", inputs, Map.of(), Byte.MIN_VALUE, Byte.MAX_VALUE, shape);
	}

	private void convert(final OperatorView operator, final String type, final int quantised) {
		final int[] shape = shape(operator.output());
		final List<String> inputs = new ArrayList<>(List.of(this.names.get(operator.tensors()[0])));
		inputs.addAll(quantisation(quantised));
		this.graph.node("", type, inputs, name(operator.output()), Map.of());
		this.shapes.put(operator.output(), shape);
	}

	/** Adds the operator, and a clamp behind it where the range of the output is not that of its type. */
	private void emit(final OperatorView operator, final String type, final List<String> inputs,
			final Map<String, Object> attributes, final int min, final int max, final int... shape) {
		final String name = name(operator.output());
		final boolean clamped = min > Byte.MIN_VALUE || max < Byte.MAX_VALUE;
		this.graph.node(OnnxGraph.MICROSOFT, type, inputs, clamped ? name + "raw" : name, attributes);
		if (clamped) {
			this.graph.node("", "Clip", List.of(name + "raw", unsigned(min), unsigned(max)), name, Map.of());
		}
		this.shapes.put(operator.output(), shape);
	}

	/** Returns the name, scale and zero point of an input in a shape, which packages do not store. */
	private List<String> input(final int tensor, final int... shape) {
		String name = this.names.get(tensor);
		if (!Arrays.equals(this.shapes.get(tensor), shape)) {
			final byte[] dimensions = new byte[8 * shape.length];
			for (int i = 0; i < shape.length; i++) {
				LittleEndian.writeI32(dimensions, 8 * i, shape[i]);
			}
			final String shaped = name + "x" + shape.length;
			this.graph.node("", "Reshape", List.of(name, this.graph.constant(OnnxGraph.INT64, dimensions, shape.length)),
					shaped, Map.of());
			name = shaped;
		}
		final List<String> all = new ArrayList<>(List.of(name));
		all.addAll(quantisation(tensor));
		return all;
	}

	private String name(final int tensor) {
		return this.names.computeIfAbsent(tensor, t -> "t" + t);
	}

	private List<String> quantisation(final int tensor) {
		return List.of(this.graph.floats(new float[] { this.model.tensorScale(tensor) }),
				unsigned(this.model.tensorZeroPoint(tensor)));
	}

	private String unsigned(final int value) {
		return this.graph.constant(OnnxGraph.UINT8, new byte[] { (byte) (value + UNSIGNED) });
	}

	/** Returns the scales of the weights: what is left of the multipliers without the scales of input and output. */
	private float[] scales(final OperatorView operator, final int count, final int multipliers, final int shifts,
			final int multiplier, final int shift) {
		final double activations = (double) this.model.tensorScale(operator.output())
				/ this.model.tensorScale(operator.tensors()[0]);
		final float[] result = new float[count];
		for (int i = 0; i < count; i++) {
			final int m = multipliers == Kernels.ABSENT ? multiplier : word(multipliers + 4 * i);
			final int s = shifts == Kernels.ABSENT ? shift : word(shifts + 4 * i);
			result[i] = (float) (m * Math.pow(2, s - 31) * activations);
		}
		return result;
	}

	private void addBias(final List<String> inputs, final int bias, final int count) {
		final byte[] raw = new byte[4 * count];
		if (bias != Kernels.ABSENT) {
			System.arraycopy(this.model.bytes(), this.model.section(Format.SECTION_CONSTANTS) + bias, raw, 0, raw.length);
		}
		inputs.add(this.graph.constant(OnnxGraph.INT32, raw, count));
	}

	private byte constant(final int at) {
		return this.model.bytes()[this.model.section(Format.SECTION_CONSTANTS) + at];
	}

	private int word(final int at) {
		return LittleEndian.readI32(this.model.bytes(), this.model.section(Format.SECTION_CONSTANTS) + at);
	}

	private static int pad(final int output, final int stride, final int window, final int input, final int before) {
		return Math.max(0, (output - 1) * stride + window - input - before);
	}

	private int[] shape(final int tensor) {
		final int[] shape = new int[this.model.tensorRank(tensor)];
		Arrays.setAll(shape, axis -> this.model.tensorDimension(tensor, axis));
		return shape;
	}

	private int type(final int tensor) {
		return switch (this.model.tensorType(tensor)) {
			case ElementType.S8 -> OnnxGraph.UINT8;
			case ElementType.F32 -> OnnxGraph.FLOAT;
			default -> throw new UnsupportedOperationException("inputs and outputs of this type are not translated");
		};
	}
}
