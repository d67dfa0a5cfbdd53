/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.judder.mock.MockDevice;
import io.judder.mock.SampleFeed;
import io.judder.mock.Scripts;

class AccelerometerTest {

	private static final int RATE = 26_667_000;
	private static final int RANGE = 16_000;

	private final short[] frames = new short[12];

	@AfterEach
	void unplug() {
		MockDevice.plug(null);
	}

	@Test
	void shouldTellWhatTheSensorIs() throws AccelerometerException {
		final Accelerometer accelerometer = open(Scripts.reading(1));
		assertEquals(3, accelerometer.axes());
		assertEquals(26_667_000, accelerometer.rateMilliHertz());
		assertEquals(1f / 2048, accelerometer.unitPerCount());
		assertEquals(32767, accelerometer.clipCounts());
	}

	@Test
	void shouldDeliverFramesWhereTheyBelong() throws AccelerometerException {
		final Accelerometer accelerometer = open(Scripts.reading(2));
		assertEquals(2, accelerometer.read(this.frames, 3, 3));
		assertArrayEquals(new short[] { 0, 0, 0, 1, 2, 3, 4, 5, 6, 0, 0, 0 }, this.frames);
		assertEquals(1000, accelerometer.timeMicros());
	}

	@Test
	void shouldWaitForTheFirstFrameAndKeepTheTimeOfTheLastRead() throws AccelerometerException {
		final Accelerometer accelerometer = open(Scripts.reading(1, 0, 0, 1, 0));
		assertEquals(1, accelerometer.read(this.frames, 0, 4));
		assertEquals(1000, accelerometer.timeMicros());
		assertEquals(1, accelerometer.read(this.frames, 0, 4));
		assertEquals(4000, accelerometer.timeMicros());
		assertEquals(0, accelerometer.read(this.frames, 0, 4));
		assertEquals(4000, accelerometer.timeMicros());
	}

	@Test
	void shouldReadOnBehindLostFrames() throws AccelerometerException {
		final Accelerometer accelerometer = open(Scripts.reading(1, AccelerometerException.OVERRUN, 1));
		assertEquals(1, accelerometer.read(this.frames, 0, 4));
		assertEquals(1, accelerometer.read(this.frames, 0, 4));
		assertEquals(3000, accelerometer.timeMicros());
	}

	@Test
	void shouldRefuseToLoseFramesForEver() throws AccelerometerException {
		assertReadFails(AccelerometerException.OVERRUN,
				"accelerometer delivers faster than it is read: read larger blocks, or lower the rate");
	}

	@Test
	void shouldTellThatTheBusFails() throws AccelerometerException {
		assertReadFails(AccelerometerException.BUS, "accelerometer does not answer on its bus");
	}

	@Test
	void shouldTellThatTheSensorWasTakenAway() throws AccelerometerException {
		assertReadFails(AccelerometerException.NOT_PRESENT, "accelerometer not present: check its power and wiring, and"
				+ " that the BSP has a driver instead of LLACCELEROMETER_stub.c");
	}

	@Test
	void shouldTellThatTheDriverRefusesTheArray() throws AccelerometerException {
		assertReadFails(AccelerometerException.ARGUMENT, "accelerometer driver refuses the array");
	}

	@Test
	void shouldNameACodeThatNobodyKnows() throws AccelerometerException {
		assertReadFails(-77, "accelerometer driver returned the unknown code -77");
	}

	@Test
	void shouldTellThatTheSensorIsClosed() throws AccelerometerException {
		final Accelerometer accelerometer = open(Scripts.reading(1));
		accelerometer.close();
		accelerometer.close();
		final AccelerometerException failure = assertThrows(AccelerometerException.class,
				() -> accelerometer.read(this.frames, 0, 1));
		assertEquals(AccelerometerException.STATE, failure.code());
	}

	@Test
	void shouldTellThatNoSensorAnswers() {
		assertOpenFails(AccelerometerException.NOT_PRESENT, null);
	}

	@Test
	void shouldTellThatTheSensorCannotSampleLikeThis() {
		assertOpenFails(AccelerometerException.CONFIGURATION, Scripts.opening(AccelerometerException.CONFIGURATION));
	}

	@Test
	void shouldTellThatTheSensorIsOpenAlready() throws AccelerometerException {
		open(Scripts.reading(1));
		final AccelerometerException failure = assertThrows(AccelerometerException.class,
				() -> new Accelerometer(RATE, RANGE, 0));
		assertEquals(AccelerometerException.STATE, failure.code());
	}

	@Test
	void shouldRefuseADriverThatDescribesNoSensor() throws AccelerometerException {
		assertOpenFails(AccelerometerException.CONFIGURATION, Scripts.describing(4, RATE, 2048, 32767));
		assertOpenFails(AccelerometerException.CONFIGURATION, Scripts.describing(3, 0, 2048, 32767));
		assertOpenFails(AccelerometerException.CONFIGURATION, Scripts.describing(3, RATE, 0, 32767));
		assertOpenFails(AccelerometerException.CONFIGURATION, Scripts.describing(3, RATE, 2048, 32768));
		// Each was closed again, so that the next can be opened.
		open(Scripts.reading(1));
	}

	@Test
	void shouldRefuseAnArrayWithoutRoom() throws AccelerometerException {
		final Accelerometer accelerometer = open(Scripts.reading(1));
		assertThrows(IllegalArgumentException.class, () -> accelerometer.read(this.frames, 0, 0));
		assertThrows(IllegalArgumentException.class, () -> accelerometer.read(this.frames, -1, 1));
		assertThrows(IllegalArgumentException.class, () -> accelerometer.read(this.frames, 0, 5));
		assertThrows(IllegalArgumentException.class, () -> accelerometer.read(this.frames, 10, 1));
		assertThrows(IllegalArgumentException.class, () -> accelerometer.read(this.frames, 13, 1));
		assertThrows(IllegalArgumentException.class,
				() -> accelerometer.read(this.frames, 0, Integer.MAX_VALUE));
	}

	@Test
	void shouldStopWaitingWhenInterrupted() throws AccelerometerException {
		MockDevice.plug(Scripts.reading(0));
		final Accelerometer accelerometer = new Accelerometer(RATE, RANGE, Integer.MAX_VALUE);
		Thread.currentThread().interrupt();
		assertEquals(0, accelerometer.read(this.frames, 0, 1));
		assertTrue(Thread.interrupted());
	}

	private static Accelerometer open(final SampleFeed feed) throws AccelerometerException {
		MockDevice.plug(feed);
		return new Accelerometer(RATE, RANGE, 6);
	}

	private static void assertOpenFails(final int code, final SampleFeed feed) {
		MockDevice.plug(feed);
		final AccelerometerException failure = assertThrows(AccelerometerException.class,
				() -> new Accelerometer(RATE, RANGE, 0));
		assertEquals(code, failure.code());
	}

	private void assertReadFails(final int code, final String message) throws AccelerometerException {
		final Accelerometer accelerometer = open(Scripts.reading(code));
		final AccelerometerException failure = assertThrows(AccelerometerException.class,
				() -> accelerometer.read(this.frames, 0, 1));
		assertEquals(code, failure.code());
		assertEquals(message, failure.getMessage());
	}
}
