/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;

import org.junit.jupiter.api.Test;

import com.sun.management.ThreadMXBean;

import io.judder.app.Pipeline;
import io.judder.app.PipelineConfig;
import io.judder.detect.DetectorState;
import io.judder.monitor.Event;
import io.judder.monitor.Monitor;
import io.judder.monitor.SampleSource;

/**
 * The default pipeline allocates nothing once it is constructed, counted by the virtual machine, byte by byte.
 */
class AllocationTest {

	private static final int WINDOWS = 10_000;
	private static final int LEARN = 600;
	/**
	 * The virtual machine itself allocates a few hundred bytes on behalf of a thread now and then, while it still compiles.
	 * What the code allocates comes again in every round, because all rounds do the same; so one round without a byte is proof.
	 */
	private static final int ROUNDS = 5;
	private static final int AXES = 3;

	private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	/** A machine with two tones and noise; louder while it is faulty. */
	private static final class Machine implements SampleSource {

		private final short[] wave = new short[1 << 14];
		private int noise = 0x1234567;
		private int phase;
		private long frames;
		private long time;
		private boolean faulty;

		Machine() {
			for (int i = 0; i < this.wave.length; i++) {
				this.wave[i] = (short) (900 * Math.sin(i * 0.0157) + 300 * Math.sin(i * 0.61));
			}
		}

		@Override
		public int axes() {
			return AXES;
		}

		@Override
		public int rateMilliHertz() {
			return 20_000_000;
		}

		@Override
		public float unitPerCount() {
			return 1f / 2048;
		}

		@Override
		public int clipCounts() {
			return 32767;
		}

		@Override
		public int read(final short[] samples, final int offset, final int count) {
			for (int i = 0; i < count * AXES; i++) {
				this.noise ^= this.noise << 13;
				this.noise ^= this.noise >>> 17;
				this.noise ^= this.noise << 5;
				final int hiss = this.noise >> (this.faulty ? 20 : 23);
				samples[offset + i] = (short) (this.wave[this.phase] + hiss);
				this.phase = this.phase + 1 & this.wave.length - 1;
			}
			this.time = this.frames * 50;
			this.frames += count;
			return count;
		}

		@Override
		public long timeMicros() {
			return this.time;
		}
	}

	private final Machine machine = new Machine();
	private final int[] events = new int[8];
	private int beats;

	private void run(final Monitor monitor, final int windows) throws IOException {
		final long end = monitor.counters().windows + windows;
		while (monitor.counters().windows < end) {
			monitor.step();
		}
	}

	/** Learns, watches, sees a fault come and go, loses frames: everything that a device does for years. */
	private void live(final Pipeline pipeline, final int windows) throws IOException {
		final Monitor monitor = pipeline.monitor();
		this.machine.faulty = false;
		pipeline.detector().learn(0, LEARN);
		run(monitor, LEARN + 8);
		final int watched = windows - LEARN - 8;
		for (int i = 0; i < 4; i++) {
			this.machine.faulty = i % 2 == 1;
			run(monitor, watched / 4);
			this.machine.frames += 4000;
		}
	}

	@Test
	void shouldAllocateNothingInTenThousandWindows() throws IOException {
		final PipelineConfig config = new PipelineConfig(AXES, this.machine.rateMilliHertz());
		config.monitor.heartbeatMicros = 10_000_000L;
		final Pipeline pipeline = new Pipeline(config, this.machine,
				event -> this.events[event.type]++);
		pipeline.monitor().heartbeat((time, counters) -> this.beats++);
		// Classes are loaded and compiled by a first life.
		live(pipeline, 4000);
		assertEquals(DetectorState.WATCHING, pipeline.detector().state());
		long least = Long.MAX_VALUE;
		for (int round = 0; round < ROUNDS && least != 0; round++) {
			least = Math.min(least, allocatedBy(pipeline));
		}
		assertEquals(0, least, "bytes in " + WINDOWS + " windows");
		// It did work meanwhile: both faults were raised and cleared, the gaps seen.
		assertTrue(this.events[Event.ANOMALY_RAISED] >= 4, "raised " + this.events[Event.ANOMALY_RAISED]);
		assertTrue(this.events[Event.ANOMALY_CLEARED] >= 3, "cleared " + this.events[Event.ANOMALY_CLEARED]);
		assertTrue(this.events[Event.TIME_GAP] >= 7, "gaps " + this.events[Event.TIME_GAP]);
		assertTrue(this.beats >= 12, "heartbeats " + this.beats);
	}

	private long allocatedBy(final Pipeline pipeline) throws IOException {
		final long thread = Thread.currentThread().getId();
		final long before = this.threads.getThreadAllocatedBytes(thread);
		live(pipeline, WINDOWS);
		return this.threads.getThreadAllocatedBytes(thread) - before;
	}

	@Test
	void shouldSeeAnAllocation() {
		final long thread = Thread.currentThread().getId();
		final long before = this.threads.getThreadAllocatedBytes(thread);
		final byte[] bytes = new byte[1000];
		final long after = this.threads.getThreadAllocatedBytes(thread);
		assertTrue(after - before >= 1000 + bytes[0], "counted " + (after - before));
	}
}
