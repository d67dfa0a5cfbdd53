/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.checks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.objectweb.asm.ClassReader;

/** The arrows of docs/design.md: each package of the device uses only those below it. */
final class PackageOrderRule implements Rule {

	private static final String PREFIX = "io/judder/";

	/** What each package may use beside itself. */
	private static final Map<String, Set<String>> BELOW = Map.of(
			"kernel", Set.of(),
			"signal", Set.of(),
			"model", Set.of("kernel"),
			"detect", Set.of("kernel", "model", "signal"),
			"monitor", Set.of("kernel", "model", "signal", "detect"),
			"app", Set.of("kernel", "model", "signal", "detect", "monitor"));

	@Override
	public List<String> violations(final ClassFiles classes) {
		final Set<String> violations = new TreeSet<>();
		for (final ClassReader reader : classes.all()) {
			final String from = name(reader.getClassName());
			if (!BELOW.containsKey(from)) {
				violations.add(reader.getClassName() + ": its package has no place in the order");
				continue;
			}
			reader.accept(new References(reference -> {
				final String to = name(reference.owner());
				if (to != null && !to.equals(from) && !BELOW.get(from).contains(to)) {
					violations.add(reference.from() + ": " + from + " must not use " + to);
				}
			}), 0);
		}
		return List.copyOf(violations);
	}

	/** Returns what follows io.judder, or null for a class of somebody else. */
	private static String name(final String internalName) {
		return internalName.startsWith(PREFIX)
				? ClassFiles.packageOf(internalName).substring(PREFIX.length() - 1).replaceFirst("^/", "") : null;
	}
}
