/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;

/** The table in the documentation is what the motor does. */
class SeverityTableTest {

	private static final Path DOCUMENT = Path.of("../../docs/virtual-motor.md");
	private static final int FRAMES = 200_000;
	private static final char[] AXES = { 'x', 'y', 'z' };

	@Test
	void shouldStandInTheDocument() throws IOException {
		final String document = Files.readString(DOCUMENT);
		final StringBuilder missing = new StringBuilder();
		append(missing, document, "none", MotorConfig.builder());
		for (final Fault fault : Fault.values()) {
			for (final double severity : new double[] { 0.1, 0.3, 1 }) {
				append(missing, document, fault + " " + severity,
						MotorConfig.builder().fault(FaultSchedule.of(fault, 0, 0, severity)));
			}
		}
		assertTrue(missing.isEmpty(), "not in " + DOCUMENT + ":\n" + missing);
	}

	private static void append(final StringBuilder missing, final String document, final String name,
			final MotorConfigBuilder builder) {
		final StringBuilder row = new StringBuilder("| " + name + " |");
		for (int axis = 0; axis < AXES.length; axis++) {
			final double[] signal = Recording.axis(new VirtualMotor(builder.build()), axis, FRAMES);
			row.append(String.format(Locale.ROOT, " %.0f | %.1f |", 1000 * Recording.rms(signal),
					Recording.kurtosis(signal)));
		}
		if (!document.contains(row)) {
			missing.append(row).append('\n');
		}
	}
}
