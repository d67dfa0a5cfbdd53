/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.util.ArrayDeque;
import java.util.Iterator;

/**
 * Reads the rows of a CSV file. Memory: one line, and the rows of {@link #lookAhead(int)}.
 */
final class CsvRows implements RowReader {

	/** One row: its values, and its time as a date in nanoseconds or as a number in the unit of the column. */
	private static final class Row {

		private final double[] values;
		private final double[] labels;
		private long date;
		private double number;
		private long line;

		Row(final int channels, final int labels) {
			values = new double[channels];
			this.labels = new double[labels];
		}
	}

	private final ByteInput in;
	private final LineReader lines;
	private final CsvHeader header;
	private final TimeColumn time;
	private final Options options;
	private final Manifest.Entry entry;
	private final ArrayDeque<Row> ahead = new ArrayDeque<>();
	private final Row scratch;
	private Row row;
	private Rate rate;
	private boolean loud;
	private boolean finished;
	private long rows;
	private long previous;

	/** Reads the header. */
	CsvRows(final ByteInput in, final Options options, final Manifest.Entry entry) throws RecordingException {
		this.in = in;
		this.options = options;
		this.entry = entry;
		lines = new LineReader(in);
		header = CsvHeader.read(lines, in.name(), options);
		time = header.time() < 0 ? null : TimeColumn.named(header.columns().get(header.time()));
		scratch = newRow();
		row = scratch;
	}

	/** Returns the header. */
	CsvHeader header() {
		return header;
	}

	/** Returns the time column, null when there is none. */
	TimeColumn time() {
		return time;
	}

	/** Sets what the file has no time column for, and whether the user hears of a clock that jumps back. */
	void use(final Rate known, final boolean warn) {
		rate = known;
		loud = warn;
	}

	/** Reads rows ahead; returns their times in nanoseconds relative to the first, empty when there is no clock. */
	double[] lookAhead(final int count) throws RecordingException {
		while (ahead.size() < count) {
			final Row next = newRow();
			if (!parse(next)) {
				break;
			}
			ahead.add(next);
		}
		final double[] times = new double[time == null ? 0 : ahead.size()];
		final Iterator<Row> all = ahead.iterator();
		for (int i = 0; i < times.length; i++) {
			final Row next = all.next();
			times[i] = time.isDate() ? (double) (next.date - ahead.peek().date)
					: (next.number - ahead.peek().number) * time.unitNanos();
		}
		return times;
	}

	/** Tells whether the file has no rows; to be asked after looking ahead. */
	boolean isEmpty() {
		return ahead.isEmpty();
	}

	/** Tells whether a row can be read without waiting, unless it is cut in the middle. */
	boolean isReady() {
		return !ahead.isEmpty() || lines.isReady();
	}

	@Override
	public boolean next() throws RecordingException {
		final Row kept = ahead.poll();
		row = kept == null ? scratch : kept;
		if (kept == null && !parse(scratch)) {
			finish();
			return false;
		}
		if (time != null && !time.isDate() && !time.isInRange(row.number)) {
			throw refuse(header.time(), "is no time");
		}
		final long now = timeNanos();
		if (rows > 0 && now < previous && loud) {
			loud = false;
			options.warnings().accept(in.name() + ": its clock jumps back by "
					+ Rate.plain((previous - now) / 1e9) + " s in line " + row.line
					+ "; the rows are read in the order of the file");
		}
		previous = now;
		rows++;
		return true;
	}

	@Override
	public double value(final int channel) {
		return row.values[channel];
	}

	@Override
	public double label(final int label) {
		return row.labels[label];
	}

	@Override
	public long timeNanos() {
		if (time == null) {
			return rate == null ? rows : rate.nanosAt(rows);
		}
		return time.isDate() ? row.date : time.nanos(row.number);
	}

	@Override
	public void close() {
		in.close();
	}

	private Row newRow() {
		return new Row(header.channels().length, header.labels().length);
	}

	private void finish() throws RecordingException {
		if (!finished) {
			finished = true;
			in.finish();
			entry.checkFrames(in.name(), rows);
		}
	}

	private boolean parse(final Row next) throws RecordingException {
		if (!lines.next()) {
			return false;
		}
		if (lines.isBlank()) {
			final long blank = lines.number();
			while (lines.next()) {
				if (!lines.isBlank()) {
					throw new RecordingException(in.name(), "its line " + blank + " is empty, but rows follow",
							"remove the line");
				}
			}
			return false;
		}
		final int count = lines.split(header.separator());
		if (count != header.columns().size()) {
			throw new RecordingException(in.name(), "its line " + lines.number() + " has " + count
					+ " columns, the header has " + header.columns().size(), "correct the line");
		}
		next.line = lines.number();
		for (int i = 0; i < next.values.length; i++) {
			final int column = header.channels()[i];
			next.values[i] = Decimal.parse(lines.bytes(), lines.start(column), lines.end(column));
			if (!Double.isFinite(next.values[i])) {
				throw refuse(column, "is no finite number");
			}
		}
		for (int i = 0; i < next.labels.length; i++) {
			final int column = header.labels()[i];
			next.labels[i] = Decimal.parse(lines.bytes(), lines.start(column), lines.end(column));
		}
		if (time != null) {
			parseTime(next);
		}
		return true;
	}

	private void parseTime(final Row next) throws RecordingException {
		final int column = header.time();
		next.number = time.parse(lines.bytes(), lines.start(column), lines.end(column));
		if (time.isDate()) {
			next.date = TimeColumn.parseDate(lines.bytes(), lines.start(column), lines.end(column));
		}
		if (time.isDate() ? next.date == Long.MIN_VALUE : !time.isInRange(next.number)) {
			throw refuse(column, "is no time");
		}
	}

	private RecordingException refuse(final int column, final String what) {
		final String text = lines.text(column);
		final String place = "line " + lines.number() + ", column " + (column + 1) + " ("
				+ RecordingException.quote(header.columns().get(column)) + ")";
		return new RecordingException(in.name(),
				"in " + place + (text.isEmpty() ? " a value is missing"
						: " the value " + RecordingException.quote(text) + " " + what),
				text.matches("[-+]?[0-9]+,[0-9]+") ? "write decimals with a point"
						: column == header.time() ? "correct the line, or rename the column when it is no time"
								: "correct the line, or choose other columns with --channels");
	}
}
