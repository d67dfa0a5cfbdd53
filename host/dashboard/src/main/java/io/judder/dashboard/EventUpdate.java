/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import java.util.List;
import java.util.Objects;

/**
 * One thing that a technician should know.
 *
 * @param type
 *            the kind.
 * @param timeSeconds
 *            when, in seconds of the source.
 * @param score
 *            the score, 0 to 100; null when there is none.
 * @param threshold
 *            the limit of the score; null when there is none.
 * @param moved
 *            the features that moved most, the farthest first.
 * @param digest
 *            the digest of the learned state; null when there is none.
 * @param text
 *            more words for a person; null or empty when the type says it all.
 */
public record EventUpdate(EventType type, double timeSeconds, Double score, Double threshold, List<Moved> moved,
		String digest, String text) {

	/**
	 * Copies the list.
	 */
	public EventUpdate {
		Objects.requireNonNull(type, "type");
		moved = List.copyOf(moved);
	}
}
