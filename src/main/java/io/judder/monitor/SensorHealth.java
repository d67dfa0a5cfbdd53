/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

/**
 * Watches the sensor itself, so that a broken cable is not reported as a broken bearing.
 * <p>
 * Each frame updates four numbers per axis; {@link #judge()} turns them into verdicts once per window. A live MEMS sensor
 * is never still: its noise moves the last bits. An axis whose value does not change during a whole window is stuck; when
 * every axis rests at zero, or no sample comes, the sensor is silent; an axis that spends more than one sample in
 * {@value #CLIP_SHARE} at the end of its range is clipped, and one that rests there is saturated and counts as clipped.
 * <p>
 * Memory: 5 ints per axis. Nothing is allocated after construction.
 */
public final class SensorHealth {

	/** The verdict on a sensor that works. */
	public static final int GOOD = 0;
	/** The verdict on an axis whose value does not change. */
	public static final int STUCK = 1;
	/** The verdict on an axis that reaches the end of its range too often. */
	public static final int CLIPPED = 2;
	/** The verdict on a sensor of which every axis rests at zero. */
	public static final int SILENT = 3;

	/** One clipped sample in so many is tolerated: a shock may clip, a measurement must not. */
	public static final int CLIP_SHARE = 128;

	private final int axes;
	private final int clipCounts;
	private final int[] lowest;
	private final int[] highest;
	private final int[] clipped;
	private final int[] verdicts;
	private final int[] values;
	private int frames;

	/**
	 * Creates the watch.
	 *
	 * @param axes
	 *            the number of axes, 1 to 3.
	 * @param clipCounts
	 *            the magnitude from which on a sample is clipped, 1 to 32767.
	 */
	public SensorHealth(final int axes, final int clipCounts) {
		this.axes = axes;
		this.clipCounts = clipCounts;
		this.lowest = new int[axes];
		this.highest = new int[axes];
		this.clipped = new int[axes];
		this.verdicts = new int[axes];
		this.values = new int[axes];
		clear();
	}

	/**
	 * Takes frames.
	 *
	 * @param samples
	 *            interleaved samples.
	 * @param offset
	 *            the index of the first value.
	 * @param count
	 *            the number of frames.
	 */
	public void add(final short[] samples, final int offset, final int count) {
		final int axes = this.axes;
		final int clip = this.clipCounts;
		for (int axis = 0; axis < axes; axis++) {
			int low = this.lowest[axis];
			int high = this.highest[axis];
			int clips = 0;
			for (int i = offset + axis, end = offset + count * axes; i < end; i += axes) {
				final int value = samples[i];
				if (value < low) {
					low = value;
				}
				if (value > high) {
					high = value;
				}
				if (value >= clip || value <= -clip) {
					clips++;
				}
			}
			this.lowest[axis] = low;
			this.highest[axis] = high;
			this.clipped[axis] += clips;
		}
		this.frames += count;
	}

	/**
	 * Judges the frames since the last call, and starts anew.
	 *
	 * @return the worst verdict, {@link #GOOD} when every axis works.
	 */
	public int judge() {
		boolean silent = this.frames > 1;
		int worst = GOOD;
		for (int axis = 0; axis < this.axes; axis++) {
			int verdict = GOOD;
			int value = 0;
			if (this.clipped[axis] * CLIP_SHARE > this.frames) {
				verdict = CLIPPED;
				value = this.clipped[axis];
			} else if (this.frames > 1 && this.lowest[axis] == this.highest[axis]) {
				verdict = STUCK;
				value = this.lowest[axis];
			}
			silent &= verdict == STUCK && value == 0;
			this.verdicts[axis] = verdict;
			this.values[axis] = value;
			worst = Math.max(worst, verdict);
		}
		if (silent) {
			worst = SILENT;
		}
		clear();
		return worst;
	}

	/**
	 * Returns the verdict of the last {@link #judge()} on one axis.
	 *
	 * @param axis
	 *            the axis, from 0.
	 * @return {@link #GOOD}, {@link #STUCK} or {@link #CLIPPED}.
	 */
	public int verdict(final int axis) {
		return this.verdicts[axis];
	}

	/**
	 * Returns the number behind the verdict on one axis.
	 *
	 * @param axis
	 *            the axis, from 0.
	 * @return the value at which the axis is stuck, or the number of clipped samples.
	 */
	public int value(final int axis) {
		return this.values[axis];
	}

	/** Forgets the frames since the last judgement. */
	public void clear() {
		this.frames = 0;
		for (int axis = 0; axis < this.axes; axis++) {
			this.lowest[axis] = Short.MAX_VALUE;
			this.highest[axis] = Short.MIN_VALUE;
			this.clipped[axis] = 0;
		}
	}
}
