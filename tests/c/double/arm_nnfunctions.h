/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef ARM_NNFUNCTIONS_H
#define ARM_NNFUNCTIONS_H

/*
 * The conformance double of CMSIS-NN: the functions that the natives of src/main/c call, with the names, arguments and
 * structs that Arm publishes, in plain C written from the published arithmetic. It gives the same results to the bit and is
 * slow. It lets everything compile, link and be tested where the library is not; it is no part of a firmware.
 *
 * Revision V.19.1.0 of the interface.
 */

#include <stdbool.h>
#include <stdint.h>

/* By this the natives know what is behind them. */
#define JUDDER_CONFORMANCE_DOUBLE 1

typedef enum { ARM_SIGMOID = 0, ARM_TANH = 1 } arm_nn_activation_type;

typedef enum {
	ARM_CMSIS_NN_SUCCESS = 0,
	ARM_CMSIS_NN_ARG_ERROR = -1,
	ARM_CMSIS_NN_NO_IMPL_ERROR = -2,
	ARM_CMSIS_NN_FAILURE = -3
} arm_cmsis_nn_status;

typedef struct {
	int32_t w;
	int32_t h;
} cmsis_nn_tile;

typedef struct {
	void* buf;
	int32_t size;
} cmsis_nn_context;

typedef struct {
	const void* data;
	const bool is_int32_bias;
} cmsis_nn_bias_data;

typedef struct {
	int32_t n;
	int32_t h;
	int32_t w;
	int32_t c;
} cmsis_nn_dims;

typedef struct {
	int32_t* multiplier;
	int32_t* shift;
} cmsis_nn_per_channel_quant_params;

typedef struct {
	int32_t multiplier;
	int32_t shift;
} cmsis_nn_per_tensor_quant_params;

typedef struct {
	int32_t* multiplier;
	int32_t* shift;
	int32_t is_per_channel;
} cmsis_nn_quant_params;

typedef struct {
	int32_t min;
	int32_t max;
} cmsis_nn_activation;

typedef struct {
	int32_t input_offset;
	int32_t output_offset;
	cmsis_nn_tile stride;
	cmsis_nn_tile padding;
	cmsis_nn_tile dilation;
	cmsis_nn_activation activation;
} cmsis_nn_conv_params;

typedef struct {
	int32_t input_offset;
	int32_t output_offset;
	cmsis_nn_tile stride;
	cmsis_nn_tile padding;
	cmsis_nn_tile padding_offsets;
	cmsis_nn_tile dilation;
	cmsis_nn_activation activation;
} cmsis_nn_transpose_conv_params;

typedef struct {
	int32_t input_offset;
	int32_t output_offset;
	int32_t ch_mult;
	cmsis_nn_tile stride;
	cmsis_nn_tile padding;
	cmsis_nn_tile dilation;
	cmsis_nn_activation activation;
} cmsis_nn_dw_conv_params;

typedef struct {
	cmsis_nn_tile stride;
	cmsis_nn_tile padding;
	cmsis_nn_activation activation;
} cmsis_nn_pool_params;

typedef struct {
	int32_t input_offset;
	int32_t filter_offset;
	int32_t output_offset;
	cmsis_nn_activation activation;
} cmsis_nn_fc_params;

typedef struct {
	const bool adj_x;
	const bool adj_y;
	cmsis_nn_fc_params fc_params;
} cmsis_nn_bmm_params;

typedef struct {
	const int32_t num_dims;
	const uint32_t* permutations;
} cmsis_nn_transpose_params;

typedef struct {
	int32_t rank;
	int32_t input_offset;
	int32_t output_offset;
	cmsis_nn_activation input_activation;
	cmsis_nn_activation output_activation;
} cmsis_nn_svdf_params;

typedef struct {
	const int16_t* exp_lut;
	const int16_t* one_by_one_lut;
} cmsis_nn_softmax_lut_s16;

typedef struct {
	int32_t input_multiplier;
	int32_t input_shift;
	const void* input_weights;
	const void* input_effective_bias;
	int32_t hidden_multiplier;
	int32_t hidden_shift;
	const void* hidden_weights;
	const void* hidden_effective_bias;
	const void* bias;
	arm_nn_activation_type activation_type;
} cmsis_nn_lstm_gate;

