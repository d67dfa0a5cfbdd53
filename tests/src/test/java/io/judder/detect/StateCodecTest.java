/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import org.junit.Before;
import org.junit.Test;

/** Saved states come back to the bit; damaged ones are refused with their cause and change nothing. */
public class StateCodecTest {

	private static final int DIMENSION = 5;
	private static final int WINDOWS = 40;
	private static final int SEED = 271828;
	private static final int OFFSET = 3;

	private Detector detector;
	private byte[] state;
	private int length;

	private static DetectorConfig config() {
		final DetectorConfig config = new DetectorConfig();
		config.dimension = DIMENSION;
		config.blockSize = 2;
		config.regimes = 3;
		config.featureDigest = 0x5EED;
		return config;
	}

	@Before
	public void learn() {
		this.detector = new Detector(config());
		new SyntheticMachine(DIMENSION, SEED).teach(this.detector, 0, WINDOWS);
		new SyntheticMachine(DIMENSION, SEED + 1).shift(4).teach(this.detector, 2, WINDOWS);
		final StateCodec codec = new StateCodec(this.detector);
		this.state = new byte[OFFSET + codec.maxLength()];
		this.length = codec.save(this.state, OFFSET);
	}

	private static int code(final Detector detector, final byte[] bytes, final int offset, final int length) {
		try {
			new StateCodec(detector).restore(bytes, offset, length);
		} catch (final StateException e) {
			assertTrue(e.getMessage().length() > 10);
			return e.code();
		}
		return 0;
	}

	/** Computes the CRC anew, so that a changed field is looked at. */
	private void seal() {
		final int crc = new Crc32().of(this.state, OFFSET, this.length - 4);
		put(this.length - 4, crc);
	}

	private void put(final int at, final int value) {
		for (int i = 0; i < 4; i++) {
			this.state[OFFSET + at + i] = (byte) (value >>> 8 * i);
		}
	}

	private int codeWith(final int at, final int value) {
		put(at, value);
		seal();
		return code(new Detector(config()), this.state, OFFSET, this.length);
	}

	@Test
	public void shouldHaveTheSpecifiedLength() {
		// Header 28; per regime 12 and 4 x (5 means, 3 + 3 + 1 factors); CRC 4.
		assertEquals(28 + 2 * (12 + 4 * (5 + 7)) + 4, this.length);
		assertEquals(28 + 3 * (12 + 4 * (5 + 7)) + 4, new StateCodec(this.detector).maxLength());
	}

	@Test
	public void shouldRestoreToTheBit() throws StateException {
		final Detector copy = new Detector(config());
		final StateCodec codec = new StateCodec(copy);
		assertEquals(this.length, codec.restore(this.state, OFFSET, this.length));
		assertEquals(DetectorState.WATCHING, copy.state());
		assertEquals(this.detector.digest(), copy.digest());
		assertEquals(this.detector.limit(0), copy.limit(0), 0);
		assertEquals(0f, copy.limit(1), 0);
		assertEquals(this.detector.limit(2), copy.limit(2), 0);
		final byte[] again = new byte[this.state.length];
		assertEquals(this.length, codec.save(again, OFFSET));
		for (int i = OFFSET; i < OFFSET + this.length; i++) {
			assertEquals("byte " + i, this.state[i], again[i]);
		}
		this.detector.interrupt();
		final SyntheticMachine one = new SyntheticMachine(DIMENSION, SEED + 2).shift(1);
		final SyntheticMachine other = new SyntheticMachine(DIMENSION, SEED + 2).shift(1);
		for (int i = 0; i < 50; i++) {
			one.run(this.detector, 1);
			other.run(copy, 1);
			assertEquals("window " + i, this.detector.score(), copy.score());
			assertEquals(this.detector.deviation(3), copy.deviation(3));
		}
	}

	@Test
	public void shouldBeginTheAverageAnewByRestoring() throws StateException {
		new SyntheticMachine(DIMENSION, SEED + 3).shift(9).run(this.detector, 30);
		new StateCodec(this.detector).restore(this.state, OFFSET, this.length);
		final Detector copy = new Detector(config());
		new StateCodec(copy).restore(this.state, OFFSET, this.length);
		new SyntheticMachine(DIMENSION, SEED + 4).run(this.detector, 1);
		new SyntheticMachine(DIMENSION, SEED + 4).run(copy, 1);
		assertEquals(copy.score(), this.detector.score());
	}

