/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.checks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The classes and members that the device offers: EDC 1.3, BON 1.4, SNI 1.4. */
final class Allowlist {

	/** How sure it is that the device has something. */
	enum Status {
		/** Established from a public source. */
		CONFIRMED,
		/** Believed to exist: a warning. */
		UNCONFIRMED,
		/** Not in the list: not available. */
		ABSENT
	}

	private final Map<String, Status> entries = new HashMap<>();

	/** Reads the list that is kept with the tests. */
	static Allowlist edc() throws IOException {
		try (InputStream in = Allowlist.class.getResourceAsStream("/edc-1.3.txt");
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			final Allowlist list = new Allowlist();
			reader.lines().forEach(list::add);
			return list;
		}
	}

	private void add(final String line) {
		if (line.isBlank() || line.startsWith("#")) {
			return;
		}
		if (line.startsWith("?")) {
			this.entries.putIfAbsent(line.substring(1), Status.UNCONFIRMED);
		} else {
			this.entries.put(line, Status.CONFIRMED);
		}
	}

	int size() {
		return this.entries.size();
	}

	/** Looks up a class by its internal name. */
	Status type(final String internalName) {
		return this.entries.getOrDefault(internalName.replace('/', '.'), Status.ABSENT);
	}

	/** Looks up a method, in the class and in what it inherits from. */
	Status method(final String owner, final String name, final String descriptor) {
		return member(owner, '#' + name + descriptor, name.equals("<init>"));
	}

	/** Looks up a field, in the class and in what it inherits from. */
	Status field(final String owner, final String name, final String descriptor) {
		return member(owner, '#' + name + ':' + descriptor, false);
	}

	private Status member(final String owner, final String suffix, final boolean declaredOnly) {
		Status best = Status.ABSENT;
		final Deque<Class<?>> open = new ArrayDeque<>();
		open.add(load(owner));
		while (!open.isEmpty() && best != Status.CONFIRMED) {
			final Class<?> type = open.remove();
			final Status found = this.entries.getOrDefault(type.getName() + suffix, Status.ABSENT);
			best = found.compareTo(best) < 0 ? found : best;
			if (declaredOnly) {
				break;
			}
			if (type.getSuperclass() != null) {
				open.add(type.getSuperclass());
			} else if (type.isInterface()) {
				open.add(Object.class);
			}
			open.addAll(List.of(type.getInterfaces()));
		}
		return best;
	}

	private static Class<?> load(final String internalName) {
		try {
			return Class.forName(internalName.replace('/', '.'), false, Allowlist.class.getClassLoader());
		} catch (final ClassNotFoundException e) {
			throw new IllegalStateException(internalName + " is neither device code nor on the class path of the checks", e);
		}
	}
}
