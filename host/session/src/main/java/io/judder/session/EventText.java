/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import java.util.List;
import java.util.Locale;

/**
 * Says events in words.
 */
public final class EventText {

	private EventText() {
	}

	/**
	 * Returns what happened.
	 *
	 * @param event
	 *            the event.
	 * @return one line without the time.
	 */
	public static String of(final EventRow event) {
		final String detail = detail(event);
		return switch (event.type()) {
			case "anomaly-raised" -> "ANOMALY raised, score " + score(event);
			case "anomaly-present" -> "anomaly still present, score " + score(event);
			case "anomaly-cleared" -> "anomaly cleared, score " + score(event);
			default -> event.type().replace('-', ' ') + (detail == null ? "" : ": " + detail);
		};
	}

	/**
	 * Returns what an event says beyond its type, score and features.
	 *
	 * @param event
	 *            the event.
	 * @return some words, or null when there is no more to say.
	 */
	public static String detail(final EventRow event) {
		final String axis = event.axis() == null ? "" : "axis " + event.axis() + ' ';
		return switch (event.type()) {
			case "learning-refused" -> "the machine did not run steadily";
			case "sensor-stuck" -> axis + "stays at " + event.value() + " counts";
			case "sensor-clipped" -> axis + "has " + event.value() + " samples at the end of its range";
			case "sensor-silent" -> "nothing is measured";
			case "time-gap" -> event.value() < 0
					? String.format(Locale.ROOT, "the clock jumped back by %.3f s", -event.value() / 1e6)
					: String.format(Locale.ROOT, "%.3f s are missing", event.value() / 1e6);
			default -> null;
		};
	}

	/**
	 * Returns the features that moved most.
	 *
	 * @param event
	 *            the event.
	 * @return one text per feature, the farthest first.
	 */
	public static List<String> moved(final EventRow event) {
		return event.moved().stream()
				.map(moved -> String.format(Locale.ROOT, "%s %+.1f sigma", moved.name(), moved.deviation())).toList();
	}

	/**
	 * Formats a time.
	 *
	 * @param seconds
	 *            seconds since the start.
	 * @return hours, minutes and seconds.
	 */
	public static String time(final double seconds) {
		final long tenths = Math.round(seconds * 10);
		return String.format(Locale.ROOT, "%02d:%02d:%02d.%d", tenths / 36000, tenths / 600 % 60, tenths / 10 % 60, tenths % 10);
	}

	private static String score(final EventRow event) {
		return event.score() == null ? "?" : String.format(Locale.ROOT, "%.1f", event.score());
	}
}
