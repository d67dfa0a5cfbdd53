/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * The embedding of slow rows: the mean of the last hour of each channel, beside the means of the hour before, of the same
 * hour of the day before and of the same hour of the week before. What people and machines do by the clock is normal only at
 * its hour; a vector that holds the same hour of earlier days tells.
 * <p>
 * Rows are counted, clocks are not looked at. Every hour brings a vector; it is complete after a week and an hour. Feature
 * {@code lag x channels + channel} is the mean of a channel at a lag, lags in the order above.
 * <p>
 * Memory: {@value #RING} + 5 floats per channel.
 */
public final class LaggedMeans implements Embedding {

	private static final int WEEK = 168;
	private static final int DAY = 24;
	private static final int HOUR = 1;
	/** So many means are kept: that of now and those of a week. */
	static final int RING = WEEK + 1;
	/** How many means of each channel make a vector. */
	static final int LAGS = 4;

	private final int channels;
	private final int rowsPerHour;
	private final float[] sums;
	private final float[] ring;
	private final float[] vector;
	private int rows;
	private int filled;
	private int at;

	/**
	 * Creates an embedding of nothing.
	 *
	 * @param channels
	 *            the number of channels, above 0.
	 * @param rowsPerHour
	 *            how many rows make an hour, above 0.
	 */
	public LaggedMeans(final int channels, final int rowsPerHour) {
		this.channels = channels;
		this.rowsPerHour = rowsPerHour;
		this.sums = new float[channels];
		this.ring = new float[RING * channels];
		this.vector = new float[LAGS * channels];
	}

	@Override
	public int dimension() {
		return this.vector.length;
	}

	@Override
	public boolean add(final float[] row) {
		for (int i = 0; i < this.channels; i++) {
			this.sums[i] += row[i];
		}
		this.rows++;
		if (this.rows < this.rowsPerHour) {
			return false;
		}
		this.rows = 0;
		final int now = this.at;
		for (int i = 0; i < this.channels; i++) {
			this.ring[now * this.channels + i] = this.sums[i] / this.rowsPerHour;
			this.sums[i] = 0;
		}
		this.at = now + 1 < RING ? now + 1 : 0;
		this.filled = Math.min(this.filled + 1, RING);
		copy(now, 0, 0);
		copy(now, HOUR, 1);
		copy(now, DAY, 2);
		copy(now, WEEK, 3);
		return true;
	}

	@Override
	public boolean complete() {
		return this.filled == RING;
	}

	/** Copies the means of so many hours ago. */
	private void copy(final int now, final int hours, final int lag) {
		final int from = (now >= hours ? now - hours : now - hours + RING) * this.channels;
		for (int i = 0; i < this.channels; i++) {
			this.vector[lag * this.channels + i] = this.ring[from + i];
		}
	}

	@Override
	public float[] vector() {
		return this.vector;
	}

	@Override
	public void clear() {
		this.rows = 0;
		this.filled = 0;
		this.at = 0;
		for (int i = 0; i < this.channels; i++) {
			this.sums[i] = 0;
		}
	}

	@Override
	public int stateBytes() {
		return 4 * (this.sums.length + this.ring.length + this.vector.length + 5);
	}

	@Override
	public int configuration() {
		return this.rowsPerHour;
	}

	@Override
	public int savedBytes() {
		return 12 + 4 * (this.sums.length + this.ring.length);
	}

	@Override
	public void save(final StateBytes out) {
		out.put(this.rows);
		out.put(this.filled);
		out.put(this.at);
		out.put(this.sums);
		out.put(this.ring);
	}

	@Override
	public void check(final StateBytes in) throws StateException {
		in.checkInt(this.rowsPerHour - 1);
		in.checkInt(RING);
		in.checkInt(RING - 1);
		in.checkFloats(this.sums.length + this.ring.length);
	}

	@Override
	public void restore(final StateBytes in) {
		this.rows = in.getInt();
		this.filled = in.getInt();
		this.at = in.getInt();
		in.get(this.sums);
		in.get(this.ring);
	}
}
