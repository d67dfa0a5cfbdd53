/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * Saves and restores what a {@link Detector} has learned; docs/state-format.md specifies every byte.
 * <p>
 * A state is checked whole before anything of it is taken over: a detector that refuses one keeps what it had. Nothing is
 * allocated by saving or restoring.
 */
public final class StateCodec {

	/** The version that is written, and the only one that is read. */
	public static final int VERSION = 1;

	/** "JDST" in little-endian order. */
	static final int MAGIC = 0x5453444A;

	private static final int HEADER_BYTES = 28;
	private static final int REGIME_BYTES = 12;
	private static final int CRC_BYTES = 4;

	private final Detector detector;
	private final Crc32 crc;

	/**
	 * Creates a codec.
	 *
	 * @param detector
	 *            whose state is saved and restored.
	 */
	public StateCodec(final Detector detector) {
		this.detector = detector;
		this.crc = new Crc32();
	}

	/**
	 * Returns how long a state is at most.
	 *
	 * @return the length in bytes when every regime is learned.
	 */
	public int maxLength() {
		return HEADER_BYTES + this.detector.regimes().length * (REGIME_BYTES + modelBytes()) + CRC_BYTES;
	}

	/**
	 * Saves the learned regimes.
	 *
	 * @param bytes
	 *            receives the state.
	 * @param offset
	 *            the index of its first byte; {@link #maxLength()} bytes must have room.
	 * @return the length of the state.
	 * @throws IllegalArgumentException
	 *             when there is not enough room.
	 */
	public int save(final byte[] bytes, final int offset) {
		if (offset < 0 || bytes.length - offset < maxLength()) {
			throw new IllegalArgumentException("bytes: needs room for " + maxLength());
		}
		final DetectorConfig config = this.detector.config();
		final Regime[] regimes = this.detector.regimes();
		int at = offset + HEADER_BYTES;
		int saved = 0;
		for (int i = 0; i < regimes.length; i++) {
			if (regimes[i].learned()) {
				at = saveRegime(regimes[i], i, bytes, at);
				saved++;
			}
		}
		final int length = at - offset + CRC_BYTES;
		put(bytes, offset, MAGIC);
		put(bytes, offset + 4, VERSION);
		put(bytes, offset + 8, length);
		put(bytes, offset + 12, config.featureDigest);
		put(bytes, offset + 16, config.dimension | config.blockSize << 16);
		put(bytes, offset + 20, config.method);
		put(bytes, offset + 24, saved);
		put(bytes, at, this.crc.of(bytes, offset, length - CRC_BYTES));
		return length;
	}

	private static int saveRegime(final Regime regime, final int index, final byte[] bytes, final int offset) {
		put(bytes, offset, index);
		put(bytes, offset + 4, regime.windows);
		put(bytes, offset + 8, Float.floatToIntBits(regime.limit));
		int at = offset + REGIME_BYTES;
		for (int part = 0; part < regime.model.parts(); part++) {
			final float[] numbers = regime.model.part(part);
			for (int i = 0; i < numbers.length; i++) {
				put(bytes, at, Float.floatToIntBits(numbers[i]));
				at += 4;
			}
		}
		return at;
	}

	/**
	 * Restores a state: the regimes in it are learned, all others are forgotten.
	 *
	 * @param bytes
	 *            holds the state.
	 * @param offset
	 *            the index of its first byte.
	 * @param length
	 *            how many bytes there are; more than the state has are not looked at.
	 * @return the length of the state.
	 * @throws StateException
	 *             when the bytes are not a state of this detector; the detector is unchanged then.
	 */
	public int restore(final byte[] bytes, final int offset, final int length) throws StateException {
		if (offset < 0 || length < 0 || offset > bytes.length - length) {
			throw new IllegalArgumentException("offset or length outside the bytes");
		}
		final int end = check(bytes, offset, length);
		final Regime[] regimes = this.detector.regimes();
		for (int i = 0; i < regimes.length; i++) {
			regimes[i].forget();
		}
		int at = offset + HEADER_BYTES;
		while (at < offset + end - CRC_BYTES) {
			at = restoreRegime(regimes[get(bytes, at)], bytes, at);
		}
		this.detector.restored();
		return end;
	}

