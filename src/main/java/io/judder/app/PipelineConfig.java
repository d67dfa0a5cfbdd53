/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.app;

import io.judder.detect.DetectorConfig;
import io.judder.monitor.MonitorConfig;
import io.judder.signal.FeatureConfig;
import io.judder.signal.FrequencyBands;

/**
 * The default settings of the whole path, chosen from the sampling rate alone, and what a user may change about them. All
 * figures of docs/evaluation.md are made with these defaults.
 * <table>
 * <caption>Sampling classes</caption>
 * <tr><th>class</th><th>rate</th><th>window</th><th>lasts, for example</th></tr>
 * <tr><td>fast vibration</td><td>1 kHz and more</td><td>1024</td><td>51 ms at 20 kHz</td></tr>
 * <tr><td>slow vibration</td><td>10 Hz to 1 kHz</td><td>512</td><td>2.56 s at 200 Hz</td></tr>
 * </table>
 * Slower data are those of a process and have a path of their own, see docs/process-detector.md.
 */
public final class PipelineConfig {

	/** The lowest rate of vibration, in mHz. */
	public static final int VIBRATION_MILLIHERTZ = 10000;

	private static final int FAST_MILLIHERTZ = 1000000;
	private static final int FAST_WINDOW = 1024;
	private static final int SLOW_WINDOW = 512;
	/** Windows overlap by three quarters: every moment is seen by four windows, each time under another part of the taper. */
	private static final int HOPS_PER_WINDOW = 4;
	private static final int DEFAULT_BANDS = 16;
	/**
	 * So many neighbouring bands of an axis share one covariance. Larger blocks cost memory and do not detect better: a
	 * session estimates their covariances from few windows. See docs/evaluation.md.
	 */
	private static final int BLOCK = 4;
	/** The same for more than the default number of bands, so that the path stays below 16 KB. */
	private static final int SMALL_BLOCK = 2;
	/** A principal subspace needs more features than that; bands beyond this number are divided into blocks of half of it. */
	private static final int LARGEST_SUBSPACE = 16;
	/** The noise that a smoothed feature of one bin has, in variance; a band of n bins has the n-th part. */
	private static final float BIN_NOISE = 0.05f;

	/** What is measured. Replace it by a changed copy. */
	public FeatureConfig features;

	/** How it is judged; the dimension, the blocks and the floor follow from the features. */
	public final DetectorConfig detector;

	/** How it is reported. */
	public final MonitorConfig monitor;

	/**
	 * Chooses the defaults for a source.
	 *
	 * @param axes
	 *            the number of axes, 1 to 3.
	 * @param rateMilliHertz
	 *            the rate in mHz, {@link #VIBRATION_MILLIHERTZ} or more.
	 * @throws IllegalArgumentException
	 *             when an argument is out of its range.
	 */
	public PipelineConfig(final int axes, final int rateMilliHertz) {
		if (rateMilliHertz < VIBRATION_MILLIHERTZ) {
			throw new IllegalArgumentException("rateMilliHertz: below 10 Hz is no vibration");
		}
		final int window = rateMilliHertz >= FAST_MILLIHERTZ ? FAST_WINDOW : SLOW_WINDOW;
		this.features = new FeatureConfig(window, axes, rateMilliHertz).withHop(window / HOPS_PER_WINDOW)
				.withBands(DEFAULT_BANDS).withSpacing(FrequencyBands.ROTATING).withRange(0, rateMilliHertz / 2)
				.withTimeFeatures(0);
		this.detector = new DetectorConfig();
		this.monitor = new MonitorConfig();
	}

	/** Sets what of the detector follows from the features. */
	void complete(final int dimension, final FrequencyBands bands) {
		this.detector.dimension = dimension;
		if (this.detector.floorVariance == null && bands != null) {
			this.detector.blockSize = blockSize(this.features.bands());
			this.detector.floorVariance = floor(dimension, bands);
		}
		this.detector.featureDigest = FeatureDigest.of(this.features, this.detector);
	}

	private int blockSize(final int count) {
		if (this.detector.method == DetectorConfig.SUBSPACE) {
			return count <= LARGEST_SUBSPACE ? count : LARGEST_SUBSPACE / 2;
		}
		return count <= DEFAULT_BANDS ? BLOCK : SMALL_BLOCK;
	}

	private float[] floor(final int dimension, final FrequencyBands bands) {
		final float[] floor = new float[dimension];
		final int perAxis = this.features.summedOverAxes() ? dimension : dimension / this.features.axes();
		for (int i = 0; i < dimension; i++) {
			final int band = i % perAxis;
			floor[i] = DetectorConfig.FLOOR_VARIANCE;
			if (band < bands.count()) {
				floor[i] += BIN_NOISE / (bands.endBin(band) - bands.firstBin(band));
			}
		}
		return floor;
	}
}
