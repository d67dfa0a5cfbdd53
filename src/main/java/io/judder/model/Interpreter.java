/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

import io.judder.kernel.Kernels;

/**
 * Runs a model.
 * <p>
 * Memory, all of it taken by the constructor: one int per word of the plan and one more per operator, the state of the model,
 * and an accessor per input and output. The arena belongs to the caller and may be shared by several interpreters that do not
 * run at the same time: between the first step of an inference and reading its outputs nobody else may write it. Weights are
 * read in place from the package. An interpreter is used by one thread.
 */
public final class Interpreter {

	private static final int STATE_HEAD = 8;

	private final Model model;
	private final Dispatch dispatch;
	private final byte[] constants;
	private final byte[] state;
	private final int[] plan;
	private final Tensor[] inputs;
	private final Tensor[] outputs;
	private int next;

	/**
	 * Creates an interpreter for kernels in Java.
	 *
	 * @param model
	 *            the model.
	 * @param kernels
	 *            the operations.
	 * @param arena
	 *            holds inputs, outputs and everything between.
	 * @param arenaOffset
	 *            index of its first byte, a multiple of 4.
	 * @throws ModelException
	 *             when the arena is smaller than {@link Model#arenaSize(int)} says.
	 */
	public Interpreter(final Model model, final Kernels kernels, final byte[] arena, final int arenaOffset) {
		this(model, kernels, Format.TARGET_JAVA, arena, arenaOffset);
	}

	/**
	 * Creates an interpreter.
	 *
	 * @param model
	 *            the model.
	 * @param kernels
	 *            the operations.
	 * @param target
	 *            what the kernels need, one of the targets of {@link Format}.
	 * @param arena
	 *            holds inputs, outputs, everything between, and the scratch of kernels.
	 * @param arenaOffset
	 *            index of its first byte, a multiple of 4.
	 * @throws ModelException
	 *             when the arena is smaller than {@link Model#arenaSize(int)} says, or the package does not know the target.
	 */
	public Interpreter(final Model model, final Kernels kernels, final int target, final byte[] arena,
			final int arenaOffset) {
		final int size = model.arenaSize(target);
		if (size < 0) {
			throw new ModelException(ModelException.UNSUPPORTED, target, "the package does not describe target " + target);
		}
		if (arenaOffset < 0 || size > arena.length - arenaOffset) {
			throw new ModelException(ModelException.ARENA, arenaOffset, "the model needs an arena of " + size
					+ " bytes but gets " + Math.max(0, arena.length - arenaOffset));
		}
		this.model = model;
		this.constants = model.bytes();
		this.state = new byte[model.stateSize()];
		this.dispatch = new Dispatch(kernels, arena, constants, state);
		this.plan = Plan.prepare(model, target, arenaOffset);
		this.inputs = new Tensor[model.inputs()];
		for (int i = 0; i < inputs.length; i++) {
			inputs[i] = new Tensor(model, model.input(i), arena, arenaOffset);
		}
		this.outputs = new Tensor[model.outputs()];
		for (int i = 0; i < outputs.length; i++) {
			outputs[i] = new Tensor(model, model.output(i), arena, arenaOffset);
		}
		resetState();
	}

	/**
	 * Returns the model.
	 *
	 * @return the model.
	 */
	public Model model() {
		return model;
	}

	/**
	 * Returns an input.
	 *
	 * @param index
	 *            0 to {@link Model#inputs()} - 1.
	 * @return the tensor, to be written before each inference: its bytes may be used for other tensors later on.
	 */
	public Tensor input(final int index) {
		return inputs[index];
	}

	/**
	 * Returns an output.
	 *
	 * @param index
	 *            0 to {@link Model#outputs()} - 1.
	 * @return the tensor, valid from the end of an inference until something else writes the arena.
	 */
	public Tensor output(final int index) {
		return outputs[index];
	}

	/**
	 * Returns how many ints the prepared plan has.
	 *
	 * @return the length, for reports of memory.
	 */
	public int planLength() {
		return plan.length;
	}

	/**
	 * Runs one inference, or what is left of the one begun by {@link #step()}.
	 */
	public void run() {
		boolean more = true;
		while (more) {
			more = step();
		}
	}

	/**
	 * Runs the next operator, so that other threads get a turn between two.
	 *
	 * @return whether the inference goes on; when not, the outputs are valid and the next step begins a new inference.
	 */
	public boolean step() {
		if (next < plan.length) {
			final int at = next;
			final int head = plan[at];
			next = at + 1 + (head >> Plan.WORDS_SHIFT);
			dispatch.execute(plan, head, at + 1);
		}
		if (next < plan.length) {
			return true;
		}
		next = 0;
		return false;
	}

	/**
	 * Gives up an inference that {@link #step()} has begun.
	 */
	public void abandon() {
		next = 0;
	}

	/**
	 * Sets the state to what it is before the first inference: the zero point of each tensor.
	 */
	public void resetState() {
		for (int i = 0; i < model.tensors(); i++) {
			if (model.tensorPlace(i) == Format.PLACE_STATE) {
				fillState(i);
			}
		}
		next = 0;
	}

	private void fillState(final int tensor) {
		final int start = model.tensorOffset(tensor);
		final int end = start + model.tensorBytes(tensor);
		final int size = Format.elementSize(model.tensorType(tensor));
		final int value = model.tensorZeroPoint(tensor);
		for (int i = start; i < end; i++) {
			state[i] = (byte) (value >> 8 * ((i - start) % size));
		}
	}

	/**
	 * Returns the size of a saved state.
	 *
	 * @return bytes.
	 */
	public int savedStateSize() {
		return STATE_HEAD + state.length;
	}

	/**
	 * Saves the state, for example before a restart.
	 *
	 * @param bytes
	 *            receives {@link #savedStateSize()} bytes: four of the digest of the package, the length of the state, the state.
	 * @param offset
	 *            of the first.
	 */
	public void saveState(final byte[] bytes, final int offset) {
		for (int i = 0; i < 4; i++) {
			bytes[offset + i] = constants[model.base() + Format.OFFSET_DIGEST + i];
		}
		LittleEndian.writeI32(bytes, offset + 4, state.length);
		System.arraycopy(state, 0, bytes, offset + STATE_HEAD, state.length);
	}

	/**
	 * Restores a state that the same package has saved. Any value is a possible state, so that nothing else is checked.
	 *
	 * @param bytes
	 *            holds the saved state.
	 * @param offset
	 *            of its first byte.
	 * @param length
	 *            in bytes.
	 * @throws ModelException
	 *             when the state belongs to another package or is not complete; the state is unchanged then.
	 */
	public void restoreState(final byte[] bytes, final int offset, final int length) {
		boolean same = length == savedStateSize() && LittleEndian.readI32(bytes, offset + 4) == state.length;
		for (int i = 0; same && i < 4; i++) {
			same = bytes[offset + i] == constants[model.base() + Format.OFFSET_DIGEST + i];
		}
		if (!same) {
			throw new ModelException(ModelException.STATE, offset, "the saved state does not belong to this package");
		}
		System.arraycopy(bytes, offset + STATE_HEAD, state, 0, state.length);
		next = 0;
	}
}
