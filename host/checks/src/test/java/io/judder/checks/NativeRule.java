/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.checks;

import java.util.ArrayList;
import java.util.List;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What SNI allows: static natives with at most 15 primitives or one-dimensional arrays of them. */
final class NativeRule implements Rule {

	private static final int MOST_PARAMETERS = 15;

	@Override
	public List<String> violations(final ClassFiles classes) {
		final List<String> violations = new ArrayList<>();
		for (final ClassReader reader : classes.all()) {
			reader.accept(new ClassVisitor(Opcodes.ASM9) {
				@Override
				public MethodVisitor visitMethod(final int access, final String name, final String descriptor,
						final String signature, final String[] exceptions) {
					if ((access & Opcodes.ACC_NATIVE) != 0) {
						check(reader.getClassName() + '#' + name + ": ", access, Type.getMethodType(descriptor), violations);
					}
					return null;
				}
			}, ClassReader.SKIP_CODE);
		}
		return violations;
	}

	private static void check(final String place, final int access, final Type type, final List<String> violations) {
		if ((access & Opcodes.ACC_STATIC) == 0) {
			violations.add(place + "a native must be static");
		}
		if (type.getArgumentTypes().length > MOST_PARAMETERS) {
			violations.add(place + "more than " + MOST_PARAMETERS + " parameters");
		}
		for (final Type argument : type.getArgumentTypes()) {
			final boolean array = argument.getSort() == Type.ARRAY && argument.getDimensions() == 1;
			if (!primitive(array ? argument.getElementType() : argument)) {
				violations.add(place + "takes " + argument.getClassName());
			}
		}
		if (!primitive(type.getReturnType())) {
			violations.add(place + "returns " + type.getReturnType().getClassName());
		}
	}

	private static boolean primitive(final Type type) {
		return type.getSort() != Type.OBJECT && type.getSort() != Type.ARRAY;
	}
}
