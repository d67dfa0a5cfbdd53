/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One condition of a machine: learned once, then watched in several recordings.
 *
 * @param name
 *            the condition.
 * @param learned
 *            the file learned from.
 * @param windows
 *            how many windows were learned, calibration included.
 * @param limit
 *            the limit of the distance, 0 when learning was refused.
 * @param refusal
 *            why learning was refused, null when it was not.
 * @param watched
 *            what was watched, in order; nothing after a refusal.
 */
public record Slice(String name, String learned, int windows, double limit, String refusal, List<Watched> watched) {

	/** What a recording is to the evaluation. */
	public enum Kind {
		/** It must raise no alarm. */
		NORMAL,
		/** It must raise an alarm. */
		FAULT,
		/** It is shown, but neither alarm nor silence is right. */
		OTHER
	}

	/**
	 * One recording that was watched with a fresh window, average and vote. All windows count, those of the start included.
	 *
	 * @param file
	 *            the file.
	 * @param kind
	 *            what it is.
	 * @param title
	 *            what it shows.
	 * @param alarms
	 *            windows with an alarm after voting.
	 * @param exceeded
	 *            windows above the limit before voting.
	 * @param area
	 *            the area under the ROC curve against the normal windows of the slice, NaN for normal recordings.
	 * @param firstAlarm
	 *            seconds from the start of the recording to its first alarm, NaN without one.
	 * @param scores
	 *            the score of each window.
	 */
	public record Watched(String file, Kind kind, String title, Proportion alarms, Proportion exceeded, double area,
			double firstAlarm, @JsonIgnore double[] scores) {
	}

	/** Pools the alarms of the recordings of a kind. */
	Proportion alarms(final Kind kind) {
		return of(kind).stream().map(Watched::alarms).reduce(Proportion.NONE, Proportion::plus);
	}

	/** Pools the windows above the limit of the recordings of a kind. */
	Proportion exceeded(final Kind kind) {
		return of(kind).stream().map(Watched::exceeded).reduce(Proportion.NONE, Proportion::plus);
	}

	/** Returns the recordings of a kind. */
	List<Watched> of(final Kind kind) {
		return this.watched.stream().filter(recording -> recording.kind() == kind).toList();
	}

	/** Returns the scores of the recordings of a kind, one after the other. */
	double[] scores(final Kind kind) {
		return of(kind).stream().flatMapToDouble(recording -> java.util.Arrays.stream(recording.scores())).toArray();
	}

	/** Returns the smallest area of the fault recordings, NaN without any. */
	double worstArea() {
		return of(Kind.FAULT).stream().mapToDouble(Watched::area).min().orElse(Double.NaN);
	}
}
