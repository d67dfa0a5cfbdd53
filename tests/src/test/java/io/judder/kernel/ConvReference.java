/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Convolutions as their definition has them, one product at a time, over descriptors that it makes up itself.
 */
final class ConvReference {

	/** The parameters. */
	final int[] d = new int[3 + ConvDescriptor.LENGTH];

	/** Where in {@link #d} they begin. */
	final int at = 3;

	/** The input. */
	final byte[] input;

	/** Weights, biases and scales. */
	final byte[] constants;

	private final boolean wide;
	private final int weightBits;
	private final boolean depthwise;

	/** Makes up a convolution. */
	ConvReference(final KernelInputs inputs, final boolean wide, final int weightBits, final int biasBytes,
			final boolean depthwise, final boolean transposed) {
		this.wide = wide;
		this.weightBits = weightBits;
		this.depthwise = depthwise;
		final int groups = depthwise || weightBits == 4 || wide || transposed ? 1 : inputs.between(1, 3);
		final int inputChannels = groups * inputs.between(1, depthwise ? 9 : 5);
		final int outputChannels = depthwise ? inputChannels * inputs.between(1, 4) : groups * inputs.between(1, 9);
		set(ConvDescriptor.GROUPS, groups);
		set(ConvDescriptor.BATCHES, inputs.between(1, 2));
		set(ConvDescriptor.INPUT_CHANNELS, inputChannels);
		set(ConvDescriptor.OUTPUT_CHANNELS, outputChannels);
		for (int axis = 0; axis < 2; axis++) {
			final int size = inputs.between(1, 7);
			final int taps = inputs.between(1, 4);
			final int stride = inputs.between(1, 3);
			final int dilation = transposed ? 1 : inputs.between(1, 2);
			final int pad = transposed ? inputs.between(0, taps - 1) : inputs.between(0, 3);
			final int padEnd = transposed ? inputs.between(0, taps - 1) : inputs.between(0, 3);
			final int length = transposed ? (size - 1) * stride + taps - pad - padEnd
					: (size + pad + padEnd - dilation * (taps - 1) - 1) / stride + 1;
			set(ConvDescriptor.INPUT_HEIGHT + axis, size);
			set(ConvDescriptor.KERNEL_HEIGHT + axis, taps);
			set(ConvDescriptor.STRIDE_HEIGHT + axis, stride);
			set(ConvDescriptor.DILATION_HEIGHT + axis, dilation);
			set(ConvDescriptor.PAD_TOP + axis, pad);
			set(ConvDescriptor.OUTPUT_HEIGHT + axis, Math.max(1, length));
		}
		set(ConvDescriptor.INPUT_OFFSET, wide ? 0 : inputs.between(-127, 128));
		set(ConvDescriptor.OUTPUT_OFFSET, wide ? 0 : inputs.between(-128, 127));
		final int bound = wide ? 32767 : 127;
		set(ConvDescriptor.MIN, inputs.between(-bound - 1, -bound / 2));
		set(ConvDescriptor.MAX, inputs.between(bound / 2, bound));
		set(ConvDescriptor.BIAS_BYTES, biasBytes);

		final int in = inputs.between(0, 5);
		set(ConvDescriptor.INPUT, in);
		input = inputs.bytes(in + (wide ? 2 : 1) * get(ConvDescriptor.BATCHES) * get(ConvDescriptor.INPUT_HEIGHT)
				* get(ConvDescriptor.INPUT_WIDTH) * inputChannels);
		final int weights = get(ConvDescriptor.KERNEL_HEIGHT) * get(ConvDescriptor.KERNEL_WIDTH) * outputChannels
				* (depthwise ? 1 : inputChannels / groups);
		final int weightsAt = inputs.between(0, 5);
		final int scalesAt = weightsAt + weights;
		final int biasAt = scalesAt + 8 * outputChannels;
		constants = inputs.bytes(biasAt + biasBytes * outputChannels);
		set(ConvDescriptor.WEIGHTS, weightsAt);
		set(ConvDescriptor.MULTIPLIERS, scalesAt);
		set(ConvDescriptor.SHIFTS, scalesAt + 4 * outputChannels);
		set(ConvDescriptor.BIAS, inputs.between(0, 3) == 0 ? Kernels.ABSENT : biasAt);
		inputs.scales(constants, scalesAt, outputChannels, wide ? -14 : -11, wide ? -4 : 1);
		inputs.biases(constants, biasAt, outputChannels, biasBytes, wide ? 1 << 20 : 1 << 12);
	}

