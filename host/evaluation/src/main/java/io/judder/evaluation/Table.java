/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * A table for people: as aligned text for a terminal, as Markdown for a report.
 */
public final class Table {

	private final String title;
	private final List<String> header;
	private final List<List<String>> rows = new ArrayList<>();

	/**
	 * Begins a table.
	 *
	 * @param title
	 *            the title.
	 * @param header
	 *            the names of the columns.
	 */
	public Table(final String title, final String... header) {
		this.title = title;
		this.header = List.of(header);
	}

	/** Adds a row. */
	Table row(final String... cells) {
		if (cells.length != this.header.size()) {
			throw new IllegalArgumentException("row: needs " + this.header.size() + " cells");
		}
		this.rows.add(List.of(cells));
		return this;
	}

	/** Returns the title. */
	String title() {
		return this.title;
	}

	/**
	 * Writes the table for a terminal.
	 *
	 * @return lines, each ended.
	 */
	public String text() {
		final int[] widths = new int[this.header.size()];
		widen(widths, this.header);
		this.rows.forEach(row -> widen(widths, row));
		final StringBuilder text = new StringBuilder(this.title).append('\n');
		line(text, widths, this.header);
		this.rows.forEach(row -> line(text, widths, row));
		return text.toString();
	}

	private static void widen(final int[] widths, final List<String> cells) {
		for (int i = 0; i < widths.length; i++) {
			widths[i] = Math.max(widths[i], cells.get(i).length());
		}
	}

	private static void line(final StringBuilder text, final int[] widths, final List<String> cells) {
		final StringBuilder line = new StringBuilder();
		for (int i = 0; i < widths.length; i++) {
			line.append("  ").append(cells.get(i)).append(" ".repeat(widths[i] - cells.get(i).length()));
		}
		text.append(line.toString().stripTrailing()).append('\n');
	}

	/** Writes the table as Markdown. */
	String markdown() {
		final StringBuilder text = new StringBuilder("**").append(this.title).append("**\n\n");
		markdown(text, this.header);
		text.append("|").append(" --- |".repeat(this.header.size())).append('\n');
		this.rows.forEach(row -> markdown(text, row));
		return text.toString();
	}

	private static void markdown(final StringBuilder text, final List<String> cells) {
		text.append('|');
		cells.forEach(cell -> text.append(' ').append(cell.replace("|", "\\|")).append(" |"));
		text.append('\n');
	}
}
