/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.plan;

import io.judder.model.Format;
import io.judder.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A complete plan: every tensor has its place in the arena, and every target its scratch.
 */
public final class CompiledPlan {

	/**
	 * Where an output of an operator of the file went.
	 *
	 * @param operator
	 *            name of the operator.
	 * @param tensor
	 *            name of its output.
	 * @param plan
	 *            the tensor of the plan, null when nothing of it is left.
	 */
	public record Source(String operator, String tensor, PlanTensor plan) {
	}

	private static final long MAX_TENSORS = 1L << 30;

	private final List<PlanTensor> tensors;
	private final List<PlanOperator> operators;
	private final PlanTensor[] inputs;
	private final PlanTensor[] outputs;
	private final ConstantPool constants;
	private final List<Source> sources;
	private final int arena;
	private final int lowerBound;
	private final int state;
	private final int[] targetArenas = new int[Format.TARGETS];
	private final int[][] scratchOffsets = new int[Format.TARGETS][];
	private final int[][] scratchSizes = new int[Format.TARGETS][];

	/**
	 * Creates a plan and decides its memory.
	 *
	 * @param tensors
	 *            with lifetimes.
	 * @param operators
	 *            in order.
	 * @param inputs
	 *            of the model.
	 * @param outputs
	 *            of the model.
	 * @param constants
	 *            that the operators refer to.
	 * @param sources
	 *            where operators come from.
	 */
	CompiledPlan(final List<PlanTensor> tensors, final List<PlanOperator> operators, final PlanTensor[] inputs,
			final PlanTensor[] outputs, final ConstantPool constants, final List<Source> sources) {
		this.tensors = tensors;
		this.operators = operators;
		this.inputs = inputs;
		this.outputs = outputs;
		this.constants = constants;
		this.sources = sources;
		final List<PlanTensor> placed = tensors.stream().filter(t -> t.place() == Format.PLACE_ARENA).toList();
		if (placed.stream().mapToLong(PlanTensor::bytes).sum() > MAX_TENSORS) {
			throw new ModelException(ModelException.ARENA, -1,
					"the tensors of the model have more than 1 GiB in all; use a smaller input or fewer channels");
		}
		final MemoryPlanner.Placement placement = MemoryPlanner
				.place(placed.stream().map(t -> new MemoryPlanner.Buffer(t.bytes(), t.first, t.last)).toList());
		int end = 0;
		for (int i = 0; i < placed.size(); i++) {
			placed.get(i).offset = placement.offsets()[i];
			end = Math.max(end, placed.get(i).offset + placed.get(i).bytes());
		}
		arena = end;
		lowerBound = Math.min(placement.lowerBound(), end);
		int kept = 0;
		for (final PlanTensor tensor : tensors) {
			if (tensor.place() == Format.PLACE_STATE) {
				tensor.offset = kept;
				kept += MemoryPlanner.align(tensor.bytes());
			}
		}
		state = kept;
		for (int target = 1; target < Format.TARGETS; target++) {
			placeScratch(target, placed);
		}
	}

	private void placeScratch(final int target, final List<PlanTensor> placed) {
		final int[] offsets = new int[operators.size()];
		final int[] sizes = new int[operators.size()];
		int end = arena;
		for (int i = 0; i < offsets.length; i++) {
			final int time = i;
			final List<PlanTensor> live = placed.stream().filter(t -> t.first <= time && time <= t.last).toList();
			sizes[i] = MemoryPlanner.align(NativeScratch.bytes(target, operators.get(i)));
			if (sizes[i] != 0) {
				offsets[i] = MemoryPlanner.lowestFit(sizes[i], live.stream().mapToInt(t -> t.offset).toArray(),
						live.stream().mapToInt(t -> t.offset + t.bytes()).toArray());
				end = Math.max(end, offsets[i] + sizes[i]);
			}
		}
		targetArenas[target] = end;
		scratchOffsets[target] = offsets;
		scratchSizes[target] = sizes;
	}

	/**
	 * Returns the size of the arena for kernels in Java.
	 *
	 * @return bytes.
	 */
	public int arena() {
		return arena;
	}

	/**
	 * Returns what no arena can be smaller than.
	 *
	 * @return the largest sum of tensors that live at the same time, in bytes.
	 */
	public int lowerBound() {
		return lowerBound;
	}

	/**
	 * Returns the size of the state.
	 *
	 * @return bytes.
	 */
	int state() {
		return state;
	}

	/**
	 * Returns the size of the arena for a target.
	 *
	 * @param target
	 *            one of the native targets of {@link Format}.
	 * @return bytes.
	 */
	int targetArena(final int target) {
		return targetArenas[target];
	}

	/**
	 * Returns where the scratch of an operator is.
	 *
	 * @param target
	 *            one of the native targets of {@link Format}.
	 * @param operator
	 *            its index.
	 * @return offset in the arena.
	 */
	int scratchOffset(final int target, final int operator) {
		return scratchOffsets[target][operator];
	}

	/**
	 * Returns how large the scratch of an operator is.
	 *
	 * @param target
	 *            one of the native targets of {@link Format}.
	 * @param operator
	 *            its index.
	 * @return bytes.
	 */
	int scratchSize(final int target, final int operator) {
		return scratchSizes[target][operator];
	}

	/**
	 * Returns the tensors.
	 *
	 * @return by index.
	 */
	List<PlanTensor> tensors() {
		return tensors;
	}

	/**
	 * Returns the operators.
	 *
	 * @return in order.
	 */
	List<PlanOperator> operators() {
		return operators;
	}

	/**
	 * Returns inputs and outputs of the model.
	 *
	 * @return inputs first.
	 */
	List<PlanTensor> edges() {
		final List<PlanTensor> edges = new ArrayList<>(List.of(inputs));
		edges.addAll(List.of(outputs));
		return edges;
	}

	/**
	 * Returns how many inputs the model has.
	 *
	 * @return above 0.
	 */
	int inputs() {
		return inputs.length;
	}

	/**
	 * Returns the constants.
	 *
	 * @return their bytes.
	 */
	byte[] constants() {
		return constants.toByteArray();
	}

	/**
	 * Returns how many bytes each kind of constant takes.
	 *
	 * @return bytes by kind.
	 */
	Map<String, Integer> constantSizes() {
		return constants.sizes();
	}

	/**
	 * Returns where the operators of the file went.
	 *
	 * @return in the order of the file.
	 */
	List<Source> sources() {
		return sources;
	}
}
