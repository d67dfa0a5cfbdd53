/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import io.judder.motor.Fault;
import io.judder.session.SessionException;
import org.junit.jupiter.api.Test;

class MotorEvaluationTest {

	@Test
	void shouldRaiseEveryFaultWithinTheStatedSeverity() throws IOException, SessionException {
		for (final Fault fault : Fault.values()) {
			final MotorEvaluation.Raised raised = MotorEvaluation.fault(fault, null);
			assertTrue(raised.severity() > 0 && raised.severity() <= 0.1, raised::toString);
			assertEquals(raised.hours() * 0.01, raised.severity(), 1e-6, raised::toString);
		}
	}

	/** At 1 % per window, ten days of one window a minute may exceed the limit 144 times, and raise 1.44 alarms, on average. */
	@Test
	void shouldKeepItsPromiseOverTenSoundDays() throws IOException, SessionException {
		long raised = 0;
		for (int seed = 1; seed <= 3; seed++) {
			final MotorEvaluation.Sound sound = MotorEvaluation.sound(seed, null);
			assertTrue(sound.exceeded().of() >= 14_400, sound::toString);
			assertTrue(sound.exceeded().hits() <= 144, sound::toString);
			raised += sound.raised();
		}
		assertTrue(raised <= 3 * 1.44, "alarms raised with seeds 1 to 3: " + raised);
	}
}