	/** Returns a convolution whose filters have one tap, as matrix products have, but for one parameter at random. */
	static ConvReference pointwise(final int seed) {
		final KernelInputs inputs = new KernelInputs(seed);
		final ConvReference reference = new ConvReference(inputs, false, 8, 4, false, false);
		final int odd = inputs.between(0, 7);
		for (int axis = 0; axis < 2; axis++) {
			final int size = reference.get(ConvDescriptor.INPUT_HEIGHT + axis);
			final int stride = odd == 2 + axis ? 2 : 1;
			final int pad = odd == 4 + axis ? 1 : 0;
			// Filters and inputs shrink only, so that the arrays are long enough; padding moves the input, not its size.
			reference.set(ConvDescriptor.KERNEL_HEIGHT + axis, odd == axis ? reference.get(ConvDescriptor.KERNEL_HEIGHT + axis) : 1);
			reference.set(ConvDescriptor.STRIDE_HEIGHT + axis, stride);
			reference.set(ConvDescriptor.PAD_TOP + axis, pad);
			reference.set(ConvDescriptor.OUTPUT_HEIGHT + axis, size);
		}
		if (odd == 6) {
			reference.set(ConvDescriptor.OUTPUT_HEIGHT, reference.get(ConvDescriptor.INPUT_HEIGHT) + 1);
		} else if (odd == 7) {
			reference.set(ConvDescriptor.OUTPUT_WIDTH, reference.get(ConvDescriptor.INPUT_WIDTH) + 1);
		}
		return reference;
	}

	int get(final int field) {
		return d[at + field];
	}

	void set(final int field, final int value) {
		d[at + field] = value;
	}

	/** Returns how many bytes the output has. */
	int outputBytes() {
		return (wide ? 2 : 1) * get(ConvDescriptor.BATCHES) * get(ConvDescriptor.OUTPUT_HEIGHT)
				* get(ConvDescriptor.OUTPUT_WIDTH) * get(ConvDescriptor.OUTPUT_CHANNELS);
	}

	/** Computes a convolution or a depthwise convolution. */
	byte[] output() {
		final byte[] output = new byte[outputBytes()];
		int out = 0;
		for (int b = 0; b < get(ConvDescriptor.BATCHES); b++) {
			for (int oy = 0; oy < get(ConvDescriptor.OUTPUT_HEIGHT); oy++) {
				for (int ox = 0; ox < get(ConvDescriptor.OUTPUT_WIDTH); ox++) {
					for (int o = 0; o < get(ConvDescriptor.OUTPUT_CHANNELS); o++) {
						store(output, out++, o, sum(b, oy, ox, o));
					}
				}
			}
		}
		return output;
	}

	private long sum(final int b, final int oy, final int ox, final int o) {
		final int inputChannels = get(ConvDescriptor.INPUT_CHANNELS);
		final int outputChannels = get(ConvDescriptor.OUTPUT_CHANNELS);
		final int depth = depthwise ? 1 : inputChannels / get(ConvDescriptor.GROUPS);
		long sum = 0;
		for (int ky = 0; ky < get(ConvDescriptor.KERNEL_HEIGHT); ky++) {
			for (int kx = 0; kx < get(ConvDescriptor.KERNEL_WIDTH); kx++) {
				final int y = oy * get(ConvDescriptor.STRIDE_HEIGHT) - get(ConvDescriptor.PAD_TOP)
						+ ky * get(ConvDescriptor.DILATION_HEIGHT);
				final int x = ox * get(ConvDescriptor.STRIDE_WIDTH) - get(ConvDescriptor.PAD_LEFT)
						+ kx * get(ConvDescriptor.DILATION_WIDTH);
				for (int k = 0; k < depth; k++) {
					final int i = depthwise ? o / (outputChannels / inputChannels)
							: o / (outputChannels / get(ConvDescriptor.GROUPS)) * depth + k;
					final int tap = ky * get(ConvDescriptor.KERNEL_WIDTH) + kx;
					final int taps = get(ConvDescriptor.KERNEL_HEIGHT) * get(ConvDescriptor.KERNEL_WIDTH);
					final int weight = depthwise ? tap * outputChannels + o : (o * taps + tap) * depth + k;
					sum += inside(y, x) ? element(b, y, x, i) * weight(weight) : 0;
				}
			}
		}
		return sum;
	}

