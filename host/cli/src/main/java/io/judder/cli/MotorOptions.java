/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import java.util.Locale;

import io.judder.motor.Fault;
import io.judder.motor.FaultSchedule;
import io.judder.motor.MotorConfig;
import io.judder.motor.MotorConfigBuilder;
import picocli.CommandLine.Option;

/**
 * The virtual motor that is played when no recording is named: normal, then a fault that grows, then repaired.
 */
final class MotorOptions {

	private static final double SECOND = 1e6;
	/** Learning has ended well before. */
	private static final double FAULT_BEGINS = 20;
	private static final double FAULT_GROWS = 20;
	/** The share of the run after which the machine is repaired, so that the alarm is seen to clear. */
	private static final double REPAIRED = 0.8;

	@Option(names = "--fault", paramLabel = "KIND", completionCandidates = Words.Faults.class, description = "Fault of the virtual motor: ${COMPLETION-CANDIDATES} (default: outer_race).")
	private Fault fault = Fault.OUTER_RACE;

	@Option(names = "--severity", paramLabel = "0..1", description = "How severe it becomes; 0 for a motor that stays sound (default: 0.5).")
	private double severity = 0.5;

	@Option(names = "--seed", paramLabel = "N", description = "Seed of everything random in the motor (default: 1).")
	private long seed = 1;

	@Option(names = "--duration", paramLabel = "SECONDS", description = "How long the motor runs, in its own time (default: 100).")
	private double duration = 100;

	/** Returns the motor. */
	MotorConfig motor() {
		if (!(this.duration > 0) || this.duration > 1e9) {
			throw new IllegalArgumentException("--duration: " + this.duration + " is not above 0 seconds, at most 1e9");
		}
		if (!(this.severity >= 0) || this.severity > 1) {
			throw new IllegalArgumentException("--severity: " + this.severity + " is not 0 to 1");
		}
		final MotorConfigBuilder builder = MotorConfig.builder().seed(this.seed).durationMicros((long) (this.duration * SECOND));
		if (faulty()) {
			final double repaired = this.duration * REPAIRED;
			builder.fault(FaultSchedule.of(this.fault, (long) (FAULT_BEGINS * SECOND), (long) (FAULT_GROWS * SECOND), this.severity)
					.until((long) (repaired * SECOND)));
		}
		return builder.build();
	}

	/** A short run ends before the fault begins. */
	private boolean faulty() {
		return this.severity > 0 && this.duration * REPAIRED > FAULT_BEGINS;
	}

	/** Says in words what will happen. */
	String story() {
		return faulty() ? this.fault.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " fault from " + (int) FAULT_BEGINS
				+ " s on, repaired at " + (int) (this.duration * REPAIRED) + " s" : "without a fault";
	}
}
