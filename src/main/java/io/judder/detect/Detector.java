/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * The detector that learns in place: from normal windows only, without keeping them, with an honest threshold.
 * <p>
 * {@link #learn(int, int)} begins a session for one regime of the machine; from then on {@link #accept(int[], int)} settles,
 * learns, calibrates and at last watches. docs/detector.md has the table of states. While watching, the score of a window is
 * 100 r / (1 + r), where r is its distance from the nearest learned regime divided by the limit of that regime: 0 is the
 * middle of normal, 50 the limit, 75 three times the limit. Regimes are told apart by that nearest distance, or by the user
 * with {@link #select(int)}.
 * <p>
 * One thread uses a detector. All memory is allocated by the constructor: for d features in blocks of b about
 * d (b + 1) / 2 floats for the session and as many for each regime, and 4 d floats more.
 */
public final class Detector implements Scorer, Deviations {

	/** Says that the regime is found by the nearest distance. */
	public static final int ANY_REGIME = -1;

	/** One count of a feature: log2 of power in 1024ths. */
	public static final float FEATURE_UNIT = 1f / 1024;

	private final DetectorConfig config;
	private final Regime[] regimes;
	private final Session session;
	private final Smoother smoother;
	private final Crc32 crc;

	private int state;
	private int learning;
	private int selected;
	private int nearest;
	private int attempts;
	private int reason;
	private int score;
	private int digest;

	/**
	 * Creates a detector that has learned nothing.
	 *
	 * @param config
	 *            the settings; kept, not copied.
	 * @throws IllegalArgumentException
	 *             when a setting is out of its range; the message names it.
	 */
	public Detector(final DetectorConfig config) {
		config.check();
		final Blocks blocks = new Blocks(config.dimension, config.blockSize);
		float[] floor = config.floorVariance;
		if (floor == null) {
			floor = new float[config.dimension];
			for (int i = 0; i < floor.length; i++) {
				floor[i] = DetectorConfig.FLOOR_VARIANCE;
			}
		}
		this.config = config;
		this.regimes = new Regime[config.regimes];
		for (int i = 0; i < this.regimes.length; i++) {
			this.regimes[i] = new Regime(config.method == DetectorConfig.SUBSPACE
					? new SubspaceModel(blocks, config.principalShare, floor)
					: new MahalanobisModel(blocks, config.shrinkage, floor, 0f));
		}
		this.session = new Session(config, blocks);
		this.smoother = new Smoother(config.dimension, config.smoothing);
		this.crc = new Crc32();
		this.selected = ANY_REGIME;
		this.score = -1;
		this.state = DetectorState.EMPTY;
	}

	/**
	 * Begins to learn a regime, forgetting what was known of it. Other regimes stay, but nothing is watched meanwhile.
	 *
	 * @param regime
	 *            0 to the number of regimes - 1.
	 * @param windows
	 *            how many windows to learn, 4 or more; {@link DetectorConfig#learnWindows} is the usual number.
	 * @throws IllegalArgumentException
	 *             when an argument is out of its range.
	 */
	public void learn(final int regime, final int windows) {
		checkRegime(regime);
		if (windows < 4) {
			throw new IllegalArgumentException("windows: needs 4 or more");
		}
		this.learning = regime;
		this.attempts = 0;
		this.reason = Session.OPEN;
		this.score = -1;
		this.session.begin(this.regimes[regime], windows);
		this.smoother.reset();
		this.state = phase();
		learnedChanged();
	}

	/**
	 * Ends a session before its time, or puts up with its refusal; its regime stays empty, the others are watched again.
	 */
	public void cancel() {
		if (learning() || this.state == DetectorState.REFUSED) {
			rest(DetectorState.EMPTY);
		}
	}

	/**
	 * Forgets a regime.
	 *
	 * @param regime
	 *            0 to the number of regimes - 1.
	 */
	public void forget(final int regime) {
		checkRegime(regime);
		if (learning() && this.learning == regime) {
			cancel();
		}
		this.regimes[regime].forget();
		learnedChanged();
		if (!learning()) {
			rest(DetectorState.EMPTY);
		}
	}

	/**
	 * Chooses the regime to compare with.
	 *
	 * @param regime
	 *            0 to the number of regimes - 1, or {@link #ANY_REGIME} for the nearest.
	 */
	public void select(final int regime) {
		if (regime != ANY_REGIME) {
			checkRegime(regime);
		}
		this.selected = regime;
		if (!learning()) {
			rest(DetectorState.EMPTY);
		}
	}

	@Override
	public int dimension() {
		return this.config.dimension;
	}

	@Override
	public int accept(final int[] features, final int frames) {
		final float[] vector = this.smoother.add(features, FEATURE_UNIT);
		if (learning()) {
			return study(vector);
		}
		if (this.state == DetectorState.WATCHING) {
			watch(vector);
		}
		return this.state;
	}

	private int study(final float[] vector) {
		final int used = this.state;
		final int verdict = used == DetectorState.SETTLING ? Session.OPEN : this.session.add(vector);
		if (verdict == Session.LEARNED) {
			this.reason = Session.OPEN;
			learnedChanged();
			rest(DetectorState.EMPTY);
			return used;
		}
		if (verdict != Session.OPEN) {
			this.reason = verdict;
			this.attempts++;
			this.session.again();
			if (this.attempts >= this.config.attempts) {
				rest(DetectorState.REFUSED);
				return this.state;
			}
		}
		this.state = phase();
		return used;
	}

	/** Returns what an open session does with the next window. */
	private int phase() {
		if (this.smoother.count() < this.config.settleWindows) {
			return DetectorState.SETTLING;
		}
		return this.session.calibrating() ? DetectorState.CALIBRATING : DetectorState.LEARNING;
	}

	private void watch(final float[] vector) {
		float least = Float.POSITIVE_INFINITY;
		for (int i = 0; i < this.regimes.length; i++) {
			final Regime regime = this.regimes[i];
			if (regime.learned() && (this.selected == ANY_REGIME || this.selected == i)) {
				final float ratio = regime.model.distance(vector) / regime.limit;
				// Written so that a ratio that is not a number is never the nearest.
				if (ratio < least) {
					least = ratio;
					this.nearest = i;
				}
			}
		}
		final int count = this.smoother.count();
		final float[] factors = this.config.startFactors;
		final float ratio = count <= factors.length ? least / factors[count - 1] : least;
		this.score = (int) (SCORE_MAX - SCORE_MAX / (1f + ratio) + 0.5f);
	}

	/** Goes to watching when something is learned, else to the given state; the next window brings the next score. */
	private void rest(final int otherwise) {
		boolean ready = false;
		for (int i = 0; i < this.regimes.length; i++) {
			ready |= this.regimes[i].learned() && (this.selected == ANY_REGIME || this.selected == i);
		}
		this.state = ready && otherwise != DetectorState.REFUSED ? DetectorState.WATCHING : otherwise;
		this.score = -1;
	}

	private boolean learning() {
		return this.state == DetectorState.SETTLING || this.state == DetectorState.LEARNING
				|| this.state == DetectorState.CALIBRATING;
	}

	private void checkRegime(final int regime) {
		if (regime < 0 || regime >= this.regimes.length) {
			throw new IllegalArgumentException("regime: needs 0 to " + (this.regimes.length - 1));
		}
	}

	private void learnedChanged() {
		int crc = 0;
		boolean any = false;
		for (int i = 0; i < this.regimes.length; i++) {
			crc = this.regimes[i].digest(this.crc, crc);
			any |= this.regimes[i].learned();
		}
		this.digest = any ? crc : 0;
	}

	/** Tells that regimes were restored: watches them when there are any. */
	void restored() {
		this.smoother.reset();
		learnedChanged();
		rest(DetectorState.EMPTY);
	}

	@Override
	public void interrupt() {
		this.smoother.reset();
		if (learning()) {
			this.state = phase();
		}
	}

	@Override
	public int score() {
		return this.score;
	}

	@Override
	public int threshold() {
		return this.state == DetectorState.WATCHING ? SCORE_LIMIT : -1;
	}

	@Override
	public int moved(final int[] indices, final int[] deviations) {
		if (this.score < 0 || this.smoother.count() == 0) {
			return 0;
		}
		return Ranking.strongest(this, this.config.dimension, indices, deviations);
	}

	/**
	 * Tells how far one feature of the last window lies from normal.
	 *
	 * @param feature
	 *            its index.
	 * @return hundredths of its standard deviation in the nearest regime, signed; 0 while nothing is watched and between
	 *         an interruption and the next window.
	 */
	@Override
	public int deviation(final int feature) {
		if (this.score < 0 || this.smoother.count() == 0) {
			return 0;
		}
		return (int) (100f * this.regimes[this.nearest].model.deviation(feature, this.smoother.average()[feature]));
	}

	@Override
	public int digest() {
		return this.digest;
	}

	/**
	 * Returns the state.
	 *
	 * @return a constant of {@link DetectorState}: that in which the next window will be used, where
	 *         {@link #accept(int[], int)} returns that of the last.
	 */
	public int state() {
		return this.state;
	}

	/**
	 * Returns why the last attempt to learn failed.
	 *
	 * @return 0 when it did not or is still the first, 2 when the features vary too much, 3 when the second half drifted from the first, 4 when
	 *         too many windows were disturbed.
	 */
	public int refusal() {
		return this.reason;
	}

	/**
	 * Returns how many windows of the session have been learned.
	 *
	 * @return 0 to {@link #planned()}.
	 */
	public int learned() {
		return this.session.learned();
	}

	/**
	 * Returns how many windows the session needs.
	 *
	 * @return the number given to {@link #learn(int, int)}, 0 before the first session.
	 */
	public int planned() {
		return this.session.planned();
	}

	/**
	 * Returns the regime nearest to the last window.
	 *
	 * @return its index.
	 */
	public int nearest() {
		return this.nearest;
	}

	/**
	 * Returns the limit of the distance in a regime.
	 *
	 * @param regime
	 *            its index.
	 * @return the limit, 0 when the regime is not learned.
	 */
	public float limit(final int regime) {
		checkRegime(regime);
		return this.regimes[regime].limit;
	}

	/** Returns the regimes, for saving and restoring. */
	Regime[] regimes() {
		return this.regimes;
	}

	/** Returns the settings, for saving and restoring. */
	DetectorConfig config() {
		return this.config;
	}
}
