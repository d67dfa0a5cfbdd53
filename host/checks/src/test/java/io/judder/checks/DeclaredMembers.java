/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.checks;

import java.util.function.BiConsumer;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Names and descriptors of the members that a class declares itself. */
final class DeclaredMembers extends ClassVisitor {

	private final BiConsumer<String, String> found;

	DeclaredMembers(final BiConsumer<String, String> found) {
		super(Opcodes.ASM9);
		this.found = found;
	}

	@Override
	public FieldVisitor visitField(final int access, final String name, final String descriptor, final String signature,
			final Object value) {
		this.found.accept(name, descriptor);
		return null;
	}

	@Override
	public MethodVisitor visitMethod(final int access, final String name, final String descriptor,
			final String signature, final String[] exceptions) {
		this.found.accept(name, descriptor);
		return null;
	}
}
