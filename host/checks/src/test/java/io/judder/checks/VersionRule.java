/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.checks;

import java.util.List;
import java.util.stream.Collectors;

/** MicroEJ loads class files of Java 7, version 51.0. */
final class VersionRule implements Rule {

	private static final int JAVA_7 = 51;

	@Override
	public List<String> violations(final ClassFiles classes) {
		return classes.all().stream().filter(reader -> version(reader) != JAVA_7)
				.map(reader -> reader.getClassName() + ": class file version " + (version(reader) & 0xFFFF))
				.collect(Collectors.toList());
	}

	/** The minor version is in the upper half. */
	private static int version(final org.objectweb.asm.ClassReader reader) {
		return reader.readInt(4);
	}
}
