/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.util.Arrays;

/**
 * The one scale of a session: how values of any recording become int16 counts.
 * <p>
 * It is chosen once, from the first recording, so that files learned and files watched mean the same by a count. An
 * int16 recording keeps its own scale and passes bit by bit, and so does each later one of the same scale. For any other
 * format a count is a power of two of the unit, the smallest with which the largest deviation from the mean of each
 * channel still has 18 dB (a factor of 8) of headroom; the means, rounded to counts, are subtracted, since a large
 * constant part, such as the bias of an analog sensor, would cost resolution. {@code --full-scale X} sets the count to
 * X / 32768 instead, and subtracts nothing; for an int16 recording it says only from where on samples are clipped.
 * Immutable.
 */
public final class Quantiser {

	/** The magnitude that count 32768 would have, in counts. */
	private static final double FULL_COUNTS = 32768;

	/** 18.06 dB, and a power of two. */
	private static final double HEADROOM = 8;

	/** A file is judged by this many frames at most: 14 minutes at 20 kHz. */
	private static final long FILE_FRAMES = 1 << 24;

	/** A stream is judged by its first 10 s, and by this many frames at most. */
	private static final int STREAM_FRAMES = 1 << 18;
	private static final int STREAM_SECONDS = 10;

	private static final int BLOCK_FRAMES = 1024;

	/** Rates of CSV clocks are measured; those of one session may differ by this part. */
	private static final double RATE_TOLERANCE = 0.005;

	private final Recording first;
	private final Rate rate;
	private final double unitPerCount;
	private final double[] origins;
	private final double limit;

	private Quantiser(final Recording first, final Rate rate, final double unitPerCount, final double[] origins,
			final Options options) {
		this.first = first;
		limit = options.fullScale() == null ? Double.POSITIVE_INFINITY : options.fullScale();
		this.rate = rate;
		this.unitPerCount = unitPerCount;
		this.origins = origins;
	}

	/**
	 * Chooses the scale for a session. Reads the start of the recording unless that is int16 or the scale is given.
	 *
	 * @param first
	 *            the first recording of the session.
	 * @param options
	 *            may have the full scale.
	 * @return the scale.
	 * @throws RecordingException
	 *             when the recording has no rate, a rate below 0.5 mHz, or more than three channels, or is damaged.
	 */
	public static Quantiser of(final Recording first, final Options options) throws RecordingException {
		final Rate rate = rateOf(first);
		final int axes = first.channels().size();
		if (axes > RecordingSource.MOST_AXES) {
			throw new RecordingException(first.name(),
					"has " + axes + " channels, but a sensor has 1 to 3 axes: " + Selection.summary(first.channels()),
					"choose up to three, for example --channels 0,1,2");
		}
		final double[] origins = new double[axes];
		if (first.isInt16()) {
			Arrays.fill(origins, first.origin());
			return new Quantiser(first, rate, first.scale(), origins, options);
		}
		if (options.fullScale() != null) {
			return new Quantiser(first, rate, options.fullScale() / FULL_COUNTS, origins, options);
		}
		final long most = first.isStream() ? Math.max(1, (long) Math.min(STREAM_FRAMES, rate.hertz() * STREAM_SECONDS))
				: FILE_FRAMES;
		final Extent extent = new Extent(axes);
		try (FrameReader reader = first.look()) {
			final double[] block = new double[BLOCK_FRAMES * axes];
			int got = 0;
			for (long frames = 0; frames < most && got >= 0; frames += got) {
				got = reader.read(block, 0, (int) Math.min(BLOCK_FRAMES, most - frames));
				extent.add(block, got);
			}
		}
		final double unit = powerOfTwo(extent.deviation() * HEADROOM, extent.magnitude());
		for (int axis = 0; axis < axes; axis++) {
			origins[axis] = Math.rint(extent.mean(axis) / unit) * unit;
		}
		return new Quantiser(first, rate, unit, origins, options);
	}

	/**
	 * Returns the value of one count.
	 *
	 * @return the unit per count, above 0.
	 */
	public double unitPerCount() {
		return unitPerCount;
	}

	/**
	 * Returns the value of count 0.
	 *
	 * @param axis
	 *            the index of the axis.
	 * @return the value in the unit of the first recording.
	 */
	public double origin(final int axis) {
		return origins[axis];
	}

