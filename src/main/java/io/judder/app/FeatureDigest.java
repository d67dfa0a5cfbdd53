/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.app;

import io.judder.detect.Crc32;
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
	 * @return a CRC-32 of all its fields, in the order of docs/state-format.md.
	 */
	static int of(final FeatureConfig features) {
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
		return crc.then(digest, features.envelopeHighMilliHertz());
	}
}