	private static int restoreRegime(final Regime regime, final byte[] bytes, final int offset) {
		regime.windows = get(bytes, offset + 4);
		regime.limit = Float.intBitsToFloat(get(bytes, offset + 8));
		int at = offset + REGIME_BYTES;
		for (int part = 0; part < regime.model.parts(); part++) {
			final float[] numbers = regime.model.part(part);
			for (int i = 0; i < numbers.length; i++) {
				numbers[i] = Float.intBitsToFloat(get(bytes, at));
				at += 4;
			}
		}
		return at;
	}

	/** Checks everything; returns the length of the state. */
	private int check(final byte[] bytes, final int offset, final int available) throws StateException {
		if (available < HEADER_BYTES + CRC_BYTES) {
			throw new StateException(StateException.TRUNCATED, "the state ends within its header");
		}
		if (get(bytes, offset) != MAGIC) {
			throw new StateException(StateException.NOT_A_STATE, "these bytes are not a learned state");
		}
		if (get(bytes, offset + 4) != VERSION) {
			throw new StateException(StateException.VERSION, "state version " + get(bytes, offset + 4)
					+ " is not known; this is version " + VERSION);
		}
		final int length = get(bytes, offset + 8);
		if (length > available) {
			throw new StateException(StateException.TRUNCATED,
					"the state has " + length + " bytes, only " + available + " are there");
		}
		if (length < HEADER_BYTES + CRC_BYTES) {
			throw new StateException(StateException.INVALID, "the state says that it has " + length + " bytes");
		}
		if (get(bytes, offset + length - CRC_BYTES) != this.crc.of(bytes, offset, length - CRC_BYTES)) {
			throw new StateException(StateException.CHECKSUM, "the checksum of the state differs; it was damaged");
		}
		checkDetector(bytes, offset);
		checkRegimes(bytes, offset, length);
		return length;
	}

	private void checkDetector(final byte[] bytes, final int offset) throws StateException {
		final DetectorConfig config = this.detector.config();
		if (get(bytes, offset + 12) != config.featureDigest) {
			throw new StateException(StateException.OTHER_DETECTOR, "the state was learned from other features");
		}
		if (get(bytes, offset + 16) != (config.dimension | config.blockSize << 16)
				|| get(bytes, offset + 20) != config.method) {
			throw new StateException(StateException.OTHER_DETECTOR, "the state was learned with another method or dimension");
		}
	}

	private void checkRegimes(final byte[] bytes, final int offset, final int length) throws StateException {
		final int count = get(bytes, offset + 24);
		final int size = REGIME_BYTES + modelBytes();
		if (count < 0 || count > this.detector.regimes().length || length != HEADER_BYTES + count * size + CRC_BYTES) {
			throw new StateException(StateException.INVALID, "the state says that it has " + count + " regimes");
		}
		int before = -1;
		for (int i = 0; i < count; i++) {
			final int at = offset + HEADER_BYTES + i * size;
			final int index = get(bytes, at);
			if (index <= before || index >= this.detector.regimes().length || get(bytes, at + 4) < 0) {
				throw new StateException(StateException.INVALID, "regime " + index + " of the state is out of place");
			}
			before = index;
			if (!(Float.intBitsToFloat(get(bytes, at + 8)) > 0)) {
				throw new StateException(StateException.INVALID, "the limit of regime " + index + " is not above zero");
			}
			for (int number = at + 8; number < at + size; number += 4) {
				final float value = Float.intBitsToFloat(get(bytes, number));
				if (value - value != 0) {
					throw new StateException(StateException.INVALID, "regime " + index + " has a number that is not finite");
				}
			}
		}
	}

	private int modelBytes() {
		final Model model = this.detector.regimes()[0].model;
		int count = 0;
		for (int part = 0; part < model.parts(); part++) {
			count += model.part(part).length;
		}
		return count * 4;
	}

	/** Writes a number in little-endian order. */
	static void put(final byte[] bytes, final int at, final int value) {
		bytes[at] = (byte) value;
		bytes[at + 1] = (byte) (value >>> 8);
		bytes[at + 2] = (byte) (value >>> 16);
		bytes[at + 3] = (byte) (value >>> 24);
	}

	/** Reads a number in little-endian order. */
	static int get(final byte[] bytes, final int at) {
		return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
	}
}
