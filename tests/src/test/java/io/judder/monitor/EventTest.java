/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** The names that reports promise. */
public class EventTest {

	@Test
	public void shouldNameEveryType() {
		final String[] names = { "anomaly-raised", "anomaly-present", "anomaly-cleared", "learning-refused",
				"sensor-stuck", "sensor-clipped", "sensor-silent", "time-gap" };
		for (int i = 0; i < names.length; i++) {
			assertEquals(names[i], Event.name(i));
		}
	}
}
