/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The columns of a CSV file: at most one of time, some of labels, the others channels.
 *
 * @param separator
 *            what separates columns.
 * @param columns
 *            the names of all columns.
 * @param time
 *            the index of the time column, or -1.
 * @param labels
 *            the indices of the label columns.
 * @param channels
 *            the indices of the chosen channels.
 * @param names
 *            the names of the chosen channels.
 */
record CsvHeader(char separator, List<String> columns, int time, int[] labels, int[] channels, List<String> names) {

	private static final Set<String> LABELS = Set.of("anomaly", "changepoint", "label");

	/** In case of a draw the first wins: a comma may be part of a name. */
	private static final char[] SEPARATORS = { ';', '\t', ',' };

	/**
	 * Reads the header line.
	 *
	 * @param lines
	 *            the lines, before the first.
	 * @param name
	 *            the recording.
	 * @param options
	 *            may choose channels.
	 * @return the header.
	 * @throws RecordingException
	 *             when there is none, or no channel in it.
	 */
	static CsvHeader read(final LineReader lines, final String name, final Options options)
			throws RecordingException {
		if (!lines.next() || lines.isBlank()) {
			throw new RecordingException(name, "has no header in line 1", "name the columns in the first line");
		}
		char separator = SEPARATORS[0];
		for (final char candidate : SEPARATORS) {
			separator = lines.count(candidate) > lines.count(separator) ? candidate : separator;
		}
		final List<String> columns = new ArrayList<>();
		final int count = lines.split(separator);
		int numbers = 0;
		for (int i = 0; i < count; i++) {
			final boolean isNumber = !Double.isNaN(Decimal.parse(lines.bytes(), lines.start(i), lines.end(i)))
					|| TimeColumn.parseDate(lines.bytes(), lines.start(i), lines.end(i)) != Long.MIN_VALUE;
			numbers += isNumber ? 1 : 0;
			columns.add(lines.text(i).replace("\uFEFF", ""));
		}
		if (numbers == count) {
			throw new RecordingException(name, "has no header: its line 1 holds values only",
					"name the columns in the first line, for example time,x,y,z");
		}
		return of(name, separator, columns, options);
	}

	private static CsvHeader of(final String name, final char separator, final List<String> columns,
			final Options options) throws RecordingException {
		int time = -1;
		final List<Integer> labels = new ArrayList<>();
		final List<Integer> data = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			if (time < 0 && TimeColumn.named(columns.get(i)) != null) {
				time = i;
			} else if (LABELS.contains(columns.get(i).toLowerCase(Locale.ROOT))) {
				labels.add(i);
			} else {
				data.add(i);
			}
		}
		if (data.isEmpty()) {
			throw new RecordingException(name, "has no column of values: its header is "
					+ RecordingException.quote(String.join(String.valueOf(separator), columns)),
					"add a column per axis beside time and labels");
		}
		final Selection selection = Selection.of(name, data.stream().map(columns::get).toList(), options);
		final int[] channels = new int[selection.indices().length];
		for (int i = 0; i < channels.length; i++) {
			channels[i] = data.get(selection.indices()[i]);
		}
		return new CsvHeader(separator, List.copyOf(columns), time, labels.stream().mapToInt(i -> i).toArray(),
				channels, selection.names());
	}

	/** Returns the names of the label columns. */
	List<String> labelNames() {
		final List<String> found = new ArrayList<>();
		for (final int label : labels) {
			found.add(columns.get(label));
		}
		return List.copyOf(found);
	}
}
