/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

import io.judder.kernel.ElementType;

/**
 * Checks tensors, operators, targets and sums of a package.
 * <p>
 * Every tensor lies inside its place; operators read only what has been written before, their words agree with their
 * tensors (see {@link OperatorCheck}), and no two tensors of the arena that live at the same time overlap, nor does the
 * scratch of an operator overlap a tensor that lives then. One inference costs at most {@link #WORK_LIMIT}
 * multiply-accumulates or copies.
 */
final class PlanCheck {

	/** The largest number of elements of a tensor. */
	static final int MAX_ELEMENTS = 1 << 24;

	/** The largest arena and the largest state, in bytes. */
	static final int MAX_MEMORY = 1 << 26;

	/** The most steps of inner loops that one inference may take. */
	static final long WORK_LIMIT = 1L << 32;

	private static final int NEVER = -2;
	private static final int BEFORE_ALL = -1;

	private final Model model;
	private final byte[] bytes;
	private int tensors;
	private int operators;
	private short[] first;
	private short[] last;
	private short[] written;

	/**
	 * Creates a check.
	 *
	 * @param model
	 *            whose section table has been checked.
	 */
	PlanCheck(final Model model) {
		this.model = model;
		this.bytes = model.bytes();
	}

	/**
	 * Makes all checks.
	 *
	 * @return how many steps of inner loops an inference takes: multiply-accumulates, or elements that are copied.
	 * @throws ModelException
	 *             with the first thing that is wrong.
	 */
	long check() {
		checkHead();
		for (int i = 0; i < tensors; i++) {
			checkTensor(i);
		}
		first = new short[tensors];
		last = new short[tensors];
		written = new short[tensors];
		for (int i = 0; i < tensors; i++) {
			first[i] = (short) (model.tensorPlace(i) == Format.PLACE_ARENA ? NEVER : BEFORE_ALL);
			last[i] = NEVER;
		}
		for (int i = 0; i < model.inputs(); i++) {
			final int tensor = edge(model.input(i), "input");
			if (first[tensor] != NEVER) {
				throw tensor(tensor, "is a model input twice");
			}
			first[tensor] = BEFORE_ALL;
			last[tensor] = BEFORE_ALL;
		}
		final long work = checkOperators();
		for (int i = 0; i < model.outputs(); i++) {
			final int tensor = edge(model.output(i), "output");
			if (first[tensor] == NEVER) {
				throw tensor(tensor, "is a model output but never written");
			}
			last[tensor] = (short) operators;
		}
		checkOverlaps();
		new TargetCheck(model, first, last).check();
		return work;
	}

	private void checkHead() {
		final int size = model.sectionLength(Format.SECTION_PLAN);
		if (size < Format.PLAN_HEAD) {
			throw new ModelException(ModelException.LENGTH, -1, "the plan ends within its head");
		}
		tensors = model.tensors();
		operators = model.operators();
		final int edges = model.inputs() + model.outputs();
		if (tensors > Format.MAX_COUNT || operators > Format.MAX_COUNT || model.inputs() == 0 || model.outputs() == 0
				|| Format.PLAN_HEAD + Format.TENSOR_LENGTH * tensors + 2 * edges > size) {
			throw new ModelException(ModelException.LENGTH, -1, "a plan of " + tensors + " tensors, " + operators
					+ " operators, " + model.inputs() + " inputs and " + model.outputs() + " outputs does not fit its section");
		}
		memory(model.arenaSize(Format.TARGET_JAVA), "arena");
		memory(model.stateSize(), "state");
	}

	/**
	 * Refuses a size that no device has.
	 *
	 * @param size
	 *            in bytes.
	 * @param what
	 *            has it.
	 */
	static void memory(final int size, final String what) {
		if (size < 0 || size > MAX_MEMORY) {
			throw new ModelException(ModelException.ARENA, -1, "the " + what + " has an impossible size");
		}
	}

	private void checkTensor(final int index) {
		final int size = Format.elementSize(model.tensorType(index));
		if (size == 0) {
			throw tensor(index, "has an unknown type");
		}
		final int rank = model.tensorRank(index);
		long elements = 1;
		for (int axis = 0; axis < 4; axis++) {
			final int d = model.tensorDimension(index, axis);
			elements *= d;
			if (rank < 0 || rank > 4 || d <= 0 || axis >= rank && d != 1 || elements > MAX_ELEMENTS) {
				throw tensor(index, "has an impossible shape");
			}
		}
		final float scale = model.tensorScale(index);
		final int zero = model.tensorZeroPoint(index);
		if (!(scale >= 0 && scale < Float.POSITIVE_INFINITY) || zero < lowest(model.tensorType(index))
				|| zero > highest(model.tensorType(index))) {
			throw tensor(index, "has an impossible scale or zero point");
		}
		final int place = model.tensorPlace(index);
		final int offset = model.tensorOffset(index);
		final int room;
		if (place == Format.PLACE_ARENA) {
			room = model.arenaSize(Format.TARGET_JAVA);
		} else if (place == Format.PLACE_CONSTANTS) {
			room = model.sectionLength(Format.SECTION_CONSTANTS);
		} else if (place == Format.PLACE_STATE) {
			room = model.stateSize();
		} else {
			throw tensor(index, "has an unknown place");
		}
		if (offset < 0 || offset % size != 0 || offset + elements * size > room) {
			throw new ModelException(place == Format.PLACE_CONSTANTS ? ModelException.CONSTANT : ModelException.ARENA, index,
					"tensor " + index + " at offset " + offset + " does not fit " + room + " bytes");
		}
	}