	/** Computes a transposed convolution by scattering each input. */
	byte[] transposedOutput() {
		final long[] sums = new long[outputBytes()];
		final int kernelHeight = get(ConvDescriptor.KERNEL_HEIGHT);
		final int kernelWidth = get(ConvDescriptor.KERNEL_WIDTH);
		final int inputChannels = get(ConvDescriptor.INPUT_CHANNELS);
		final int outputChannels = get(ConvDescriptor.OUTPUT_CHANNELS);
		for (int b = 0; b < get(ConvDescriptor.BATCHES); b++) {
			for (int y = 0; y < get(ConvDescriptor.INPUT_HEIGHT); y++) {
				for (int x = 0; x < get(ConvDescriptor.INPUT_WIDTH); x++) {
					for (int i = 0; i < kernelHeight * kernelWidth * inputChannels * outputChannels; i++) {
						final int k = i % inputChannels;
						final int kx = i / inputChannels % kernelWidth;
						final int ky = i / inputChannels / kernelWidth % kernelHeight;
						final int o = i / inputChannels / kernelWidth / kernelHeight;
						final int oy = y * get(ConvDescriptor.STRIDE_HEIGHT) - get(ConvDescriptor.PAD_TOP) + ky;
						final int ox = x * get(ConvDescriptor.STRIDE_WIDTH) - get(ConvDescriptor.PAD_LEFT) + kx;
						if (oy >= 0 && oy < get(ConvDescriptor.OUTPUT_HEIGHT) && ox >= 0 && ox < get(ConvDescriptor.OUTPUT_WIDTH)) {
							final int pixel = (b * get(ConvDescriptor.OUTPUT_HEIGHT) + oy) * get(ConvDescriptor.OUTPUT_WIDTH) + ox;
							sums[pixel * outputChannels + o] += element(b, y, x, k) * weight(i);
						}
					}
				}
			}
		}
		final byte[] output = new byte[outputBytes()];
		for (int i = 0; i < output.length; i++) {
			store(output, i, i % outputChannels, sums[i]);
		}
		return output;
	}

	private boolean inside(final int y, final int x) {
		return y >= 0 && y < get(ConvDescriptor.INPUT_HEIGHT) && x >= 0 && x < get(ConvDescriptor.INPUT_WIDTH);
	}

	private long element(final int b, final int y, final int x, final int channel) {
		final int index = ((b * get(ConvDescriptor.INPUT_HEIGHT) + y) * get(ConvDescriptor.INPUT_WIDTH) + x)
				* get(ConvDescriptor.INPUT_CHANNELS) + channel;
		final int bytes = wide ? 2 : 1;
		return KernelInputs.get(input, get(ConvDescriptor.INPUT) + bytes * index, bytes) + get(ConvDescriptor.INPUT_OFFSET);
	}

	private long weight(final int index) {
		if (weightBits == 8) {
			return constants[get(ConvDescriptor.WEIGHTS) + index];
		}
		return nibble(constants, get(ConvDescriptor.WEIGHTS), index);
	}

	/** Reads a packed weight of four bits. */
	static int nibble(final byte[] bytes, final int at, final int index) {
		final int pair = (bytes[at + index / 2] + 256) % 256;
		final int nibble = index % 2 == 0 ? pair % 16 : pair / 16;
		return nibble < 8 ? nibble : nibble - 16;
	}

	private void store(final byte[] output, final int index, final int o, final long sum) {
		final int biasBytes = get(ConvDescriptor.BIAS_BYTES);
		final int bias = get(ConvDescriptor.BIAS);
		final long total = sum + (bias < 0 ? 0 : KernelInputs.get(constants, bias + biasBytes * o, biasBytes));
		final int multiplier = (int) KernelInputs.get(constants, get(ConvDescriptor.MULTIPLIERS) + 4 * o, 4);
		final int shift = (int) KernelInputs.get(constants, get(ConvDescriptor.SHIFTS) + 4 * o, 4);
		final int scaled = biasBytes == 8 ? Rounding.requantize64(total, multiplier, shift)
				: Rounding.requantize((int) total, multiplier, shift);
		final int bytes = wide ? 2 : 1;
		KernelInputs.put(output, bytes * index, Rounding.clamp((long) scaled + get(ConvDescriptor.OUTPUT_OFFSET),
				get(ConvDescriptor.MIN), get(ConvDescriptor.MAX)), bytes);
	}
}
