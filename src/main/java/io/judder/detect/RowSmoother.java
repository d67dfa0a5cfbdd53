/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * The embedding of fast rows: an exponentially weighted moving average of each channel, which begins with the first row.
 * Every row brings a vector.
 * <p>
 * Memory: one float per channel.
 */
public final class RowSmoother implements Embedding {

	private final float gain;
	private final float[] average;
	private boolean begun;

	/**
	 * Creates an average of nothing.
	 *
	 * @param channels
	 *            the number of channels, above 0.
	 * @param gain
	 *            the weight of a new row, above 0 to 1; 1 switches the average off.
	 */
	public RowSmoother(final int channels, final float gain) {
		this.gain = gain;
		this.average = new float[channels];
	}

	@Override
	public int dimension() {
		return this.average.length;
	}

	@Override
	public boolean add(final float[] row) {
		final float weight = this.begun ? this.gain : 1f;
		for (int i = 0; i < this.average.length; i++) {
			this.average[i] += weight * (row[i] - this.average[i]);
		}
		this.begun = true;
		return true;
	}

	@Override
	public boolean complete() {
		return this.begun;
	}

	@Override
	public float[] vector() {
		return this.average;
	}

	@Override
	public void clear() {
		this.begun = false;
		for (int i = 0; i < this.average.length; i++) {
			this.average[i] = 0;
		}
	}

	@Override
	public int stateBytes() {
		return 4 * (this.average.length + 2);
	}

	@Override
	public int configuration() {
		return Float.floatToIntBits(this.gain);
	}

	@Override
	public int savedBytes() {
		return 4 + 4 * this.average.length;
	}

	@Override
	public void save(final StateBytes out) {
		out.put(this.begun ? 1 : 0);
		out.put(this.average);
	}

	@Override
	public void check(final StateBytes in) throws StateException {
		in.checkInt(1);
		in.checkFloats(this.average.length);
	}

	@Override
	public void restore(final StateBytes in) {
		this.begun = in.getInt() != 0;
		in.get(this.average);
	}
}
