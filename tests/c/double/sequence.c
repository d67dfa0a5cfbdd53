/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
#include "arithmetic.h"

/* The features of this step, which go into the last place of each row of the state. */
static int32_t feature(const cmsis_nn_svdf_params* p, const cmsis_nn_per_tensor_quant_params* quant, const int8_t* input,
		const int8_t* weights, int32_t size)
{
	int32_t sum = 0;
	for (int32_t i = 0; i < size; i++) {
		sum = wrap_add(sum, wrap_mul(input[i] - p->input_offset, weights[i]));
	}
	return clamp(requantize(sum, quant->multiplier, quant->shift), p->input_activation.min, p->input_activation.max);
}

static void svdf(int32_t state_bytes, const cmsis_nn_svdf_params* p, const cmsis_nn_per_tensor_quant_params* input_quant,
		const cmsis_nn_per_tensor_quant_params* output_quant, const cmsis_nn_dims* input_dims, const int8_t* input,
		void* state, const cmsis_nn_dims* weights_dims, const int8_t* weights, int32_t memory, const void* time_weights,
		const int32_t* bias, int8_t* output)
{
	const int32_t features = weights_dims->n;
	const int32_t units = features / p->rank;
	const size_t places = (size_t) input_dims->n * (size_t) features * (size_t) memory;
	(void) memmove(state, (const int8_t*) state + state_bytes, (places - 1U) * (size_t) state_bytes);
	for (int32_t n = 0; n < input_dims->n; n++) {
		for (int32_t f = 0; f < features; f++) {
			set_element(state, ((((int64_t) n * features) + f + 1) * memory) - 1, state_bytes,
					feature(p, input_quant, &input[n * input_dims->h], &weights[f * input_dims->h], input_dims->h));
		}
		for (int32_t u = 0; u < units; u++) {
			int32_t sum = (bias == NULL) ? 0 : bias[u];
			for (int32_t f = u * p->rank; f < ((u + 1) * p->rank); f++) {
				for (int32_t t = 0; t < memory; t++) {
					sum = wrap_add(sum, wrap_mul(element(state, ((((int64_t) n * features) + f) * memory) + t, state_bytes),
							element(time_weights, ((int64_t) f * memory) + t, state_bytes)));
				}
			}
			output[(n * units) + u] = (int8_t) clamp(
					wrap_add(requantize(sum, output_quant->multiplier, output_quant->shift), p->output_offset),
					p->output_activation.min, p->output_activation.max);
		}
	}
}

arm_cmsis_nn_status arm_svdf_s8(const cmsis_nn_context* ctx, const cmsis_nn_context* input_ctx,
		const cmsis_nn_context* output_ctx, const cmsis_nn_svdf_params* svdf_params,
		const cmsis_nn_per_tensor_quant_params* input_quant_params,
		const cmsis_nn_per_tensor_quant_params* output_quant_params, const cmsis_nn_dims* input_dims,
		const int8_t* input_data, const cmsis_nn_dims* state_dims, int8_t* state_data,
		const cmsis_nn_dims* weights_feature_dims, const int8_t* weights_feature_data, const cmsis_nn_dims* weights_time_dims,
		const int8_t* weights_time_data, const cmsis_nn_dims* bias_dims, const int32_t* bias_data,
		const cmsis_nn_dims* output_dims, int8_t* output_data)
{
	(void) ctx;
	(void) state_dims;
	(void) bias_dims;
	(void) output_dims;
	scribble(input_ctx);
	scribble(output_ctx);
	svdf(1, svdf_params, input_quant_params, output_quant_params, input_dims, input_data, state_data, weights_feature_dims,
			weights_feature_data, weights_time_dims->h, weights_time_data, bias_data, output_data);
	return ARM_CMSIS_NN_SUCCESS;
}

arm_cmsis_nn_status arm_svdf_state_s16_s8(const cmsis_nn_context* input_ctx, const cmsis_nn_context* output_ctx,
		const cmsis_nn_svdf_params* svdf_params, const cmsis_nn_per_tensor_quant_params* input_quant_params,
		const cmsis_nn_per_tensor_quant_params* output_quant_params, const cmsis_nn_dims* input_dims,
		const int8_t* input_data, const cmsis_nn_dims* state_dims, int16_t* state_data,
		const cmsis_nn_dims* weights_feature_dims, const int8_t* weights_feature_data, const cmsis_nn_dims* weights_time_dims,
		const int16_t* weights_time_data, const cmsis_nn_dims* bias_dims, const int32_t* bias_data,
		const cmsis_nn_dims* output_dims, int8_t* output_data)
{
	(void) state_dims;
	(void) bias_dims;
	(void) output_dims;
	scribble(input_ctx);
	scribble(output_ctx);
	svdf(2, svdf_params, input_quant_params, output_quant_params, input_dims, input_data, state_data, weights_feature_dims,
			weights_feature_data, weights_time_dims->h, weights_time_data, bias_data, output_data);
	return ARM_CMSIS_NN_SUCCESS;
}

int32_t arm_svdf_s8_get_buffer_size(const cmsis_nn_dims* filter_dims)
{
	(void) filter_dims;
	return 0;
}

static int32_t saturate(int32_t value)
{
	return clamp(value, INT16_MIN, INT16_MAX);
}

