/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.objectweb.asm.ClassReader;

/** Device code uses its own classes and what the allowlist has, nothing else. */
final class ApiRule implements Rule {

	private final Allowlist allowlist;
	private final Set<String> warnings = new TreeSet<>();

	ApiRule(final Allowlist allowlist) {
		this.allowlist = allowlist;
	}

	/** Returns what was used although its existence is not confirmed, after a look at classes. */
	Set<String> warnings() {
		return this.warnings;
	}

	@Override
	public List<String> violations(final ClassFiles classes) {
		final List<String> violations = new ArrayList<>();
		for (final ClassReader reader : classes.all()) {
			reader.accept(new References(reference -> {
				final Allowlist.Status status = status(classes, reference);
				if (status == Allowlist.Status.ABSENT) {
					violations.add(reference + " is not in the API of the device");
				} else if (status == Allowlist.Status.UNCONFIRMED) {
					this.warnings.add(reference.toString());
				}
			}), 0);
		}
		return violations;
	}

	private Allowlist.Status status(final ClassFiles classes, final References.Reference reference) {
		return status(classes, reference.owner(), reference);
	}

	/** Looks a member up in a class and, where the class is of the device and does not declare it, in what it inherits from. */
	private Allowlist.Status status(final ClassFiles classes, final String owner, final References.Reference reference) {
		if (!classes.contains(owner)) {
			return foreign(owner, reference);
		}
		final ClassReader reader = classes.byName().get(owner);
		if (reference.name() == null || declares(reader, reference)) {
			return Allowlist.Status.CONFIRMED;
		}
		Allowlist.Status best = status(classes, reader.getSuperName(), reference);
		for (final String parent : reader.getInterfaces()) {
			final Allowlist.Status status = status(classes, parent, reference);
			best = status.compareTo(best) < 0 ? status : best;
		}
		return best;
	}

	private Allowlist.Status foreign(final String owner, final References.Reference reference) {
		if (owner.startsWith("io/judder/")) {
			// Of the project, yet not of the device: the order of packages forbids it and names it better.
			return Allowlist.Status.CONFIRMED;
		}
		if (reference.name() == null || this.allowlist.type(owner) == Allowlist.Status.ABSENT) {
			return this.allowlist.type(owner);
		}
		return reference.isMethod() ? this.allowlist.method(owner, reference.name(), reference.descriptor())
				: this.allowlist.field(owner, reference.name(), reference.descriptor());
	}

	private static boolean declares(final ClassReader reader, final References.Reference reference) {
		final boolean[] declared = new boolean[1];
		reader.accept(new DeclaredMembers((name, descriptor) -> declared[0] |= name.equals(reference.name())
				&& descriptor.equals(reference.descriptor())), ClassReader.SKIP_CODE);
		return declared[0];
	}
}
