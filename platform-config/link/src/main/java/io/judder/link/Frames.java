/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.link;

import io.judder.detect.Crc32;

/**
 * Puts payloads on a line and finds them again.
 * <p>
 * A frame is the payload followed by its CRC-32 (little endian), coded by COBS (S. Cheshire and M. Baker, "Consistent
 * overhead byte stuffing", IEEE/ACM Transactions on Networking 7(2), 1999) so that it has no zero byte, between two zero
 * bytes. Whatever is lost, doubled or added on the way, the next zero byte begins anew: a damaged frame costs itself and
 * nothing else. Text on the same line is no frame and has no zero bytes either, so that it can be told apart.
 * <p>
 * Allocates nothing after construction.
 */
public final class Frames {

	private static final int CRC_BYTES = 4;
	private static final int MAX_RUN = 0xFF;

	private final Crc32 crc;
	private final byte[] payload;
	private final byte[] sent;
	private int length;
	private int run;
	private boolean full;
	private boolean zeroDue;
	private boolean damaged;
	private int damagedFrames;
	private boolean fresh;

	/**
	 * Creates both directions.
	 *
	 * @param maxPayload
	 *            bytes of the largest payload.
	 */
	public Frames(final int maxPayload) {
		this.crc = new Crc32();
		this.payload = new byte[maxPayload + CRC_BYTES];
		this.sent = new byte[maxPayload + CRC_BYTES + (maxPayload + CRC_BYTES) / (MAX_RUN - 1) + CRC_BYTES];
		begin();
	}

	private void begin() {
		this.length = 0;
		this.run = 0;
		this.full = true;
		this.zeroDue = false;
		this.damaged = false;
		this.fresh = true;
	}

	/**
	 * Takes the next byte of the line.
	 *
	 * @param value
	 *            the byte.
	 * @return the bytes of the payload that it completes, see {@link #payload()}, or -1.
	 */
	public int take(final byte value) {
		if (value == 0) {
			final int received = finish();
			begin();
			return received;
		}
		this.fresh = false;
		if (this.run == 0) {
			if (this.zeroDue) {
				append((byte) 0);
			}
			this.run = (value & 0xFF) - 1;
			this.full = this.run == MAX_RUN - 1;
			this.zeroDue = !this.full;
		} else {
			append(value);
			this.run--;
		}
		return -1;
	}

	private void append(final byte value) {
		if (this.length == this.payload.length) {
			this.damaged = true;
		} else {
			this.payload[this.length++] = value;
		}
	}

	private int finish() {
		if (this.fresh) {
			return -1;
		}
		final int bytes = this.length - CRC_BYTES;
		if (this.damaged || this.run != 0 || bytes < 0 || this.crc.of(this.payload, 0, bytes) != crcAt(bytes)) {
			this.damagedFrames++;
			return -1;
		}
		return bytes;
	}

	private int crcAt(final int at) {
		return Bytes.int32(this.payload, at);
	}

	/**
	 * Returns the payload of the last frame.
	 *
	 * @return the own array; valid until the next byte is taken.
	 */
	public byte[] payload() {
		return this.payload;
	}

	/**
	 * Returns how many frames were damaged.
	 *
	 * @return the count since construction.
	 */
	public int damagedFrames() {
		return this.damagedFrames;
	}

	/**
	 * Sends a frame.
	 *
	 * @param port
	 *            where to.
	 * @param bytes
	 *            the payload.
	 * @param count
	 *            its length.
	 */
	public void send(final Port port, final byte[] bytes, final int count) {
		final int value = this.crc.of(bytes, 0, count);
		int at = 0;
		this.sent[at++] = 0;
		int code = at++;
		int codeValue = 1;
		for (int i = 0; i < count + CRC_BYTES; i++) {
			final byte next = i < count ? bytes[i] : (byte) (value >>> 8 * (i - count));
			if (next != 0) {
				this.sent[at++] = next;
				codeValue++;
			}
			if (next == 0 || codeValue == MAX_RUN) {
				this.sent[code] = (byte) codeValue;
				code = at++;
				codeValue = 1;
			}
		}
		this.sent[code] = (byte) codeValue;
		this.sent[at++] = 0;
		port.write(this.sent, 0, at);
	}
}
