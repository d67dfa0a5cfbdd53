/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What the code of the device avoids: lambdas everywhere, boxing outside the application, double precision in the packages
 * that work on each sample (most microcontrollers emulate it).
 */
final class CodeRule implements Rule {

	private static final Set<String> WRAPPERS = Set.of("java/lang/Boolean", "java/lang/Byte", "java/lang/Character",
			"java/lang/Short", "java/lang/Integer", "java/lang/Long", "java/lang/Float", "java/lang/Double");
	private static final Set<String> MAY_BOX = Set.of("io/judder/app");
	private static final Set<String> HOT = Set.of("io/judder/signal", "io/judder/kernel");

	private static final Set<Integer> DOUBLE = Set.of(
			Opcodes.DCONST_0, Opcodes.DCONST_1, Opcodes.DLOAD, Opcodes.DALOAD, Opcodes.DSTORE, Opcodes.DASTORE,
			Opcodes.DADD, Opcodes.DSUB, Opcodes.DMUL, Opcodes.DDIV, Opcodes.DREM, Opcodes.DNEG, Opcodes.I2D,
			Opcodes.L2D, Opcodes.F2D, Opcodes.D2I, Opcodes.D2L, Opcodes.D2F, Opcodes.DCMPL, Opcodes.DCMPG,
			Opcodes.DRETURN);

	private final Set<String> allowedDoubles;

	/**
	 * Creates the rule.
	 *
	 * @param allowedDoubles
	 *            methods of hot packages, as class#name, that may use double precision. Constructors always may.
	 */
	CodeRule(final Set<String> allowedDoubles) {
		this.allowedDoubles = allowedDoubles;
	}

	@Override
	public List<String> violations(final ClassFiles classes) {
		final List<String> violations = new ArrayList<>();
		for (final ClassReader reader : classes.all()) {
			final String owner = reader.getClassName();
			final boolean mayBox = MAY_BOX.contains(ClassFiles.packageOf(owner));
			final boolean hot = HOT.contains(ClassFiles.packageOf(owner));
			reader.accept(new ClassVisitor(Opcodes.ASM9) {
				@Override
				public MethodVisitor visitMethod(final int access, final String name, final String descriptor,
						final String signature, final String[] exceptions) {
					final boolean noDouble = hot && !name.startsWith("<")
							&& !CodeRule.this.allowedDoubles.contains(owner + '#' + name);
					return new Code(owner + '#' + name, mayBox, noDouble, violations);
				}
			}, ClassReader.SKIP_DEBUG);
		}
		return violations;
	}

	private static final class Code extends MethodVisitor {

		private final String place;
		private final boolean mayBox;
		private final boolean noDouble;
		private final List<String> violations;

		Code(final String place, final boolean mayBox, final boolean noDouble, final List<String> violations) {
			super(Opcodes.ASM9);
			this.place = place;
			this.mayBox = mayBox;
			this.noDouble = noDouble;
			this.violations = violations;
		}

		private void add(final String what) {
			this.violations.add(this.place + ": " + what);
		}

		private void opcode(final int opcode) {
			if (this.noDouble && DOUBLE.contains(opcode)) {
				add("double precision (opcode " + opcode + ')');
			}
		}

		@Override
		public void visitInsn(final int opcode) {
			opcode(opcode);
		}

		@Override
		public void visitVarInsn(final int opcode, final int index) {
			opcode(opcode);
		}

		@Override
		public void visitLdcInsn(final Object value) {
			if (this.noDouble && value instanceof Double) {
				add("double precision (LDC " + value + ')');
			}
		}

		@Override
		public void visitMethodInsn(final int opcode, final String owner, final String name, final String descriptor,
				final boolean isInterface) {
			if (!this.mayBox && WRAPPERS.contains(owner) && name.equals("valueOf")
					&& Type.getArgumentTypes(descriptor)[0].getSort() != Type.OBJECT) {
				add("boxing (" + owner + ')');
			}
		}

		@Override
		public void visitInvokeDynamicInsn(final String name, final String descriptor, final Handle bootstrap,
				final Object... arguments) {
			add("invokedynamic (" + name + ')');
		}
	}
}
