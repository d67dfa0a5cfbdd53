/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * The integer operations of a neural network: the seam between the interpreter and a set of kernels, in Java or native.
 * <p>
 * Every operation takes its parameters from a prepared descriptor, {@code int[]} from index {@code at} on, whose layout is
 * the class of constants named with it. Offsets in a descriptor count bytes from the start of the array that they belong to:
 * <ul>
 * <li>{@code input}: the tensors read. It may be the arena.
 * <li>{@code constants}: weights, biases, multipliers, shifts and tables, read in place, never written.
 * <li>{@code state}: what a layer keeps from one call to the next. It may be the arena.
 * <li>{@code arena}: receives the output, and holds the scratch of kernels that need some.
 * </ul>
 * Multi-byte elements are little endian wherever they are. Four-bit weights are packed two to a byte, low nibble first, over
 * the whole tensor. The output must not overlap an input, except where an operation says so.
 * <p>
 * All results are defined to the bit and equal for every set of kernels; docs/arithmetic.md has the rules and their sources.
 * 32-bit sums wrap.
 * <p>
 * <b>Preconditions</b> are checked once by whoever prepares the descriptor, not here: every offset and extent lies within
 * its array, dimensions are positive, multipliers are not negative, shifts lie in -31 to 30 and, for sums of 64 bits, in -31
 * to 14, bounds are in order and within the type of the output. A kernel that is given something else may throw any
 * unchecked exception or write any value within the arrays; it never writes elsewhere.
 * <p>
 * Implementations allocate nothing, do not recurse and keep nothing between calls. They may be used by several threads
 * at once as long as their arenas and states differ.
 */
public interface Kernels {

	/** Stands in a descriptor for the offset of something that is absent. */
	int ABSENT = -1;

