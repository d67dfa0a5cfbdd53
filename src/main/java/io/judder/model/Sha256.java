/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

/**
 * Computes SHA-256 digests (FIPS 180-4).
 * <p>
 * An object holds 416 bytes of words besides the table of constants that all share, and is used by one thread. Arithmetic is
 * modulo 2^32, as that of {@code int} is.
 */
public final class Sha256 {

	/** The length of a digest in bytes. */
	public static final int LENGTH = 32;

	private static final int BLOCK = 64;

	private static final int[] K = { 0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4,
			0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
			0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152,
			0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138,
			0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70,
			0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5,
			0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa,
			0xa4506ceb, 0xbef9a3f7, 0xc67178f2 };

	private final int[] hash = new int[8];
	private final int[] schedule = new int[64];
	private final byte[] pending = new byte[BLOCK];
	private int pendingLength;
	private long length;

	/**
	 * Creates a digest of nothing.
	 */
	public Sha256() {
		reset();
	}

	/**
	 * Forgets all bytes.
	 */
	public void reset() {
		hash[0] = 0x6a09e667;
		hash[1] = 0xbb67ae85;
		hash[2] = 0x3c6ef372;
		hash[3] = 0xa54ff53a;
		hash[4] = 0x510e527f;
		hash[5] = 0x9b05688c;
		hash[6] = 0x1f83d9ab;
		hash[7] = 0x5be0cd19;
		pendingLength = 0;
		length = 0;
	}

	/**
	 * Adds bytes.
	 *
	 * @param bytes
	 *            the array.
	 * @param offset
	 *            of the first byte.
	 * @param count
	 *            how many bytes, 0 or more.
	 */
	public void update(final byte[] bytes, final int offset, final int count) {
		final int end = offset + count;
		int at = offset;
		length += count;
		while (at < end) {
			if (pendingLength == 0 && end - at >= BLOCK) {
				compress(bytes, at);
				at += BLOCK;
			} else {
				pending[pendingLength++] = bytes[at++];
				if (pendingLength == BLOCK) {
					compress(pending, 0);
					pendingLength = 0;
				}
			}
		}
	}

	/**
	 * Writes the digest of all bytes since the last reset, and resets.
	 *
	 * @param digest
	 *            receives {@link #LENGTH} bytes.
	 * @param offset
	 *            of the first of them.
	 */
	public void digest(final byte[] digest, final int offset) {
		final long bits = length << 3;
		pending[pendingLength++] = (byte) 0x80;
		if (pendingLength > BLOCK - 8) {
			clearPending();
			compress(pending, 0);
			pendingLength = 0;
		}
		clearPending();
		for (int i = 0; i < 8; i++) {
			pending[BLOCK - 1 - i] = (byte) (bits >>> 8 * i);
		}
		compress(pending, 0);
		for (int i = 0; i < LENGTH; i++) {
			digest[offset + i] = (byte) (hash[i >> 2] >>> 24 - 8 * (i & 3));
		}
		reset();
	}

	private void clearPending() {
		for (int i = pendingLength; i < BLOCK; i++) {
			pending[i] = 0;
		}
	}

	private void compress(final byte[] block, final int offset) {
		final int[] w = schedule;
		int at = offset;
		for (int i = 0; i < 16; i++) {
			w[i] = block[at] << 24 | (block[at + 1] & 0xff) << 16 | (block[at + 2] & 0xff) << 8 | block[at + 3] & 0xff;
			at += 4;
		}
		for (int i = 16; i < 64; i++) {
			final int x = w[i - 15];
			final int y = w[i - 2];
			w[i] = w[i - 16] + w[i - 7] + ((x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3)
					+ ((y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10);
		}
		int a = hash[0];
		int b = hash[1];
		int c = hash[2];
		int d = hash[3];
		int e = hash[4];
		int f = hash[5];
		int g = hash[6];
		int h = hash[7];
		for (int i = 0; i < 64; i++) {
			final int t1 = h + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7)) + (e & f ^ ~e & g) + K[i]
					+ w[i];
			final int t2 = ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) + (a & b ^ a & c ^ b & c);
			h = g;
			g = f;
			f = e;
			e = d + t1;
			d = c;
			c = b;
			b = a;
			a = t1 + t2;
		}
		hash[0] += a;
		hash[1] += b;
		hash[2] += c;
		hash[3] += d;
		hash[4] += e;
		hash[5] += f;
		hash[6] += g;
		hash[7] += h;
	}
}
