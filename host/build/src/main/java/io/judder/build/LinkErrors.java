/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in words why an image could not be linked.
 */
final class LinkErrors {

	private static final Pattern OVERFLOW = Pattern.compile("region .(\\w+). overflowed by (\\d+) bytes");
	private static final Pattern UNDEFINED = Pattern.compile("undefined reference to .(Java_\\w+)'");

	private LinkErrors() {
		// Static methods only.
	}

	/**
	 * Explains an error of the linker.
	 *
	 * @param board
	 *            the board.
	 * @param output
	 *            what the linker printed.
	 * @return what is wrong and what helps.
	 */
	static String explain(final Board board, final String output) {
		final Matcher overflow = OVERFLOW.matcher(output);
		if (overflow.find()) {
			final String region = overflow.group(1);
			return "the firmware does not fit on " + board.name() + ": " + region + " is too small by " + overflow.group(2)
					+ " bytes" + (region.equals("FLASH") ? "; a smaller model or a board with more flash would fit"
							: "; ask for smaller heaps or a smaller stack, or take a board with more memory");
		}
		final Matcher undefined = UNDEFINED.matcher(output);
		if (undefined.find()) {
			return "the native " + undefined.group(1) + " has no C function; add its source";
		}
		return output;
	}
}
