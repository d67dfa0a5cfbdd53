/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * Saves and restores a {@link StreamDetector} or a whole {@link ProcessPipeline}; docs/process-detector.md specifies every
 * byte.
 * <p>
 * A state is checked whole before anything of it is taken over: who refuses one keeps what it had. Nothing is allocated by
 * saving or restoring, unless a state is refused.
 */
public final class StreamCodec {

	/** The version that is written, and the only one that is read. */
	public static final int VERSION = 1;

	/** "JDPS" in little-endian order. */
	static final int MAGIC = 0x5350444A;

	private static final int HEADER_BYTES = 16;
	private static final int CRC_BYTES = 4;

	private final StreamState state;
	private final StateBytes cursor;
	private final Crc32 crc;

	/**
	 * Creates a codec.
	 *
	 * @param state
	 *            what is saved and restored.
	 */
	public StreamCodec(final StreamState state) {
		this.state = state;
		this.cursor = new StateBytes();
		this.crc = new Crc32();
	}

	/**
	 * Returns how long a saved state is.
	 *
	 * @return the length in bytes, always the same.
	 */
	public int length() {
		return HEADER_BYTES + this.state.savedBytes() + CRC_BYTES;
	}

	/**
	 * Saves.
	 *
	 * @param bytes
	 *            receives the state.
	 * @param offset
	 *            the index of its first byte; {@link #length()} bytes must have room.
	 * @return the length of the state.
	 * @throws IllegalArgumentException
	 *             when there is not enough room.
	 */
	public int save(final byte[] bytes, final int offset) {
		final int length = length();
		if (offset < 0 || bytes.length - offset < length) {
			throw new IllegalArgumentException("bytes: needs room for " + length);
		}
		final StateBytes out = this.cursor;
		out.open(bytes, offset);
		out.put(MAGIC);
		out.put(VERSION);
		out.put(length);
		out.put(this.state.configuration());
		this.state.save(out);
		out.put(this.crc.of(bytes, offset, length - CRC_BYTES));
		return length;
	}

	/**
	 * Restores.
	 *
	 * @param bytes
	 *            holds the state.
	 * @param offset
	 *            the index of its first byte.
	 * @param available
	 *            how many bytes there are; more than the state has are not looked at.
	 * @return the length of the state.
	 * @throws StateException
	 *             when the bytes are not a state with these settings; nothing is changed then.
	 */
	public int restore(final byte[] bytes, final int offset, final int available) throws StateException {
		if (offset < 0 || available < 0 || offset > bytes.length - available) {
			throw new IllegalArgumentException("offset or length outside the bytes");
		}
		if (available < HEADER_BYTES + CRC_BYTES) {
			throw new StateException(StateException.TRUNCATED, "the state ends within its header");
		}
		final StateBytes in = this.cursor;
		in.open(bytes, offset);
		if (in.getInt() != MAGIC) {
			throw new StateException(StateException.NOT_A_STATE, "these bytes are not the state of a process detector");
		}
		final int version = in.getInt();
		if (version != VERSION) {
			throw new StateException(StateException.VERSION,
					"state version " + version + " is not known; this is version " + VERSION);
		}
		final int length = checkLength(in.getInt(), available);
		if (StateCodec.get(bytes, offset + length - CRC_BYTES) != this.crc.of(bytes, offset, length - CRC_BYTES)) {
			throw new StateException(StateException.CHECKSUM, "the checksum of the state differs; it was damaged");
		}
		if (in.getInt() != this.state.configuration() || length != length()) {
			throw new StateException(StateException.OTHER_DETECTOR, "the state was learned with other settings");
		}
		this.state.check(in);
		in.open(bytes, offset + HEADER_BYTES);
		this.state.restore(in);
		return length;
	}

	private static int checkLength(final int length, final int available) throws StateException {
		if (length < HEADER_BYTES + CRC_BYTES) {
			throw new StateException(StateException.INVALID, "the state says that it has " + length + " bytes");
		}
		if (length > available) {
			throw new StateException(StateException.TRUNCATED,
					"the state has " + length + " bytes, only " + available + " are there");
		}
		return length;
	}
}
