/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.open;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.instructions.PutElementInstruction;

/**
 * Restores what TeaVM leaves to the C compiler and C leaves undefined: counts of shifts, division by zero, negative sizes
 * of arrays, stores of foreign objects, conversions to long.
 */
final class JavaSemantics implements ClassHolderTransformer {

	private static final String OWNER = Semantics.class.getName();
	private static final ValueType OBJECT = ValueType.object("java.lang.Object");

	@Override
	public void transformClass(final ClassHolder cls, final ClassHolderTransformerContext context) {
		if (cls.getName().equals(OWNER)) {
			return;
		}
		// The collector and the allocator are written against C; only shifts matter to them.
		final boolean runtime = cls.getName().startsWith("org.teavm.");
		for (final MethodHolder method : cls.getMethods()) {
			final Program program = method.getProgram();
			if (program == null) {
				continue;
			}
			for (final BasicBlock block : program.getBasicBlocks()) {
				for (Instruction at = block.getFirstInstruction(); at != null; at = at.getNext()) {
					restore(program, at, runtime);
				}
			}
		}
	}

	private static void restore(final Program program, final Instruction at, final boolean runtime) {
		if (at instanceof BinaryInstruction) {
			binary(program, (BinaryInstruction) at, runtime);
		} else if (runtime) {
			return;
		} else if (at instanceof ConstructArrayInstruction) {
			final ConstructArrayInstruction array = (ConstructArrayInstruction) at;
			array.setSize(Instructions.call(program, at, method("size", ValueType.INTEGER, ValueType.INTEGER), array.getSize()));
		} else if (at instanceof PutElementInstruction) {
			final PutElementInstruction put = (PutElementInstruction) at;
			if (put.getType() == ArrayElementType.OBJECT) {
				put.setValue(Instructions.call(program, at, method("stored", OBJECT, OBJECT, OBJECT), put.getArray(), put.getValue()));
			}
		} else if (at instanceof CastNumberInstruction) {
			cast(program, (CastNumberInstruction) at);
		}
	}

	private static void binary(final Program program, final BinaryInstruction at, final boolean runtime) {
		final boolean wide = at.getOperandType() == NumericOperandType.LONG;
		if (!wide && at.getOperandType() != NumericOperandType.INT) {
			return;
		}
		switch (at.getOperation()) {
			case SHIFT_LEFT:
			case SHIFT_RIGHT:
			case SHIFT_RIGHT_UNSIGNED:
				final BinaryInstruction mask = new BinaryInstruction(BinaryOperation.AND, NumericOperandType.INT);
				mask.setFirstOperand(at.getSecondOperand());
				mask.setSecondOperand(Instructions.constant(program, at, wide ? Long.SIZE - 1 : Integer.SIZE - 1));
				mask.setReceiver(program.createVariable());
				mask.setLocation(at.getLocation());
				at.insertPrevious(mask);
				at.setSecondOperand(mask.getReceiver());
				break;
			case DIVIDE:
			case MODULO:
				if (!runtime) {
					final ValueType type = wide ? ValueType.LONG : ValueType.INTEGER;
					at.setSecondOperand(Instructions.call(program, at, method("divisor", type, type), at.getSecondOperand()));
				}
				break;
			default:
		}
	}

	private static void cast(final Program program, final CastNumberInstruction at) {
		if (at.getTargetType() != NumericOperandType.LONG) {
			return;
		}
		final ValueType source;
		if (at.getSourceType() == NumericOperandType.FLOAT) {
			source = ValueType.FLOAT;
		} else if (at.getSourceType() == NumericOperandType.DOUBLE) {
			source = ValueType.DOUBLE;
		} else {
			return;
		}
		final Variable result = Instructions.call(program, at, method("toLong", source, ValueType.LONG), at.getValue());
		final AssignInstruction assign = new AssignInstruction();
		assign.setAssignee(result);
		assign.setReceiver(at.getReceiver());
		assign.setLocation(at.getLocation());
		at.replace(assign);
	}

	/** Names a method of {@link Semantics}: parameters, then the result. */
	private static MethodReference method(final String name, final ValueType... signature) {
		return new MethodReference(OWNER, name, signature);
	}
}
