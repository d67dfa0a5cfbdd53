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
import org.teavm.model.ValueType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Has {@code ej.bon.Immutables.get} look into flash.
 */
final class ImmutableBinding implements ClassHolderTransformer {

	private static final MethodReference ASKED = new MethodReference("ej.bon.Immutables", "get",
			ValueType.object("java.lang.String"), ValueType.object("java.lang.Object"));

	@Override
	public void transformClass(final ClassHolder cls, final ClassHolderTransformerContext context) {
		for (final MethodHolder method : cls.getMethods()) {
			if (method.getProgram() == null) {
				continue;
			}
			for (final BasicBlock block : method.getProgram().getBasicBlocks()) {
				for (final Instruction at : block) {
					if (at instanceof InvokeInstruction && ((InvokeInstruction) at).getMethod().equals(ASKED)) {
						((InvokeInstruction) at).setMethod(new MethodReference(FlashObjects.class.getName(), ASKED.getDescriptor()));
					}
				}
			}
		}
	}
}
