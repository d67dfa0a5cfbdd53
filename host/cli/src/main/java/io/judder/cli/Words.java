/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;

import io.judder.motor.Fault;
import io.judder.session.Settings;

/**
 * The words that an option takes, as people type them: the constants of an enum in lower case.
 */
abstract class Words implements Iterable<String> {

	private final Enum<?>[] constants;

	private Words(final Enum<?>... constants) {
		this.constants = constants;
	}

	@Override
	public Iterator<String> iterator() {
		return Stream.of(this.constants).map(constant -> constant.name().toLowerCase(Locale.ROOT)).iterator();
	}

	/** The faults of the virtual motor. */
	static final class Faults extends Words {
		Faults() {
			super(Fault.values());
		}
	}

	/** The spacings of bands. */
	static final class Spacings extends Words {
		Spacings() {
			super(Settings.Spacing.values());
		}
	}

	/** The distances from normal. */
	static final class Methods extends Words {
		Methods() {
			super(Settings.Method.values());
		}
	}
}
