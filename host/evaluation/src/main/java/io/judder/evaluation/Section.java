/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * What the report says of one set: figures with their requirements, tables, plots, and the results as data.
 */
public final class Section {

	private final String name;
	private final String protocol;
	private final Object data;
	private final List<Figure> figures = new ArrayList<>();
	private final List<Table> tables = new ArrayList<>();
	private final List<Plot> plots = new ArrayList<>();

	/**
	 * Begins a section.
	 *
	 * @param name
	 *            the name of the set.
	 * @param protocol
	 *            how it was evaluated, in a few sentences.
	 * @param data
	 *            records, lists and maps for the JSON report.
	 */
	public Section(final String name, final String protocol, final Object data) {
		this.name = name;
		this.protocol = protocol;
		this.data = data;
	}

	/**
	 * Returns the name.
	 *
	 * @return the name of the set.
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Returns the protocol.
	 *
	 * @return a few sentences.
	 */
	public String protocol() {
		return this.protocol;
	}

	/**
	 * Returns the data.
	 *
	 * @return what Jackson can write.
	 */
	public Object data() {
		return this.data;
	}

	/**
	 * Returns the figures.
	 *
	 * @return those that something is required of; the section's own list.
	 */
	public List<Figure> figures() {
		return this.figures;
	}

	/**
	 * Returns the tables.
	 *
	 * @return the section's own list.
	 */
	public List<Table> tables() {
		return this.tables;
	}

	/**
	 * Returns the plots.
	 *
	 * @return the section's own list.
	 */
	public List<Plot> plots() {
		return this.plots;
	}

	/**
	 * Sets the figures beside what is required of them.
	 *
	 * @return a table, which says so when nothing could be computed.
	 */
	public Table figureTable() {
		final Table table = new Table(this.name + ": figures and requirements", "figure", "measured", "required", "met", "from");
		for (final Figure figure : this.figures) {
			table.row(figure.name(), figure.value(), figure.required(), figure.met() ? "yes" : "NO", figure.note());
		}
		if (this.figures.isEmpty()) {
			table.row("nothing that a figure is required of is in this set", "-", "-", "-", "");
		}
		return table;
	}
}
