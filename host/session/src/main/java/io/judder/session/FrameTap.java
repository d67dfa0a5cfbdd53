/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

/**
 * Sees the frames of a run on their way, for pictures of the signal.
 */
public interface FrameTap {

	/**
	 * Called for each block.
	 *
	 * @param samples
	 *            interleaved samples, to be copied when they are kept.
	 * @param offset
	 *            the index of the first value.
	 * @param count
	 *            the number of frames.
	 */
	void frames(short[] samples, int offset, int count);
}
