/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * The limit of a {@link StreamDetector}: mean and standard deviation of the measures of normal vectors, and a one-sided
 * tolerance factor for as many as there were ({@link PortableMath#toleranceFactor}).
 * <p>
 * Each measure comes from a model that has not yet seen the vector (A. P. Dawid, "Statistical theory: the prequential
 * approach", 1984), so that the limit is that of vectors to come and not of vectors that were fitted. Old measures are
 * forgotten as {@link Moments} forgets. Outliers are pulled in (winsorised).
 */
final class StreamThreshold implements StreamState {

	/** From so many measures on an outlier can be told from the others. */
	private static final int CLIP_FROM = 30;

	/** Measures of a stream follow upon each other; more than so many never count as independent. */
	private static final int MOST_INDEPENDENT = 500;

	/** The smallest standard deviation; the measure of a normal vector is about 1. */
	private static final float LEAST_DEVIATION = 1e-3f;

	private final StreamConfig config;
	private int count;
	private float mean;
	private float variance;
	private float factor;

	StreamThreshold(final StreamConfig config) {
		this.config = config;
	}

	/** Forgets all measures. */
	void clear() {
		this.count = 0;
		this.mean = 0;
		this.variance = 0;
	}

	/**
	 * Takes the measure of a normal vector.
	 *
	 * @param measure
	 *            the measure, 0 or more.
	 */
	void add(final float measure) {
		float taken = measure;
		if (this.count >= CLIP_FROM) {
			taken = Math.min(measure, this.mean + this.config.clipDeviations * (float) Math.sqrt(this.variance));
		}
		if (this.count < this.config.horizon) {
			this.count++;
		}
		final float gain = 1f / this.count;
		final float difference = taken - this.mean;
		this.mean += gain * difference;
		this.variance = (1f - gain) * (this.variance + gain * difference * difference);
		if (this.count <= MOST_INDEPENDENT) {
			updateFactor();
		}
	}

	private void updateFactor() {
		this.factor = (float) PortableMath.toleranceFactor(Math.min(this.count, MOST_INDEPENDENT),
				1 - (double) this.config.falseAlarmRate, this.config.confidence);
	}

	/**
	 * Compares a measure with the limit.
	 *
	 * @param measure
	 *            the measure.
	 * @return how far it lies above the mean as a multiple of how far the limit does: 1 at the limit, 0 at or below the
	 *         mean.
	 */
	float ratio(final float measure) {
		final float deviation = Math.max((float) Math.sqrt(this.variance), LEAST_DEVIATION);
		return Math.max((measure - this.mean) / deviation, 0f) / this.factor;
	}

	/**
	 * Returns how many measures count.
	 *
	 * @return the count, at most the horizon.
	 */
	int count() {
		return this.count;
	}

	/**
	 * Returns the tolerance factor.
	 *
	 * @return the distance of the limit from the mean in standard deviations.
	 */
	float factor() {
		return this.factor;
	}

	/**
	 * Continues a CRC with the measures.
	 *
	 * @param crc
	 *            computes it.
	 * @param before
	 *            the CRC of what came before.
	 * @return the CRC of both.
	 */
	int digest(final Crc32 crc, final int before) {
		return crc.then(crc.then(before, Float.floatToIntBits(this.mean)), Float.floatToIntBits(this.variance));
	}

	@Override
	public int configuration() {
		return 0;
	}

	@Override
	public int savedBytes() {
		return 12;
	}

	@Override
	public void save(final StateBytes out) {
		out.put(this.count);
		out.put(this.mean);
		out.put(this.variance);
	}

	@Override
	public void check(final StateBytes in) throws StateException {
		in.checkInt(this.config.horizon);
		in.checkFloats(2);
	}

	@Override
	public void restore(final StateBytes in) {
		this.count = in.getInt();
		this.mean = in.getFloat();
		this.variance = in.getFloat();
		updateFactor();
	}
}
