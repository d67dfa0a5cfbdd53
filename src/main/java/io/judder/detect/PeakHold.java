/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * Lets a score pass only when it is higher than the ones before, whose memory fades: a disturbance that lasts for hours counts
 * when it begins and when it becomes worse, not every hour; a later one counts again.
 */
final class PeakHold implements StreamState {

	private final float decay;
	private float peak;

	/**
	 * Creates a hold without memory.
	 *
	 * @param vectors
	 *            after so many vectors a peak has fallen to 1/e, above 0.
	 */
	PeakHold(final int vectors) {
		this.decay = (float) PortableMath.exp(-1.0 / vectors);
	}

	/**
	 * Takes the next value.
	 *
	 * @param value
	 *            0 or more.
	 * @return true when it is higher than what is left of the highest before.
	 */
	boolean rises(final float value) {
		final boolean rises = value > this.peak;
		this.peak = Math.max(value, this.peak * this.decay);
		return rises;
	}

	/** Forgets all values. */
	void clear() {
		this.peak = 0;
	}

	@Override
	public int configuration() {
		return Float.floatToIntBits(this.decay);
	}

	@Override
	public int savedBytes() {
		return 4;
	}

	@Override
	public void save(final StateBytes out) {
		out.put(this.peak);
	}

	@Override
	public void check(final StateBytes in) throws StateException {
		in.checkFloats(1);
	}

	@Override
	public void restore(final StateBytes in) {
		this.peak = in.getFloat();
	}
}
