/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

import java.util.List;

/**
 * What a detection is worth and a miss costs, in three views of the same alarms.
 *
 * @param name
 *            the name that NAB gives it.
 * @param truePositive
 *            the weight of a detection.
 * @param falsePositive
 *            the weight of a false alarm.
 * @param falseNegative
 *            the weight of a missed window.
 */
public record NabProfile(String name, double truePositive, double falsePositive, double falseNegative) {

	/** The profile of the headline figure. */
	public static final NabProfile STANDARD = new NabProfile("standard", 1, 0.11, 1);

	/** False alarms weigh twice. */
	public static final NabProfile LOW_FALSE_POSITIVES = new NabProfile("reward low FP rate", 1, 0.22, 1);

	/** Misses weigh twice. */
	public static final NabProfile LOW_FALSE_NEGATIVES = new NabProfile("reward low FN rate", 1, 0.11, 2);

	/** All three. */
	public static final List<NabProfile> ALL = List.of(STANDARD, LOW_FALSE_POSITIVES, LOW_FALSE_NEGATIVES);
}
