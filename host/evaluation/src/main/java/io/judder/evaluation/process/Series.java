/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

import io.judder.recording.Options;
import io.judder.recording.Recording;
import io.judder.recording.RecordingException;
import io.judder.recording.Recordings;
import io.judder.recording.RowReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole file of process values in memory.
 *
 * @param name
 *            the name in reports.
 * @param channels
 *            the names of the channels.
 * @param rows
 *            the values, by row and channel.
 * @param timeNanos
 *            when each row was sampled, by the clock of the file.
 * @param labelled
 *            whether the column {@code anomaly} is above 0 in a row; all false where there is none.
 */
public record Series(String name, List<String> channels, double[][] rows, long[] timeNanos, boolean[] labelled) {

	private static final String LABEL = "anomaly";

	/**
	 * Reads a file.
	 *
	 * @param name
	 *            the name in reports.
	 * @param path
	 *            the file.
	 * @return the series.
	 * @throws RecordingException
	 *             when it cannot be read.
	 */
	static Series read(final String name, final Path path) throws RecordingException {
		final Recording recording = Recordings.open(List.of(path.toString()), Options.NONE).get(0);
		final int label = recording.labels().indexOf(LABEL);
		final List<double[]> rows = new ArrayList<>();
		final List<Long> times = new ArrayList<>();
		final List<Boolean> labels = new ArrayList<>();
		try (RowReader reader = recording.readRows()) {
			while (reader.next()) {
				final double[] row = new double[recording.channels().size()];
				for (int i = 0; i < row.length; i++) {
					row[i] = reader.value(i);
				}
				rows.add(row);
				times.add(reader.timeNanos());
				labels.add(label >= 0 && reader.label(label) > 0);
			}
		}
		final boolean[] labelled = new boolean[rows.size()];
		for (int i = 0; i < labelled.length; i++) {
			labelled[i] = labels.get(i);
		}
		return new Series(name, recording.channels(), rows.toArray(new double[0][]),
				times.stream().mapToLong(Long::longValue).toArray(), labelled);
	}

	/** Returns the number of rows. */
	int length() {
		return rows.length;
	}

	/** Copies a row in the precision of the device. */
	void copyRow(final int row, final float[] into) {
		for (int i = 0; i < into.length; i++) {
			into[i] = (float) rows[row][i];
		}
	}
}
