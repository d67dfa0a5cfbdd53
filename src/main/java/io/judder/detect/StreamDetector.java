/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * Watches a stream of vectors of process values (temperatures, pressures, flows): learns from the first ones what is normal,
 * then watches, and goes on learning from all that it finds normal.
 * <p>
 * The measure of a vector is the cube root of its squared Mahalanobis distance, which of normally distributed vectors is
 * itself close to normally distributed (E. B. Wilson, M. M. Hilferty, "The distribution of chi-square", 1931). It is
 * compared with the measures of normal vectors before it, see {@link StreamThreshold}. A vector above the limit changes
 * neither the model nor the limit, however long that lasts: a fault must not become the normal.
 * <p>
 * A feature is floored by what single precision can tell of it, 2^-20 of its mean, and by nothing else: the scores do not
 * depend on the units of the features. Values must lie within +-1e15; differences below 1e-15 are not seen.
 * <p>
 * States: {@link DetectorState#LEARNING}, {@link DetectorState#CALIBRATING}, {@link DetectorState#WATCHING}, each left only
 * for the next one and only because it has its vectors. Memory: d^2 + 9 d floats for d features, about. Cost of a vector:
 * d^3 / 6 + 2 d^2 multiplications. All arithmetic is IEEE 754 in a fixed order and portable to the bit. Used by one thread;
 * nothing is allocated after construction.
 */
public final class StreamDetector implements Verdict, Deviations, StreamState {

	/** The largest magnitude of a value. */
	public static final float LARGEST_VALUE = 1e15f;

	/** The relative resolution of a feature: single precision has 24 bits, and a running mean loses some of them. */
	private static final float RESOLUTION = 1f / (1 << 20);

	/** The absolute resolution, squared: what keeps the variance of a feature that is always zero above zero. */
	private static final float LEAST_VARIANCE = 1e-30f;

	/** Distances are no longer told apart beyond this one. */
	private static final float LARGEST_DISTANCE = 1e6f;

	private final StreamConfig config;
	private final Moments moments;
	private final MahalanobisModel model;
	private final float[] floor;
	private final float[] last;
	private final StreamThreshold threshold;
	private final Crc32 crc;

	private int state;
	private int score;
	private float ratio;
	/** Whether the moments know more than the model. The model follows late, so that it still explains the last score. */
	private boolean behind;

	/**
	 * Creates a detector that is learning.
	 *
	 * @param config
	 *            the settings; kept, not copied.
	 * @throws IllegalArgumentException
	 *             when a setting is out of its range; the message names it.
	 */
	public StreamDetector(final StreamConfig config) {
		config.check();
		this.config = config;
		final Blocks blocks = new Blocks(config.dimension, config.dimension);
		this.moments = new Moments(blocks, config.horizon);
		this.floor = new float[config.dimension];
		this.model = new MahalanobisModel(blocks, config.shrinkage, this.floor, 0f);
		this.last = new float[config.dimension];
		this.threshold = new StreamThreshold(config);
		this.crc = new Crc32();
		relearn();
	}

	/** Forgets everything and begins to learn. */
	public void relearn() {
		this.moments.clear();
		this.threshold.clear();
		changed();
	}

	/** Derives from the counts what is not saved. */
	private void changed() {
		this.state = stateNow();
		this.score = -1;
		this.ratio = 0;
		this.behind = true;
	}

	private int stateNow() {
		if (this.moments.count() < this.config.learnVectors) {
			return DetectorState.LEARNING;
		}
		return this.threshold.count() < this.config.calibrateVectors ? DetectorState.CALIBRATING : DetectorState.WATCHING;
	}

	/**
	 * Takes a vector. One with a value that is not a number or beyond {@link #LARGEST_VALUE} is passed over: it has no score
	 * and nothing is learned from it.
	 *
	 * @param vector
	 *            one value per feature; more than the features are not looked at.
	 * @return the state in which the vector was used, see {@link DetectorState}.
	 */
	public int accept(final float[] vector) {
		final int used = this.state;
		this.score = -1;
		this.ratio = 0;
		if (!usable(vector, this.last.length)) {
			return used;
		}
		if (used == DetectorState.LEARNING) {
			learn(vector);
			return used;
		}
		final float measure = measure(vector);
		if (used == DetectorState.WATCHING) {
			for (int i = 0; i < this.last.length; i++) {
				this.last[i] = vector[i];
			}
			this.ratio = this.threshold.ratio(measure);
			this.score = score(this.ratio);
		}
		if (this.score <= SCORE_LIMIT) {
			this.threshold.add(measure);
			learn(vector);
		}
		return used;
	}

	/**
	 * Turns a ratio into a score.
	 *
	 * @param ratio
	 *            a multiple of the limit, 0 or more.
	 * @return 100 ratio / (ratio + 1) in hundredths.
	 */
	static int score(final float ratio) {
		return (int) (SCORE_MAX - SCORE_MAX / (1f + ratio) + 0.5f);
	}

	private void learn(final float[] vector) {
		this.moments.add(vector);
		this.behind = true;
		this.state = stateNow();
	}

	private float measure(final float[] vector) {
		if (this.behind) {
			for (int i = 0; i < this.floor.length; i++) {
				final float resolution = RESOLUTION * this.moments.mean(i);
				this.floor[i] = resolution * resolution + LEAST_VARIANCE;
			}
			this.model.fit(this.moments);
			this.behind = false;
		}
		final float distance = this.model.distance(vector);
		// Written so that a distance that overflowed to not-a-number is the largest.
		final float bounded = distance < LARGEST_DISTANCE ? Math.max(distance, 1e-6f) : LARGEST_DISTANCE;
		return (float) PortableMath.exp(PortableMath.ln(bounded) * 2 / 3);
	}

	/**
	 * Tells whether values can be computed with.
	 *
	 * @param values
	 *            the values.
	 * @param count
	 *            how many of them count.
	 * @return true when all are numbers of at most {@link #LARGEST_VALUE}.
	 */
	static boolean usable(final float[] values, final int count) {
		for (int i = 0; i < count; i++) {
			if (!(Math.abs(values[i]) <= LARGEST_VALUE)) {
				return false;
			}
		}
		return true;
	}

	@Override
	public int score() {
		return this.score;
	}

	@Override
	public int threshold() {
		return this.state == DetectorState.WATCHING ? SCORE_LIMIT : -1;
	}

	/**
	 * Returns how far the last vector lies from normal, without the bound of the score.
	 *
	 * @return a multiple of the limit, 0 or more; 0 when there is no score.
	 */
	public float ratio() {
		return this.ratio;
	}

	/**
	 * Returns where the limit lies.
	 *
	 * @return standard deviations above the mean of the measures of normal vectors; 0 before calibration.
	 */
	public float limit() {
		return this.threshold.count() == 0 ? 0 : this.threshold.factor();
	}

	@Override
	public int moved(final int[] indices, final int[] deviations) {
		if (this.score < 0) {
			return 0;
		}
		return Ranking.strongest(this, this.config.dimension, indices, deviations);
	}

	/**
	 * Tells how far one feature of the last vector lies from normal.
	 *
	 * @param feature
	 *            its index.
	 * @return hundredths of its standard deviation, signed; 0 when there is no score.
	 */
	@Override
	public int deviation(final int feature) {
		return this.score < 0 ? 0 : (int) (100f * this.model.deviation(feature, this.last[feature]));
	}

	/**
	 * {@inheritDoc}
	 * <p>
	 * What is learned changes with every normal vector, and so does this digest. Cost: d^2 steps of the CRC, about.
	 */
	@Override
	public int digest() {
		if (this.state != DetectorState.WATCHING) {
			return 0;
		}
		final int means = digest(0, this.moments.means());
		return this.threshold.digest(this.crc, digest(means, this.moments.covariance()));
	}

	private int digest(final int before, final float[] values) {
		int digest = before;
		for (int i = 0; i < values.length; i++) {
			digest = this.crc.then(digest, Float.floatToIntBits(values[i]));
		}
		return digest;
	}

	/**
	 * Returns the state.
	 *
	 * @return a constant of {@link DetectorState}: that of the next vector, where {@link #accept(float[])} returns that of
	 *         the last.
	 */
	public int state() {
		return this.state;
	}

	/**
	 * Returns how many vectors have been learned, those of the calibration and of watching included.
	 *
	 * @return 0 to the horizon.
	 */
	public int learned() {
		return this.moments.count();
	}

	/**
	 * Returns how many vectors must come before it watches.
	 *
	 * @return those to learn and those to calibrate with.
	 */
	public int planned() {
		return this.config.learnVectors + this.config.calibrateVectors;
	}

	/**
	 * Returns what the numbers of this detector take in memory: all arrays and fields, scratch included, without the headers
	 * of objects and the table of the CRC.
	 *
	 * @return bytes.
	 */
	public int stateBytes() {
		// Moments and model: two means, two triangles, two scratch vectors; floor and last vector; the scalars.
		return 4 * (2 * this.moments.covariance().length + 6 * this.config.dimension + 9);
	}

	@Override
	public int configuration() {
		return this.config.digest(this.crc);
	}

	@Override
	public int savedBytes() {
		return 4 + 4 * (this.moments.means().length + this.moments.covariance().length) + this.threshold.savedBytes();
	}

	@Override
	public void save(final StateBytes out) {
		out.put(this.moments.count());
		out.put(this.moments.means());
		out.put(this.moments.covariance());
		this.threshold.save(out);
	}

	@Override
	public void check(final StateBytes in) throws StateException {
		in.checkInt(this.config.horizon);
		in.checkFloats(this.moments.means().length + this.moments.covariance().length);
		this.threshold.check(in);
	}

	@Override
	public void restore(final StateBytes in) {
		this.moments.restore(in.getInt());
		in.get(this.moments.means());
		in.get(this.moments.covariance());
		this.threshold.restore(in);
		changed();
	}
}
