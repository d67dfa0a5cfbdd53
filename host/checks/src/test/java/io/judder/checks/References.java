/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.checks;

import java.util.function.Consumer;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Everything that a class refers to: classes, methods, fields, and from where. */
final class References extends ClassVisitor {

	/** Something that is referred to. The name is null for a class; the descriptor of a field has no parentheses. */
	record Reference(String from, String owner, String name, String descriptor) {

		boolean isMethod() {
			return this.name != null && this.descriptor.startsWith("(");
		}

		@Override
		public String toString() {
			return this.from + " -> " + this.owner + (this.name == null ? "" : '#' + this.name + this.descriptor);
		}
	}

	private final Consumer<Reference> found;
	private String place;

	References(final Consumer<Reference> found) {
		super(Opcodes.ASM9);
		this.found = found;
	}

	private void internal(final String internalName) {
		if (internalName != null) {
			type(Type.getObjectType(internalName));
		}
	}

	private void type(final Type type) {
		if (type.getSort() == Type.ARRAY) {
			type(type.getElementType());
		} else if (type.getSort() == Type.METHOD) {
			type(type.getReturnType());
			for (final Type argument : type.getArgumentTypes()) {
				type(argument);
			}
		} else if (type.getSort() == Type.OBJECT) {
			this.found.accept(new Reference(this.place, type.getInternalName(), null, null));
		}
	}

	private void internals(final String[] internalNames) {
		if (internalNames != null) {
			for (final String name : internalNames) {
				internal(name);
			}
		}
	}

	@Override
	public void visit(final int version, final int access, final String name, final String signature,
			final String superName, final String[] interfaces) {
		this.place = name;
		internal(superName);
		internals(interfaces);
	}

	@Override
	public FieldVisitor visitField(final int access, final String name, final String descriptor, final String signature,
			final Object value) {
		type(Type.getType(descriptor));
		return null;
	}

	@Override
	public MethodVisitor visitMethod(final int access, final String name, final String descriptor,
			final String signature, final String[] exceptions) {
		final String type = this.place.indexOf('#') < 0 ? this.place : this.place.substring(0, this.place.indexOf('#'));
		this.place = type + '#' + name + descriptor;
		type(Type.getMethodType(descriptor));
		internals(exceptions);
		return new Body();
	}

	private final class Body extends MethodVisitor {

		Body() {
			super(Opcodes.ASM9);
		}

		private void member(final String owner, final String name, final String descriptor) {
			if (owner.startsWith("[")) {
				// A method of an array is one of Object's; clone() is public there.
				type(Type.getObjectType(owner));
				return;
			}
			References.this.found.accept(new Reference(References.this.place, owner, name, descriptor));
		}

		@Override
		public void visitTypeInsn(final int opcode, final String type) {
			internal(type);
		}

		@Override
		public void visitFieldInsn(final int opcode, final String owner, final String name, final String descriptor) {
			type(Type.getObjectType(owner));
			type(Type.getType(descriptor));
			member(owner, name, descriptor);
		}

		@Override
		public void visitMethodInsn(final int opcode, final String owner, final String name, final String descriptor,
				final boolean isInterface) {
			type(Type.getObjectType(owner));
			type(Type.getMethodType(descriptor));
			member(owner, name, descriptor);
		}

		@Override
		public void visitInvokeDynamicInsn(final String name, final String descriptor, final Handle bootstrap,
				final Object... arguments) {
			member(bootstrap.getOwner(), bootstrap.getName(), bootstrap.getDesc());
		}

		@Override
		public void visitLdcInsn(final Object value) {
			if (value instanceof Type) {
				type((Type) value);
			} else if (value instanceof Handle) {
				member(((Handle) value).getOwner(), ((Handle) value).getName(), ((Handle) value).getDesc());
			} else if (value instanceof ConstantDynamic) {
				type(Type.getType(((ConstantDynamic) value).getDescriptor()));
			}
		}

		@Override
		public void visitMultiANewArrayInsn(final String descriptor, final int dimensions) {
			type(Type.getType(descriptor));
		}

		@Override
		public void visitTryCatchBlock(final Label start, final Label end, final Label handler, final String type) {
			internal(type);
		}
	}
}
