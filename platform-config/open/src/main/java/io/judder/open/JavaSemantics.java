/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.open;

import org.teavm.model.BasicBlock;
import org.teavm.model.CallLocation;
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
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.instructions.PutElementInstruction;

/**
 * Restores what TeaVM leaves to the C compiler and C leaves undefined: counts of shifts, division by zero, negative sizes
 * of arrays, stores of foreign objects, conversions to long, and constant indices beyond arrays of constant size.
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
			final Variable[] arrays = Instructions.arrays(program);
			for (final BasicBlock block : program.getBasicBlocks()) {
				Instruction next;
				for (Instruction at = block.getFirstInstruction(); at != null; at = next) {
					// What is replaced has no next instruction any more.
					next = at.getNext();
					restore(program, at, runtime, arrays);
					if (at instanceof ConstructMultiArrayInstruction && !cls.getName().startsWith("java.") && !runtime) {
						// The rows are allocated while nothing holds the array: a collection in between would free it.
						context.getDiagnostics().error(new CallLocation(method.getReference(), at.getLocation()),
								"arrays of several dimensions are not safe with TeaVM's collector; allocate the rows one by one");
					}
				}
			}
		}
	}

	private static void restore(final Program program, final Instruction at, final boolean runtime,
			final Variable[] arrays) {
		if (at instanceof BinaryInstruction) {
			binary(program, (BinaryInstruction) at, runtime);
		} else if (runtime) {
			return;
		} else if (at instanceof ConstructArrayInstruction) {
			final ConstructArrayInstruction array = (ConstructArrayInstruction) at;
			array.setSize(hidden(program, at,
					Instructions.call(program, at, method("size", ValueType.INTEGER, ValueType.INTEGER), array.getSize())));
		} else if (at instanceof PutElementInstruction) {
			final PutElementInstruction put = (PutElementInstruction) at;
			if (put.getType() == ArrayElementType.OBJECT) {
				put.setValue(Instructions.call(program, at, method("stored", OBJECT, OBJECT, OBJECT),
						arrays[put.getArray().getIndex()], put.getValue()));
			}
		} else if (at instanceof CastNumberInstruction) {
			cast(program, (CastNumberInstruction) at);
		}
	}

	/**
	 * Hides that a size is a constant: TeaVM takes every constant index into an array of constant size for one inside. The C
	 * compiler sees through it.
	 */
	private static Variable hidden(final Program program, final Instruction at, final Variable size) {
		final Variable wide = converted(program, at, size, NumericOperandType.INT, NumericOperandType.LONG);
		return converted(program, at, wide, NumericOperandType.LONG, NumericOperandType.INT);
	}

	private static Variable converted(final Program program, final Instruction at, final Variable value,
			final NumericOperandType from, final NumericOperandType to) {
		final CastNumberInstruction cast = new CastNumberInstruction(from, to);
		cast.setValue(value);
		cast.setReceiver(program.createVariable());
		cast.setLocation(at.getLocation());
		at.insertPrevious(cast);
		return cast.getReceiver();
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
