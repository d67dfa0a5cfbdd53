/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.judder.signal.FeatureExtractor;
import io.judder.signal.FrequencyBands;

/**
 * Names the features for people: "z 2.8-3.5 kHz".
 */
public final class FeatureNames {

	private static final String[] KINDS = { "", "RMS", "peak", "crest factor", "kurtosis", "skewness", "envelope" };

	private FeatureNames() {
	}

	/**
	 * Names every feature.
	 *
	 * @param extractor
	 *            what makes the features.
	 * @param axes
	 *            the names of the axes.
	 * @return one name per feature.
	 */
	public static List<String> of(final FeatureExtractor extractor, final List<String> axes) {
		final List<String> names = new ArrayList<>();
		for (int i = 0; i < extractor.dimension(); i++) {
			final int axis = extractor.axisOf(i);
			names.add((axis == FeatureExtractor.ALL_AXES ? "all axes" : axes.get(axis)) + ' ' + what(extractor, i));
		}
		return List.copyOf(names);
	}

	private static String what(final FeatureExtractor extractor, final int feature) {
		final int kind = extractor.kindOf(feature);
		if (kind == FeatureExtractor.BAND) {
			return range(extractor.bands(), extractor.bandOf(feature));
		}
		return kind == FeatureExtractor.ENVELOPE_BAND
				? KINDS[kind] + ' ' + range(extractor.envelopeBands(), extractor.bandOf(feature))
				: KINDS[kind];
	}

	private static String range(final FrequencyBands bands, final int band) {
		final double low = bands.bandLowMilliHertz(band) / 1000.0;
		final double high = bands.bandHighMilliHertz(band) / 1000.0;
		return high >= 1000 ? digits(low / 1000) + '-' + digits(high / 1000) + " kHz" : digits(low) + '-' + digits(high) + " Hz";
	}

	/** Three significant digits, without trailing zeros. */
	private static String digits(final double value) {
		final int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
		final String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
		return text.indexOf('.') < 0 ? text : text.replaceAll("\\.?0+$", "");
	}
}