	/**
	 * Returns the smallest value of a type.
	 *
	 * @param type
	 *            of the elements.
	 * @return the value, 0 for floats.
	 */
	static int lowest(final int type) {
		switch (type) {
		case ElementType.S8:
			return Byte.MIN_VALUE;
		case ElementType.S16:
			return Short.MIN_VALUE;
		case ElementType.S32:
			return Integer.MIN_VALUE;
		default:
			return 0;
		}
	}

	/**
	 * Returns the largest value of a type.
	 *
	 * @param type
	 *            of the elements.
	 * @return the value, 0 for floats.
	 */
	static int highest(final int type) {
		return type == ElementType.U8 ? 255 : type == ElementType.F32 ? 0 : ~lowest(type);
	}

	private int edge(final int tensor, final String what) {
		if (tensor >= tensors || model.tensorPlace(tensor) != Format.PLACE_ARENA) {
			throw new ModelException(ModelException.TENSOR, tensor, "a model " + what + " names tensor " + tensor
					+ ", which is not in the arena");
		}
		return tensor;
	}

	private long checkOperators() {
		final int end = model.section(Format.SECTION_PLAN) + model.sectionLength(Format.SECTION_PLAN);
		final OperatorCheck check = new OperatorCheck(model);
		long work = 0;
		int at = model.firstOperator();
		for (int i = 0; i < operators; i++) {
			if (at + Format.OPERATOR_HEAD > end) {
				throw new ModelException(ModelException.LENGTH, i, "the plan ends within operator " + i);
			}
			final int words = LittleEndian.readU16(bytes, at + 2);
			if (words > (end - at - Format.OPERATOR_HEAD) / 4) {
				throw new ModelException(ModelException.LENGTH, i, "the plan ends within the words of operator " + i);
			}
			work += check.check(i, at);
			if (work > WORK_LIMIT) {
				throw new ModelException(ModelException.OPERATOR, i, "an inference takes more work than the limit allows");
			}
			live(i, check);
			at += Format.OPERATOR_HEAD + 4 * words;
		}
		if (at != end) {
			throw new ModelException(ModelException.LENGTH, operators, "the plan goes on behind its last operator");
		}
		return work;
	}

	private void live(final int index, final OperatorCheck check) {
		final int output = check.tensor(2);
		read(index, check.tensor(0), output);
		read(index, check.tensor(1), output);
		if (model.tensorPlace(output) != Format.PLACE_ARENA) {
			throw tensor(output, "is written by operator " + index + " although it is not in the arena");
		}
		// The inputs of a concatenation come one by one, before anything reads; every other tensor is written once.
		if (first[output] == NEVER) {
			first[output] = (short) index;
		} else if (check.code() != OperatorCode.CONCATENATION || first[output] == BEFORE_ALL
				|| last[output] != written[output]) {
			throw tensor(output, "is written again by operator " + index);
		}
		written[output] = (short) index;
		last[output] = (short) index;
		state(index, check.tensor(3));
		state(index, check.tensor(4));
	}

	private void read(final int index, final int tensor, final int output) {
		if (tensor < 0) {
			return;
		}
		if (first[tensor] == NEVER || tensor == output) {
			throw tensor(tensor, "is read by operator " + index + " before it is written");
		}
		last[tensor] = (short) index;
	}

	private void state(final int index, final int tensor) {
		if (tensor < 0) {
			return;
		}
		if (model.tensorPlace(tensor) != Format.PLACE_STATE || last[tensor] != NEVER) {
			throw tensor(tensor, "cannot be the state of operator " + index);
		}
		last[tensor] = (short) index;
	}

	private void checkOverlaps() {
		for (int i = 0; i < tensors; i++) {
			if (first[i] == NEVER) {
				throw tensor(i, "is never used");
			}
			final int place = model.tensorPlace(i);
			for (int j = 0; j < i && place != Format.PLACE_CONSTANTS; j++) {
				final boolean together = place == Format.PLACE_STATE || first[i] <= last[j] && first[j] <= last[i];
				if (together && place == model.tensorPlace(j) && model.tensorOffset(i) < model.tensorOffset(j) + model.tensorBytes(j)
						&& model.tensorOffset(j) < model.tensorOffset(i) + model.tensorBytes(i)) {
					throw new ModelException(ModelException.ARENA, i,
							"tensors " + j + " and " + i + " live at the same time and overlap");
				}
			}
		}
	}

	private static ModelException tensor(final int index, final String what) {
		return new ModelException(ModelException.TENSOR, index, "tensor " + index + " " + what);
	}
}