typedef struct {
	int32_t time_major;
	int32_t batch_size;
	int32_t time_steps;
	int32_t input_size;
	int32_t hidden_size;
	int32_t input_offset;
	int32_t forget_to_cell_multiplier;
	int32_t forget_to_cell_shift;
	int32_t input_to_cell_multiplier;
	int32_t input_to_cell_shift;
	int32_t cell_clip;
	int32_t cell_scale_power;
	int32_t output_multiplier;
	int32_t output_shift;
	int32_t output_offset;
	cmsis_nn_lstm_gate forget_gate;
	cmsis_nn_lstm_gate input_gate;
	cmsis_nn_lstm_gate cell_gate;
	cmsis_nn_lstm_gate output_gate;
} cmsis_nn_lstm_params;

typedef struct {
	void* temp1;
	void* temp2;
	void* cell_state;
	void* hidden_state;
} cmsis_nn_lstm_context;

arm_cmsis_nn_status arm_convolve_wrapper_s4(const cmsis_nn_context* ctx, const cmsis_nn_conv_params* conv_params,
		const cmsis_nn_per_channel_quant_params* quant_params, const cmsis_nn_dims* input_dims, const int8_t* input_data,
		const cmsis_nn_dims* filter_dims, const int8_t* filter_data, const cmsis_nn_dims* bias_dims, const int32_t* bias_data,
		const cmsis_nn_dims* output_dims, int8_t* output_data);

int32_t arm_convolve_wrapper_s4_get_buffer_size(const cmsis_nn_conv_params* conv_params, const cmsis_nn_dims* input_dims,
		const cmsis_nn_dims* filter_dims, const cmsis_nn_dims* output_dims);

arm_cmsis_nn_status arm_convolve_wrapper_s8(const cmsis_nn_context* ctx, const cmsis_nn_conv_params* conv_params,
		const cmsis_nn_per_channel_quant_params* quant_params, const cmsis_nn_dims* input_dims, const int8_t* input_data,
		const cmsis_nn_dims* filter_dims, const int8_t* filter_data, const cmsis_nn_dims* bias_dims, const int32_t* bias_data,
		const cmsis_nn_dims* output_dims, int8_t* output_data);

int32_t arm_convolve_wrapper_s8_get_buffer_size(const cmsis_nn_conv_params* conv_params, const cmsis_nn_dims* input_dims,
		const cmsis_nn_dims* filter_dims, const cmsis_nn_dims* output_dims);

arm_cmsis_nn_status arm_convolve_wrapper_s16(const cmsis_nn_context* ctx, const cmsis_nn_conv_params* conv_params,
		const cmsis_nn_per_channel_quant_params* quant_params, const cmsis_nn_dims* input_dims, const int16_t* input_data,
		const cmsis_nn_dims* filter_dims, const int8_t* filter_data, const cmsis_nn_dims* bias_dims,
		const cmsis_nn_bias_data* bias_data, const cmsis_nn_dims* output_dims, int16_t* output_data);

int32_t arm_convolve_wrapper_s16_get_buffer_size(const cmsis_nn_conv_params* conv_params, const cmsis_nn_dims* input_dims,
		const cmsis_nn_dims* filter_dims, const cmsis_nn_dims* output_dims);

arm_cmsis_nn_status arm_transpose_conv_wrapper_s8(const cmsis_nn_context* ctx, const cmsis_nn_context* output_ctx,
		const cmsis_nn_transpose_conv_params* transpose_conv_params, const cmsis_nn_per_channel_quant_params* quant_params,
		const cmsis_nn_dims* input_dims, const int8_t* input_data, const cmsis_nn_dims* filter_dims,
		const int8_t* filter_data, const cmsis_nn_dims* bias_dims, const int32_t* bias_data, const cmsis_nn_dims* output_dims,
		int8_t* output_data);

int32_t arm_transpose_conv_s8_get_buffer_size(const cmsis_nn_transpose_conv_params* transposed_conv_params,
		const cmsis_nn_dims* input_dims, const cmsis_nn_dims* filter_dims, const cmsis_nn_dims* out_dims);

int32_t arm_transpose_conv_s8_get_reverse_conv_buffer_size(const cmsis_nn_transpose_conv_params* transposed_conv_params,
		const cmsis_nn_dims* input_dims, const cmsis_nn_dims* filter_dims);

