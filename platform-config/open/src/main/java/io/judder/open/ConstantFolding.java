/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.open;

import java.util.Properties;

import org.teavm.model.BasicBlock;
import org.teavm.model.CallLocation;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.DoubleConstantInstruction;
import org.teavm.model.instructions.FloatConstantInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/**
 * Puts the values of {@code ej.bon.Constants} in the place of the calls that read them, so that code behind a constant that
 * is false disappears, as it does on MicroEJ's linker. A key that has no value, or whose value is of another type, fails the
 * build.
 */
final class ConstantFolding implements ClassHolderTransformer {

	private static final String OWNER = "ej.bon.Constants";

	private final Properties properties;

	ConstantFolding(final Properties properties) {
		this.properties = properties;
	}

	@Override
	public void transformClass(final ClassHolder cls, final ClassHolderTransformerContext context) {
		for (final MethodHolder method : cls.getMethods()) {
			final Program program = method.getProgram();
			if (program == null) {
				continue;
			}
			for (final BasicBlock block : program.getBasicBlocks()) {
				for (Instruction at = block.getFirstInstruction(); at != null; at = at.getNext()) {
					if (at instanceof InvokeInstruction
							&& ((InvokeInstruction) at).getMethod().getClassName().equals(OWNER)) {
						at = fold(program, (InvokeInstruction) at, method, context);
					}
				}
			}
		}
	}

	private Instruction fold(final Program program, final InvokeInstruction at, final MethodHolder method,
			final ClassHolderTransformerContext context) {
		final CallLocation location = new CallLocation(method.getReference(), at.getLocation());
		final String key = literal(program, at.getArguments().get(0));
		if (key == null) {
			context.getDiagnostics().error(location, "a key of ej.bon.Constants must be a literal");
			return at;
		}
		final String value = this.properties.getProperty(OpenTarget.CONSTANT + key);
		if (value == null) {
			context.getDiagnostics().error(location, "the constant " + key + " has no value");
			return at;
		}
		try {
			final Instruction constant = constant(at.getMethod().getName(), value.trim(), at.getReceiver());
			constant.setLocation(at.getLocation());
			at.replace(constant);
			return constant;
		} catch (final IllegalArgumentException e) {
			context.getDiagnostics().error(location, "the constant " + key + " does not suit " + at.getMethod().getName()
					+ ": " + value);
			return at;
		}
	}

	private static Instruction constant(final String getter, final String value, final Variable receiver) {
		switch (getter) {
			case "getBoolean":
				if (!"true".equals(value) && !"false".equals(value)) {
					throw new IllegalArgumentException();
				}
				return integer("true".equals(value) ? 1 : 0, receiver);
			case "getByte":
				return integer(Byte.decode(value), receiver);
			case "getShort":
				return integer(Short.decode(value), receiver);
			case "getInt":
				return integer(Integer.decode(value), receiver);
			case "getChar":
				if (value.length() != 1) {
					throw new IllegalArgumentException();
				}
				return integer(value.charAt(0), receiver);
			case "getLong":
				final LongConstantInstruction wide = new LongConstantInstruction();
				wide.setConstant(Long.decode(value));
				wide.setReceiver(receiver);
				return wide;
			case "getFloat":
				final FloatConstantInstruction single = new FloatConstantInstruction();
				single.setConstant(Float.parseFloat(value));
				single.setReceiver(receiver);
				return single;
			case "getDouble":
				final DoubleConstantInstruction real = new DoubleConstantInstruction();
				real.setConstant(Double.parseDouble(value));
				real.setReceiver(receiver);
				return real;
			case "getString":
				final StringConstantInstruction text = new StringConstantInstruction();
				text.setConstant(value);
				text.setReceiver(receiver);
				return text;
			default:
				throw new IllegalArgumentException();
		}
	}

	private static Instruction integer(final int value, final Variable receiver) {
		final IntegerConstantInstruction instruction = new IntegerConstantInstruction();
		instruction.setConstant(value);
		instruction.setReceiver(receiver);
		return instruction;
	}

	/** Finds the string constant that a variable holds, or null. */
	private static String literal(final Program program, final Variable variable) {
		for (final BasicBlock block : program.getBasicBlocks()) {
			for (final Instruction at : block) {
				if (at instanceof StringConstantInstruction && ((StringConstantInstruction) at).getReceiver() == variable) {
					return ((StringConstantInstruction) at).getConstant();
				}
			}
		}
		return null;
	}
}
