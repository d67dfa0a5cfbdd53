/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.app;

import io.judder.detect.Crc32;
import io.judder.detect.DetectorConfig;
import io.judder.signal.FeatureConfig;

/**
 * Identifies a choice of features, so that a state learned with another choice is refused.
 */
final class FeatureDigest {

	private FeatureDigest() {
		// Static methods only.
	}

	/**
	 * Computes the digest.
	 *
	 * @param features
	 *            the choice.
	 * @param detector
	 *            tells how the features are averaged, which belongs to them.
	 * @return a CRC-32 of all fields in the order of this method.
	 */
	static int of(final FeatureConfig features, final DetectorConfig detector) {
		final Crc32 crc = new Crc32();
		int digest = crc.then(0, features.window());
		digest = crc.then(digest, features.hop());
		digest = crc.then(digest, features.axes());
		digest = crc.then(digest, features.rateMilliHertz());
		digest = crc.then(digest, features.bands());
		digest = crc.then(digest, features.spacing());
		digest = crc.then(digest, features.lowMilliHertz());
		digest = crc.then(digest, features.highMilliHertz());
		digest = crc.then(digest, features.summedOverAxes() ? 1 : 0);
		digest = crc.then(digest, features.timeMask());
		digest = crc.then(digest, features.envelopeBands());
		digest = crc.then(digest, features.passLowMilliHertz());
		digest = crc.then(digest, features.passHighMilliHertz());
		digest = crc.then(digest, features.envelopeLowMilliHertz());
		digest = crc.then(digest, features.envelopeHighMilliHertz());
		digest = crc.then(digest, Float.floatToIntBits(detector.smoothing));
		for (int i = 0; i < detector.startFactors.length; i++) {
			digest = crc.then(digest, Float.floatToIntBits(detector.startFactors[i]));
		}
		return digest;
	}
}