arm_cmsis_nn_status arm_depthwise_conv_wrapper_s8(const cmsis_nn_context* ctx, const cmsis_nn_dw_conv_params* dw_conv_params,
		const cmsis_nn_per_channel_quant_params* quant_params, const cmsis_nn_dims* input_dims, const int8_t* input_data,
		const cmsis_nn_dims* filter_dims, const int8_t* filter_data, const cmsis_nn_dims* bias_dims, const int32_t* bias_data,
		const cmsis_nn_dims* output_dims, int8_t* output_data);

arm_cmsis_nn_status arm_depthwise_conv_wrapper_s4(const cmsis_nn_context* ctx, const cmsis_nn_dw_conv_params* dw_conv_params,
		const cmsis_nn_per_channel_quant_params* quant_params, const cmsis_nn_dims* input_dims, const int8_t* input_data,
		const cmsis_nn_dims* filter_dims, const int8_t* filter_data, const cmsis_nn_dims* bias_dims, const int32_t* bias_data,
		const cmsis_nn_dims* output_dims, int8_t* output_data);

int32_t arm_depthwise_conv_wrapper_s8_get_buffer_size(const cmsis_nn_dw_conv_params* dw_conv_params,
		const cmsis_nn_dims* input_dims, const cmsis_nn_dims* filter_dims, const cmsis_nn_dims* output_dims);

int32_t arm_depthwise_conv_wrapper_s4_get_buffer_size(const cmsis_nn_dw_conv_params* dw_conv_params,
		const cmsis_nn_dims* input_dims, const cmsis_nn_dims* filter_dims, const cmsis_nn_dims* output_dims);

arm_cmsis_nn_status arm_depthwise_conv_wrapper_s16(const cmsis_nn_context* ctx, const cmsis_nn_dw_conv_params* dw_conv_params,
		const cmsis_nn_per_channel_quant_params* quant_params, const cmsis_nn_dims* input_dims, const int16_t* input_data,
		const cmsis_nn_dims* filter_dims, const int8_t* filter_data, const cmsis_nn_dims* bias_dims, const int64_t* bias_data,
		const cmsis_nn_dims* output_dims, int16_t* output_data);

int32_t arm_depthwise_conv_wrapper_s16_get_buffer_size(const cmsis_nn_dw_conv_params* dw_conv_params,
		const cmsis_nn_dims* input_dims, const cmsis_nn_dims* filter_dims, const cmsis_nn_dims* output_dims);

arm_cmsis_nn_status arm_fully_connected_s4(const cmsis_nn_context* ctx, const cmsis_nn_fc_params* fc_params,
		const cmsis_nn_per_tensor_quant_params* quant_params, const cmsis_nn_dims* input_dims, const int8_t* input_data,
		const cmsis_nn_dims* filter_dims, const int8_t* filter_data, const cmsis_nn_dims* bias_dims, const int32_t* bias_data,
		const cmsis_nn_dims* output_dims, int8_t* output_data);

arm_cmsis_nn_status arm_fully_connected_wrapper_s8(const cmsis_nn_context* ctx, const cmsis_nn_fc_params* fc_params,
		const cmsis_nn_quant_params* quant_params, const cmsis_nn_dims* input_dims, const int8_t* input_data,
		const cmsis_nn_dims* filter_dims, const int8_t* filter_data, const cmsis_nn_dims* bias_dims, const int32_t* bias_data,
		const cmsis_nn_dims* output_dims, int8_t* output_data);

arm_cmsis_nn_status arm_vector_sum_s8(int32_t* vector_sum_buf, int32_t vector_cols, int32_t vector_rows,
		const int8_t* vector_data, int32_t lhs_offset, int32_t rhs_offset, const int32_t* bias_data);

arm_cmsis_nn_status arm_vector_sum_s8_s64(int64_t* vector_sum_buf, int32_t vector_cols, int32_t vector_rows,
		const int8_t* vector_data, int32_t lhs_offset, const int64_t* bias_data);

int32_t arm_fully_connected_s8_get_buffer_size(const cmsis_nn_dims* filter_dims);

arm_cmsis_nn_status arm_fully_connected_s16(const cmsis_nn_context* ctx, const cmsis_nn_fc_params* fc_params,
		const cmsis_nn_per_tensor_quant_params* quant_params, const cmsis_nn_dims* input_dims, const int16_t* input_data,
		const cmsis_nn_dims* filter_dims, const int8_t* filter_data, const cmsis_nn_dims* bias_dims, const int64_t* bias_data,
		const cmsis_nn_dims* output_dims, int16_t* output_data);

