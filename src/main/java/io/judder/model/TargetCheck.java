/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

import io.judder.kernel.FullyConnectedDescriptor;
import io.judder.kernel.SvdfDescriptor;

/**
 * Checks what a package has for native kernels: the arena and scratch of each target, and sums of weights.
 */
final class TargetCheck {

	private final Model model;
	private final byte[] bytes;
	private final int operators;
	private final short[] first;
	private final short[] last;

	/**
	 * Creates a check.
	 *
	 * @param model
	 *            whose plan has been checked.
	 * @param first
	 *            when each tensor is first needed.
	 * @param last
	 *            when each tensor is last needed.
	 */
	TargetCheck(final Model model, final short[] first, final short[] last) {
		this.model = model;
		this.bytes = model.bytes();
		this.operators = model.operators();
		this.first = first;
		this.last = last;
	}

	/**
	 * Makes all checks.
	 *
	 * @throws ModelException
	 *             with the first thing that is wrong.
	 */
	void check() {
		checkTargets();
		checkSums();
	}

	private void checkTargets() {
		if (model.section(Format.SECTION_TARGETS) == 0) {
			return;
		}
		if (model.sectionLength(Format.SECTION_TARGETS) != (Format.TARGETS - 1) * (4 + 8 * operators)) {
			throw new ModelException(ModelException.LENGTH, -1, "the section of targets has another length than the plan needs");
		}
		for (int target = 1; target < Format.TARGETS; target++) {
			PlanCheck.memory(model.arenaSize(target), "arena of a target");
			if (model.arenaSize(target) < model.arenaSize(Format.TARGET_JAVA)) {
				throw new ModelException(ModelException.ARENA, target, "the arena of target " + target + " is too small");
			}
			int at = model.firstOperator();
			for (int i = 0; i < operators; i++) {
				checkScratch(target, i, LittleEndian.readU16(bytes, at));
				at += Format.OPERATOR_HEAD + 4 * LittleEndian.readU16(bytes, at + 2);
			}
		}
	}

	private void checkScratch(final int target, final int operator, final int code) {
		final int at = model.scratch(target, operator);
		final int offset = LittleEndian.readI32(bytes, at);
		final int size = LittleEndian.readI32(bytes, at + 4);
		if (size == 0) {
			return;
		}
		if (size < 0 || offset < 0 || offset % 4 != 0 || size > model.arenaSize(target) - offset
				|| OperatorCode.scratchWord(code) < 0) {
			throw new ModelException(ModelException.ARENA, operator,
					"the scratch of operator " + operator + " for target " + target + " does not fit");
		}
		for (int i = 0; i < first.length; i++) {
			if (model.tensorPlace(i) == Format.PLACE_ARENA && first[i] <= operator && operator <= last[i]
					&& model.tensorOffset(i) < offset + size && offset < model.tensorOffset(i) + model.tensorBytes(i)) {
				throw new ModelException(ModelException.ARENA, operator, "the scratch of operator " + operator
						+ " for target " + target + " overlaps tensor " + i);
			}
		}
	}

	private void checkSums() {
		final int section = model.section(Format.SECTION_SUMS);
		if (section == 0) {
			return;
		}
		final int size = model.sectionLength(Format.SECTION_SUMS);
		if (size < 4 * operators) {
			throw new ModelException(ModelException.LENGTH, -1, "the section of sums is shorter than the plan needs");
		}
		int at = model.firstOperator();
		for (int i = 0; i < operators; i++) {
			final int offset = LittleEndian.readI32(bytes, section + 4 * i);
			if (offset != -1 && (offset < 4 * operators || offset % 4 != 0
					|| offset + 4L * sums(LittleEndian.readU16(bytes, at), at) > size)) {
				throw new ModelException(ModelException.CONSTANT, i, "the sums of operator " + i + " lie outside their section");
			}
			at += Format.OPERATOR_HEAD + 4 * LittleEndian.readU16(bytes, at + 2);
		}
	}

	/** Returns how many sums an operator takes; more than any section has for one that takes none. */
	private int sums(final int operatorCode, final int at) {
		final int words = at + Format.OPERATOR_HEAD;
		if (operatorCode == OperatorCode.FULLY_CONNECTED_S8) {
			return LittleEndian.readI32(bytes, words + 4 * FullyConnectedDescriptor.UNITS);
		}
		return operatorCode == OperatorCode.SVDF_S8 ? LittleEndian.readI32(bytes, words + 4 * SvdfDescriptor.FEATURES)
				: Integer.MAX_VALUE;
	}
}
