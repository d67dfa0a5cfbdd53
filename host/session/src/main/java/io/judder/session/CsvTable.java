/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Writes windows as the table that evaluations read: RFC 4180, one row per window, the columns {@value #HEADER}. A score or
 * threshold that does not exist is an empty field.
 */
public final class CsvTable {

	/** The columns. */
	public static final String HEADER = "file,window,time,state,score,threshold,alarm";

	private final Writer out;

	/**
	 * Begins a table.
	 *
	 * @param out
	 *            receives the text.
	 * @throws IOException
	 *             when it cannot be written.
	 */
	public CsvTable(final Writer out) throws IOException {
		this.out = out;
		out.write(HEADER + "\n");
	}

	/**
	 * Writes a row.
	 *
	 * @param row
	 *            the window.
	 * @throws IOException
	 *             when it cannot be written.
	 */
	public void write(final WindowRow row) throws IOException {
		this.out.write(quoted(row.file()) + ',' + row.window() + ',' + number(row.time(), "%.6f") + ',' + row.state() + ','
				+ number(row.score(), "%.2f") + ',' + number(row.threshold(), "%.2f") + ',' + (row.alarm() ? '1' : '0')
				+ '\n');
	}

	private static String number(final double value, final String format) {
		return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
	}

	private static String quoted(final String text) {
		return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
	}
}
