/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.util.List;

/**
 * One recording that can be read: its facts are known, its samples are still in the file.
 * <p>
 * A file can be read any number of times, standard input once. Holds no open file.
 */
public final class Recording {

	/** The largest number of channels that are read. */
	public static final int MOST_CHANNELS = 64;

	/** What {@link #frames()} returns when only reading to the end can tell. */
	public static final long UNKNOWN_LENGTH = -1;

	/** The formats. */
	public enum Kind {
		/** RIFF/WAVE. */
		WAV,
		/** Text with one row per sample. */
		CSV,
		/** Little-endian int16 without header. */
		RAW
	}

	/**
	 * What is known before the samples are read.
	 *
	 * @param name
	 *            the name for people.
	 * @param kind
	 *            the format.
	 * @param channels
	 *            the names of the channels.
	 * @param labels
	 *            the names of the label columns.
	 * @param rate
	 *            the rate, null when unknown.
	 * @param clock
	 *            whether samples carry their time.
	 * @param unit
	 *            the unit of values, empty when unknown.
	 * @param scale
	 *            the value of one count of an int16 recording.
	 * @param origin
	 *            the value of count 0 of an int16 recording.
	 * @param limit
	 *            the largest magnitude that the format can hold, infinite when it has none.
	 * @param int16
	 *            whether samples are int16 counts.
	 * @param length
	 *            the number of frames or {@link #UNKNOWN_LENGTH}.
	 */
	record Facts(String name, Kind kind, List<String> channels, List<String> labels, Rate rate, boolean clock,
			String unit, double scale, double origin, double limit, boolean int16, long length) {
	}

	/** Gives access to the samples. */
	interface Content {

		/** Opens a reader of frames; {@code loud} tells whether warnings go to the user. */
		FrameReader frames(boolean loud) throws RecordingException;

		/** Opens a reader of rows. */
		RowReader rows() throws RecordingException;
	}

	private final Facts facts;
	private final Content content;
	private final boolean stream;
	private Preview preview;
	private boolean taken;

	Recording(final Facts facts, final Content content, final boolean stream) {
		this.facts = facts;
		this.content = content;
		this.stream = stream;
	}

	/**
	 * Returns the name as the user gave it; a file of a directory has the directory's name before it.
	 *
	 * @return the name, {@code -} for standard input.
	 */
	public String name() {
		return facts.name();
	}

	/**
	 * Returns the format.
	 *
	 * @return the kind.
	 */
	public Kind kind() {
		return facts.kind();
	}

	/**
	 * Returns the names of the channels that are read, in the order of the values of a frame.
	 *
	 * @return 1 to {@link #MOST_CHANNELS} names.
	 */
	public List<String> channels() {
		return facts.channels();
	}

	/**
	 * Returns the names of the label columns (anomaly, changepoint, label), which are no channels.
	 *
	 * @return the names, mostly none.
	 */
	public List<String> labels() {
		return facts.labels();
	}

	/**
	 * Returns the sampling rate.
	 *
	 * @return the rate, or null when neither the recording nor the options tell.
	 */
	public Rate rate() {
		return facts.rate();
	}

	/**
	 * Tells whether samples carry their time (a CSV with a time column).
	 *
	 * @return true when {@link FrameReader#timeNanos()} comes from the recording's clock.
	 */
	public boolean hasClock() {
		return facts.clock();
	}

	/**
	 * Returns the unit of the values.
	 *
	 * @return the unit ({@code FS} is the full scale of an integer WAV), or an empty text when unknown.
	 */
	public String unit() {
		return facts.unit();
	}

	/**
	 * Returns the value of one count.
	 *
	 * @return the unit per count of an int16 recording; 1 for the others, whose values are physical already.
	 */
	public double scale() {
		return facts.scale();
	}

	/**
	 * Returns the value of count 0.
	 *
	 * @return the value in the unit of the recording.
	 */
	public double origin() {
		return facts.origin();
	}

	/**
	 * Tells whether the samples are int16 counts, which can be read bit by bit.
	 *
	 * @return true when {@link FrameReader#readCounts(short[], int, int)} works.
	 */
	public boolean isInt16() {
		return facts.int16();
	}

	/**
	 * Returns the length.
	 *
	 * @return the number of frames or {@link #UNKNOWN_LENGTH}.
	 */
	public long frames() {
		return facts.length();
	}

	/**
	 * Opens the recording for reading in frames.
	 *
	 * @return a reader at the first frame; the caller closes it.
	 * @throws RecordingException
	 *             when the file cannot be opened, or standard input was read before.
	 */
	public FrameReader read() throws RecordingException {
		take();
		return preview != null ? preview : content.frames(true);
	}

	/**
	 * Opens the recording for reading in rows.
	 *
	 * @return a reader before the first row; the caller closes it.
	 * @throws RecordingException
	 *             when the file cannot be opened, or standard input was read before.
	 */
	public RowReader readRows() throws RecordingException {
		take();
		return preview != null ? new FrameRows(this, preview) : content.rows();
	}

	/**
	 * Tells whether it can be read once only.
	 *
	 * @return true for standard input.
	 */
	public boolean isStream() {
		return stream;
	}

	/** Returns the largest magnitude that the format can hold, in the unit of the recording. */
	double limit() {
		return facts.limit();
	}

	/**
	 * Opens a reader for a look at the start. What is read of a stream is kept for {@link #read()}.
	 */
	FrameReader look() throws RecordingException {
		if (!stream) {
			return content.frames(false);
		}
		if (taken || preview != null) {
			throw usedUp();
		}
		preview = new Preview(content.frames(true), channels().size(), rate());
		return preview.recorder();
	}

	private void take() throws RecordingException {
		if (stream && taken) {
			throw usedUp();
		}
		taken = true;
	}

	private RecordingException usedUp() {
		return new RecordingException(name(), "can be read only once", "name it once, or store it in a file");
	}
}
