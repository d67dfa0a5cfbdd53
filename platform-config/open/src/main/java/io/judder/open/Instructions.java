/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.open;

import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;

import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/**
 * Makes instructions of TeaVM's intermediate language.
 */
final class Instructions {

	private Instructions() {
		// Static methods only.
	}

	/**
	 * Finds the arrays behind the variables that accesses of elements use. TeaVM moves those variables close to their use and
	 * knows no other use of them.
	 *
	 * @param program
	 *            the program.
	 * @return for the index of each such variable the array.
	 */
	static Variable[] arrays(final Program program) {
		final Variable[] arrays = new Variable[program.variableCount()];
		for (final BasicBlock block : program.getBasicBlocks()) {
			for (final Instruction at : block) {
				if (at instanceof UnwrapArrayInstruction) {
					arrays[((UnwrapArrayInstruction) at).getReceiver().getIndex()] = ((UnwrapArrayInstruction) at).getArray();
				}
			}
		}
		return arrays;
	}

	/**
	 * Inserts a call of a static method.
	 *
	 * @param program
	 *            the program.
	 * @param at
	 *            the instruction to insert before.
	 * @param method
	 *            the method.
	 * @param arguments
	 *            its arguments.
	 * @return the variable that receives the result.
	 */
	static Variable call(final Program program, final Instruction at, final MethodReference method,
			final Variable... arguments) {
		final InvokeInstruction call = new InvokeInstruction();
		call.setType(InvocationType.SPECIAL);
		call.setMethod(method);
		call.setArguments(arguments);
		call.setReceiver(program.createVariable());
		call.setLocation(at.getLocation());
		at.insertPrevious(call);
		return call.getReceiver();
	}

	/**
	 * Inserts an int constant.
	 *
	 * @param program
	 *            the program.
	 * @param at
	 *            the instruction to insert before.
	 * @param value
	 *            the constant.
	 * @return the variable that receives it.
	 */
	static Variable constant(final Program program, final Instruction at, final int value) {
		final IntegerConstantInstruction constant = new IntegerConstantInstruction();
		constant.setConstant(value);
		constant.setReceiver(program.createVariable());
		constant.setLocation(at.getLocation());
		at.insertPrevious(constant);
		return constant.getReceiver();
	}
}
