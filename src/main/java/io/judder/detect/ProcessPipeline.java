/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * From rows of process values to a score: one rule for all plants, chosen by nothing but the interval of the rows.
 * <table summary="the two branches">
 * <tr><th>interval</th><th>vector</th><th>learns, calibrates</th></tr>
 * <tr><td>below a minute</td><td>{@link RowSmoother} with 1/8</td><td>280 and 120 rows</td></tr>
 * <tr><td>a minute to an hour</td><td>{@link LaggedMeans}</td><td>a week and an hour to fill, then 48 and 10 hours</td></tr>
 * </table>
 * Memory ({@link #stateBytes()}): below a minute 108 bytes for one channel, 584 for 8, 18 KB for 64; else 1 KB for one, 11 KB
 * for 8, 29 KB for 16. Used by one thread; nothing is allocated after construction.
 */
public final class ProcessPipeline implements Verdict, StreamState {

	/** The longest interval of the rows in milliseconds: an hour. */
	public static final int LONGEST_INTERVAL = 3600000;

	/** From this interval on the rows are slow. */
	private static final int SLOW_INTERVAL = 60000;

	private static final float SMOOTHING = 1f / 8;
	private static final int SLOW_LEARN = 48;
	private static final int SLOW_CALIBRATE = 10;
	/** An event of slow rows is forgotten in about a day. */
	private static final int HOLD_HOURS = 24;

	private final int channels;
	private final int intervalMillis;
	private final boolean slow;
	private final Embedding embedding;
	private final StreamDetector detector;
	private final PeakHold hold;
	private final Crc32 crc;
	private boolean settled;
	private boolean updated;
	private boolean rising;

	/**
	 * Creates a pipeline that is learning.
	 *
	 * @param channels
	 *            how many values a row has: 1 to 64, of slow rows 1 to 16.
	 * @param intervalMillis
	 *            the time from row to row in milliseconds, 1 to {@link #LONGEST_INTERVAL}; from a minute on it must divide an
	 *            hour, because hours are counted in rows.
	 * @param falseAlarmRate
	 *            the share of normal vectors that may exceed the limit, 0.0001 to 0.2; the default of {@link StreamConfig} is
	 *            0.002.
	 * @throws IllegalArgumentException
	 *             when an argument is out of its range; the message names it.
	 */
	public ProcessPipeline(final int channels, final int intervalMillis, final float falseAlarmRate) {
		if (intervalMillis < 1 || intervalMillis > LONGEST_INTERVAL) {
			throw new IllegalArgumentException("intervalMillis: needs 1 to " + LONGEST_INTERVAL);
		}
		this.slow = intervalMillis >= SLOW_INTERVAL;
		if (this.slow && LONGEST_INTERVAL % intervalMillis != 0) {
			throw new IllegalArgumentException("intervalMillis: from a minute on it must divide an hour");
		}
		final int most = this.slow ? StreamConfig.MOST_FEATURES / LaggedMeans.LAGS : StreamConfig.MOST_FEATURES;
		if (channels < 1 || channels > most) {
			throw new IllegalArgumentException("channels: needs 1 to " + most);
		}
		this.channels = channels;
		this.intervalMillis = intervalMillis;
		final StreamConfig config = new StreamConfig();
		config.falseAlarmRate = falseAlarmRate;
		if (this.slow) {
			this.embedding = new LaggedMeans(channels, LONGEST_INTERVAL / intervalMillis);
			config.learnVectors = SLOW_LEARN;
			config.calibrateVectors = SLOW_CALIBRATE;
		} else {
			this.embedding = new RowSmoother(channels, SMOOTHING);
		}
		config.dimension = this.embedding.dimension();
		this.detector = new StreamDetector(config);
		this.hold = new PeakHold(HOLD_HOURS);
		this.crc = new Crc32();
	}

	/** Forgets everything and begins to learn. */
	public void relearn() {
		this.embedding.clear();
		this.detector.relearn();
		this.hold.clear();
		this.settled = false;
		this.updated = false;
		this.rising = false;
	}

	/**
	 * Takes a row. One with a value that is not a number or beyond {@link StreamDetector#LARGEST_VALUE} is passed over as if it
	 * had not come: {@link #updated()} tells.
	 *
	 * @param row
	 *            one value per channel.
	 * @return the state in which the row was used, see {@link DetectorState}.
	 */
	public int accept(final float[] row) {
		this.rising = false;
		this.updated = StreamDetector.usable(row, this.channels) && this.embedding.add(row);
		if (!this.updated) {
			return state();
		}
		this.settled = true;
		final int used = this.detector.accept(this.embedding.vector());
		if (this.detector.score() >= 0) {
			final boolean rises = this.hold.rises(this.detector.ratio());
			this.rising = rises || !this.slow;
		}
		return used;
	}

	/**
	 * Returns the state.
	 *
	 * @return a constant of {@link DetectorState}; settling until the first vector is complete.
	 */
	public int state() {
		return this.settled ? this.detector.state() : DetectorState.SETTLING;
	}

	/**
	 * Tells whether the last row completed a vector and so brought a new score.
	 *
	 * @return always true for fast rows that are numbers; once an hour for slow ones.
	 */
	public boolean updated() {
		return this.updated;
	}

	/**
	 * Returns the score that the last row gave rise to.
	 *
	 * @return the score when the row brought one, and of slow rows only when it is higher than what is left of the highest
	 *         before; otherwise 0.
	 */
	public int onset() {
		return this.rising ? this.detector.score() : 0;
	}

	/**
	 * {@inheritDoc}
	 * <p>
	 * It stays what it is until the next vector is complete.
	 */
	@Override
	public int score() {
		return this.detector.score();
	}

	@Override
	public int threshold() {
		return this.detector.threshold();
	}

	/**
	 * {@inheritDoc}
	 *
	 * @see #channel(int)
	 */
	@Override
	public int moved(final int[] indices, final int[] deviations) {
		return this.detector.moved(indices, deviations);
	}

	/**
	 * Returns the channel of a feature.
	 *
	 * @param feature
	 *            an index that {@link #moved(int[], int[])} gave.
	 * @return the index of the channel in the row.
	 */
	public int channel(final int feature) {
		return feature % this.channels;
	}

	@Override
	public int digest() {
		return this.detector.digest();
	}

	/**
	 * Returns the detector.
	 *
	 * @return the detector that scores the vectors, to be read only.
	 */
	public StreamDetector detector() {
		return this.detector;
	}

	/**
	 * Returns what the numbers take in memory, without the headers of objects.
	 *
	 * @return bytes of all arrays and fields, scratch included.
	 */
	public int stateBytes() {
		return this.embedding.stateBytes() + this.detector.stateBytes() + this.hold.savedBytes() + 6 * 4;
	}

	@Override
	public int configuration() {
		int digest = this.crc.then(this.detector.configuration(), this.channels);
		digest = this.crc.then(digest, this.intervalMillis);
		digest = this.crc.then(digest, this.embedding.configuration());
		return this.crc.then(digest, this.hold.configuration());
	}

	@Override
	public int savedBytes() {
		return 4 + this.embedding.savedBytes() + this.detector.savedBytes() + this.hold.savedBytes();
	}

	@Override
	public void save(final StateBytes out) {
		out.put(this.settled ? 1 : 0);
		this.embedding.save(out);
		this.detector.save(out);
		this.hold.save(out);
	}

	@Override
	public void check(final StateBytes in) throws StateException {
		in.checkInt(1);
		this.embedding.check(in);
		this.detector.check(in);
		this.hold.check(in);
	}

	@Override
	public void restore(final StateBytes in) {
		this.settled = in.getInt() != 0;
		this.embedding.restore(in);
		this.detector.restore(in);
		this.hold.restore(in);
		this.updated = false;
		this.rising = false;
	}
}
