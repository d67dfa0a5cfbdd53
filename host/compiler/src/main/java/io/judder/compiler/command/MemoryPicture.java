/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.command;

import io.judder.compiler.Lifetimes;
import io.judder.compiler.OperatorView;
import io.judder.compiler.SourceSection;
import io.judder.model.Format;
import io.judder.model.Model;
import io.judder.model.OperatorCode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * Draws the arena over time: operators from left to right, offsets from bottom to top.
 */
final class MemoryPicture {

	private static final int ROWS = 16;
	private static final int COLUMNS = 64;
	private static final String MARKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

	private static final int SVG_COLUMN = 56;
	private static final int SVG_HEIGHT = 360;
	private static final int SVG_LEFT = 72;
	private static final int SVG_TOP = 56;
	private static final int SVG_BOTTOM = 120;

	private final Model model;
	private final Lifetimes lifetimes;
	private final List<OperatorView> operators;
	private final int arena;

	/**
	 * Creates a picture.
	 *
	 * @param model
	 *            the package.
	 * @param lifetimes
	 *            of its tensors.
	 */
	MemoryPicture(final Model model, final Lifetimes lifetimes) {
		this.model = model;
		this.lifetimes = lifetimes;
		this.operators = OperatorView.of(model);
		this.arena = model.arenaSize(Format.TARGET_JAVA);
	}

	/**
	 * Prints the picture in letters, one per tensor, and the peak.
	 *
	 * @param out
	 *            the printer.
	 */
	void print(final PrintWriter out) {
		final int bound = SourceSection.of(model).lowerBound();
		out.println("RAM over time: arena " + Text.number(arena) + " bytes"
				+ (bound == 0 ? "" : ", lower bound " + Text.number(bound) + ", gap " + Text.percent(arena - bound, bound)));
		final int times = operators.size() + 2;
		final int columns = Math.min(times, COLUMNS);
		for (int row = ROWS - 1; row >= 0; row--) {
			final StringBuilder line = new StringBuilder();
			for (int column = 0; column < columns; column++) {
				line.append(mark((int) ((long) column * times / columns) - 1, row));
			}
			final long top = (long) arena * (row + 1) / ROWS;
			out.printf(Locale.ROOT, "%12s |%s|%n", row == ROWS - 1 || row % 4 == 3 ? Text.number(top) : "", line);
		}
		out.printf(Locale.ROOT, "%12s  %s%n", "", columns < times ? "each column stands for several operators"
				: "first column: before the first operator; last: after the last");
	}

	/** Returns the letter of the tensor that fills most of a cell, a point for none. */
	private char mark(final int time, final int row) {
		final long low = (long) arena * row / ROWS;
		final long high = (long) arena * (row + 1) / ROWS;
		long most = 0;
		char mark = '.';
		for (int i = 0; i < model.tensors(); i++) {
			if (model.tensorPlace(i) == Format.PLACE_ARENA && lifetimes.lives(i, time)) {
				final long covered = Math.min(high, (long) model.tensorOffset(i) + model.tensorBytes(i))
						- Math.max(low, model.tensorOffset(i));
				if (covered > most) {
					most = covered;
					mark = MARKS.charAt(i % MARKS.length());
				}
			}
		}
		return mark;
	}

	/**
	 * Draws the picture.
	 *
	 * @param title
	 *            the name of the model.
	 * @return an SVG document that follows the colours of the reader.
	 */
	String svg(final String title) {
		final int times = operators.size() + 2;
		final int width = SVG_LEFT + SVG_COLUMN * times + 24;
		final int height = SVG_TOP + SVG_HEIGHT + SVG_BOTTOM;
		final StringBuilder svg = new StringBuilder();
		svg.append(String.format(Locale.ROOT,
				"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" font-size=\"11\">%n",
				width, height));
		svg.append("<style>text{fill:#222}.f{fill:#fff}line{stroke:#999}@media(prefers-color-scheme:dark){text{fill:#ddd}"
				+ ".f{fill:#181818}line{stroke:#777}}</style>\n");
		svg.append(String.format(Locale.ROOT, "<rect class=\"f\" width=\"%d\" height=\"%d\"/>%n", width, height));
		svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"24\" font-size=\"15\">%s: arena of %s bytes over time</text>%n",
				SVG_LEFT, escape(title), Text.number(arena)));
		for (int i = 0; i <= 4; i++) {
			final int y = SVG_TOP + SVG_HEIGHT - SVG_HEIGHT * i / 4;
			svg.append(String.format(Locale.ROOT, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n", SVG_LEFT - 4, y, width - 24, y));
			svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n", SVG_LEFT - 8, y + 4,
					Text.number((long) arena * i / 4)));
		}
		for (int i = 0; i < model.tensors(); i++) {
			if (model.tensorPlace(i) == Format.PLACE_ARENA) {
				tensor(svg, i);
			}
		}
		for (int time = -1; time < times - 1; time++) {
			final String name = time < 0 ? "input" : time == operators.size() ? "output" : OperatorCode.name(operators.get(time).code());
			final int x = SVG_LEFT + SVG_COLUMN * (time + 1) + SVG_COLUMN / 2;
			final int y = SVG_TOP + SVG_HEIGHT + 12;
			svg.append(String.format(Locale.ROOT, "<text transform=\"translate(%d %d) rotate(45)\">%s</text>%n", x - 6, y, name));
		}
		return svg.append("</svg>\n").toString();
	}

	private void tensor(final StringBuilder svg, final int tensor) {
		final int x = SVG_LEFT + SVG_COLUMN * (lifetimes.first(tensor) + 1);
		final int w = SVG_COLUMN * (lifetimes.last(tensor) - lifetimes.first(tensor) + 1);
		final double scale = (double) SVG_HEIGHT / Math.max(1, arena);
		final double h = Math.max(1, model.tensorBytes(tensor) * scale);
		final double y = SVG_TOP + SVG_HEIGHT - model.tensorOffset(tensor) * scale - h;
		svg.append(String.format(Locale.ROOT,
				"<g><title>tensor %d: %s, %s bytes at %s</title><rect x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\" "
						+ "fill=\"hsl(%d 55%% 70%%)\" stroke=\"#fff\"/>",
				tensor, Text.tensor(model, tensor), Text.number(model.tensorBytes(tensor)), Text.number(model.tensorOffset(tensor)), x, y,
				w, h, tensor * 47 % 360));
		if (h >= 12) {
			svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%.1f\" style=\"fill:#111\">%s</text>", x + 4, y + h / 2 + 4,
					Text.tensor(model, tensor)));
		}
		svg.append("</g>\n");
	}

	private static String escape(final String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
