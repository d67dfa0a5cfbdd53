/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

/**
 * Names the codecs that WAV files hold besides PCM, for messages. Source: RFC 2361, appendix A.
 */
final class WavCodec {

	private WavCodec() {
	}

	/** Returns the name of a format tag. */
	static String name(final int tag) {
		return switch (tag) {
		case 0x0001 -> "PCM";
		case 0x0002 -> "Microsoft ADPCM";
		case 0x0003 -> "floating point";
		case 0x0006 -> "A-law";
		case 0x0007 -> "mu-law";
		case 0x0011 -> "IMA ADPCM";
		case 0x0031 -> "GSM 6.10";
		case 0x0040 -> "G.721 ADPCM";
		case 0x0050 -> "MPEG audio";
		case 0x0055 -> "MP3";
		case 0x0160, 0x0161, 0x0162, 0x0163 -> "Windows Media audio";
		case 0xFFFE -> "an unknown extensible format";
		default -> "an unknown codec";
		};
	}
}
