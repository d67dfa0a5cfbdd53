/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.plan;

import io.judder.compiler.tflite.TensorType;
import io.judder.compiler.tflite.TfliteModel;
import io.judder.compiler.tflite.TfliteOperator;
import io.judder.compiler.tflite.TfliteTensor;
import io.judder.kernel.ElementType;
import io.judder.kernel.Kernels;
import io.judder.model.Format;
import io.judder.model.ModelException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects the operators of a plan while a model is lowered, and gives out the tensors that they read and write.
 * <p>
 * Several tensors of the file may be one of the plan: a reshape only gives a new name.
 */
public final class PlanBuilder {

	private final TfliteModel model;
	private final PlanTensor[] byIndex;
	private final List<PlanTensor> tensors = new ArrayList<>();
	private final List<PlanOperator> operators = new ArrayList<>();
	private final ConstantPool constants;
	private final int[] readers;

	/**
	 * Creates a builder.
	 *
	 * @param model
	 *            the file.
	 */
	public PlanBuilder(final TfliteModel model) {
		this.model = model;
		this.constants = new ConstantPool(model.bytes().length);
		this.byIndex = new PlanTensor[model.tensors().size()];
		this.readers = new int[byIndex.length];
		for (final TfliteOperator operator : model.operators()) {
			for (final int i : operator.inputs()) {
				if (i >= 0) {
					readers[i]++;
				}
			}
		}
		for (final int i : model.outputs()) {
			readers[i]++;
		}
		for (final int i : model.inputs()) {
			write(i);
		}
	}

	/**
	 * Returns a tensor of the file.
	 *
	 * @param index
	 *            its index.
	 * @return the tensor.
	 */
	public TfliteTensor source(final int index) {
		return model.tensors().get(index);
	}

	/**
	 * Returns the constants.
	 *
	 * @return the pool to add to.
	 */
	public ConstantPool constants() {
		return constants;
	}

	/**
	 * Returns a tensor to read.
	 *
	 * @param index
	 *            in the file.
	 * @return the tensor of the plan.
	 */
	public PlanTensor read(final int index) {
		if (byIndex[index] == null) {
			final TfliteTensor source = source(index);
			if (!source.constant()) {
				throw new ModelException(ModelException.TENSOR, index, source + " is read where a computed value is expected");
			}
			final PlanTensor tensor = add(new PlanTensor(source, elementType(source), Format.PLACE_CONSTANTS, shape(source)));
			tensor.offset = constants.add("operands", source.file(), source.dataOffset(), source.bytes(), Format.ALIGNMENT);
			byIndex[index] = tensor;
		}
		return byIndex[index];
	}

	/**
	 * Returns a tensor to write.
	 *
	 * @param index
	 *            in the file.
	 * @return the new tensor of the plan.
	 */
	public PlanTensor write(final int index) {
		final TfliteTensor source = source(index);
		byIndex[index] = add(new PlanTensor(source, elementType(source), Format.PLACE_ARENA, shape(source)));
		return byIndex[index];
	}

	/**
	 * Makes a tensor that the file does not have, between two operators of the plan.
	 *
	 * @param like
	 *            gives type and shape.
	 * @param scale
	 *            of the elements.
	 * @param zeroPoint
	 *            of the elements.
	 * @return the new tensor.
	 */
	public PlanTensor temporary(final PlanTensor like, final float scale, final int zeroPoint) {
		return add(new PlanTensor("", like.type(), Format.PLACE_ARENA, like.shape(), scale, zeroPoint));
	}

	/**
	 * Makes a constant that the file does not have.
	 *
	 * @param like
	 *            gives type and quantisation.
	 * @param shape
	 *            at most four dimensions.
	 * @param bytes
	 *            the elements.
	 * @return the new tensor.
	 */
	public PlanTensor constant(final TfliteTensor like, final int[] shape, final byte[] bytes) {
		final PlanTensor tensor = add(new PlanTensor(like, elementType(like), Format.PLACE_CONSTANTS, shape));
		tensor.offset = constants.add("operands", bytes, 0, bytes.length, Format.ALIGNMENT);
		return tensor;
	}

	/**
	 * Makes a tensor that is kept from one inference to the next.
	 *
	 * @param index
	 *            in the file.
	 * @param type
	 *            of the elements; need not be that in the file.
	 * @param zeroPoint
	 *            which the elements are reset to.
	 * @return the new tensor.
	 */
	public PlanTensor state(final int index, final int type, final int zeroPoint) {
		final TfliteTensor source = source(index);
		if (!source.variable() || byIndex[index] != null) {
			throw new ModelException(ModelException.TENSOR, index, source + " must be a variable of one operator to be its state");
		}
		byIndex[index] = add(
				new PlanTensor(source.name(), type, Format.PLACE_STATE, shape(source), source.scaleValue(), zeroPoint));
		return byIndex[index];
	}

	/**
	 * Makes an output of the file another name of something that is there already.
	 *
	 * @param output
	 *            index in the file.
	 * @param of
	 *            the tensor.
	 */
	public void alias(final int output, final PlanTensor of) {
		byIndex[output] = of;
	}

	/**
	 * Returns the operator that writes a tensor if nobody else has a need of what is in it.
	 *
	 * @param index
	 *            in the file.
	 * @return the operator, null when there is none or the tensor has another reader.
	 */
	public PlanOperator soleProducer(final int index) {
		if (readers[index] != 1) {
			return null;
		}
		for (int i = operators.size() - 1; i >= 0; i--) {
			if (operators.get(i).tensor(2) == byIndex[index]) {
				return operators.get(i);
			}
		}
		return null;
	}

