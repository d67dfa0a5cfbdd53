/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.open;

import java.util.HashSet;
import java.util.Set;

import org.teavm.interop.Address;
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
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.EmptyInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/**
 * Drops the bounds checks of the methods in {@link ProvenMethods}: puts the guard at the beginning of the method and turns
 * each access of an array into an access of memory, which TeaVM does not check.
 */
final class ProvenLoops implements ClassHolderTransformer {

	private static final String ADDRESS = Address.class.getName();
	private static final ValueType ADDRESS_TYPE = ValueType.object(ADDRESS);

	private final ProvenMethods methods;

	ProvenLoops(final ProvenMethods methods) {
		this.methods = methods;
	}

	@Override
	public void transformClass(final ClassHolder cls, final ClassHolderTransformerContext context) {
		for (final MethodHolder method : cls.getMethods()) {
			final ProvenMethods.Proof proof = this.methods.proof(cls.getName(), method.getName());
			if (proof != null && method.getProgram() != null) {
				dropChecks(method.getProgram());
				if (proof.guard() != null) {
					guard(method, proof.guard());
				}
			}
		}
	}

	private static void guard(final MethodHolder method, final String name) {
		final Program program = method.getProgram();
		final ValueType[] signature = method.getDescriptor().getSignature();
		signature[signature.length - 1] = ValueType.VOID;
		final InvokeInstruction call = new InvokeInstruction();
		call.setType(InvocationType.SPECIAL);
		call.setMethod(new MethodReference(Extents.class.getName(), name, signature));
		final Variable[] arguments = new Variable[method.parameterCount()];
		for (int i = 0; i < arguments.length; i++) {
			// Variable 0 is "this", which a static method does not use.
			arguments[i] = program.variableAt(i + 1);
		}
		call.setArguments(arguments);
		final Instruction first = program.basicBlockAt(0).getFirstInstruction();
		call.setLocation(first.getLocation());
		first.insertPrevious(call);
	}

	private static void dropChecks(final Program program) {
		final Variable[] arrays = Instructions.arrays(program);
		for (final BasicBlock block : program.getBasicBlocks()) {
			for (Instruction at = block.getFirstInstruction(); at != null; at = at.getNext()) {
				if (at instanceof GetElementInstruction) {
					final GetElementInstruction get = (GetElementInstruction) at;
					final Element element = Element.of(get.getType());
					if (element != null) {
						final Variable address = address(program, at, arrays[get.getArray().getIndex()], get.getIndex(), element);
						at = replace(at, element.getter(), address, get.getReceiver());
					}
				} else if (at instanceof PutElementInstruction) {
					final PutElementInstruction put = (PutElementInstruction) at;
					final Element element = Element.of(put.getType());
					if (element != null) {
						final Variable address = address(program, at, arrays[put.getArray().getIndex()], put.getIndex(), element);
						at = replace(at, element.putter(), address, null, put.getValue());
					}
				}
			}
		}
		dropUnused(program);
	}

	/** Drops what made arrays ready for accesses that are gone: it would leave a check for null in the loop. */
	private static void dropUnused(final Program program) {
		final Set<Variable> used = new HashSet<>();
		for (final BasicBlock block : program.getBasicBlocks()) {
			for (final Instruction at : block) {
				if (at instanceof GetElementInstruction) {
					used.add(((GetElementInstruction) at).getArray());
				} else if (at instanceof PutElementInstruction) {
					used.add(((PutElementInstruction) at).getArray());
				} else if (at instanceof ArrayLengthInstruction) {
					used.add(((ArrayLengthInstruction) at).getArray());
				}
			}
		}
		for (final BasicBlock block : program.getBasicBlocks()) {
			for (Instruction at = block.getFirstInstruction(); at != null; at = at.getNext()) {
				if (at instanceof UnwrapArrayInstruction && !used.contains(((UnwrapArrayInstruction) at).getReceiver())) {
					final Instruction none = new EmptyInstruction();
					at.replace(none);
					at = none;
				}
			}
		}
	}

	/** Inserts the computation of the address of an element. */
	private static Variable address(final Program program, final Instruction at, final Variable array, final Variable index,
			final Element element) {
		final Variable base = Instructions.call(program, at,
				new MethodReference(ADDRESS, "ofData", ValueType.arrayOf(element.type), ADDRESS_TYPE), array);
		Variable offset = index;
		if (element.log2Bytes > 0) {
			final BinaryInstruction shift = new BinaryInstruction(BinaryOperation.SHIFT_LEFT, NumericOperandType.INT);
			shift.setFirstOperand(index);
			shift.setSecondOperand(Instructions.constant(program, at, element.log2Bytes));
			shift.setReceiver(program.createVariable());
			shift.setLocation(at.getLocation());
			at.insertPrevious(shift);
			offset = shift.getReceiver();
		}
		final InvokeInstruction add = new InvokeInstruction();
		add.setType(InvocationType.SPECIAL);
		add.setMethod(new MethodReference(ADDRESS, "add", ValueType.INTEGER, ADDRESS_TYPE));
		add.setInstance(base);
		add.setArguments(offset);
		add.setReceiver(program.createVariable());
		add.setLocation(at.getLocation());
		at.insertPrevious(add);
		return add.getReceiver();
	}

	private static Instruction replace(final Instruction at, final MethodReference method, final Variable address,
			final Variable receiver, final Variable... arguments) {
		final InvokeInstruction access = new InvokeInstruction();
		access.setType(InvocationType.SPECIAL);
		access.setMethod(method);
		access.setInstance(address);
		access.setArguments(arguments);
		access.setReceiver(receiver);
		access.setLocation(at.getLocation());
		at.replace(access);
		return access;
	}

	/** A type of elements that memory can be accessed by. */
	private enum Element {
		BYTE(ValueType.BYTE, 0, "Byte"), SHORT(ValueType.SHORT, 1, "Short"), INT(ValueType.INTEGER, 2, "Int");

		private final ValueType type;
		private final int log2Bytes;
		private final String name;

		Element(final ValueType type, final int log2Bytes, final String name) {
			this.type = type;
			this.log2Bytes = log2Bytes;
			this.name = name;
		}

		/** Returns the element of a type of TeaVM, or null: other accesses keep their checks. */
		static Element of(final ArrayElementType type) {
			switch (type) {
				case BYTE:
					return BYTE;
				case SHORT:
					return SHORT;
				case INT:
					return INT;
				default:
					return null;
			}
		}

		MethodReference getter() {
			return new MethodReference(ADDRESS, "get" + this.name, this.type);
		}

		MethodReference putter() {
			return new MethodReference(ADDRESS, "put" + this.name, this.type, ValueType.VOID);
		}
	}
}
