/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

/**
 * Watches the sensor itself, so that a broken cable is not reported as a broken bearing.
 * <p>
 * Each frame updates three numbers per axis; {@link #judge()} turns them into verdicts once per window. A live MEMS
 * sensor is never still: its noise moves the last bits. An axis whose value does not change for a whole window is stuck;
 * when every axis rests at zero, the sensor is silent; an axis that spends more than one sample in {@value #CLIP_SHARE} at
 * the end of its range is clipped, and one that rests there is saturated and counts as clipped.
 * <p>
 * Memory: 6 ints per axis. Nothing is allocated after construction.
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

	private static final int SUSPECT_SHARE = 16;

	private final int axes;
	private final int clipCounts;
	private final int stillFrames;
	private final int[] last;
	private final int[] still;
	private final int[] longest;
	private final int[] clipped;
	private final int[] verdicts;
	private final int[] values;
	private int frames;
	private boolean suspect;

	/**
	 * Creates the watch.
	 *
	 * @param axes
	 *            the number of axes, 1 to 3.
	 * @param clipCounts
	 *            the magnitude from which on a sample is clipped, 1 to 32767.
	 * @param stillFrames
	 *            for how many frames an axis may keep its value, usually a window.
	 */
	public SensorHealth(final int axes, final int clipCounts, final int stillFrames) {
		this.axes = axes;
		this.clipCounts = clipCounts;
		this.stillFrames = stillFrames;
		this.last = new int[axes];
		this.still = new int[axes];
		this.longest = new int[axes];
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
			int last = this.last[axis];
			int still = this.still[axis];
			int longest = still;
			int clips = 0;
			for (int i = offset + axis, end = offset + count * axes; i < end; i += axes) {
				final int value = samples[i];
				still = value == last ? still + 1 : 1;
				last = value;
				if (still > longest) {
					longest = still;
				}
				if (value >= clip || value <= -clip) {
					clips++;
				}
			}
			this.last[axis] = last;
			// Bounded, so that a sensor stuck for a year does not overflow the count.
			this.still[axis] = Math.min(still, Integer.MAX_VALUE / 2);
			this.longest[axis] = Math.max(this.longest[axis], longest);
			this.clipped[axis] += clips;
		}
		this.frames += count;
	}

	/**
	 * Judges the frames since the last call.
	 *
	 * @return the worst verdict, {@link #GOOD} when every axis works.
	 */
	public int judge() {
		boolean silent = true;
		int worst = GOOD;
		this.suspect = false;
		for (int axis = 0; axis < this.axes; axis++) {
			int verdict = GOOD;
			int value = 0;
			if (this.clipped[axis] * CLIP_SHARE > this.frames) {
				verdict = CLIPPED;
				value = this.clipped[axis];
			} else if (this.still[axis] >= this.stillFrames) {
				verdict = STUCK;
				value = this.last[axis];
			}
			silent &= verdict == STUCK && value == 0;
			this.suspect |= this.longest[axis] * SUSPECT_SHARE >= this.stillFrames;
			this.verdicts[axis] = verdict;
			this.values[axis] = value;
			worst = Math.max(worst, verdict);
		}
		if (silent) {
			worst = SILENT;
		}
		this.frames = 0;
		for (int axis = 0; axis < this.axes; axis++) {
			this.clipped[axis] = 0;
			this.longest[axis] = 0;
		}
		return worst;
	}

	/**
	 * Tells whether an axis was still for so long before the last {@link #judge()} that it may be about to stick: too short
	 * for a verdict, too long for a live sensor, whose value stays for a few frames at most.
	 *
	 * @return whether one was still for a {@value #SUSPECT_SHARE}th of the frames that make it stuck.
	 */
	public boolean suspect() {
		return this.suspect;
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

	/** Forgets all frames: after a gap, or when another recording begins. */
	public void clear() {
		this.frames = 0;
		for (int axis = 0; axis < this.axes; axis++) {
			this.still[axis] = 0;
			this.longest[axis] = 0;
			this.clipped[axis] = 0;
		}
	}
}
