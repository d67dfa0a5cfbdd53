/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.open;

import java.util.Set;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Has the accessors of little-endian numbers in the device code read and write whole words, see {@link Words}. One range check
 * takes the place of one per byte.
 */
final class WordAccess implements ClassHolderTransformer {

	private static final Set<String> OWNERS = Set.of("io.judder.kernel.LittleEndian", "io.judder.model.LittleEndian");
	private static final Set<String> METHODS = Set.of("s16", "s32", "put16", "put32");

	@Override
	public void transformClass(final ClassHolder cls, final ClassHolderTransformerContext context) {
		for (final MethodHolder method : cls.getMethods()) {
			if (method.getProgram() == null) {
				continue;
			}
			for (final BasicBlock block : method.getProgram().getBasicBlocks()) {
				for (final Instruction at : block) {
					if (at instanceof InvokeInstruction) {
						redirect((InvokeInstruction) at);
					}
				}
			}
		}
	}

	private static void redirect(final InvokeInstruction call) {
		final MethodReference method = call.getMethod();
		if (OWNERS.contains(method.getClassName()) && METHODS.contains(method.getName())) {
			call.setMethod(new MethodReference(Words.class.getName(), method.getDescriptor()));
		}
	}
}
