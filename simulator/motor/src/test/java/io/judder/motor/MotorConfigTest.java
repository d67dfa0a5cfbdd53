/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MotorConfigTest {

	private final MotorConfigBuilder builder = MotorConfig.builder();

	@Test
	void shouldRefuseValuesOutOfRange() {
		refuse(() -> this.builder.rateHertz(999), "rate in Hz is 999, 1000 to 50000 is possible");
		refuse(() -> this.builder.rateHertz(50_001), "rate in Hz is 50001, 1000 to 50000 is possible");
		refuse(() -> this.builder.axes(4), "number of axes is 4, 1 to 3 is possible");
		refuse(() -> this.builder.range(16, 17), "resolution in bits is 17, 8 to 16 is possible");
		refuse(() -> this.builder.speedRpm(Double.NaN),
				"speed in turns per minute is NaN, 60.0 to 6000.0 is possible");
		refuse(() -> this.builder.durationMicros(0), "duration in us is 0, above 0 is possible");
	}

	@Test
	void shouldRefuseValuesThatContradictEachOther() {
		refuse(() -> this.builder.speedRpm(3100).lineHertz(50).build(),
				"speed of 3100.0 turns per minute, a motor on 50 Hz reaches 3000");
		refuse(() -> this.builder.speedRpm(1770).dutyCycle(1024, 51_199).build(),
				"bursts of 1024 frames do not fit into 51199 us at 20000 Hz");
		assertEquals(51_200, this.builder.dutyCycle(1024, 51_200).build().burstIntervalMicros());
	}

	@Test
	void shouldRefuseWhatIsNoSchedule() {
		assertThrows(IllegalArgumentException.class, () -> FaultSchedule.of(null, 0, 0, 1));
		assertThrows(IllegalArgumentException.class, () -> FaultSchedule.of(Fault.BALL, -1, 0, 1));
		assertThrows(IllegalArgumentException.class, () -> FaultSchedule.of(Fault.BALL, 0, -1, 1));
		assertThrows(IllegalArgumentException.class, () -> FaultSchedule.of(Fault.BALL, 0, 0, 0));
		assertThrows(IllegalArgumentException.class, () -> FaultSchedule.of(Fault.BALL, 0, 0, 1.1));
		assertThrows(IllegalArgumentException.class, () -> FaultSchedule.of(Fault.BALL, 0, 0, Double.NaN));
		assertThrows(IllegalArgumentException.class, () -> FaultSchedule.of(Fault.BALL, 5, 0, 1).until(5));
	}

	@Test
	void shouldNotChangeWhenItsBuilderIsUsedAgain() {
		final MotorConfig config = this.builder.seed(1).build();
		this.builder.seed(2).offset(1, 1, 1).fault(FaultSchedule.of(Fault.BALL, 0, 0, 1))
				.sensorFault(new SensorFault(SensorFault.Kind.MUTE, 0, 0, 1));
		assertEquals(1, config.seed());
		assertEquals(0.02, config.offset(0));
		assertEquals(0, config.severity(Fault.BALL, 0));
		assertEquals(0, config.faults().size());
		assertEquals(0, config.sensorFaults().size());
	}

	private static void refuse(final Runnable call, final String message) {
		assertEquals(message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
	}
}
