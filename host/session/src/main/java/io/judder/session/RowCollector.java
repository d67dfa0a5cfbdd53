/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import java.util.List;

/**
 * Keeps the windows of a run.
 *
 * @param rows
 *            receives them.
 */
public record RowCollector(List<WindowRow> rows) implements RunListener {

	@Override
	public void window(final WindowRow row, final Progress progress) {
		this.rows.add(row);
	}

	@Override
	public void event(final EventRow event) {
		// A table has no events.
	}
}
