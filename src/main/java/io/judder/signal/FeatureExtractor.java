/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

/**
 * Turns windows into features: the band energies, then the time features, then the envelope bands of each axis.
 * <p>
 * With B bands, T time features and V envelope bands per axis, the features of axis a begin at a (B + T + V); when bands
 * are summed over the axes, the B bands come first, then T + V features per axis. Time features are in the order of their
 * bits. All features are in Q10, logarithms to base 2 but for the skewness; see {@link BandEnergies}, {@link TimeFeatures}
 * and {@link EnvelopeSpectrum} for the units.
 * <p>
 * Memory: one work buffer of 4 N bytes for everything, a table of N + 4, and about 14 bytes per band; see
 * {@link #ramBytes()}. For one thread; nothing is allocated after construction.
 */
public final class FeatureExtractor implements WindowFeatures {

	/** Kind of feature: the energy of a band. The kinds of the time features follow, in the order of their bits. */
	public static final int BAND = 0;

	/** Kind of feature: {@link TimeFeatures#logRms()}. */
	public static final int RMS = 1;

	/** Kind of feature: {@link TimeFeatures#logPeak()}. */
	public static final int PEAK = 2;

	/** Kind of feature: {@link TimeFeatures#logCrest()}. */
	public static final int CREST = 3;

	/** Kind of feature: {@link TimeFeatures#logKurtosis()}. */
	public static final int KURTOSIS = 4;

	/** Kind of feature: {@link TimeFeatures#skewness()}. */
	public static final int SKEWNESS = 5;

	/** Kind of feature: the energy of a band of the envelope spectrum. */
	public static final int ENVELOPE_BAND = 6;

	/** The axis of features that all axes share. */
	public static final int ALL_AXES = -1;

	private final FeatureConfig config;

	private final SineTable table;

	private final RealFft fft;

	private final TimeFeatures time;

	/** Null without bands. */
	private final FrequencyBands bands;

	private final BandEnergies energies;

	/** Null without an envelope. */
	private final EnvelopeSpectrum envelope;

	private final FrequencyBands envelopeBands;

	private final int[] work;

	/**
	 * Allocates everything that a configuration needs.
	 *
	 * @param config
	 *            what to measure.
	 * @throws IllegalArgumentException
	 *             when there are no features, or more bands than bins.
	 */
	public FeatureExtractor(final FeatureConfig config) {
		this.config = config;
		final int length = config.window();
		final int rate = config.rateMilliHertz();
		this.table = new SineTable(length);
		this.fft = new RealFft(this.table, length);
		this.time = new TimeFeatures(length);
		if (config.bands() > 0) {
			this.bands = new FrequencyBands(config.spacing(), config.bands(), config.lowMilliHertz(),
					config.highMilliHertz(), length, rate);
			this.energies = new BandEnergies(this.bands, length);
		} else {
			this.bands = null;
			this.energies = null;
		}
		if (config.envelopeBands() > 0) {
			this.envelope = new EnvelopeSpectrum(this.table, this.fft, rate, config.passLowMilliHertz(),
					config.passHighMilliHertz());
			this.envelopeBands = this.envelope.bands(FrequencyBands.LINEAR, config.envelopeBands(),
					config.envelopeLowMilliHertz(), config.envelopeHighMilliHertz());
		} else {
			this.envelope = null;
			this.envelopeBands = null;
		}
		if (dimension() == 0) {
			throw new IllegalArgumentException("bands: 0, without time features and envelope bands there are no features");
		}
		this.work = new int[length];
	}

	/**
	 * Returns the number of features.
	 *
	 * @return 1 to 3 * 133.
	 */
	@Override
	public int dimension() {
		return shared() + this.config.axes() * perAxis();
	}

	/**
	 * Measures a window.
	 *
	 * @param window
	 *            the window, of the same configuration; left alone.
	 * @param features
	 *            receives {@link #dimension()} features in Q10.
	 */
	@Override
	public void extract(final WindowBuffer window, final int[] features) {
		final boolean summed = this.config.summedOverAxes();
		if (this.energies != null) {
			this.energies.clear();
		}
		int offset = shared();
		for (int axis = 0; axis < this.config.axes(); ++axis) {
			window.copyAxis(axis, this.work);
			final int exponent = this.time.measure(this.work, this.config.timeMask());
			if (this.energies != null) {
				this.energies.add(this.work, this.fft.forwardScaled(this.work, exponent));
				if (!summed) {
					this.energies.write(features, offset);
					this.energies.clear();
					offset += this.bands.count();
				}
			}
			offset = writeTime(features, offset);
			if (this.envelope != null) {
				window.copyAxis(axis, this.work);
				this.envelope.measure(this.work);
				this.envelope.write(this.work, this.envelopeBands, features, offset);
				offset += this.envelopeBands.count();
			}
		}
		if (summed && this.energies != null) {
			this.energies.write(features, 0);
		}
	}

