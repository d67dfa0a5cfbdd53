/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark.model;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Counts what an iteration takes of the processor. An inference of a large model lasts longer than a time slice, so that
 * other work on the same machine would be in its time by the clock.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class CpuTime {

	/** Nanoseconds in which the thread ran. */
	public long nanos;

	/** Inferences in that time. */
	public long inferences;

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

	/**
	 * Runs inferences and counts them.
	 *
	 * @param state
	 *            the model.
	 */
	void count(final ModelState state) {
		final long start = this.threads.getCurrentThreadCpuTime();
		this.inferences += state.run();
		this.nanos += this.threads.getCurrentThreadCpuTime() - start;
	}
}
