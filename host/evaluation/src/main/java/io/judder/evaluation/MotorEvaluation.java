/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import io.judder.motor.Fault;
import io.judder.motor.FaultSchedule;
import io.judder.motor.MotorConfig;
import io.judder.session.SessionException;

/**
 * The protocol for the virtual motor: days of sound running, and every fault growing from nothing, all with the default
 * settings of the device and one window every minute.
 */
final class MotorEvaluation {

	/** The severity within which a fault must be raised; docs/virtual-motor.md calls it incipient. */
	static final double STATED_SEVERITY = 0.1;

	/** The days of sound running. */
	static final int DAYS = 10;

	private static final String PROTOCOL = "The default motor of docs/virtual-motor.md, 1024 frames every minute (one window), "
			+ "600 windows learned over ten hours, then " + DAYS + " days of sound running, one run per seed. The promise: of n windows "
			+ "at the named rate p, p n exceed the limit on average before voting; of independent windows, p^2 n raise an alarm, "
			+ "since voting needs two in a row. Faults: after learning and 24 h of sound running each fault grows by 0.01 per hour; "
			+ "the severity at the moment of the alarm is compared with " + STATED_SEVERITY + " (incipient).";

	private static final int SEEDS = 6;
	private static final int FIRST_FAULT_SEED = 11;
	private static final int LONGEST_FAULT_HOURS = 20;
	private static final double GROWTH_PER_HOUR = 0.01;
	private static final long BEFORE_FAULT_HOURS = 24;

	/**
	 * One run without a fault.
	 *
	 * @param seed
	 *            the seed of the motor.
	 * @param exceeded
	 *            windows above the limit before voting.
	 * @param raised
	 *            how many alarms were raised.
	 * @param alarmed
	 *            windows with an alarm.
	 */
	record Sound(long seed, Proportion exceeded, long raised, long alarmed) {
	}

	/**
	 * One fault.
	 *
	 * @param fault
	 *            the fault.
	 * @param seed
	 *            the seed of the motor.
	 * @param severity
	 *            its severity when the alarm was raised, NaN when none was.
	 * @param hours
	 *            hours from its beginning to the alarm, NaN without one.
	 * @param falseAlarms
	 *            alarms raised before the fault began.
	 * @param moved
	 *            the feature that moved most.
	 */
	record Raised(Fault fault, long seed, double severity, double hours, long falseAlarms, String moved) {
	}

	/** The results as data. */
	record Data(double falseAlarmRate, List<Sound> sound, List<Raised> faults) {
	}

	private final Consumer<String> progress;

	MotorEvaluation(final Consumer<String> progress) {
		this.progress = progress;
	}

	Section run() throws IOException, SessionException {
		final List<Sound> sound = new ArrayList<>();
		final List<Raised> raised = new ArrayList<>();
		final Plot days = new Plot(Plot.Kind.SCORES, "virtual motor sound: scores", "days since learning");
		final Plot growth = new Plot(Plot.Kind.SCORES, "virtual motor growing faults: scores", "severity");
		for (int seed = 1; seed <= SEEDS; seed++) {
			this.progress.accept("virtual motor: " + DAYS + " days, seed " + seed);
			sound.add(sound(seed, seed == 1 ? days : null));
		}
		for (final Fault fault : Fault.values()) {
			this.progress.accept("virtual motor: " + name(fault));
			raised.add(fault(fault, growth));
		}
		final double rate = MotorRun.falseAlarmRate();
		final Section section = new Section("virtual motor", PROTOCOL, new Data(rate, sound, raised));
		required(section, rate, sound, raised);
		section.tables().add(faultTable(raised));
		section.tables().add(soundTable(sound, rate));
		section.plots().add(days);
		section.plots().add(growth);
		return section;
	}

	/** Runs a sound motor for ten days. */
	static Sound sound(final long seed, final Plot plot) throws IOException, SessionException {
		final MotorConfig motor = MotorRun.builder(seed).durationMicros(MotorRun.LEARN_MICROS + DAYS * 24 * MotorConfig.HOUR_MICROS)
				.build();
		final MotorRun run = new MotorRun(motor);
		if (plot != null) {
			plot.line("seed " + seed, run.times().map(time -> (time - MotorRun.LEARN_MICROS / 1e6) / 86400).toArray(), run.scores());
		}
		return new Sound(seed, run.exceeded(), run.raised().size(), run.alarmed());
	}

