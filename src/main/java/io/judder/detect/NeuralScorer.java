/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import io.judder.kernel.ElementType;
import io.judder.model.Interpreter;
import io.judder.model.Sha256;
import io.judder.model.Tensor;

/**
 * Scores windows by a model package: features are quantised with the scale of its input, the model runs, and its output says
 * how abnormal the window is.
 * <p>
 * An autoencoder is judged by its reconstruction error, the weighted mean of squared differences between features and output;
 * any other network by one of its outputs. The error is exact integer arithmetic on features and outputs in fixed point. With
 * {@code ratio} = error / limit the score is {@code SCORE_MAX * ratio / (1 + ratio)}: {@link #SCORE_LIMIT} at the limit, as
 * for the detector that learns in place.
 * <p>
 * Memory besides the interpreter's: two ints for each of the {@value #RANKED} features that moved most, one int per weight.
 */
public final class NeuralScorer implements Scorer {

	/** How many features are remembered for {@link #moved(int[], int[])}. */
	public static final int RANKED = 8;

	/** The largest sum of weights. */
	public static final int MAX_WEIGHTS = 1 << 20;

	/** The most fraction bits of a feature. */
	public static final int MAX_FRACTION_BITS = 20;

	/** Differences are clamped to it, so that no sum overflows: 256 units of a feature with 20 fraction bits. */
	private static final int MAX_DIFFERENCE = 1 << 28;
	private static final int LOW_BITS = 16;
	private static final int LOW_MASK = (1 << LOW_BITS) - 1;
	/** Scales are integers of this many bits times a power of two; a float has 24. */
	private static final int SCALE_BITS = 24;
	private static final int MAX_SHIFT = 62;
	private static final int SCORE_BITS = 48;

	private final Interpreter interpreter;
	private final Tensor input;
	private final Tensor output;
	private final int fractionBits;
	private final int[] weights;
	private final int weightSum;
	private final int outputIndex;
	private final long limit;
	private final float unit;
	private final int inputFactor;
	private final int inputShift;
	private final int outputFactor;
	private final int outputShift;
	private final int digest;
	private final int[] rankedFeatures = new int[RANKED];
	private final int[] rankedDeviations = new int[RANKED];
	private final Residuals residuals = new Residuals();
	private int ranked;
	private int[] features;
	private long error = -1;

	private NeuralScorer(final Interpreter interpreter, final int fractionBits, final int[] weights, final int outputIndex,
			final float limit) {
		this.interpreter = interpreter;
		this.input = interpreter.input(0);
		this.output = interpreter.output(0);
		if (interpreter.model().inputs() != 1 || this.input.type() == ElementType.F32 || this.input.scale() == 0
				|| this.output.type() == ElementType.F32 || this.output.scale() == 0) {
			throw new IllegalArgumentException("model: needs one quantised input and a quantised first output");
		}
		if (fractionBits < 0 || fractionBits > MAX_FRACTION_BITS) {
			throw new IllegalArgumentException("fractionBits: needs 0 to " + MAX_FRACTION_BITS);
		}
		if (!(limit > 0 && limit < Float.POSITIVE_INFINITY)) {
			throw new IllegalArgumentException("limit: needs a number above 0");
		}
		this.fractionBits = fractionBits;
		this.weights = weights;
		this.weightSum = weights == null ? 0 : sum(weights);
		this.outputIndex = outputIndex;
		final int bits = outputIndex < 0 ? 2 * fractionBits : fractionBits;
		this.limit = Math.max(1, (long) ((double) limit * (1L << bits) + 0.5));
		this.unit = (float) (Math.sqrt(outputIndex < 0 ? limit : 1) * (1 << fractionBits));
		// One unit of a feature is 2^-fractionBits / scale of an element.
		final double perElement = 1.0 / (this.input.scale() * (double) (1 << fractionBits));
		this.inputShift = shift(perElement);
		this.inputFactor = (int) (perElement * (1L << this.inputShift) + 0.5);
		final double perUnit = this.output.scale() * (double) (1 << fractionBits);
		this.outputShift = shift(perUnit);
		this.outputFactor = (int) (perUnit * (1L << this.outputShift) + 0.5);
		final byte[] sha = new byte[Sha256.LENGTH];
		interpreter.model().digest(sha, 0);
		this.digest = new Crc32().of(sha, 0, sha.length);
	}

	/**
	 * Creates a scorer for an autoencoder.
	 *
	 * @param interpreter
	 *            runs the package; used by nobody else. Its input and its first output have one element per feature.
	 * @param fractionBits
	 *            of a feature: 10 for {@code io.judder.signal.FeatureExtractor}.
	 * @param weights
	 *            one per feature, 0 or more, at most {@link #MAX_WEIGHTS} in all; kept. Null for all features alike.
	 * @param limit
	 *            the reconstruction error at the limit, above 0.
	 * @return the scorer.
	 * @throws IllegalArgumentException
	 *             when a parameter is out of range or the model has another shape.
	 */
	public static NeuralScorer reconstruction(final Interpreter interpreter, final int fractionBits, final int[] weights,
			final float limit) {
		final int dimension = interpreter.input(0).elements();
		if (interpreter.output(0).elements() != dimension || weights != null && weights.length != dimension) {
			throw new IllegalArgumentException("model: needs as many outputs and weights as inputs to reconstruct");
		}
		final int[] kept = weights == null ? new int[dimension] : weights;
		for (int i = 0; weights == null && i < dimension; i++) {
			kept[i] = 1;
		}
		return new NeuralScorer(interpreter, fractionBits, kept, -1, limit);
	}

