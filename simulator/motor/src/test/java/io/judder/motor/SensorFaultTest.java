/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** At 20 kHz a block of 64 frames lasts 3200 us, so all moments here are moments of blocks. */
class SensorFaultTest {

	private static final int ALL = SensorFault.ALL_AXES;
	private static final int BLOCK = 64;
	private static final long BLOCK_MICROS = 3200;

	private final short[] frames = new short[3 * 1000];

	@Test
	void shouldHoldAnAxis() {
		final VirtualMotor motor = motor(SensorFault.Kind.STUCK, 1, 10, 5);
		motor.read(this.frames, 0, 640);
		final int held = this.frames[3 * 639 + 1];
		motor.read(this.frames, 0, 320);
		int movesOfOthers = 0;
		for (int i = 0; i < 320; i++) {
			assertEquals(held, this.frames[3 * i + 1]);
			movesOfOthers += this.frames[3 * i] != this.frames[0] ? 1 : 0;
		}
		assertTrue(movesOfOthers > 300);
		motor.read(this.frames, 0, 64);
		assertTrue(changes(1, 64) > 50);
	}

	@Test
	void shouldFallSilent() {
		final VirtualMotor motor = motor(SensorFault.Kind.SILENT, ALL, 10, 5);
		motor.read(this.frames, 0, 640);
		motor.read(this.frames, 0, 320);
		for (int i = 0; i < 3 * 320; i++) {
			assertEquals(0, this.frames[i]);
		}
		motor.read(this.frames, 0, 64);
		assertTrue(changes(0, 64) > 50);
	}

	@Test
	void shouldSaturateAnAxis() {
		final VirtualMotor motor = motor(SensorFault.Kind.SATURATED, 2, 0, 5);
		motor.read(this.frames, 0, 320);
		for (int i = 0; i < 320; i++) {
			assertEquals(32767, this.frames[3 * i + 2]);
			assertNotEquals(32767, this.frames[3 * i]);
		}
	}

	@Test
	void shouldShowLostSamplesByTheTime() {
		final VirtualMotor motor = motor(SensorFault.Kind.LOST, ALL, 10, 5);
		assertEquals(640, motor.read(this.frames, 0, 1000));
		assertEquals(0, motor.timeMicros());
		assertEquals(1000, motor.read(this.frames, 0, 1000));
		assertEquals(15 * BLOCK_MICROS, motor.timeMicros());
	}

	/** A minute of lost samples is 18 750 blocks. */
	@Test
	void shouldLoseAMinute() {
		final VirtualMotor motor = motor(SensorFault.Kind.LOST, ALL, 0, 18_750);
		assertEquals(1000, motor.read(this.frames, 0, 1000));
		assertEquals(60_000_000, motor.timeMicros());
	}

	@Test
	void shouldDeliverNothingWhileMute() {
		final VirtualMotor motor = motor(SensorFault.Kind.MUTE, ALL, 10, 5);
		assertEquals(640, motor.read(this.frames, 0, 1000));
		// Each read waits for as long as its frames would have taken.
		assertEquals(0, motor.read(this.frames, 0, 2 * BLOCK));
		assertEquals(0, motor.read(this.frames, 0, 2 * BLOCK));
		assertEquals(BLOCK, motor.read(this.frames, 0, BLOCK));
		assertEquals(15 * BLOCK_MICROS, motor.timeMicros());
	}

	@Test
	void shouldSetTheClockBackOnce() {
		final VirtualMotor motor = motor(SensorFault.Kind.CLOCK_BACK, ALL, 10, 7);
		assertEquals(640, motor.read(this.frames, 0, 1000));
		assertEquals(0, motor.timeMicros());
		assertEquals(1000, motor.read(this.frames, 0, 1000));
		assertEquals(3 * BLOCK_MICROS, motor.timeMicros());
		assertEquals(1000, motor.read(this.frames, 0, 1000));
		assertEquals(3 * BLOCK_MICROS + 50_000, motor.timeMicros());
	}

	@Test
	void shouldRefuseWhatIsNoFault() {
		final SensorFault.Kind stuck = SensorFault.Kind.STUCK;
		assertThrows(IllegalArgumentException.class, () -> new SensorFault(null, 0, 0, 1));
		assertThrows(IllegalArgumentException.class, () -> new SensorFault(stuck, 3, 0, 1));
		assertThrows(IllegalArgumentException.class, () -> new SensorFault(stuck, -2, 0, 1));
		assertThrows(IllegalArgumentException.class, () -> new SensorFault(stuck, 0, -1, 1));
		assertThrows(IllegalArgumentException.class, () -> new SensorFault(stuck, 0, 0, 0));
	}

	private int changes(final int axis, final int count) {
		int changes = 0;
		for (int i = 1; i < count; i++) {
			changes += this.frames[3 * i + axis] != this.frames[3 * i - 3 + axis] ? 1 : 0;
		}
		return changes;
	}

	private static VirtualMotor motor(final SensorFault.Kind kind, final int axis, final int startBlock,
			final int blocks) {
		return new VirtualMotor(MotorConfig.builder()
				.sensorFault(new SensorFault(kind, axis, startBlock * BLOCK_MICROS, blocks * BLOCK_MICROS)).build());
	}
}
