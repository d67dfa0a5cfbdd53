/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.conformance;

import java.util.HashMap;
import java.util.Map;

/**
 * All families of cases by name.
 */
final class Families {

	private static final Map<String, Family> BY_NAME = new HashMap<>();

	static {
		BY_NAME.put("convolve_s8", (c, k, b) -> ConvolutionCases.run(c, b, k::convolveS8, "i8", "i8", "i32", false));
		BY_NAME.put("convolve_s4", (c, k, b) -> ConvolutionCases.run(c, b, k::convolveS4, "i8", "i4", "i32", false));
		BY_NAME.put("convolve_s16", (c, k, b) -> ConvolutionCases.run(c, b, k::convolveS16, "i16", "i8",
				c.param("bias_is_int32") != 0 ? "i32" : "i64", false));
		BY_NAME.put("depthwise_conv_s8",
				(c, k, b) -> ConvolutionCases.run(c, b, k::depthwiseConvS8, "i8", "i8", "i32", true));
		BY_NAME.put("depthwise_conv_s4",
				(c, k, b) -> ConvolutionCases.run(c, b, k::depthwiseConvS4, "i8", "i4", "i32", true));
		BY_NAME.put("depthwise_conv_s16",
				(c, k, b) -> ConvolutionCases.run(c, b, k::depthwiseConvS16, "i16", "i8", "i64", true));
		BY_NAME.put("transpose_conv_s8",
				(c, k, b) -> ConvolutionCases.run(c, b, k::transposeConvS8, "i8", "i8", "i32", false));
		BY_NAME.put("fully_connected_s8", (c, k, b) -> MatrixCases.fullyConnected(c, b, k::fullyConnectedS8, "i8", "i8", "i32"));
		BY_NAME.put("fully_connected_s4", (c, k, b) -> MatrixCases.fullyConnected(c, b, k::fullyConnectedS4, "i8", "i4", "i32"));
		BY_NAME.put("fully_connected_s16",
				(c, k, b) -> MatrixCases.fullyConnected(c, b, k::fullyConnectedS16, "i16", "i8", "i64"));
		BY_NAME.put("batch_matmul_s8", (c, k, b) -> MatrixCases.batchMatMul(c, b, k::batchMatMulS8, "i8"));
		BY_NAME.put("batch_matmul_s16", (c, k, b) -> MatrixCases.batchMatMul(c, b, k::batchMatMulS16, "i16"));
		BY_NAME.put("vector_sum_s8", (c, k, b) -> MatrixCases.vectorSum(c, b, k::vectorSumS8, "i32"));
		BY_NAME.put("vector_sum_s8_s64", (c, k, b) -> MatrixCases.vectorSum(c, b, k::vectorSumS8S64, "i64"));
		BY_NAME.put("avg_pool_s8", (c, k, b) -> WindowCases.pool(c, b, k::averagePoolS8, "i8"));
		BY_NAME.put("avg_pool_s16", (c, k, b) -> WindowCases.pool(c, b, k::averagePoolS16, "i16"));
		BY_NAME.put("max_pool_s8", (c, k, b) -> WindowCases.pool(c, b, k::maxPoolS8, "i8"));
		BY_NAME.put("max_pool_s16", (c, k, b) -> WindowCases.pool(c, b, k::maxPoolS16, "i16"));
		BY_NAME.put("softmax_s8", (c, k, b) -> RowCases.softmax(c, b, k::softmaxS8, "i8", "i8"));
		BY_NAME.put("softmax_u8", (c, k, b) -> RowCases.softmax(c, b, k::softmaxU8, "u8", "u8"));
		BY_NAME.put("softmax_s8_s16", (c, k, b) -> RowCases.softmax(c, b, k::softmaxS8S16, "i8", "i16"));
		BY_NAME.put("softmax_s16", RowCases::softmaxS16);
		BY_NAME.put("elementwise_add_s8", (c, k, b) -> ElementwiseCases.add(c, b, k::addS8, "i8"));
		BY_NAME.put("elementwise_add_s16", (c, k, b) -> ElementwiseCases.add(c, b, k::addS16, "i16"));
		BY_NAME.put("elementwise_mul_s8", (c, k, b) -> ElementwiseCases.multiply(c, b, k::mulS8, "i8"));
		BY_NAME.put("elementwise_mul_s16", (c, k, b) -> ElementwiseCases.multiply(c, b, k::mulS16, "i16"));
		BY_NAME.put("minimum_s8", (c, k, b) -> ElementwiseCases.extremum(c, b, k::minimumS8));
		BY_NAME.put("maximum_s8", (c, k, b) -> ElementwiseCases.extremum(c, b, k::maximumS8));
		BY_NAME.put("svdf_s8", (c, k, b) -> SequenceCases.svdf(c, b, k::svdfS8, "i8"));
		BY_NAME.put("svdf_state_s16_s8", (c, k, b) -> SequenceCases.svdf(c, b, k::svdfS16, "i16"));
		BY_NAME.put("lstm_unidirectional_s8", (c, k, b) -> SequenceCases.lstm(c, b, k::lstmS8, "i8", "i32"));
		BY_NAME.put("lstm_unidirectional_s16", (c, k, b) -> SequenceCases.lstm(c, b, k::lstmS16, "i16", "i64"));
		BY_NAME.put("activation_s16", RowCases::activation);
		BY_NAME.put("relu_s8", (c, k, b) -> RowCases.unary(c, b, k::reluS8, "i8"));
		BY_NAME.put("relu6_s8", (c, k, b) -> RowCases.unary(c, b, k::relu6S8, "i8"));
		BY_NAME.put("relu_s16", (c, k, b) -> RowCases.unary(c, b, k::reluS16, "i16"));
		BY_NAME.put("reshape_s8", (c, k, b) -> RowCases.unary(c, b, k::reshapeS8, "i8"));
		BY_NAME.put("requantize", (c, k, b) -> RowCases.requantize(c, b, k::requantize, "i32"));
		BY_NAME.put("requantize_s64", (c, k, b) -> RowCases.requantize(c, b, k::requantizeS64, "i64"));
		BY_NAME.put("concatenation_s8", WindowCases::concatenate);
		BY_NAME.put("pad_s8", WindowCases::pad);
		BY_NAME.put("transpose_s8", WindowCases::transpose);
	}

	private Families() {
		// Static methods only.
	}

	/**
	 * Returns a family.
	 *
	 * @param name
	 *            its name.
	 * @return the family.
	 * @throws CaseException
	 *             if there is none of that name.
	 */
	static Family of(final String name) throws CaseException {
		final Family family = BY_NAME.get(name);
		if (family == null) {
			throw new CaseException("unknown family '" + name + "'");
		}
		return family;
	}
}
