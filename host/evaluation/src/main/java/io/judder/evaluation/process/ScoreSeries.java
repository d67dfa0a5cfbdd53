/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

/**
 * What a detector said of each row of a series: what a plot of scores needs.
 *
 * @param name
 *            the name of the series.
 * @param timeNanos
 *            when each row was sampled, by the clock of the file.
 * @param scores
 *            the score of each row in hundredths, -1 where there was none.
 * @param limit
 *            the score above which a row is abnormal.
 * @param labelled
 *            whether each row is labelled as abnormal.
 */
public record ScoreSeries(String name, long[] timeNanos, int[] scores, int limit, boolean[] labelled) {
}
