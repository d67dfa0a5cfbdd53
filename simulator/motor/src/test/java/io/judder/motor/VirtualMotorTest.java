/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;

import io.judder.monitor.SampleSource;

class VirtualMotorTest {

	private static final long SECOND = 1_000_000;

	@Test
	void shouldDescribeItsSensor() {
		final VirtualMotor motor = new VirtualMotor(MotorConfig.builder().axes(2).range(8, 12).rateHertz(4000).build());
		assertEquals(2, motor.axes());
		assertEquals(4_000_000, motor.rateMilliHertz());
		assertEquals(8f / 2048, motor.unitPerCount());
		assertEquals(2047, motor.clipCounts());
	}

	/** Recorded once, on HotSpot 17: another value means that evaluations can no longer be compared. */
	@Test
	void shouldGiveTheSameSamplesOnEveryMachine() {
		final MotorConfigBuilder builder = MotorConfig.builder().seed(2026).dutyCycle(5000, 3600 * SECOND);
		for (final Fault fault : Fault.values()) {
			builder.fault(FaultSchedule.of(fault, 1800 * SECOND, 7200 * SECOND, 0.5));
		}
		final VirtualMotor motor = new VirtualMotor(builder.build());
		final CRC32 crc = new CRC32();
		for (final short sample : read(motor, 20_000, 1000)) {
			crc.update(sample >> 8);
			crc.update(sample);
		}
		assertEquals(0xf0e091dfL, crc.getValue());
	}

	@Test
	void shouldGiveOtherSamplesForAnotherSeed() {
		final short[] one = read(new VirtualMotor(MotorConfig.builder().seed(1).build()), 100, 100);
		final short[] other = read(new VirtualMotor(MotorConfig.builder().seed(2).build()), 100, 100);
		int equal = 0;
		for (int i = 0; i < one.length; i++) {
			equal += one[i] == other[i] ? 1 : 0;
		}
		assertTrue(equal < 30, equal + " of 300 samples are equal");
	}

	@Test
	void shouldNotDependOnTheSizesOfReads() {
		final MotorConfig config = MotorConfig.builder().dutyCycle(777, SECOND)
				.sensorFault(new SensorFault(SensorFault.Kind.LOST, SensorFault.ALL_AXES, 2 * SECOND, SECOND)).build();
		final short[] expected = read(new VirtualMotor(config), 10_000, 10_000);
		final long seed = 5;
		final Random random = new Random(seed);
		final VirtualMotor motor = new VirtualMotor(config);
		final short[] actual = new short[expected.length];
		int done = 0;
		while (done < 10_000) {
			done += motor.read(actual, 3 * done, Math.min(10_000 - done, 1 + random.nextInt(300)));
		}
		assertArrayEquals(expected, actual, "seed " + seed);
	}

	/** What is added by a fault must not change the noise of everything else. */
	@Test
	void shouldStayTheSameUntilAFaultBegins() {
		final MotorConfigBuilder builder = MotorConfig.builder();
		final short[] sound = read(new VirtualMotor(builder.build()), 10_000, 512);
		for (final Fault fault : Fault.values()) {
			builder.fault(FaultSchedule.of(fault, 2 * SECOND / 5, 0, 1));
		}
		final short[] failing = read(new VirtualMotor(builder.build()), 10_000, 512);
		for (int i = 0; i < 3 * 8000; i++) {
			assertEquals(sound[i], failing[i], "sample " + i);
		}
		assertNotEquals(0, difference(sound, failing, 3 * 8064, 3 * 10_000));
	}

	@Test
	void shouldTellTheTimeOfEveryRead() {
		final VirtualMotor motor = new VirtualMotor(MotorConfig.builder().rateHertz(6400).build());
		final short[] frames = new short[3 * 1000];
		for (int i = 0; i < 20; i++) {
			assertEquals(1000, motor.read(frames, 0, 1000));
			// 1000 frames at 6400 Hz are 156 250 us.
			assertEquals(156_250L * i, motor.timeMicros());
		}
	}

	@Test
	void shouldSleepBetweenBursts() {
		final VirtualMotor motor = new VirtualMotor(MotorConfig.builder().dutyCycle(1000, 60 * SECOND).build());
		final short[] frames = new short[3 * 1000];
		for (int burst = 0; burst < 5; burst++) {
			assertEquals(600, motor.read(frames, 0, 600));
			assertEquals(60 * SECOND * burst, motor.timeMicros());
			// The rest of the burst: a read never spans the gap. 600 frames at 20 kHz are 30 ms.
			assertEquals(400, motor.read(frames, 0, 600));
			assertEquals(60 * SECOND * burst + 30_000, motor.timeMicros());
		}
	}

	@Test
	void shouldEnd() {
		final VirtualMotor motor = new VirtualMotor(MotorConfig.builder().durationMicros(32_000).build());
		final short[] frames = new short[3 * 1000];
		// 32 ms at 20 kHz are 640 frames: ten blocks.
		assertEquals(500, motor.read(frames, 0, 500));
		assertEquals(140, motor.read(frames, 0, 500));
		assertEquals(SampleSource.END, motor.read(frames, 0, 500));
		assertEquals(SampleSource.END, motor.read(frames, 0, 500));
	}

