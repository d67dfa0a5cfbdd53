/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import io.judder.detect.DetectorState;
import io.judder.detect.ProcessPipeline;
import io.judder.detect.StreamConfig;
import io.judder.recording.Recording;
import io.judder.recording.RowReader;

/**
 * One process watched on a PC: slow channels (temperature, pressure, flow, currents), a row at a time. Rows are what windows
 * are to vibration.
 */
public final class ProcessRun implements Progress {

	/** Recordings slower than this are those of a process. */
	public static final double FASTEST_HERTZ = 10;

	private static final double GAP_INTERVALS = 2.5;
	private static final int MOVED = 3;
	/** What the features of a channel are when rows come once a minute or more slowly, see {@code LaggedMeans}. */
	private static final String[] LAGS = { "", " an hour before", " a day before", " a week before" };

	private final List<String> channels;
	private final int intervalMillis;
	private final float falseAlarmRate;
	private final ProcessPipeline pipeline;
	private final RunListener listener;
	private final float[] row;
	private final int[] movedFeatures = new int[MOVED];
	private final int[] movedDeviations = new int[MOVED];
	private boolean alarm;

	/**
	 * Prepares a run that is learning.
	 *
	 * @param first
	 *            the first recording, which decides channels and interval.
	 * @param falseAlarmRate
	 *            the share of normal rows that may exceed the limit, or null for the default.
	 * @param listener
	 *            sees rows and events.
	 * @throws SessionException
	 *             when the recording does not fit.
	 */
	public ProcessRun(final Recording first, final Double falseAlarmRate, final RunListener listener)
			throws SessionException {
		this.channels = first.channels();
		this.intervalMillis = intervalMillis(first);
		this.falseAlarmRate = falseAlarmRate == null ? new StreamConfig().falseAlarmRate : falseAlarmRate.floatValue();
		this.listener = listener;
		this.row = new float[this.channels.size()];
		try {
			this.pipeline = new ProcessPipeline(this.channels.size(), this.intervalMillis, this.falseAlarmRate);
		} catch (final IllegalArgumentException e) {
			throw new SessionException(first.name() + ": " + e.getMessage() + "; choose channels with --channels, or set --rate", e);
		}
	}

	/**
	 * Tells whether a recording is that of a process.
	 *
	 * @param recording
	 *            the recording.
	 * @return whether its rows come slower than vibration can be sampled.
	 */
	public static boolean fits(final Recording recording) {
		return recording.rate() != null && recording.rate().hertz() < FASTEST_HERTZ;
	}

	private static int intervalMillis(final Recording recording) {
		return (int) Math.min(Integer.MAX_VALUE, Math.max(1, Math.round(recording.rate().periodNanos() / 1e6)));
	}

	/**
	 * Plays a recording to its end. What was learned stays, and goes on to be learned while all is normal.
	 *
	 * @param recording
	 *            the recording.
	 * @param stop
	 *            asked before each row; true ends the playing.
	 * @throws IOException
	 *             when the recording fails.
	 * @throws SessionException
	 *             when it does not fit the run.
	 */
	public void play(final Recording recording, final BooleanSupplier stop) throws IOException, SessionException {
		if (!recording.channels().equals(this.channels) || !fits(recording)
				|| Math.abs(intervalMillis(recording) - this.intervalMillis) > this.intervalMillis / 100) {
			throw new SessionException(recording.name() + ": its channels or rate are not those of the first recording; "
					+ "use recordings of one process, or choose channels with --channels");
		}
		this.alarm = false;
		try (RowReader reader = recording.readRows()) {
			long origin = 0;
			long before = 0;
			for (long i = 0; !stop.getAsBoolean() && reader.next(); i++) {
				final long now = reader.timeNanos();
				origin = i == 0 ? now : origin;
				if (i > 0) {
					checkClock(recording.name(), now - before, (now - origin) / 1e9);
				}
				before = now;
				take(reader, recording.name(), i, (now - origin) / 1e9);
			}
		}
	}

	private void checkClock(final String file, final long step, final double seconds) {
		final double intervals = step / 1e6 / this.intervalMillis;
		if (intervals > GAP_INTERVALS || intervals < 0) {
			event(file, "time-gap", seconds, (long) (step / 1e3 - this.intervalMillis * 1e3), false);
		}
	}

	private void take(final RowReader reader, final String file, final long index, final double seconds) {
		for (int i = 0; i < this.row.length; i++) {
			this.row[i] = (float) reader.value(i);
		}
		final int state = this.pipeline.accept(this.row);
		final int score = state == DetectorState.WATCHING ? this.pipeline.score() : -1;
		final int threshold = state == DetectorState.WATCHING ? this.pipeline.threshold() : -1;
		final boolean was = this.alarm;
		this.alarm = score > threshold;
		if (this.alarm != was) {
			event(file, this.alarm ? "anomaly-raised" : "anomaly-cleared", seconds, 0, this.alarm);
		}
		this.listener.window(new WindowRow(file, index, seconds, DetectorState.name(state),
				score < 0 ? Double.NaN : score / 100.0, threshold < 0 ? Double.NaN : threshold / 100.0, this.alarm), this);
	}

	private void event(final String file, final String type, final double seconds, final long value, final boolean anomaly) {
		final List<EventRow.MovedFeature> moved = new ArrayList<>();
		final int count = anomaly ? this.pipeline.moved(this.movedFeatures, this.movedDeviations) : 0;
		for (int i = 0; i < count; i++) {
			final int feature = this.movedFeatures[i];
			final String name = this.channels.get(this.pipeline.channel(feature)) + LAGS[feature / this.channels.size()];
			moved.add(new EventRow.MovedFeature(feature, name, this.movedDeviations[i] / 100.0));
		}
		this.listener.event(new EventRow(file, type, seconds, hundredths(this.pipeline.score()),
				hundredths(this.pipeline.threshold()), null, value, List.copyOf(moved), digest()));
	}

	private static Double hundredths(final int value) {
		return value < 0 ? null : value / 100.0;
	}

	/**
	 * Returns the digest of what was learned.
	 *
	 * @return eight hexadecimal digits, or null before there is anything.
	 */
	public String digest() {
		return this.pipeline.digest() == 0 ? null : String.format("%08x", this.pipeline.digest());
	}

	/**
	 * Tells whether rows are scored.
	 *
	 * @return whether learning and calibration have ended.
	 */
	public boolean watching() {
		return this.pipeline.state() == DetectorState.WATCHING;
	}

	/**
	 * Returns the settings as a report shows them.
	 *
	 * @return names and values, in order.
	 */
	public Map<String, Object> configuration() {
		final Map<String, Object> map = new LinkedHashMap<>();
		map.put("class", "process");
		map.put("interval_seconds", this.intervalMillis / 1000.0);
		map.put("channels", this.channels);
		map.put("false_alarm_rate", Double.parseDouble(Float.toString(this.falseAlarmRate)));
		return map;
	}

	@Override
	public int learned() {
		return Math.min(this.pipeline.detector().learned(), planned());
	}

	@Override
	public int planned() {
		return this.pipeline.detector().planned();
	}
}