	/**
	 * Returns which axis a feature belongs to.
	 *
	 * @param feature
	 *            the index of the feature.
	 * @return the axis, or {@link #ALL_AXES}.
	 */
	public int axisOf(final int feature) {
		return feature < shared() ? ALL_AXES : (feature - shared()) / perAxis();
	}

	/**
	 * Returns what a feature is.
	 *
	 * @param feature
	 *            the index of the feature.
	 * @return {@link #BAND}, {@link #RMS} to {@link #SKEWNESS} or {@link #ENVELOPE_BAND}.
	 */
	public int kindOf(final int feature) {
		int rest = indexOnAxis(feature);
		if (rest < this.config.bands()) {
			return BAND;
		}
		rest -= this.config.bands();
		for (int i = 0; i < TimeFeatures.COUNT; ++i) {
			if ((this.config.timeMask() >> i & 1) != 0) {
				if (rest == 0) {
					return RMS + i;
				}
				--rest;
			}
		}
		return ENVELOPE_BAND;
	}

	/**
	 * Returns which band a feature is the energy of.
	 *
	 * @param feature
	 *            the index of the feature.
	 * @return the index in {@link #bands()} or {@link #envelopeBands()}, -1 for time features.
	 */
	public int bandOf(final int feature) {
		final int kind = kindOf(feature);
		if (BAND == kind) {
			return indexOnAxis(feature);
		}
		return ENVELOPE_BAND == kind ? indexOnAxis(feature) - this.config.bands() - timeFeatures() : -1;
	}

	/**
	 * Returns the bands, for their frequencies.
	 *
	 * @return the bands, null without.
	 */
	public FrequencyBands bands() {
		return this.bands;
	}

	/**
	 * Returns the bands of the envelope spectrum, for their frequencies.
	 *
	 * @return the bands, null without.
	 */
	public FrequencyBands envelopeBands() {
		return this.envelopeBands;
	}

	/**
	 * Returns the configuration.
	 *
	 * @return what was given to the constructor.
	 */
	public FeatureConfig config() {
		return this.config;
	}

	/**
	 * Returns the memory of all arrays of this object and those it owns, without the headers of objects.
	 *
	 * @return bytes.
	 */
	public int ramBytes() {
		int bytes = this.work.length * 4 + this.table.ramBytes() + this.fft.ramBytes();
		if (this.energies != null) {
			bytes += this.bands.ramBytes() + this.energies.ramBytes();
		}
		if (this.envelope != null) {
			bytes += this.envelope.ramBytes() + this.envelopeBands.ramBytes();
		}
		return bytes;
	}

	private int writeTime(final int[] features, final int offset) {
		final int mask = this.config.timeMask();
		int next = offset;
		if ((mask & TimeFeatures.LOG_RMS) != 0) {
			features[next++] = this.time.logRms();
		}
		if ((mask & TimeFeatures.LOG_PEAK) != 0) {
			features[next++] = this.time.logPeak();
		}
		if ((mask & TimeFeatures.LOG_CREST) != 0) {
			features[next++] = this.time.logCrest();
		}
		if ((mask & TimeFeatures.LOG_KURTOSIS) != 0) {
			features[next++] = this.time.logKurtosis();
		}
		if ((mask & TimeFeatures.SKEWNESS) != 0) {
			features[next++] = this.time.skewness();
		}
		return next;
	}

	private int shared() {
		return this.config.summedOverAxes() ? this.config.bands() : 0;
	}

	private int perAxis() {
		final int own = this.config.summedOverAxes() ? 0 : this.config.bands();
		return own + timeFeatures() + this.config.envelopeBands();
	}

	private int timeFeatures() {
		int count = 0;
		for (int mask = this.config.timeMask(); mask != 0; mask >>= 1) {
			count += mask & 1;
		}
		return count;
	}

	/** Returns the index that a feature has, or would have if no bands were summed, among those of its axis. */
	private int indexOnAxis(final int feature) {
		if (feature < 0 || feature >= dimension()) {
			throw new IndexOutOfBoundsException();
		}
		final int first = shared();
		return feature < first ? feature : (feature - first) % perAxis() + first;
	}
}