	/**
	 * Creates a scorer for a network one of whose outputs grows with abnormality.
	 *
	 * @param interpreter
	 *            runs the package; used by nobody else. Its input has one element per feature.
	 * @param fractionBits
	 *            of a feature: 10 for {@code io.judder.signal.FeatureExtractor}.
	 * @param index
	 *            of the element of the first output.
	 * @param limit
	 *            the value of the output at the limit, above 0.
	 * @return the scorer.
	 * @throws IllegalArgumentException
	 *             when a parameter is out of range or the model has another shape.
	 */
	public static NeuralScorer output(final Interpreter interpreter, final int fractionBits, final int index,
			final float limit) {
		if (index < 0 || index >= interpreter.output(0).elements()) {
			throw new IllegalArgumentException("index: needs 0 to " + (interpreter.output(0).elements() - 1));
		}
		return new NeuralScorer(interpreter, fractionBits, null, index, limit);
	}

	private static int sum(final int[] weights) {
		long sum = 0;
		for (int i = 0; i < weights.length; i++) {
			if (weights[i] < 0) {
				throw new IllegalArgumentException("weights: need 0 or more");
			}
			sum += weights[i];
		}
		if (sum == 0 || sum > MAX_WEIGHTS) {
			throw new IllegalArgumentException("weights: need a sum of 1 to " + MAX_WEIGHTS);
		}
		return (int) sum;
	}

	/** Returns by how many bits a factor must be shifted left to have {@link #SCALE_BITS}. */
	private static int shift(final double factor) {
		int shift = 0;
		double scaled = factor;
		while (scaled < 1 << SCALE_BITS - 1 && shift < MAX_SHIFT) {
			scaled *= 2;
			shift++;
		}
		if (scaled >= Integer.MAX_VALUE) {
			throw new IllegalArgumentException("model: has a scale that features of this kind cannot be expressed in");
		}
		return shift;
	}

	@Override
	public int dimension() {
		return this.input.elements();
	}

	@Override
	public int accept(final int[] window, final int frames) {
		for (int i = 0, n = dimension(); i < n; i++) {
			this.input.set(i, element(window[i]));
		}
		this.interpreter.run();
		if (this.outputIndex >= 0) {
			this.error = Math.max(0, value(this.outputIndex));
			this.ranked = 0;
		} else {
			this.features = window;
			this.error = meanSquare();
			this.ranked = Ranking.strongest(this.residuals, dimension(), this.rankedFeatures, this.rankedDeviations);
			this.features = null;
		}
		return DetectorState.WATCHING;
	}

	/** Quantises a feature: rounds half away from zero, adds the zero point; {@link Tensor#set} clamps. */
	private int element(final int feature) {
		final long units = scaled(feature, this.inputFactor, this.inputShift) + this.input.zeroPoint();
		return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, units));
	}

	/** Returns an output in the fixed point of features. */
	private long value(final int index) {
		return scaled(this.output.get(index) - this.output.zeroPoint(), this.outputFactor, this.outputShift);
	}

	/** Multiplies by factor / 2^shift and rounds half away from zero; the factor has 31 bits at most. */
	private static long scaled(final int value, final int factor, final int shift) {
		final long product = (value < 0 ? -(long) value : value) * factor;
		final long rounded = shift == 0 ? product : (product >> shift - 1) + 1 >> 1;
		return value < 0 ? -rounded : rounded;
	}

	private int difference(final int feature) {
		final long difference = this.features[feature] - value(feature);
		return (int) Math.max(-MAX_DIFFERENCE, Math.min(MAX_DIFFERENCE, difference));
	}

	/** Sums squares of up to 56 bits in two parts, so that the mean is exact. */
	private long meanSquare() {
		long high = 0;
		long low = 0;
		for (int i = 0; i < this.weights.length; i++) {
			final long difference = difference(i);
			final long square = difference * difference;
			high += (square >> LOW_BITS) * this.weights[i];
			low += (square & LOW_MASK) * this.weights[i];
		}
		final long whole = high / this.weightSum;
		final long rest = (high - whole * this.weightSum << LOW_BITS) + low;
		return (whole << LOW_BITS) + rest / this.weightSum;
	}

	@Override
	public void interrupt() {
		this.interpreter.resetState();
	}

	/**
	 * Returns what the last window was judged by.
	 *
	 * @return the reconstruction error with twice the fraction bits of a feature, or the output with as many as a feature; -1
	 *         before the first window.
	 */
	public long error() {
		return this.error;
	}

	@Override
	public int score() {
		if (this.error < 0) {
			return -1;
		}
		long e = this.error;
		long l = this.limit;
		while (e >> SCORE_BITS != 0 || l >> SCORE_BITS != 0) {
			e >>= 1;
			l >>= 1;
		}
		return e + l == 0 ? 0 : (int) ((SCORE_MAX * e + (e + l) / 2) / (e + l));
	}

	@Override
	public int threshold() {
		return SCORE_LIMIT;
	}

	@Override
	public int moved(final int[] indices, final int[] deviations) {
		final int count = Math.min(this.ranked, Math.min(indices.length, deviations.length));
		for (int i = 0; i < count; i++) {
			indices[i] = this.rankedFeatures[i];
			deviations[i] = this.rankedDeviations[i];
		}
		return count;
	}

	@Override
	public int digest() {
		return this.digest;
	}

	/** How far features lie from their reconstructions, while a window is being scored: hundredths of the root of the limit. */
	private final class Residuals implements Deviations {

		@Override
		public int deviation(final int feature) {
			return (int) (100f * difference(feature) / NeuralScorer.this.unit);
		}
	}
}
