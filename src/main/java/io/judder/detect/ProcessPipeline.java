/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * From rows of process values to a score: one rule for all plants, chosen by nothing but the interval of the rows.
 * <p>
 * Rows that come faster than one a minute are averaged ({@link RowSmoother}, 1/8), and a {@link StreamDetector} watches the
 * average after 280 rows of learning and 120 of calibration.
 * <p>
 * Slower rows become hourly means, and two detectors look at them. One knows what values occur; it watches after 48 hours of
 * learning and 10 of calibration. The other knows what follows upon the hour before, the day before and the week before
 * ({@link LaggedMeans}); it joins after a week, an hour, and again 48 and 10 hours. What breaks the clock of a plant is not
 * always an extreme value, and an extreme value does not always break a clock; the score is that of the mean of both ratios.
 * <p>
 * Memory ({@link #stateBytes()}): of fast rows 584 bytes for 8 channels, 18 KB for 64; of slow rows 1 KB for one channel, 11 KB
 * for 8, 31 KB for 16. Used by one thread; nothing is allocated after construction.
 */
public final class ProcessPipeline implements Verdict, StreamState {

	/** The longest interval of the rows in milliseconds: an hour. */
	public static final int LONGEST_INTERVAL = 3600000;

	/** From this interval on the rows are slow. */
	private static final int SLOW_INTERVAL = 60000;

	private static final float SMOOTHING = 1f / 8;
	/** How many hourly vectors each detector of slow rows learns. */
	public static final int SLOW_LEARN = 48;

	/** How many more calibrate its limit. */
	public static final int SLOW_CALIBRATE = 10;

	/** An event of slow rows is forgotten in about a day. */
	private static final int HOLD_HOURS = 24;

	private final int channels;
	private final int intervalMillis;
	private final Embedding embedding;
	/** Compares with all values before. */
	private final StreamDetector level;
	/** Compares with the hour, the day and the week before; null for fast rows. */
	private final StreamDetector clock;
	private final PeakHold hold;
	private final Crc32 crc;
	private boolean updated;
	private float ratio;
	private int score;
	private int onset;

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
		final boolean slow = intervalMillis >= SLOW_INTERVAL;
		if (slow && LONGEST_INTERVAL % intervalMillis != 0) {
			throw new IllegalArgumentException("intervalMillis: from a minute on it must divide an hour");
		}
		final int most = slow ? StreamConfig.MOST_FEATURES / LaggedMeans.LAGS : StreamConfig.MOST_FEATURES;
		if (channels < 1 || channels > most) {
			throw new IllegalArgumentException("channels: needs 1 to " + most);
		}
		this.channels = channels;
		this.intervalMillis = intervalMillis;
		if (slow) {
			this.embedding = new LaggedMeans(channels, LONGEST_INTERVAL / intervalMillis);
			this.clock = new StreamDetector(config(this.embedding.dimension(), true, falseAlarmRate));
		} else {
			this.embedding = new RowSmoother(channels, SMOOTHING);
			this.clock = null;
		}
		this.level = new StreamDetector(config(channels, slow, falseAlarmRate));
		this.hold = new PeakHold(HOLD_HOURS);
		this.crc = new Crc32();
		this.score = -1;
	}

	private static StreamConfig config(final int dimension, final boolean slow, final float falseAlarmRate) {
		final StreamConfig config = new StreamConfig();
		config.dimension = dimension;
		config.falseAlarmRate = falseAlarmRate;
		if (slow) {
			config.learnVectors = SLOW_LEARN;
			config.calibrateVectors = SLOW_CALIBRATE;
		}
		return config;
	}

	/** Forgets everything and begins to learn. */
	public void relearn() {
		this.embedding.clear();
		this.level.relearn();
		if (this.clock != null) {
			this.clock.relearn();
		}
		this.hold.clear();
		quiet();
	}

	/** Forgets what the last row said. */
	private void quiet() {
		this.updated = false;
		this.ratio = 0;
		this.score = -1;
		this.onset = 0;
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
		this.onset = 0;
		this.updated = StreamDetector.usable(row, this.channels) && this.embedding.add(row);
		if (!this.updated) {
			return state();
		}
		final float[] vector = this.embedding.vector();
		final int used = this.level.accept(vector);
		this.score = this.level.score();
		this.ratio = this.level.ratio();
		if (this.clock != null) {
			compareWithClock(vector);
		} else if (this.score >= 0) {
			this.onset = this.score;
		}
		return used;
	}

	private void compareWithClock(final float[] vector) {
		if (this.embedding.complete()) {
			this.clock.accept(vector);
			if (this.clock.score() >= 0) {
				this.ratio = (this.level.ratio() + this.clock.ratio()) / 2;
				this.score = StreamDetector.score(this.ratio);
			}
		}
		if (this.score >= 0 && this.hold.rises(this.ratio)) {
			this.onset = this.score;
		}
	}

	/**
	 * Returns the state.
	 *
	 * @return a constant of {@link DetectorState}: that of the next row.
	 */
	public int state() {
		return this.level.state();
	}

	/**
	 * Tells whether the last row brought a new vector and, while watching, a new score.
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
		return this.onset;
	}

	/**
	 * {@inheritDoc}
	 * <p>
	 * It stays what it is until the next vector comes.
	 */
	@Override
	public int score() {
		return this.score;
	}

	@Override
	public int threshold() {
		return this.level.threshold();
	}

	/**
	 * {@inheritDoc}
	 * <p>
	 * They are those of the detector that is more alarmed; {@link #channel(int)} tells whose they are.
	 */
	@Override
	public int moved(final int[] indices, final int[] deviations) {
		final boolean byClock = this.clock != null && this.clock.ratio() > this.level.ratio();
		return (byClock ? this.clock : this.level).moved(indices, deviations);
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
		final int digest = this.level.digest();
		return this.clock == null || digest == 0 ? digest : this.crc.then(digest, this.clock.digest());
	}

	/**
	 * Returns the detector that compares with all values before: the one that learns first.
	 *
	 * @return the detector, to be read only.
	 */
	public StreamDetector detector() {
		return this.level;
	}

	/**
	 * Returns what the numbers take in memory, without the headers of objects.
	 *
	 * @return bytes of all arrays and fields, scratch included.
	 */
	public int stateBytes() {
		final int detectors = this.level.stateBytes() + (this.clock == null ? 0 : this.clock.stateBytes());
		return this.embedding.stateBytes() + detectors + this.hold.savedBytes() + 6 * 4;
	}

	@Override
	public int configuration() {
		int digest = this.crc.then(this.level.configuration(), this.channels);
		digest = this.crc.then(digest, this.intervalMillis);
		digest = this.crc.then(digest, this.embedding.configuration());
		digest = this.crc.then(digest, this.clock == null ? 0 : this.clock.configuration());
		return this.crc.then(digest, this.hold.configuration());
	}

	@Override
	public int savedBytes() {
		final int detectors = this.level.savedBytes() + (this.clock == null ? 0 : this.clock.savedBytes());
		return this.embedding.savedBytes() + detectors + this.hold.savedBytes();
	}

	@Override
	public void save(final StateBytes out) {
		this.embedding.save(out);
		this.level.save(out);
		if (this.clock != null) {
			this.clock.save(out);
		}
		this.hold.save(out);
	}

	@Override
	public void check(final StateBytes in) throws StateException {
		this.embedding.check(in);
		this.level.check(in);
		if (this.clock != null) {
			this.clock.check(in);
		}
		this.hold.check(in);
	}

	@Override
	public void restore(final StateBytes in) {
		this.embedding.restore(in);
		this.level.restore(in);
		if (this.clock != null) {
			this.clock.restore(in);
		}
		this.hold.restore(in);
		quiet();
	}
}