arm_cmsis_nn_status arm_elementwise_add_s8(const int8_t* input_1_vect, const int8_t* input_2_vect, int32_t input_1_offset,
		int32_t input_1_mult, int32_t input_1_shift, int32_t input_2_offset, int32_t input_2_mult, int32_t input_2_shift,
		int32_t left_shift, int8_t* output, int32_t out_offset, int32_t out_mult, int32_t out_shift,
		int32_t out_activation_min, int32_t out_activation_max, int32_t block_size);

arm_cmsis_nn_status arm_elementwise_add_s16(const int16_t* input_1_vect, const int16_t* input_2_vect, int32_t input_1_offset,
		int32_t input_1_mult, int32_t input_1_shift, int32_t input_2_offset, int32_t input_2_mult, int32_t input_2_shift,
		int32_t left_shift, int16_t* output, int32_t out_offset, int32_t out_mult, int32_t out_shift,
		int32_t out_activation_min, int32_t out_activation_max, int32_t block_size);

arm_cmsis_nn_status arm_elementwise_mul_s8(const int8_t* input_1_vect, const int8_t* input_2_vect, int32_t input_1_offset,
		int32_t input_2_offset, int8_t* output, int32_t out_offset, int32_t out_mult, int32_t out_shift,
		int32_t out_activation_min, int32_t out_activation_max, int32_t block_size);

arm_cmsis_nn_status arm_elementwise_mul_s16(const int16_t* input_1_vect, const int16_t* input_2_vect, int32_t input_1_offset,
		int32_t input_2_offset, int16_t* output, int32_t out_offset, int32_t out_mult, int32_t out_shift,
		int32_t out_activation_min, int32_t out_activation_max, int32_t block_size);

void arm_relu_q7(int8_t* data, uint16_t size);

void arm_relu6_s8(int8_t* data, uint16_t size);

void arm_relu_q15(int16_t* data, uint16_t size);

arm_cmsis_nn_status arm_nn_activation_s16(const int16_t* input, int16_t* output, int32_t size, int32_t left_shift,
		arm_nn_activation_type type);

arm_cmsis_nn_status arm_avgpool_s8(const cmsis_nn_context* ctx, const cmsis_nn_pool_params* pool_params,
		const cmsis_nn_dims* input_dims, const int8_t* input_data, const cmsis_nn_dims* filter_dims,
		const cmsis_nn_dims* output_dims, int8_t* output_data);

int32_t arm_avgpool_s8_get_buffer_size(int dim_dst_width, int ch_src);

arm_cmsis_nn_status arm_avgpool_s16(const cmsis_nn_context* ctx, const cmsis_nn_pool_params* pool_params,
		const cmsis_nn_dims* input_dims, const int16_t* input_data, const cmsis_nn_dims* filter_dims,
		const cmsis_nn_dims* output_dims, int16_t* output_data);

int32_t arm_avgpool_s16_get_buffer_size(int dim_dst_width, int ch_src);

arm_cmsis_nn_status arm_max_pool_s8(const cmsis_nn_context* ctx, const cmsis_nn_pool_params* pool_params,
		const cmsis_nn_dims* input_dims, const int8_t* input_data, const cmsis_nn_dims* filter_dims,
		const cmsis_nn_dims* output_dims, int8_t* output_data);

arm_cmsis_nn_status arm_max_pool_s16(const cmsis_nn_context* ctx, const cmsis_nn_pool_params* pool_params,
		const cmsis_nn_dims* input_dims, const int16_t* src, const cmsis_nn_dims* filter_dims,
		const cmsis_nn_dims* output_dims, int16_t* dst);

void arm_softmax_s8(const int8_t* input, int32_t num_rows, int32_t row_size, int32_t mult, int32_t shift, int32_t diff_min,
		int8_t* output);

void arm_softmax_s8_s16(const int8_t* input, int32_t num_rows, int32_t row_size, int32_t mult, int32_t shift,
		int32_t diff_min, int16_t* output);

arm_cmsis_nn_status arm_softmax_s16(const int16_t* input, int32_t num_rows, int32_t row_size, int32_t mult, int32_t shift,
		const cmsis_nn_softmax_lut_s16* softmax_params, int16_t* output);

void arm_reshape_s8(const int8_t* input, int8_t* output, uint32_t total_size);