/* One side of a gate: weights times a vector, scaled. NULL where there is no vector yet. */
static int32_t side(int32_t bytes, const void* vector, const int8_t* weights, int32_t size, const void* bias, int32_t unit,
		int32_t multiplier, int32_t shift)
{
	int32_t result = 0;
	if (vector != NULL) {
		int64_t sum = (bytes == 1) ? (int64_t) ((const int32_t*) bias)[unit] : wide_at(bias, unit);
		for (int32_t i = 0; i < size; i++) {
			sum = wide_add(sum, (int64_t) element(vector, i, bytes) * weights[((int64_t) unit * size) + i]);
		}
		result = (bytes == 1) ? requantize((int32_t) sum, multiplier, shift) : requantize_wide(sum, multiplier, shift);
	}
	return result;
}

static int16_t gate(int32_t bytes, const cmsis_nn_lstm_params* p, const cmsis_nn_lstm_gate* g, const void* input,
		const void* hidden, int32_t unit)
{
	const int32_t first = saturate(side(bytes, input, g->input_weights, p->input_size, g->input_effective_bias, unit,
			g->input_multiplier, g->input_shift));
	const int32_t second = side(bytes, hidden, g->hidden_weights, p->hidden_size, g->hidden_effective_bias, unit,
			g->hidden_multiplier, g->hidden_shift);
	return activate((int16_t) saturate(wrap_add(first, second)), 0, g->activation_type);
}

/* One step of one sequence. */
static void step(int32_t bytes, const cmsis_nn_lstm_params* p, const void* input, const void* hidden, int16_t* cells,
		void* output)
{
	for (int32_t unit = 0; unit < p->hidden_size; unit++) {
		const int32_t forget = gate(bytes, p, &p->forget_gate, input, hidden, unit);
		const int32_t in = gate(bytes, p, &p->input_gate, input, hidden, unit);
		const int32_t candidate = gate(bytes, p, &p->cell_gate, input, hidden, unit);
		const int32_t out = gate(bytes, p, &p->output_gate, input, hidden, unit);
		const int32_t kept = saturate(
				requantize(forget * cells[unit], p->forget_to_cell_multiplier, p->forget_to_cell_shift));
		const int32_t sum = wrap_add(kept,
				requantize(in * candidate, p->input_to_cell_multiplier, p->input_to_cell_shift));
		cells[unit] = (int16_t) ((p->cell_clip > 0) ? clamp(sum, -p->cell_clip, p->cell_clip) : saturate(sum));
		const int32_t bent = activate(cells[unit], p->cell_scale_power + 12, ARM_TANH);
		const int32_t result = wrap_add(requantize(out * bent, p->output_multiplier, p->output_shift), p->output_offset);
		set_element(output, unit, bytes, (bytes == 1) ? clamp(result, INT8_MIN, INT8_MAX) : saturate(result));
	}
}

static const void* offset(const void* elements, int64_t index, int32_t bytes)
{
	return (elements == NULL) ? NULL : ((const int8_t*) elements + (index * bytes));
}

static void lstm(int32_t bytes, const void* input, void* output, const cmsis_nn_lstm_params* p,
		const cmsis_nn_lstm_context* buffers)
{
	const cmsis_nn_context temporary1 = {buffers->temp1, 2 * p->batch_size * p->hidden_size};
	const cmsis_nn_context temporary2 = {buffers->temp2, 2 * p->batch_size * p->hidden_size};
	if (buffers->hidden_state == NULL) {
		(void) memset(buffers->cell_state, 0, 2U * (size_t) p->batch_size * (size_t) p->hidden_size);
	}
	for (int32_t n = 0; n < p->batch_size; n++) {
		const void* hidden = offset(buffers->hidden_state, (int64_t) n * p->hidden_size, bytes);
		for (int32_t t = 0; t < p->time_steps; t++) {
			const int64_t place = (p->time_major != 0) ? (((int64_t) t * p->batch_size) + n)
					: (((int64_t) n * p->time_steps) + t);
			int8_t* const out = (int8_t*) output + (place * p->hidden_size * bytes);
			scribble(&temporary1);
			scribble(&temporary2);
			step(bytes, p, offset(input, place * p->input_size, bytes), hidden,
					(int16_t*) buffers->cell_state + ((int64_t) n * p->hidden_size), out);
			hidden = out;
		}
		if (buffers->hidden_state != NULL) {
			(void) memcpy((int8_t*) buffers->hidden_state + ((int64_t) n * p->hidden_size * bytes), hidden,
					(size_t) p->hidden_size * (size_t) bytes);
		}
	}
}

arm_cmsis_nn_status arm_lstm_unidirectional_s8(const int8_t* input, int8_t* output, const cmsis_nn_lstm_params* params,
		cmsis_nn_lstm_context* buffers)
{
	lstm(1, input, output, params, buffers);
	return ARM_CMSIS_NN_SUCCESS;
}

arm_cmsis_nn_status arm_lstm_unidirectional_s16(const int16_t* input, int16_t* output, const cmsis_nn_lstm_params* params,
		cmsis_nn_lstm_context* buffers)
{
	lstm(2, input, output, params, buffers);
	return ARM_CMSIS_NN_SUCCESS;
}