	@Test
	public void shouldRestoreTheSubspace() throws StateException {
		final DetectorConfig config = config();
		config.method = DetectorConfig.SUBSPACE;
		final Detector subspace = new Detector(config);
		new SyntheticMachine(DIMENSION, SEED).teach(subspace, 1, WINDOWS);
		final StateCodec codec = new StateCodec(subspace);
		final byte[] bytes = new byte[codec.maxLength()];
		final int saved = codec.save(bytes, 0);
		// 5 means, 5 deviations, 3 matrices of 2 x 2.
		assertEquals(28 + 12 + 4 * (5 + 5 + 12) + 4, saved);
		final int digest = subspace.digest();
		subspace.forget(1);
		codec.restore(bytes, 0, saved);
		assertEquals(digest, subspace.digest());
	}

	@Test
	public void shouldSaveAndRestoreNothing() throws StateException {
		final Detector empty = new Detector(config());
		final byte[] bytes = new byte[new StateCodec(empty).maxLength()];
		assertEquals(32, new StateCodec(empty).save(bytes, 0));
		new StateCodec(this.detector).restore(bytes, 0, 32);
		assertEquals(DetectorState.EMPTY, this.detector.state());
		assertEquals(0, this.detector.digest());
	}

	@Test
	public void shouldForgetRegimesThatAreNotInTheState() throws StateException {
		new SyntheticMachine(DIMENSION, SEED).shift(8).teach(this.detector, 1, WINDOWS);
		assertTrue(this.detector.limit(1) > 0);
		new StateCodec(this.detector).restore(this.state, OFFSET, this.length);
		assertEquals(0f, this.detector.limit(1), 0);
	}

	@Test
	public void shouldEndASessionByRestoring() throws StateException {
		this.detector.learn(1, WINDOWS);
		new StateCodec(this.detector).restore(this.state, OFFSET, this.length);
		assertEquals(DetectorState.WATCHING, this.detector.state());
	}

	@Test
	public void shouldNotLookAtBytesAfterTheState() throws StateException {
		final byte[] longer = new byte[this.length + 9];
		System.arraycopy(this.state, OFFSET, longer, 0, this.length);
		longer[this.length] = 77;
		assertEquals(this.length, new StateCodec(new Detector(config())).restore(longer, 0, longer.length));
	}

	@Test
	public void shouldRefuseEveryTruncation() {
		final Detector fresh = new Detector(config());
		for (int cut = 0; cut < this.length; cut++) {
			assertEquals("length " + cut, StateException.TRUNCATED, code(fresh, this.state, OFFSET, cut));
			assertEquals(DetectorState.EMPTY, fresh.state());
		}
	}

	@Test
	public void shouldRefuseEveryFlippedBit() {
		final Detector fresh = new Detector(config());
		for (int bit = 0; bit < this.length * 8; bit++) {
			final int at = OFFSET + bit / 8;
			this.state[at] ^= 1 << bit % 8;
			final int code = code(fresh, this.state, OFFSET, this.length);
			final int field = bit / 32;
			final String where = "bit " + bit;
			if (field == 0) {
				assertEquals(where, StateException.NOT_A_STATE, code);
			} else if (field == 1) {
				assertEquals(where, StateException.VERSION, code);
			} else if (field == 2) {
				assertTrue(where + ": " + code, code == StateException.TRUNCATED || code == StateException.CHECKSUM
						|| code == StateException.INVALID);
			} else {
				assertEquals(where, StateException.CHECKSUM, code);
			}
			assertEquals(where, DetectorState.EMPTY, fresh.state());
			this.state[at] ^= 1 << bit % 8;
		}
	}

	@Test
	public void shouldRefuseTheStateOfAnotherDetector() {
		final DetectorConfig[] others = { config(), config(), config(), config() };
		others[0].featureDigest++;
		others[1].dimension = DIMENSION + 1;
		others[2].blockSize = 1;
		others[3].method = DetectorConfig.SUBSPACE;
		for (int i = 0; i < others.length; i++) {
			assertEquals("other " + i, StateException.OTHER_DETECTOR,
					code(new Detector(others[i]), this.state, OFFSET, this.length));
		}
	}

