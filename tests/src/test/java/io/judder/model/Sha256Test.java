/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/**
 * Tests digests with the examples of FIPS 180-2, appendix B, and of NIST's CAVP.
 */
public class Sha256Test {

	@Test
	public void shouldDigestShortMessages() {
		check("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
		check("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
		check("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
				"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
	}

	@Test
	public void shouldDigestAMillionBytesInPieces() {
		final Sha256 sha = new Sha256();
		final byte[] piece = new byte[1000];
		for (int i = 0; i < piece.length; i++) {
			piece[i] = 'a';
		}
		// 77 and 923 cross every position within a block.
		for (int i = 0; i < 1000; i++) {
			sha.update(piece, 0, 77);
			sha.update(piece, 77, 923);
		}
		assertEquals("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", hex(sha));
	}

	private static void check(final String message, final String digest) {
		final byte[] bytes = message.getBytes();
		final Sha256 sha = new Sha256();
		sha.update(bytes, 0, bytes.length);
		assertEquals(digest, hex(sha));
		// A second message after the first: the object starts anew.
		sha.update(bytes, 0, bytes.length);
		assertEquals(digest, hex(sha));
	}

	private static String hex(final Sha256 sha) {
		final byte[] digest = new byte[Sha256.LENGTH];
		sha.digest(digest, 0);
		final StringBuilder text = new StringBuilder();
		for (int i = 0; i < digest.length; i++) {
			text.append(Integer.toHexString(digest[i] >> 4 & 15)).append(Integer.toHexString(digest[i] & 15));
		}
		return text.toString();
	}
}