	/**
	 * Convolves 8-bit activations with 8-bit weights, in one or more groups.
	 *
	 * @param descriptor
	 *            the parameters, see {@link ConvDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds weights, biases, multipliers and shifts.
	 * @param arena
	 *            receives the output.
	 */
	void convolveS8(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/**
	 * Convolves 8-bit activations with 4-bit weights, in one group.
	 *
	 * @param descriptor
	 *            the parameters, see {@link ConvDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds weights, biases, multipliers and shifts.
	 * @param arena
	 *            receives the output.
	 */
	void convolveS4(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/**
	 * Convolves 16-bit activations with 8-bit weights, in one group. The size of a bias selects the arithmetic, see
	 * {@link ConvDescriptor#BIAS_BYTES}.
	 *
	 * @param descriptor
	 *            the parameters, see {@link ConvDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds weights, biases, multipliers and shifts.
	 * @param arena
	 *            receives the output.
	 */
	void convolveS16(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/**
	 * Convolves every channel of 8-bit activations by itself with 8-bit weights.
	 *
	 * @param descriptor
	 *            the parameters, see {@link ConvDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds weights, biases, multipliers and shifts.
	 * @param arena
	 *            receives the output.
	 */
	void depthwiseConvS8(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/**
	 * Convolves every channel of 8-bit activations by itself with 4-bit weights.
	 *
	 * @param descriptor
	 *            the parameters, see {@link ConvDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds weights, biases, multipliers and shifts.
	 * @param arena
	 *            receives the output.
	 */
	void depthwiseConvS4(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/**
	 * Convolves every channel of 16-bit activations by itself with 8-bit weights and 64-bit biases.
	 *
	 * @param descriptor
	 *            the parameters, see {@link ConvDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds weights, biases, multipliers and shifts.
	 * @param arena
	 *            receives the output.
	 */
	void depthwiseConvS16(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/**
	 * Spreads every element of the input over the output by the filters (transposed convolution), 8 bits.
	 *
	 * @param descriptor
	 *            the parameters, see {@link ConvDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds weights, biases, multipliers and shifts.
	 * @param arena
	 *            receives the output.
	 */
	void transposeConvS8(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/**
	 * Multiplies 8-bit rows by an 8-bit matrix, with one scale or one per unit.
	 *
	 * @param descriptor
	 *            the parameters, see {@link FullyConnectedDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds weights, biases, multipliers and shifts.
	 * @param arena
	 *            receives the output.
	 */
	void fullyConnectedS8(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/**
	 * Multiplies 8-bit rows by a 4-bit matrix, with one scale.
	 *
	 * @param descriptor
	 *            the parameters, see {@link FullyConnectedDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds weights, biases, multipliers and shifts.
	 * @param arena
	 *            receives the output.
	 */
	void fullyConnectedS4(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/**
	 * Multiplies 16-bit rows by an 8-bit matrix with 64-bit biases, with one scale or one per unit.
	 *
	 * @param descriptor
	 *            the parameters, see {@link FullyConnectedDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds weights, biases, multipliers and shifts.
	 * @param arena
	 *            receives the output.
	 */
	void fullyConnectedS16(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/**
	 * Multiplies 8-bit matrices.
	 *
	 * @param descriptor
	 *            the parameters, see {@link MatMulDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param left
	 *            holds the left side.
	 * @param right
	 *            holds the right side.
	 * @param arena
	 *            receives the output.
	 */
	void batchMatMulS8(int[] descriptor, int at, byte[] left, byte[] right, byte[] arena);

	/**
	 * Multiplies 16-bit matrices in 64-bit sums.
	 *
	 * @param descriptor
	 *            the parameters, see {@link MatMulDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param left
	 *            holds the left side.
	 * @param right
	 *            holds the right side.
	 * @param arena
	 *            receives the output.
	 */
	void batchMatMulS16(int[] descriptor, int at, byte[] left, byte[] right, byte[] arena);

	/**
	 * Takes the rounded mean of each window of 8-bit activations. Padding does not count.
	 *
	 * @param descriptor
	 *            the parameters, see {@link PoolDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	void averagePoolS8(int[] descriptor, int at, byte[] input, byte[] arena);

	/**
	 * Takes the rounded mean of each window of 16-bit activations. Padding does not count.
	 *
	 * @param descriptor
	 *            the parameters, see {@link PoolDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	void averagePoolS16(int[] descriptor, int at, byte[] input, byte[] arena);

	/**
	 * Takes the maximum of each window of 8-bit activations. Padding does not count.
	 *
	 * @param descriptor
	 *            the parameters, see {@link PoolDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	void maxPoolS8(int[] descriptor, int at, byte[] input, byte[] arena);

	/**
	 * Takes the maximum of each window of 16-bit activations. Padding does not count.
	 *
	 * @param descriptor
	 *            the parameters, see {@link PoolDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	void maxPoolS16(int[] descriptor, int at, byte[] input, byte[] arena);

	/**
	 * Computes the softmax of 8-bit rows: outputs have scale 1/256 and zero point -128.
	 *
	 * @param descriptor
	 *            the parameters, see {@link SoftmaxDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	void softmaxS8(int[] descriptor, int at, byte[] input, byte[] arena);

	/**
	 * Computes the softmax of unsigned 8-bit rows: outputs have scale 1/256 and zero point 0.
	 *
	 * @param descriptor
	 *            the parameters, see {@link SoftmaxDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	void softmaxU8(int[] descriptor, int at, byte[] input, byte[] arena);

	/**
	 * Computes the softmax of 8-bit rows in 16 bits: outputs have scale 1/65536 and zero point -32768.
	 *
	 * @param descriptor
	 *            the parameters, see {@link SoftmaxDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	void softmaxS8S16(int[] descriptor, int at, byte[] input, byte[] arena);

	/**
	 * Computes the softmax of 16-bit rows from tables: outputs have scale 1/32768 and zero point 0. A row of one element
	 * gives -32768, as it does in CMSIS-NN.
	 *
	 * @param descriptor
	 *            the parameters, see {@link SoftmaxDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds the two tables.
	 * @param arena
	 *            receives the output.
	 */
	void softmaxS16(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/**
	 * Adds 8-bit tensors. The output may be one of the inputs.
	 *
	 * @param descriptor
	 *            the parameters, see {@link ElementwiseDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input1
	 *            holds the first input.
	 * @param input2
	 *            holds the second input.
	 * @param arena
	 *            receives the output.
	 */
	void addS8(int[] descriptor, int at, byte[] input1, byte[] input2, byte[] arena);

	/**
	 * Adds 16-bit tensors. The output may be one of the inputs.
	 *
	 * @param descriptor
	 *            the parameters, see {@link ElementwiseDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input1
	 *            holds the first input.
	 * @param input2
	 *            holds the second input.
	 * @param arena
	 *            receives the output.
	 */
	void addS16(int[] descriptor, int at, byte[] input1, byte[] input2, byte[] arena);

	/**
	 * Multiplies 8-bit tensors element by element. The output may be one of the inputs.
	 *
	 * @param descriptor
	 *            the parameters, see {@link ElementwiseDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input1
	 *            holds the first input.
	 * @param input2
	 *            holds the second input.
	 * @param arena
	 *            receives the output.
	 */
	void mulS8(int[] descriptor, int at, byte[] input1, byte[] input2, byte[] arena);

	/**
	 * Multiplies 16-bit tensors element by element. The output may be one of the inputs.
	 *
	 * @param descriptor
	 *            the parameters, see {@link ElementwiseDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input1
	 *            holds the first input.
	 * @param input2
	 *            holds the second input.
	 * @param arena
	 *            receives the output.
	 */
	void mulS16(int[] descriptor, int at, byte[] input1, byte[] input2, byte[] arena);

	/**
	 * Takes the smaller of each two elements, repeating axes of length 1.
	 *
	 * @param descriptor
	 *            the parameters, see {@link ExtremumDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input1
	 *            holds the first input.
	 * @param input2
	 *            holds the second input.
	 * @param arena
	 *            receives the output.
	 */
	void minimumS8(int[] descriptor, int at, byte[] input1, byte[] input2, byte[] arena);

	/**
	 * Takes the larger of each two elements, repeating axes of length 1.
	 *
	 * @param descriptor
	 *            the parameters, see {@link ExtremumDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input1
	 *            holds the first input.
	 * @param input2
	 *            holds the second input.
	 * @param arena
	 *            receives the output.
	 */
	void maximumS8(int[] descriptor, int at, byte[] input1, byte[] input2, byte[] arena);

	/**
	 * Runs one step of an SVDF layer with 8-bit state.
	 *
	 * @param descriptor
	 *            the parameters, see {@link SvdfDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds weights and biases.
	 * @param state
	 *            holds the state, which is updated.
	 * @param arena
	 *            receives the output.
	 */
	void svdfS8(int[] descriptor, int at, byte[] input, byte[] constants, byte[] state, byte[] arena);

	/**
	 * Runs one step of an SVDF layer with 16-bit state and weights of time; input and output have 8 bits.
	 *
	 * @param descriptor
	 *            the parameters, see {@link SvdfDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds weights and biases.
	 * @param state
	 *            holds the state, which is updated.
	 * @param arena
	 *            receives the output.
	 */
	void svdfS16(int[] descriptor, int at, byte[] input, byte[] constants, byte[] state, byte[] arena);

	/**
	 * Runs an LSTM layer over a sequence of 8-bit inputs; the cell state has 16 bits.
	 *
	 * @param descriptor
	 *            the parameters, see {@link LstmDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds weights and effective biases.
	 * @param state
	 *            holds the state, which is updated.
	 * @param arena
	 *            receives the output.
	 */
	void lstmS8(int[] descriptor, int at, byte[] input, byte[] constants, byte[] state, byte[] arena);

	/**
	 * Runs an LSTM layer over a sequence of 16-bit inputs.
	 *
	 * @param descriptor
	 *            the parameters, see {@link LstmDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds weights and effective biases.
	 * @param state
	 *            holds the state, which is updated.
	 * @param arena
	 *            receives the output.
	 */
	void lstmS16(int[] descriptor, int at, byte[] input, byte[] constants, byte[] state, byte[] arena);

	/**
	 * Computes the logistic function or the hyperbolic tangent of 16-bit elements. The output may be the input.
	 *
	 * @param descriptor
	 *            the parameters, see {@link UnaryDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	void activationS16(int[] descriptor, int at, byte[] input, byte[] arena);

	/**
	 * Replaces negative elements by 0. The output may be the input.
	 *
	 * @param descriptor
	 *            the parameters, see {@link UnaryDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	void reluS8(int[] descriptor, int at, byte[] input, byte[] arena);

	/**
	 * Clamps elements to the integers 0 to 6. The output may be the input.
	 *
	 * @param descriptor
	 *            the parameters, see {@link UnaryDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	void relu6S8(int[] descriptor, int at, byte[] input, byte[] arena);

	/**
	 * Replaces negative 16-bit elements by 0. The output may be the input.
	 *
	 * @param descriptor
	 *            the parameters, see {@link UnaryDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	void reluS16(int[] descriptor, int at, byte[] input, byte[] arena);

	/**
	 * Copies elements. The output may overlap the input.
	 *
	 * @param descriptor
	 *            the parameters, see {@link UnaryDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	void reshapeS8(int[] descriptor, int at, byte[] input, byte[] arena);

	/**
	 * Replaces each element by its entry in a table of 256. The output may be the input. Carries every function of one 8-bit
	 * element, for example the logistic function.
	 *
	 * @param descriptor
	 *            the parameters, see {@link UnaryDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds the table.
	 * @param arena
	 *            receives the output.
	 */
	void lookupS8(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/**
	 * Converts integers of one type and scale to another: S8, U8, S16 or S32 to any of these. The output may be the input
	 * where the types have the same size.
	 *
	 * @param descriptor
	 *            the parameters, see {@link UnaryDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	void rescale(int[] descriptor, int at, byte[] input, byte[] arena);

	/**
	 * Converts IEEE 754 float32 to S8, U8 or S16: divides by the scale in float32, rounds half away from zero, adds the zero
	 * point, clamps. Not a number becomes the zero point.
	 *
	 * @param descriptor
	 *            the parameters, see {@link UnaryDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	void quantize(int[] descriptor, int at, byte[] input, byte[] arena);

	/**
	 * Converts S8, U8, S16 or S32 to IEEE 754 float32: subtracts the zero point and multiplies by the scale.
	 *
	 * @param descriptor
	 *            the parameters, see {@link UnaryDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	void dequantize(int[] descriptor, int at, byte[] input, byte[] arena);

	/**
	 * Copies a tensor into a larger one.
	 *
	 * @param descriptor
	 *            the parameters, see {@link PadDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	void padS8(int[] descriptor, int at, byte[] input, byte[] arena);

	/**
	 * Copies one input of a concatenation to its place. One call per input; the order does not matter. Runs count bytes, so
	 * that it serves elements of any size.
	 *
	 * @param descriptor
	 *            the parameters, see {@link ConcatenationDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	void concatenationS8(int[] descriptor, int at, byte[] input, byte[] arena);

	/**
	 * Permutes the axes of a tensor of bytes.
	 *
	 * @param descriptor
	 *            the parameters, see {@link TransposeDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	void transposeS8(int[] descriptor, int at, byte[] input, byte[] arena);

	/**
	 * Computes {@code bias + leftOffset * (sum of the row + columns * rightOffset)} of each row of a matrix, int32.
	 *
	 * @param descriptor
	 *            the parameters, see {@link VectorSumDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param constants
	 *            holds the matrix and the biases.
	 * @param arena
	 *            receives the output.
	 */
	void vectorSumS8(int[] descriptor, int at, byte[] constants, byte[] arena);

	/**
	 * Computes {@code bias + leftOffset * sum of the row} of each row of a matrix, int64.
	 *
	 * @param descriptor
	 *            the parameters, see {@link VectorSumDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param constants
	 *            holds the matrix and the biases.
	 * @param arena
	 *            receives the output.
	 */
	void vectorSumS8S64(int[] descriptor, int at, byte[] constants, byte[] arena);

	/**
	 * Requantises int32 elements to int32, see {@link Requantize#apply}.
	 *
	 * @param descriptor
	 *            the parameters, see {@link RequantizeDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds multipliers and shifts.
	 * @param arena
	 *            receives the output.
	 */
	void requantize(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/**
	 * Requantises int64 elements to int32, see {@link Requantize#apply64}.
	 *
	 * @param descriptor
	 *            the parameters, see {@link RequantizeDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds multipliers and shifts.
	 * @param arena
	 *            receives the output.
	 */
	void requantizeS64(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);
}
