/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.tflite;

/**
 * The codes of builtin operators in the TFLite schema, version 3: constants for those that the compiler knows, names for all
 * that a message may have to speak of.
 */
public final class BuiltinOperator {

	/** ADD. */
	public static final int ADD = 0;
	/** AVERAGE_POOL_2D. */
	public static final int AVERAGE_POOL_2D = 1;
	/** CONCATENATION. */
	public static final int CONCATENATION = 2;
	/** CONV_2D. */
	public static final int CONV_2D = 3;
	/** DEPTHWISE_CONV_2D. */
	public static final int DEPTHWISE_CONV_2D = 4;
	/** DEQUANTIZE. */
	public static final int DEQUANTIZE = 6;
	/** FULLY_CONNECTED. */
	public static final int FULLY_CONNECTED = 9;
	/** LOGISTIC. */
	public static final int LOGISTIC = 14;
	/** MAX_POOL_2D. */
	public static final int MAX_POOL_2D = 17;
	/** MUL. */
	public static final int MUL = 18;
	/** RELU. */
	public static final int RELU = 19;
	/** RELU_N1_TO_1. */
	public static final int RELU_N1_TO_1 = 20;
	/** RELU6. */
	public static final int RELU6 = 21;
	/** RESHAPE. */
	public static final int RESHAPE = 22;
	/** SOFTMAX. */
	public static final int SOFTMAX = 25;
	/** SVDF. */
	public static final int SVDF = 27;
	/** TANH. */
	public static final int TANH = 28;
	/** CUSTOM. */
	public static final int CUSTOM = 32;
	/** PAD. */
	public static final int PAD = 34;
	/** PADV2. */
	public static final int PADV2 = 60;
	/** TRANSPOSE. */
	public static final int TRANSPOSE = 39;
	/** MEAN. */
	public static final int MEAN = 40;
	/** SQUEEZE. */
	public static final int SQUEEZE = 43;
	/** UNIDIRECTIONAL_SEQUENCE_LSTM. */
	public static final int UNIDIRECTIONAL_SEQUENCE_LSTM = 44;
	/** MAXIMUM. */
	public static final int MAXIMUM = 55;
	/** MINIMUM. */
	public static final int MINIMUM = 57;
	/** SUB. */
	public static final int SUB = 41;
	/** SUM. */
	public static final int SUM = 74;
	/** TRANSPOSE_CONV. */
	public static final int TRANSPOSE_CONV = 67;
	/** EXPAND_DIMS. */
	public static final int EXPAND_DIMS = 70;
	/** LEAKY_RELU. */
	public static final int LEAKY_RELU = 98;
	/** QUANTIZE. */
	public static final int QUANTIZE = 114;
	/** HARD_SWISH. */
	public static final int HARD_SWISH = 117;
	/** BATCH_MATMUL. */
	public static final int BATCH_MATMUL = 126;

	private static final String[] NAMES = { "ADD", "AVERAGE_POOL_2D", "CONCATENATION", "CONV_2D", "DEPTHWISE_CONV_2D",
			"DEPTH_TO_SPACE", "DEQUANTIZE", "EMBEDDING_LOOKUP", "FLOOR", "FULLY_CONNECTED", "HASHTABLE_LOOKUP",
			"L2_NORMALIZATION", "L2_POOL_2D", "LOCAL_RESPONSE_NORMALIZATION", "LOGISTIC", "LSH_PROJECTION", "LSTM",
			"MAX_POOL_2D", "MUL", "RELU", "RELU_N1_TO_1", "RELU6", "RESHAPE", "RESIZE_BILINEAR", "RNN", "SOFTMAX",
			"SPACE_TO_DEPTH", "SVDF", "TANH", "CONCAT_EMBEDDINGS", "SKIP_GRAM", "CALL", "CUSTOM", "EMBEDDING_LOOKUP_SPARSE",
			"PAD", "UNIDIRECTIONAL_SEQUENCE_RNN", "GATHER", "BATCH_TO_SPACE_ND", "SPACE_TO_BATCH_ND", "TRANSPOSE", "MEAN",
			"SUB", "DIV", "SQUEEZE", "UNIDIRECTIONAL_SEQUENCE_LSTM", "STRIDED_SLICE", "BIDIRECTIONAL_SEQUENCE_RNN", "EXP",
			"TOPK_V2", "SPLIT", "LOG_SOFTMAX", "DELEGATE", "BIDIRECTIONAL_SEQUENCE_LSTM", "CAST", "PRELU", "MAXIMUM", "ARG_MAX",
			"MINIMUM", "LESS", "NEG", "PADV2", "GREATER", "GREATER_EQUAL", "LESS_EQUAL", "SELECT", "SLICE", "SIN",
			"TRANSPOSE_CONV", "SPARSE_TO_DENSE", "TILE", "EXPAND_DIMS", "EQUAL", "NOT_EQUAL", "LOG", "SUM", "SQRT", "RSQRT",
			"SHAPE", "POW", "ARG_MIN", "FAKE_QUANT", "REDUCE_PROD", "REDUCE_MAX", "PACK", "LOGICAL_OR", "ONE_HOT",
			"LOGICAL_AND", "LOGICAL_NOT", "UNPACK", "REDUCE_MIN", "FLOOR_DIV", "REDUCE_ANY", "SQUARE", "ZEROS_LIKE", "FILL",
			"FLOOR_MOD", "RANGE", "RESIZE_NEAREST_NEIGHBOR", "LEAKY_RELU", "SQUARED_DIFFERENCE", "MIRROR_PAD", "ABS", "SPLIT_V",
			"UNIQUE", "CEIL", "REVERSE_V2", "ADD_N", "GATHER_ND", "COS", "WHERE", "RANK", "ELU", "REVERSE_SEQUENCE",
			"MATRIX_DIAG", "QUANTIZE", "MATRIX_SET_DIAG", "ROUND", "HARD_SWISH", "IF", "WHILE", "NON_MAX_SUPPRESSION_V4",
			"NON_MAX_SUPPRESSION_V5", "SCATTER_ND", "SELECT_V2", "DENSIFY", "SEGMENT_SUM", "BATCH_MATMUL",
			"PLACEHOLDER_FOR_GREATER_OP_CODES", "CUMSUM", "CALL_ONCE", "BROADCAST_TO", "RFFT2D", "CONV_3D", "IMAG", "REAL",
			"COMPLEX_ABS", "HASHTABLE", "HASHTABLE_FIND", "HASHTABLE_IMPORT", "HASHTABLE_SIZE", "REDUCE_ALL",
			"CONV_3D_TRANSPOSE", "VAR_HANDLE", "READ_VARIABLE", "ASSIGN_VARIABLE", "BROADCAST_ARGS", "RANDOM_STANDARD_NORMAL",
			"BUCKETIZE", "RANDOM_UNIFORM", "MULTINOMIAL", "GELU", "DYNAMIC_UPDATE_SLICE", "RELU_0_TO_1" };

	private BuiltinOperator() {
		// Constants only.
	}

	/**
	 * Returns the name of an operator.
	 *
	 * @param code
	 *            as in the schema.
	 * @return as the schema spells it.
	 */
	public static String name(final int code) {
		return code >= 0 && code < NAMES.length ? NAMES[code] : "BUILTIN_" + code;
	}
}