	@Test
	void shouldClipAtTheEndOfTheRange() {
		final VirtualMotor motor = new VirtualMotor(MotorConfig.builder().range(2, 12).offset(0, -1, 0)
				.fault(FaultSchedule.of(Fault.OUTER_RACE, 0, 0, 1)).build());
		int high = 0;
		int low = 0;
		for (final short sample : read(motor, 100_000, 1000)) {
			assertTrue(Math.abs(sample) <= 2047, "sample " + sample);
			high += sample == 2047 ? 1 : 0;
			low += sample == -2047 ? 1 : 0;
		}
		assertTrue(high > 100 && low > 100, high + " and " + low + " samples are clipped");
	}

	/** At rest every axis shows its offset: 0.02, -1.01 and 0.015 g of 16 g in 32 768 counts. */
	@Test
	void shouldRestOnGravityAndOffset() {
		final short[] samples = read(new VirtualMotor(MotorConfig.builder().build()), 200_000, 1000);
		final double[] mean = new double[3];
		for (int i = 0; i < samples.length; i++) {
			mean[i % 3] += samples[i] / 200_000.0;
		}
		assertEquals(0.02 * 2048, mean[0], 1);
		assertEquals(-1.01 * 2048, mean[1], 1);
		assertEquals(0.015 * 2048, mean[2], 1);
	}

	/**
	 * With a mount that does not conduct, what is left is the sensor: 200 ug per root Hz over 10 kHz are 0.02 g, the floor
	 * is 0.01 g, and counts of 16 g in 512 steps add 0.03125 g / sqrt(12).
	 */
	@Test
	void shouldHaveTheNoiseOfItsSensor() {
		final MotorConfigBuilder builder = MotorConfig.builder().mounting(0, 0, 0).noiseDensity(200e-6);
		final double fine = Recording.rms(Recording.axis(new VirtualMotor(builder.build()), 0, 100_000));
		assertEquals(0.02236, fine, 0.0003);
		final double coarse = Recording.rms(Recording.axis(new VirtualMotor(builder.range(16, 10).build()), 0, 100_000));
		assertEquals(0.02411, coarse, 0.0003);
	}

	@Test
	void shouldTellTheTruthAboutFaults() {
		final VirtualMotor motor = new VirtualMotor(MotorConfig.builder()
				.fault(FaultSchedule.of(Fault.BALL, 10 * SECOND, 20 * SECOND, 0.8))
				.fault(FaultSchedule.of(Fault.BALL, 15 * SECOND, 0, 0.3).until(40 * SECOND))
				.fault(new FaultSchedule(Fault.LOOSENESS, 0, SECOND, 1, 2 * SECOND)).build());
		assertEquals(0, motor.severity(Fault.BALL, 10 * SECOND));
		assertEquals(0.1, motor.severity(Fault.BALL, 12_500_000), 1e-12);
		assertEquals(0.3, motor.severity(Fault.BALL, 15 * SECOND), 1e-12);
		assertEquals(0.4, motor.severity(Fault.BALL, 20 * SECOND), 1e-12);
		assertEquals(0.8, motor.severity(Fault.BALL, 1000 * SECOND), 1e-12);
		assertEquals(0.5, motor.severity(Fault.LOOSENESS, SECOND / 2), 1e-12);
		assertEquals(1, motor.severity(Fault.LOOSENESS, 2 * SECOND - 1), 1e-12);
		assertEquals(0, motor.severity(Fault.LOOSENESS, 2 * SECOND));
		assertEquals(0, motor.severity(Fault.IMBALANCE, SECOND));
	}

	@Test
	void shouldAllocateNothingAfterConstruction() {
		final MotorConfigBuilder builder = MotorConfig.builder().dutyCycle(1024, 60 * SECOND);
		for (final Fault fault : Fault.values()) {
			builder.fault(FaultSchedule.of(fault, 0, 0, 0.5));
		}
		final VirtualMotor motor = new VirtualMotor(builder.build());
		final short[] frames = new short[3 * 1024];
		final var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
		motor.read(frames, 0, 1024);
		threads.getCurrentThreadAllocatedBytes();
		final long before = threads.getCurrentThreadAllocatedBytes();
		for (int i = 0; i < 1000; i++) {
			motor.read(frames, 0, 1024);
		}
		// The smallest object has 16 bytes. Less than one byte per read is the virtual machine's own, done once.
		final long bytes = threads.getCurrentThreadAllocatedBytes() - before;
		assertTrue(bytes < 1000, bytes + " bytes in 1000 reads");
	}

	static short[] read(final VirtualMotor motor, final int frames, final int step) {
		final short[] samples = new short[frames * motor.axes()];
		int done = 0;
		while (done < frames) {
			done += motor.read(samples, done * motor.axes(), Math.min(step, frames - done));
		}
		return samples;
	}

	private static int difference(final short[] one, final short[] other, final int from, final int to) {
		int sum = 0;
		for (int i = from; i < to; i++) {
			sum += Math.abs(one[i] - other[i]);
		}
		return sum;
	}
}