arm_cmsis_nn_status arm_transpose_s8(const int8_t* input_data, int8_t* output_data, const cmsis_nn_dims* input_dims,
		const cmsis_nn_dims* output_dims, const cmsis_nn_transpose_params* transpose_params);

void arm_concatenation_s8_x(const int8_t* input, uint16_t input_x, uint16_t input_y, uint16_t input_z, uint16_t input_w,
		int8_t* output, uint16_t output_x, uint32_t offset_x);

arm_cmsis_nn_status arm_svdf_s8(const cmsis_nn_context* ctx, const cmsis_nn_context* input_ctx,
		const cmsis_nn_context* output_ctx, const cmsis_nn_svdf_params* svdf_params,
		const cmsis_nn_per_tensor_quant_params* input_quant_params,
		const cmsis_nn_per_tensor_quant_params* output_quant_params, const cmsis_nn_dims* input_dims,
		const int8_t* input_data, const cmsis_nn_dims* state_dims, int8_t* state_data,
		const cmsis_nn_dims* weights_feature_dims, const int8_t* weights_feature_data, const cmsis_nn_dims* weights_time_dims,
		const int8_t* weights_time_data, const cmsis_nn_dims* bias_dims, const int32_t* bias_data,
		const cmsis_nn_dims* output_dims, int8_t* output_data);

arm_cmsis_nn_status arm_svdf_state_s16_s8(const cmsis_nn_context* input_ctx, const cmsis_nn_context* output_ctx,
		const cmsis_nn_svdf_params* svdf_params, const cmsis_nn_per_tensor_quant_params* input_quant_params,
		const cmsis_nn_per_tensor_quant_params* output_quant_params, const cmsis_nn_dims* input_dims,
		const int8_t* input_data, const cmsis_nn_dims* state_dims, int16_t* state_data,
		const cmsis_nn_dims* weights_feature_dims, const int8_t* weights_feature_data, const cmsis_nn_dims* weights_time_dims,
		const int16_t* weights_time_data, const cmsis_nn_dims* bias_dims, const int32_t* bias_data,
		const cmsis_nn_dims* output_dims, int8_t* output_data);

int32_t arm_svdf_s8_get_buffer_size(const cmsis_nn_dims* filter_dims);

arm_cmsis_nn_status arm_lstm_unidirectional_s8(const int8_t* input, int8_t* output, const cmsis_nn_lstm_params* params,
		cmsis_nn_lstm_context* buffers);

arm_cmsis_nn_status arm_lstm_unidirectional_s16(const int16_t* input, int16_t* output, const cmsis_nn_lstm_params* params,
		cmsis_nn_lstm_context* buffers);

arm_cmsis_nn_status arm_batch_matmul_s8(const cmsis_nn_context* ctx, const cmsis_nn_bmm_params* bmm_params,
		const cmsis_nn_per_tensor_quant_params* quant_params, const cmsis_nn_dims* input_lhs_dims, const int8_t* input_lhs,
		const cmsis_nn_dims* input_rhs_dims, const int8_t* input_rhs, const cmsis_nn_dims* output_dims, int8_t* output);

arm_cmsis_nn_status arm_batch_matmul_s16(const cmsis_nn_context* ctx, const cmsis_nn_bmm_params* bmm_params,
		const cmsis_nn_per_tensor_quant_params* quant_params, const cmsis_nn_dims* input_lhs_dims, const int16_t* input_lhs,
		const cmsis_nn_dims* input_rhs_dims, const int16_t* input_rhs, const cmsis_nn_dims* output_dims, int16_t* output);

arm_cmsis_nn_status arm_pad_s8(const int8_t* input, int8_t* output, int8_t pad_value, const cmsis_nn_dims* input_size,
		const cmsis_nn_dims* pre_pad, const cmsis_nn_dims* post_pad);

arm_cmsis_nn_status arm_minimum_s8(const cmsis_nn_context* ctx, const int8_t* input_1_data, const cmsis_nn_dims* input_1_dims,
		const int8_t* input_2_data, const cmsis_nn_dims* input_2_dims, int8_t* output_data, const cmsis_nn_dims* output_dims);

arm_cmsis_nn_status arm_maximum_s8(const cmsis_nn_context* ctx, const int8_t* input_1_data, const cmsis_nn_dims* input_1_dims,
		const int8_t* input_2_data, const cmsis_nn_dims* input_2_dims, int8_t* output_data, const cmsis_nn_dims* output_dims);

#endif