	/** Lets a fault grow until it is raised. */
	static Raised fault(final Fault fault, final Plot plot) throws IOException, SessionException {
		final long seed = FIRST_FAULT_SEED + fault.ordinal();
		final long hour = MotorConfig.HOUR_MICROS;
		final long start = MotorRun.LEARN_MICROS + BEFORE_FAULT_HOURS * hour;
		final MotorConfig motor = MotorRun.builder(seed).fault(FaultSchedule.of(fault, start, Math.round(hour / GROWTH_PER_HOUR), 1))
				.durationMicros(start + LONGEST_FAULT_HOURS * hour).build();
		final MotorRun run = new MotorRun(motor);
		if (plot != null) {
			final int first = (int) run.times().filter(time -> time * 1e6 < start).count();
			final double[] severities = run.times().skip(first).map(time -> motor.severity(fault, Math.round(time * 1e6))).toArray();
			plot.line(name(fault), severities, java.util.Arrays.copyOfRange(run.scores(), first, first + severities.length));
		}
		final long early = run.raised().stream().filter(event -> event.time() * 1e6 < start).count();
		return run.raised().stream().filter(event -> event.time() * 1e6 >= start).findFirst()
				.map(event -> new Raised(fault, seed, motor.severity(fault, Math.round(event.time() * 1e6)),
						(event.time() * 1e6 - start) / hour, early, event.moved().get(0).name()))
				.orElse(new Raised(fault, seed, Double.NaN, Double.NaN, early, "-"));
	}

	private static void required(final Section section, final double rate, final List<Sound> sound, final List<Raised> raised) {
		final long found = raised.stream().filter(one -> one.severity <= STATED_SEVERITY).count();
		section.figures().add(new Figure("faults raised within the stated severity", found, Figure.Relation.AT_LEAST, raised.size(),
				"seeds " + FIRST_FAULT_SEED + " to " + (FIRST_FAULT_SEED + raised.size() - 1)));
		final long windows = sound.stream().mapToLong(one -> one.exceeded.of()).max().orElse(0);
		final String seeds = "seeds 1 to " + sound.size() + ", " + windows + " windows each";
		section.figures().add(new Figure("windows above the limit in ten sound days, worst seed",
				sound.stream().mapToLong(one -> one.exceeded.hits()).max().orElse(0), Figure.Relation.AT_MOST, rate * windows, seeds));
		section.figures().add(new Figure("alarms raised in ten sound days, mean",
				sound.stream().mapToLong(Sound::raised).average().orElse(Double.NaN), Figure.Relation.AT_MOST, rate * rate * windows,
				seeds));
	}

	private static Table faultTable(final List<Raised> raised) {
		final Table table = new Table("growing faults, latest on top", "fault", "seed", "severity at the alarm", "stated",
				"hours after its beginning", "false alarms in 24 h before", "moved most");
		raised.stream().sorted((a, b) -> Double.compare(b.severity, a.severity))
				.forEach(one -> table.row(name(one.fault), Long.toString(one.seed), Figure.number(one.severity),
						Figure.number(STATED_SEVERITY), Figure.number(one.hours), Long.toString(one.falseAlarms), one.moved));
		return table;
	}

	private static Table soundTable(final List<Sound> sound, final double rate) {
		final Table table = new Table("ten sound days", "seed", "windows", "above the limit (95 %)", "expected above", "alarms raised",
				"expected raised");
		for (final Sound one : sound) {
			table.row(Long.toString(one.seed), Long.toString(one.exceeded.of()), one.exceeded.text(),
					Figure.number(rate * one.exceeded.of()), Long.toString(one.raised), Figure.number(rate * rate * one.exceeded.of()));
		}
		return table;
	}

	private static String name(final Fault fault) {
		return fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}
}
