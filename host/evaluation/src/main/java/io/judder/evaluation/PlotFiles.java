/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import io.judder.detect.Verdict;
import io.judder.session.SessionException;
import io.judder.session.WholeFile;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws plots as PNG files.
 */
final class PlotFiles {

	private static final int WIDTH = 1100;
	private static final int HEIGHT = 480;
	private static final int ROC_WIDTH = 640;
	private static final double LIMIT = Verdict.SCORE_LIMIT / 100.0;

	/** The first line is the normal one; the others are distinguishable without it. */
	private static final Color[] COLOURS = { new Color(0x1a1a1a), new Color(0x0072b2), new Color(0xe69f00), new Color(0x009e73),
			new Color(0xcc79a7), new Color(0xd55e00), new Color(0x56b4e9), new Color(0x8c6d31), new Color(0x7b4173),
			new Color(0x637939), new Color(0xe7298a), new Color(0x17becf), new Color(0x6b6ecf), new Color(0xad494a) };

	private PlotFiles() {
		// Static methods only.
	}

	/**
	 * Draws all plots of some sections.
	 *
	 * @param sections
	 *            the sections.
	 * @param folder
	 *            where the files appear; created when it is not there.
	 * @throws SessionException
	 *             when they cannot be written.
	 */
	static void write(final List<Section> sections, final Path folder) throws SessionException {
		// Nothing is shown on a screen, and there may be none.
		System.setProperty("java.awt.headless", "true");
		try {
			Files.createDirectories(folder);
		} catch (final IOException e) {
			throw WholeFile.failure(folder, e);
		}
		for (final Section section : sections) {
			for (final Plot plot : section.plots()) {
				final Path place = folder.resolve(plot.file());
				try (WholeFile file = WholeFile.begin(place)) {
					BitmapEncoder.saveBitmap(chart(plot), file.bytes(), BitmapEncoder.BitmapFormat.PNG);
					file.commit();
				} catch (final IOException e) {
					throw WholeFile.failure(place, e);
				} catch (final LinkageError | InternalError e) {
					// The graphics of the JDK need libraries and a font of the system, which a bare one may lack.
					throw new SessionException(place + ": cannot be drawn (" + e.getMessage()
							+ "); install fontconfig and a font, or leave out --plots", e);
				}
			}
		}
	}

	private static XYChart chart(final Plot plot) {
		final boolean roc = plot.kind() == Plot.Kind.ROC;
		final XYChart chart = new XYChartBuilder().width(roc ? ROC_WIDTH : WIDTH).height(HEIGHT).title(plot.title())
				.xAxisTitle(plot.axis()).yAxisTitle(roc ? "share of abnormal windows above" : "score").build();
		chart.getStyler().setChartBackgroundColor(Color.WHITE).setLegendBorderColor(Color.WHITE)
				.setLegendPosition(roc ? Styler.LegendPosition.InsideSE : Styler.LegendPosition.OutsideE).setSeriesColors(COLOURS);
		chart.getStyler().setLocale(Locale.ROOT);
		chart.getStyler().setPlotGridLinesColor(new Color(0xdddddd));
		double last = 0;
		for (final Plot.Line line : plot.lines()) {
			chart.addSeries(line.name(), line.x(), line.y()).setMarker(SeriesMarkers.NONE);
			last = Math.max(last, line.x()[line.x().length - 1]);
		}
		if (roc) {
			// A little outside, so that a perfect curve does not hide behind the frame.
			chart.getStyler().setXAxisMin(-0.02).setXAxisMax(1.02).setYAxisMin(-0.02).setYAxisMax(1.02);
			dashed(chart, "chance", new double[] { 0, 1 }, new double[] { 0, 1 }, Color.GRAY);
		} else {
			chart.getStyler().setYAxisMin(0.0).setYAxisMax(100.0).setXAxisTickMarkSpacingHint(110)
					.setXAxisTickLabelsFormattingFunction(value -> Figure.number(value));
			// Limits off the grid of the values: XChart would put its ticks at values, not at round numbers.
			chart.getStyler().setXAxisMin(-0.0051 * last).setXAxisMax(1.0051 * last);
			dashed(chart, "alarm limit", new double[] { 0, last }, new double[] { LIMIT, LIMIT }, new Color(0xc00000));
		}
		return chart;
	}

	private static void dashed(final XYChart chart, final String name, final double[] x, final double[] y, final Color colour) {
		final XYSeries series = chart.addSeries(name, x, y);
		series.setMarker(SeriesMarkers.NONE).setLineStyle(SeriesLines.DASH_DASH).setLineColor(colour);
		series.setLineWidth(1.5f);
	}
}
