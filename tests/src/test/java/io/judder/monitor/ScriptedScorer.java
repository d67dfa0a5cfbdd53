/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

import io.judder.detect.DetectorState;
import io.judder.detect.Scorer;

/**
 * A scorer that says what a test tells it, and remembers how it was used.
 */
final class ScriptedScorer implements Scorer {

	static final int DIGEST = 0x0DDBA11;
	static final int THRESHOLD = 5000;

	private final int dimension;
	private int state;
	private int score;
	private int accepted;
	private int frames;
	private int interruptions;

	ScriptedScorer(final int dimension) {
		this.dimension = dimension;
		this.state = DetectorState.WATCHING;
		this.score = 100;
	}

	void say(final int score) {
		this.score = score;
	}

	void state(final int state) {
		this.state = state;
	}

	int accepted() {
		return this.accepted;
	}

	int frames() {
		return this.frames;
	}

	int interruptions() {
		return this.interruptions;
	}

	@Override
	public int dimension() {
		return this.dimension;
	}

	@Override
	public int accept(final int[] features, final int frames) {
		this.accepted++;
		this.frames = frames;
		return this.state;
	}

	@Override
	public void interrupt() {
		this.interruptions++;
	}

	@Override
	public int score() {
		return this.score;
	}

	@Override
	public int threshold() {
		return THRESHOLD;
	}

	@Override
	public int moved(final int[] indices, final int[] deviations) {
		for (int i = 0; i < indices.length; i++) {
			indices[i] = 9 - i;
			deviations[i] = -1000 + 100 * i;
		}
		return indices.length;
	}

	@Override
	public int digest() {
		return DIGEST;
	}
}
