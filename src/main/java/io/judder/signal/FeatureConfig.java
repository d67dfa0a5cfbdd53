/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

/**
 * What is measured of each window. Immutable: each {@code with} method returns a changed copy.
 * <p>
 * A new configuration has 24 octave bands from 1.5 bins to half the rate, the logarithms of RMS and kurtosis, no envelope,
 * and a hop of half a window.
 */
public final class FeatureConfig {

	/** The shortest window. */
	public static final int MIN_WINDOW = 256;

	/** The longest window. */
	public static final int MAX_WINDOW = 4096;

	/** The largest number of axes. */
	public static final int MAX_AXES = 3;

	private final int window;

	private final int axes;

	private final int rateMilliHertz;

	private int hop;

	private int bands = 24;

	private int spacing = FrequencyBands.OCTAVE;

	private int lowMilliHertz;

	private int highMilliHertz;

	private boolean summedOverAxes;

	private int timeMask = TimeFeatures.LOG_RMS | TimeFeatures.LOG_KURTOSIS;

	private int envelopeBands;

	private int passLowMilliHertz;

	private int passHighMilliHertz;

	private int envelopeLowMilliHertz;

	private int envelopeHighMilliHertz;

	/**
	 * Makes a configuration.
	 *
	 * @param window
	 *            the frames N of a window: a power of two, {@link #MIN_WINDOW} to {@link #MAX_WINDOW}.
	 * @param axes
	 *            the axes, 1 to {@link #MAX_AXES}.
	 * @param rateMilliHertz
	 *            the frames per second in thousandths, above 0.
	 * @throws IllegalArgumentException
	 *             when an argument is out of its range; the message begins with its name, here as in all methods.
	 */
	public FeatureConfig(final int window, final int axes, final int rateMilliHertz) {
		check(window >= MIN_WINDOW && window <= MAX_WINDOW && (window & (window - 1)) == 0, "window", window,
				"a power of two from 256 to 4096");
		check(axes >= 1 && axes <= MAX_AXES, "axes", axes, "1 to 3");
		check(rateMilliHertz > 0, "rateMilliHertz", rateMilliHertz, "above 0");
		this.window = window;
		this.axes = axes;
		this.rateMilliHertz = rateMilliHertz;
		this.hop = window / 2;
		this.lowMilliHertz = (int) (3L * rateMilliHertz / (2 * window));
		this.highMilliHertz = rateMilliHertz / 2;
	}

	private FeatureConfig(final FeatureConfig other) {
		this.window = other.window;
		this.axes = other.axes;
		this.rateMilliHertz = other.rateMilliHertz;
		this.hop = other.hop;
		this.bands = other.bands;
		this.spacing = other.spacing;
		this.lowMilliHertz = other.lowMilliHertz;
		this.highMilliHertz = other.highMilliHertz;
		this.summedOverAxes = other.summedOverAxes;
		this.timeMask = other.timeMask;
		this.envelopeBands = other.envelopeBands;
		this.passLowMilliHertz = other.passLowMilliHertz;
		this.passHighMilliHertz = other.passHighMilliHertz;
		this.envelopeLowMilliHertz = other.envelopeLowMilliHertz;
		this.envelopeHighMilliHertz = other.envelopeHighMilliHertz;
	}

	/**
	 * Changes how many frames lie between the starts of two windows.
	 *
	 * @param frames
	 *            1 to the window.
	 * @return the changed copy.
	 */
	public FeatureConfig withHop(final int frames) {
		check(frames >= 1 && frames <= this.window, "hop", frames, "1 to the window");
		final FeatureConfig copy = new FeatureConfig(this);
		copy.hop = frames;
		return copy;
	}

	/**
	 * Changes the number of bands per axis, 0 for none.
	 *
	 * @param count
	 *            0 to {@link FrequencyBands#MAX_COUNT}.
	 * @return the changed copy.
	 */
	public FeatureConfig withBands(final int count) {
		check(count >= 0 && count <= FrequencyBands.MAX_COUNT, "bands", count, "0 to 64");
		final FeatureConfig copy = new FeatureConfig(this);
		copy.bands = count;
		return copy;
	}

	/**
	 * Changes how bands are spaced.
	 *
	 * @param kind
	 *            a constant of {@link FrequencyBands}.
	 * @return the changed copy.
	 */
	public FeatureConfig withSpacing(final int kind) {
		check(kind >= FrequencyBands.LINEAR && kind <= FrequencyBands.ROTATING, "spacing", kind,
				"LINEAR, OCTAVE, MEL or ROTATING");
		final FeatureConfig copy = new FeatureConfig(this);
		copy.spacing = kind;
		return copy;
	}

	/**
	 * Changes where bands lie.
	 *
	 * @param low
	 *            where the lowest begins, in mHz.
	 * @param high
	 *            where the highest ends, in mHz: above low and at most half the rate.
	 * @return the changed copy.
	 */
	public FeatureConfig withRange(final int low, final int high) {
		check(low >= 0, "lowMilliHertz", low, "0 or more");
		check(high > low && high <= this.rateMilliHertz / 2, "highMilliHertz", high, "above low, at most half the rate");
		final FeatureConfig copy = new FeatureConfig(this);
		copy.lowMilliHertz = low;
		copy.highMilliHertz = high;
		return copy;
	}

