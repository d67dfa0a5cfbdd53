/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

/**
 * The last N frames of one to three axes, and when the next window is due.
 * <p>
 * Samples are 16-bit counts. A window is due when N frames have come, then after every hop; windows overlap by N - hop
 * frames. Memory: 2 N axes bytes, 6144 for 1024 frames of three axes. For one thread; nothing is allocated after
 * construction.
 */
public final class WindowBuffer {

	private final short[] ring;

	private final int length;

	private final int axes;

	private final int hop;

	private int next;

	private int missing;

	private int advance;

	/**
	 * Allocates an empty buffer.
	 *
	 * @param config
	 *            the window, the axes and the hop.
	 */
	public WindowBuffer(final FeatureConfig config) {
		this.length = config.window();
		this.axes = config.axes();
		this.hop = config.hop();
		this.ring = new short[this.length * this.axes];
		reset();
	}

	/**
	 * Forgets all frames, so that no window spans a gap.
	 */
	public void reset() {
		this.next = 0;
		this.missing = this.length;
		this.advance = this.length;
	}

	/**
	 * Takes frames until a window is due. The caller uses the window, then pushes the rest.
	 *
	 * @param frames
	 *            the samples, axes interleaved.
	 * @param offset
	 *            the index of the first sample.
	 * @param count
	 *            the number of frames, 0 or more.
	 * @return the number of frames taken: fewer than {@code count} only when {@link #due()}.
	 */
	public int push(final short[] frames, final int offset, final int count) {
		if (count <= 0) {
			return 0;
		}
		if (this.missing == 0) {
			this.missing = this.hop;
			this.advance = this.hop;
		}
		final int taken = Math.min(count, this.missing);
		final int early = Math.min(taken, this.length - this.next);
		copyIn(frames, offset, this.next, early);
		copyIn(frames, offset + early * this.axes, 0, taken - early);
		this.next = (this.next + taken) & (this.length - 1);
		this.missing -= taken;
		return taken;
	}

	/**
	 * Tells whether the buffer holds a window that has not been seen: from the push that completes it to the next push.
	 *
	 * @return whether a window is due.
	 */
	public boolean due() {
		return this.missing == 0;
	}

	/**
	 * Returns how many frames of the window that is due, or will be due next, are new since the window before.
	 *
	 * @return the hop, or N for the first window after construction or {@link #reset()}.
	 */
	public int advance() {
		return this.advance;
	}

	/**
	 * Returns how many frames must come before the next window is due.
	 *
	 * @return 0 when one is due.
	 */
	public int missing() {
		return this.missing;
	}

	/**
	 * Copies one axis of the window.
	 *
	 * @param axis
	 *            the axis, from 0.
	 * @param samples
	 *            receives N counts, the oldest first.
	 */
	public void copyAxis(final int axis, final int[] samples) {
		final int base = axis * this.length;
		final int tail = this.length - this.next;
		copyOut(base + this.next, samples, 0, tail);
		copyOut(base, samples, tail, this.next);
	}

	/**
	 * Returns the number N of frames of a window.
	 *
	 * @return frames.
	 */
	public int length() {
		return this.length;
	}

	/**
	 * Returns the number of axes.
	 *
	 * @return 1 to 3.
	 */
	public int axes() {
		return this.axes;
	}

	/**
	 * Returns the memory of the samples.
	 *
	 * @return bytes.
	 */
	public int ramBytes() {
		return this.ring.length * 2;
	}

	private void copyIn(final short[] frames, final int offset, final int position, final int count) {
		for (int axis = 0; axis < this.axes; ++axis) {
			final int base = axis * this.length + position;
			int from = offset + axis;
			for (int i = 0; i < count; ++i) {
				this.ring[base + i] = frames[from];
				from += this.axes;
			}
		}
	}

	private void copyOut(final int from, final int[] samples, final int to, final int count) {
		final short[] source = this.ring;
		for (int i = 0; i < count; ++i) {
			samples[to + i] = source[from + i];
		}
	}
}