	/**
	 * Adds an operator behind those that are there, or computes it when it depends on constants only.
	 *
	 * @param operator
	 *            connected and with all its words.
	 * @return the tensor that holds its output.
	 */
	public PlanTensor emit(final PlanOperator operator) {
		final PlanTensor output = operator.tensor(2);
		if (!ConstantFolder.folds(operator)) {
			operators.add(operator);
			return output;
		}
		final byte[] bytes = ConstantFolder.fold(operator, constants);
		final PlanTensor folded = add(new PlanTensor(output.name(), output.type(), Format.PLACE_CONSTANTS, output.shape(),
				output.scale(), output.zeroPoint()));
		folded.offset = constants.add("operands", bytes, 0, bytes.length, Format.ALIGNMENT);
		tensors.remove(output);
		for (int i = 0; i < byIndex.length; i++) {
			byIndex[i] = byIndex[i] == output ? folded : byIndex[i];
		}
		return folded;
	}

	/**
	 * Adds the weights of an operator.
	 *
	 * @param tensor
	 *            a constant.
	 * @return their offset, a multiple of 16.
	 */
	public int weights(final TfliteTensor tensor) {
		return constants.add("weights", tensor.file(), tensor.dataOffset(), tensor.bytes(), Format.ALIGNMENT);
	}

	/**
	 * Adds biases.
	 *
	 * @param tensor
	 *            a constant, int32 or int64, or null.
	 * @return their offset, {@link Kernels#ABSENT} when there are none.
	 */
	public int bias(final TfliteTensor tensor) {
		return tensor == null ? Kernels.ABSENT
				: constants.add("biases", tensor.file(), tensor.dataOffset(), tensor.bytes(), tensor.type() == TensorType.INT64 ? 8 : 4);
	}

	/**
	 * Ends the plan: computes lifetimes and places all tensors.
	 *
	 * @return the plan.
	 */
	public CompiledPlan finish() {
		final PlanTensor[] inputs = Arrays.stream(model.inputs()).mapToObj(i -> byIndex[i]).toArray(PlanTensor[]::new);
		final PlanTensor[] outputs = Arrays.stream(model.outputs()).mapToObj(this::output).toArray(PlanTensor[]::new);
		for (final PlanTensor tensor : tensors) {
			tensor.index = -1;
		}
		for (int i = 0; i < operators.size(); i++) {
			for (final PlanTensor tensor : operators.get(i).tensors) {
				if (tensor != null) {
					tensor.first = Math.min(tensor.first, i);
					tensor.last = i;
				}
			}
		}
		for (final PlanTensor tensor : inputs) {
			tensor.first = -1;
		}
		for (final PlanTensor tensor : outputs) {
			tensor.last = operators.size();
		}
		tensors.removeIf(tensor -> tensor.first == Integer.MAX_VALUE);
		if (tensors.size() > Format.MAX_COUNT || operators.size() > Format.MAX_COUNT) {
			throw new ModelException(ModelException.UNSUPPORTED, -1, "the model has " + tensors.size() + " tensors and "
					+ operators.size() + " operators; a package holds " + Format.MAX_COUNT + " of each");
		}
		for (int i = 0; i < tensors.size(); i++) {
			tensors.get(i).index = i;
		}
		return new CompiledPlan(tensors, operators, inputs, outputs, constants, sourceOf());
	}

	private PlanTensor output(final int index) {
		if (byIndex[index] == null || byIndex[index].place() != Format.PLACE_ARENA) {
			throw new ModelException(ModelException.UNSUPPORTED, index,
					source(index) + " is a model output although it is a constant or a variable; remove it from the outputs");
		}
		return byIndex[index];
	}

	private List<CompiledPlan.Source> sourceOf() {
		final List<CompiledPlan.Source> list = new ArrayList<>();
		for (final TfliteOperator operator : model.operators()) {
			for (final int i : operator.outputs()) {
				list.add(new CompiledPlan.Source(operator.name(), source(i).name(), byIndex[i]));
			}
		}
		return list;
	}

	private PlanTensor add(final PlanTensor tensor) {
		tensors.add(tensor);
		return tensor;
	}

	private static int elementType(final TfliteTensor tensor) {
		switch (tensor.type()) {
		case TensorType.INT8:
			return ElementType.S8;
		case TensorType.UINT8:
			return ElementType.U8;
		case TensorType.INT16:
			return ElementType.S16;
		case TensorType.INT32:
			return ElementType.S32;
		case TensorType.FLOAT32:
			return ElementType.F32;
		default:
			throw new ModelException(ModelException.UNSUPPORTED, tensor.index(),
					tensor + " has a type that no kernel computes with; quantise the model to int8");
		}
	}

	/** Folds dimensions beyond four into the first. */
	private static int[] shape(final TfliteTensor tensor) {
		final int[] from = tensor.shape();
		if (tensor.elements() == 0) {
			throw new ModelException(ModelException.TENSOR, tensor.index(), tensor + " is empty");
		}
		if (from.length <= 4) {
			return from;
		}
		final int[] shape = Arrays.copyOfRange(from, from.length - 4, from.length);
		for (int i = 0; i < from.length - 4; i++) {
			shape[0] *= from[i];
		}
		return shape;
	}
}