	/**
	 * Changes whether there is one set of bands, of the power of the vector sum of all axes, in place of one per axis. It does
	 * not change when the sensor is turned.
	 *
	 * @param summed
	 *            whether bands are summed.
	 * @return the changed copy.
	 */
	public FeatureConfig withSummedOverAxes(final boolean summed) {
		final FeatureConfig copy = new FeatureConfig(this);
		copy.summedOverAxes = summed;
		return copy;
	}

	/**
	 * Changes which time features each axis has.
	 *
	 * @param mask
	 *            bits of {@link TimeFeatures}, 0 for none.
	 * @return the changed copy.
	 */
	public FeatureConfig withTimeFeatures(final int mask) {
		check(mask >= 0 && mask <= TimeFeatures.ALL, "timeMask", mask, "made of the bits of TimeFeatures");
		final FeatureConfig copy = new FeatureConfig(this);
		copy.timeMask = mask;
		return copy;
	}

	/**
	 * Changes the band that the envelope is taken of, and the linear bands of its spectrum.
	 *
	 * @param count
	 *            the bands of the envelope spectrum per axis, 0 to {@link FrequencyBands#MAX_COUNT}; 0 switches it off.
	 * @param passLow
	 *            where the pass band begins, in mHz.
	 * @param passHigh
	 *            where the pass band ends, in mHz: above its begin and at most half the rate.
	 * @param low
	 *            where the lowest band of the envelope spectrum begins, in mHz.
	 * @param high
	 *            where the highest band of the envelope spectrum ends, in mHz: above low.
	 * @return the changed copy.
	 */
	public FeatureConfig withEnvelope(final int count, final int passLow, final int passHigh, final int low,
			final int high) {
		check(count >= 0 && count <= FrequencyBands.MAX_COUNT, "envelopeBands", count, "0 to 64");
		if (count > 0) {
			check(passLow >= 0, "passLowMilliHertz", passLow, "0 or more");
			check(passHigh > passLow && passHigh <= this.rateMilliHertz / 2, "passHighMilliHertz", passHigh,
					"above passLow, at most half the rate");
			check(low >= 0, "envelopeLowMilliHertz", low, "0 or more");
			check(high > low, "envelopeHighMilliHertz", high, "above envelopeLow");
		}
		final FeatureConfig copy = new FeatureConfig(this);
		copy.envelopeBands = count;
		copy.passLowMilliHertz = passLow;
		copy.passHighMilliHertz = passHigh;
		copy.envelopeLowMilliHertz = low;
		copy.envelopeHighMilliHertz = high;
		return copy;
	}

	/**
	 * Returns the frames of a window.
	 *
	 * @return N.
	 */
	public int window() {
		return this.window;
	}

	/**
	 * Returns the number of axes.
	 *
	 * @return 1 to {@link #MAX_AXES}.
	 */
	public int axes() {
		return this.axes;
	}

	/**
	 * Returns the rate.
	 *
	 * @return frames per second in thousandths.
	 */
	public int rateMilliHertz() {
		return this.rateMilliHertz;
	}

	/**
	 * Returns how many frames lie between the starts of two windows.
	 *
	 * @return 1 to the window.
	 */
	public int hop() {
		return this.hop;
	}

	/**
	 * Returns the number of bands per axis, or of all when they are summed.
	 *
	 * @return 0 to {@link FrequencyBands#MAX_COUNT}.
	 */
	public int bands() {
		return this.bands;
	}

	/**
	 * Returns how bands are spaced.
	 *
	 * @return a constant of {@link FrequencyBands}.
	 */
	public int spacing() {
		return this.spacing;
	}

	/**
	 * Returns where the lowest band begins.
	 *
	 * @return mHz.
	 */
	public int lowMilliHertz() {
		return this.lowMilliHertz;
	}

	/**
	 * Returns where the highest band ends.
	 *
	 * @return mHz.
	 */
	public int highMilliHertz() {
		return this.highMilliHertz;
	}

	/**
	 * Tells whether bands are those of the vector sum.
	 *
	 * @return whether they are.
	 */
	public boolean summedOverAxes() {
		return this.summedOverAxes;
	}

	/**
	 * Returns which time features each axis has.
	 *
	 * @return bits of {@link TimeFeatures}.
	 */
	public int timeMask() {
		return this.timeMask;
	}

	/**
	 * Returns the number of bands of the envelope spectrum per axis.
	 *
	 * @return 0 when there is none.
	 */
	public int envelopeBands() {
		return this.envelopeBands;
	}

	/**
	 * Returns where the pass band of the envelope begins.
	 *
	 * @return mHz.
	 */
	public int passLowMilliHertz() {
		return this.passLowMilliHertz;
	}

	/**
	 * Returns where the pass band of the envelope ends.
	 *
	 * @return mHz.
	 */
	public int passHighMilliHertz() {
		return this.passHighMilliHertz;
	}

	/**
	 * Returns where the lowest band of the envelope spectrum begins.
	 *
	 * @return mHz.
	 */
	public int envelopeLowMilliHertz() {
		return this.envelopeLowMilliHertz;
	}

	/**
	 * Returns where the highest band of the envelope spectrum ends.
	 *
	 * @return mHz.
	 */
	public int envelopeHighMilliHertz() {
		return this.envelopeHighMilliHertz;
	}

	private static void check(final boolean valid, final String field, final int value, final String range) {
		if (!valid) {
			throw new IllegalArgumentException(field + ": " + value + " is not " + range);
		}
	}
}
