/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.mock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.is2t.hil.HIL;

import io.judder.app.AccelerometerNatives;
import io.judder.monitor.SampleSource;

/** The engine of these tests is a stand-in: see {@link com.is2t.hil.NativeInterface}. */
class MockDeviceTest {

	private static final int NOT_PRESENT = -1;
	private static final int BUS = -2;
	private static final int CONFIGURATION = -4;
	private static final int STATE = -5;
	private static final int ARGUMENT = -6;

	@AfterEach
	void unplug() {
		MockDevice.plug(null);
		HIL.getInstance().application = null;
	}

	@Test
	void shouldFlushThroughTheEngineWhatItWroteAndNothingElse() {
		MockDevice.plug(Scripts.reading(2));
		AccelerometerNatives.open(26_667_000, 16_000);
		final short[] application = { 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9 };
		HIL.getInstance().application = application;
		assertEquals(2, AccelerometerNatives.read(new short[12], 3, 3));
		assertArrayEquals(new short[] { 9, 9, 9, 1, 2, 3, 4, 5, 6, 9, 9, 9 }, application);
	}

	@Test
	void shouldFlushNothingWithoutFrames() {
		MockDevice.plug(Scripts.reading(0, BUS));
		AccelerometerNatives.open(26_667_000, 16_000);
		final short[] application = { 9, 9, 9 };
		HIL.getInstance().application = application;
		assertEquals(0, AccelerometerNatives.read(new short[3], 0, 1));
		assertEquals(BUS, AccelerometerNatives.read(new short[3], 0, 1));
		assertArrayEquals(new short[] { 9, 9, 9 }, application);
	}

	@Test
	void shouldDoWithoutAnEngine() {
		assertSame(ArrayTransfer.SHARED, HilArrays.find(ClassLoader.getPlatformClassLoader()));
	}

	@Test
	void shouldKeepTheContractOfTheDriver() {
		final short[] frames = new short[6];
		assertEquals(STATE, AccelerometerNatives.read(frames, 0, 1));
		assertEquals(STATE, AccelerometerNatives.axes());
		assertEquals(STATE, AccelerometerNatives.rateMilliHertz());
		assertEquals(STATE, AccelerometerNatives.countsPerG());
		assertEquals(STATE, AccelerometerNatives.clipCounts());
		assertEquals(NOT_PRESENT, AccelerometerNatives.open(1, 1));
		assertEquals(ARGUMENT, AccelerometerNatives.open(0, 1));
		assertEquals(ARGUMENT, AccelerometerNatives.open(1, 0));
		MockDevice.plug(Scripts.reading(1));
		assertEquals(0, AccelerometerNatives.open(1, 1));
		assertEquals(STATE, AccelerometerNatives.open(1, 1));
		assertEquals(0, AccelerometerNatives.timeMicros());
		assertEquals(ARGUMENT, AccelerometerNatives.read(null, 0, 1));
		assertEquals(ARGUMENT, AccelerometerNatives.read(frames, -1, 1));
		assertEquals(ARGUMENT, AccelerometerNatives.read(frames, 0, 0));
		assertEquals(ARGUMENT, AccelerometerNatives.read(frames, 4, 1));
		assertEquals(ARGUMENT, AccelerometerNatives.read(frames, Integer.MAX_VALUE, Integer.MAX_VALUE));
		assertArrayEquals(new short[6], frames);
		assertEquals(1, AccelerometerNatives.read(frames, 3, 1));
		assertEquals(1000, AccelerometerNatives.timeMicros());
	}

	@Test
	void shouldCloseAFeedThatIsUnplugged() {
		final ScriptedFeed feed = new ScriptedFeed(1);
		MockDevice.plug(feed);
		AccelerometerNatives.open(1, 1);
		MockDevice.plug(null);
		AccelerometerNatives.close();
		assertEquals(1, feed.opened);
		assertEquals(1, feed.closed);
	}

	@Test
	void shouldMakeTheFeedThatAPropertyNames() {
		System.setProperty(MockDevice.FEED_PROPERTY, NamedFeed.class.getName());
		try {
			assertEquals(0, AccelerometerNatives.open(1, 1));
			assertEquals(2, AccelerometerNatives.axes());
			MockDevice.plug(null);
			System.setProperty(MockDevice.FEED_PROPERTY, "java.lang.Object");
			assertThrows(IllegalStateException.class, () -> AccelerometerNatives.open(1, 1));
		} finally {
			System.clearProperty(MockDevice.FEED_PROPERTY);
		}
	}

	@Test
	void shouldPlayASource() {
		MockDevice.plug(new SourceFeed(new ThreeReads()));
		assertEquals(CONFIGURATION, AccelerometerNatives.open(2_000_000, 16_000));
		assertEquals(0, AccelerometerNatives.open(1_040_000, 16_000));
		assertEquals(1, AccelerometerNatives.axes());
		assertEquals(1_000_000, AccelerometerNatives.rateMilliHertz());
		assertEquals(4098, AccelerometerNatives.countsPerG());
		assertEquals(2047, AccelerometerNatives.clipCounts());
		final short[] frames = new short[4];
		assertEquals(1, AccelerometerNatives.read(frames, 2, 2));
		assertArrayEquals(new short[] { 0, 0, 42, 0 }, frames);
		assertEquals(5000, AccelerometerNatives.timeMicros());
		assertEquals(BUS, AccelerometerNatives.read(frames, 0, 1));
		assertEquals(NOT_PRESENT, AccelerometerNatives.read(frames, 0, 1));
	}

	/** Named by a property. */
	public static final class NamedFeed extends ScriptedFeed {

		/** Creates the feed by its name. */
		public NamedFeed() {
			super(1);
			this.axes = 2;
		}
	}

	/** One frame, then a failure, then the end. */
	private static final class ThreeReads implements SampleSource {

		private int reads;

		@Override
		public int axes() {
			return 1;
		}

		@Override
		public int rateMilliHertz() {
			return 1_000_000;
		}

		@Override
		public float unitPerCount() {
			return 0.000244f;
		}

		@Override
		public int clipCounts() {
			return 2047;
		}

		@Override
		public int read(final short[] frames, final int offset, final int count) throws IOException {
			this.reads++;
			if (this.reads == 2) {
				throw new IOException("cable");
			}
			frames[offset] = 42;
			return this.reads == 1 ? 1 : END;
		}

		@Override
		public long timeMicros() {
			return 5000;
		}
	}
}