	@Test
	public void shouldRefuseMoreRegimesThanItHas() {
		final DetectorConfig fewer = config();
		fewer.regimes = 1;
		assertEquals(StateException.INVALID, code(new Detector(fewer), this.state, OFFSET, this.length));
		// One regime would fit by number, not by its place.
		fewer.regimes = 2;
		assertEquals(StateException.INVALID, code(new Detector(fewer), this.state, OFFSET, this.length));
	}

	@Test
	public void shouldRefuseFieldsThatNoDetectorWrites() {
		final int second = 28 + 12 + 4 * 12;
		assertEquals("count", StateException.INVALID, codeWith(24, 1));
		put(24, 2);
		assertEquals("regime twice", StateException.INVALID, codeWith(second, 0));
		assertEquals("regime negative", StateException.INVALID, codeWith(second, -1));
		assertEquals("regime too high", StateException.INVALID, codeWith(second, 3));
		put(second, 2);
		assertEquals("windows", StateException.INVALID, codeWith(28 + 4, -1));
		put(28 + 4, WINDOWS);
		assertEquals("limit", StateException.INVALID, codeWith(28 + 8, 0));
		assertEquals("limit", StateException.INVALID, codeWith(28 + 8, Float.floatToIntBits(-1f)));
		assertEquals("limit", StateException.INVALID, codeWith(28 + 8, Float.floatToIntBits(Float.NaN)));
		assertEquals("limit", StateException.INVALID,
				codeWith(28 + 8, Float.floatToIntBits(Float.POSITIVE_INFINITY)));
		put(28 + 8, Float.floatToIntBits(1f));
		assertEquals("mean", StateException.INVALID, codeWith(28 + 12, Float.floatToIntBits(Float.NaN)));
		assertEquals("factor", StateException.INVALID,
				codeWith(this.length - 8, Float.floatToIntBits(Float.NEGATIVE_INFINITY)));
	}

	@Test
	public void shouldRefuseALengthBelowTheHeader() {
		final int[] lengths = { 0, 31, -1, Integer.MIN_VALUE };
		for (int i = 0; i < lengths.length; i++) {
			put(8, lengths[i]);
			assertEquals("length " + lengths[i], StateException.INVALID,
					code(new Detector(config()), this.state, OFFSET, this.length));
		}
	}

	@Test
	public void shouldKeepWhatItHadAfterARefusal() {
		final int digest = this.detector.digest();
		new SyntheticMachine(DIMENSION, SEED + 5).run(this.detector, 3);
		final int score = this.detector.score();
		this.state[OFFSET + 40] ^= 4;
		assertEquals(StateException.CHECKSUM, code(this.detector, this.state, OFFSET, this.length));
		assertEquals(digest, this.detector.digest());
		assertEquals(score, this.detector.score());
		assertEquals(DetectorState.WATCHING, this.detector.state());
		this.detector.learn(1, WINDOWS);
		assertEquals(StateException.TRUNCATED, code(this.detector, this.state, OFFSET, 5));
		assertEquals(DetectorState.SETTLING, this.detector.state());
	}

	@Test
	public void shouldRefuseRoomThatIsTooSmall() {
		final StateCodec codec = new StateCodec(this.detector);
		final int[] offsets = { -1, 1, Integer.MAX_VALUE };
		for (int i = 0; i < offsets.length; i++) {
			try {
				codec.save(new byte[codec.maxLength()], offsets[i]);
			} catch (final IllegalArgumentException e) {
				continue;
			}
			fail("accepted offset " + offsets[i]);
		}
	}

	@Test
	public void shouldRefuseAnOffsetOutsideTheBytes() throws StateException {
		final int[][] bad = { { -1, 10 }, { 0, -1 }, { 0, Integer.MAX_VALUE }, { Integer.MAX_VALUE, 1 } };
		for (int i = 0; i < bad.length; i++) {
			try {
				new StateCodec(this.detector).restore(this.state, bad[i][0], bad[i][1]);
			} catch (final IllegalArgumentException e) {
				continue;
			}
			fail("accepted " + bad[i][0] + ", " + bad[i][1]);
		}
	}
}
