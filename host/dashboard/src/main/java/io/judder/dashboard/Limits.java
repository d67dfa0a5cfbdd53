/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

/**
 * How much is granted to pages.
 *
 * @param pages
 *            how many may be open at once.
 * @param slowMillis
 *            how long a page may not read before it is dropped.
 * @param beatMillis
 *            the most time without a word to a page.
 */
record Limits(int pages, long slowMillis, long beatMillis) {

	static final Limits DEFAULT = new Limits(16, 10_000, 5_000);
}
