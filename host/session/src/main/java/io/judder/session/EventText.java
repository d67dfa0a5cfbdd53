/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import java.util.Locale;
import java.util.stream.Collectors;

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
		final String axis = event.axis() == null ? "" : " on axis " + event.axis();
		return switch (event.type()) {
			case "anomaly-raised" -> "ANOMALY raised, score " + score(event) + moved(event);
			case "anomaly-present" -> "anomaly still present, score " + score(event) + moved(event);
			case "anomaly-cleared" -> "anomaly cleared, score " + score(event);
			case "learning-refused" -> "learning refused: the machine did not run steadily";
			case "sensor-stuck" -> "sensor stuck" + axis + " at " + event.value() + " counts";
			case "sensor-clipped" -> "sensor clipped" + axis + ": " + event.value() + " samples at the end of the range";
			case "sensor-silent" -> "sensor silent";
			case "time-gap" -> event.value() < 0
					? String.format(Locale.ROOT, "the clock jumped back by %.3f s", -event.value() / 1e6)
					: String.format(Locale.ROOT, "%.3f s are missing", event.value() / 1e6);
			default -> event.type();
		};
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

	private static String moved(final EventRow event) {
		return event.moved().isEmpty() ? "" : event.moved().stream()
				.map(moved -> String.format(Locale.ROOT, "%s by %+.1f sigma", moved.name(), moved.deviation()))
				.collect(Collectors.joining(", ", "; moved most: ", ""));
	}
}
