/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * What a plot shows.
 */
public final class Plot {

	/** How lines are drawn. */
	public enum Kind {
		/** Scores by window, with the alarm limit. */
		SCORES,
		/** A ROC curve: both axes from 0 to 1. */
		ROC
	}

	/**
	 * One line.
	 *
	 * @param name
	 *            its name in the legend.
	 * @param x
	 *            where.
	 * @param y
	 *            the values.
	 */
	record Line(String name, double[] x, double[] y) {
	}

	private final Kind kind;
	private final String title;
	private final String axis;
	private final List<Line> lines = new ArrayList<>();

	/** Begins a plot of a kind with a title and the title of its horizontal axis. */
	Plot(final Kind kind, final String title, final String axis) {
		this.kind = kind;
		this.title = title;
		this.axis = axis;
	}

	/** Adds a line; an empty one is left out. */
	Plot line(final String name, final double[] x, final double[] y) {
		if (x.length > 0) {
			this.lines.add(new Line(name, x, y));
		}
		return this;
	}

	/** Returns the kind. */
	Kind kind() {
		return this.kind;
	}

	/** Returns the title, which is different for each plot of a report. */
	String title() {
		return this.title;
	}

	/** Returns the title of the horizontal axis. */
	String axis() {
		return this.axis;
	}

	/** Returns the lines. */
	List<Line> lines() {
		return this.lines;
	}

	/** Returns the name of its file. */
	String file() {
		return this.title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "") + ".png";
	}
}
