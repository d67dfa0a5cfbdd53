/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

/**
 * How a sample is stored, little-endian.
 */
enum PcmFormat {

	/** Unsigned 8-bit, 128 is zero. */
	UINT8(1, 8) {
		@Override
		double decode(final byte[] bytes, final int at) {
			return (bytes[at] & 0xFF) - 128;
		}
	},
	/** Signed 16-bit. */
	INT16(2, 16) {
		@Override
		double decode(final byte[] bytes, final int at) {
			return int16(bytes, at);
		}
	},
	/** Signed 24-bit. */
	INT24(3, 24) {
		@Override
		double decode(final byte[] bytes, final int at) {
			return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | bytes[at + 2] << 16;
		}
	},
	/** Signed 32-bit. */
	INT32(4, 32) {
		@Override
		double decode(final byte[] bytes, final int at) {
			return int32(bytes, at);
		}
	},
	/** IEEE 754 single precision. */
	FLOAT32(4, 0) {
		@Override
		double decode(final byte[] bytes, final int at) {
			return Float.intBitsToFloat(int32(bytes, at));
		}
	},
	/** IEEE 754 double precision. */
	FLOAT64(8, 0) {
		@Override
		double decode(final byte[] bytes, final int at) {
			return Double.longBitsToDouble(int32(bytes, at) & 0xFFFFFFFFL | (long) int32(bytes, at + 4) << 32);
		}
	};

	private final int bytes;
	private final int integerBits;

	PcmFormat(final int bytes, final int integerBits) {
		this.bytes = bytes;
		this.integerBits = integerBits;
	}

	/** Returns the stored value as it stands in the bytes: a count or a floating-point number. */
	abstract double decode(byte[] bytes, int at);

	/** Returns the size of a sample in bytes. */
	int bytes() {
		return bytes;
	}

	/** Returns the value of a count as a fraction of full scale, a power of two; 1 for floating point. */
	double fraction() {
		return integerBits == 0 ? 1 : Math.scalb(1.0, 1 - integerBits);
	}

	/** Returns the largest magnitude that both signs can have, as a fraction of full scale. */
	double limit() {
		return integerBits == 0 ? Double.POSITIVE_INFINITY : 1 - fraction();
	}

	/** Decodes a signed 16-bit sample. */
	static short int16(final byte[] bytes, final int at) {
		return (short) (bytes[at] & 0xFF | bytes[at + 1] << 8);
	}

	private static int int32(final byte[] bytes, final int at) {
		return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
	}
}