	/**
	 * Returns the rate of the session.
	 *
	 * @return the rate of the first recording.
	 */
	public Rate rate() {
		return rate;
	}

	/** Returns the number of axes. */
	int axes() {
		return origins.length;
	}

	/** Tells whether the counts of a recording are those of the session. */
	boolean passes(final Recording recording) {
		return recording.isInt16() && first.isInt16()
				&& (uncalibrated(recording) || recording.scale() == unitPerCount && recording.origin() == origins[0]);
	}

	/** Returns the magnitude of counts from which on a recording is clipped by its format, at most 32767. */
	int clipCounts(final Recording recording) {
		double most = Math.min(Short.MAX_VALUE, Math.floor(limit / unitPerCount));
		if (uncalibrated(recording)) {
			return (int) Math.max(1, most);
		}
		for (final double origin : origins) {
			most = Math.min(most, (recording.limit() - Math.abs(origin - recording.origin())) / unitPerCount);
		}
		return (int) Math.max(1, most);
	}

	/** Converts frames to counts; returns how many values were beyond int16 and were clipped. */
	int convert(final double[] from, final short[] to, final int offset, final int frames) {
		int clipped = 0;
		for (int i = 0; i < frames * origins.length; i++) {
			final double count = Math.rint((from[i] - origins[i % origins.length]) / unitPerCount);
			final double limited = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, count));
			clipped += limited == count ? 0 : 1;
			to[offset + i] = (short) limited;
		}
		return clipped;
	}

	/**
	 * Refuses a recording that cannot be in one session with the first.
	 *
	 * @param other
	 *            another recording.
	 * @throws RecordingException
	 *             when rate, axes or unit differ; the message names both.
	 */
	void check(final Recording other) throws RecordingException {
		final Rate otherRate = rateOf(other);
		if (!otherRate.agreesWith(rate, RATE_TOLERANCE)) {
			throw differs(other, "has " + otherRate, rate.toString(), "use recordings of one rate");
		}
		if (other.channels().size() != axes()) {
			throw differs(other, "has " + other.channels().size() + " axes", Integer.toString(axes()),
					"choose the same axes with --channels");
		}
		if (other.kind() == first.kind() && !other.channels().equals(first.channels())) {
			throw differs(other, "has the axes " + other.channels(), first.channels().toString(),
					"choose the same axes with --channels");
		}
		if (!other.unit().isEmpty() && !first.unit().isEmpty() && !other.unit().equals(first.unit())
				&& !uncalibrated(other)) {
			throw differs(other, "is in " + other.unit(), first.unit(), "use recordings of one unit");
		}
	}

	/**
	 * Tells whether a recording has int16 counts of the same sensor without saying what they are worth: a WAV beside raw
	 * int16 with a manifest. Counts are compared with counts then.
	 */
	private boolean uncalibrated(final Recording other) {
		return other.isInt16() && first.isInt16() && partsOfFullScale(other) != partsOfFullScale(first);
	}

	private static boolean partsOfFullScale(final Recording recording) {
		return WavFile.UNIT.equals(recording.unit());
	}

	private RecordingException differs(final Recording other, final String has, final String firstHas,
			final String remedy) {
		return new RecordingException(other.name(), has + ", but " + first.name() + " has " + firstHas, remedy);
	}

	private static Rate rateOf(final Recording recording) throws RecordingException {
		final Rate rate = recording.rate();
		if (rate == null) {
			throw new RecordingException(recording.name(),
					"tells no rate: it has no time column, or one that ticks too coarsely", "give --rate HZ");
		}
		if (rate.milliHertz() == 0) {
			throw new RecordingException(recording.name(), "has " + rate + ", too slow for windows of vibration",
					"use a faster recording");
		}
		return rate;
	}

	/** Returns the smallest power of two with which a magnitude fits into int16. */
	private static double powerOfTwo(final double deviation, final double magnitude) {
		final double most = deviation > 0 ? deviation : magnitude > 0 ? magnitude : 1;
		final double count = most / FULL_COUNTS;
		final int exponent = Math.max(Float.MIN_EXPONENT, Math.min(Float.MAX_EXPONENT, Math.getExponent(count)));
		final double power = Math.scalb(1.0, exponent);
		return power < count && exponent < Float.MAX_EXPONENT ? power * 2 : power;
	}
}
