/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/*
 * Layers with a state: SVDF and LSTM.
 */

#include "cmsis_call.h"

#define MOST_LEFT 30
#define MOST_LEFT_WIDE 14
#define LEAST_CELL_POWER (-15)
#define WORD_BYTES 4

/* An SVDF layer. The three buffers are NULL until the rest is known to be right. */
typedef struct {
	cmsis_nn_dims input;
	cmsis_nn_dims state;
	cmsis_nn_dims feature_weights;
	cmsis_nn_dims time_weights;
	cmsis_nn_dims bias;
	cmsis_nn_dims output;
	cmsis_nn_svdf_params params;
	cmsis_nn_per_tensor_quant_params feature_scale;
	cmsis_nn_per_tensor_quant_params scale;
	cmsis_nn_context features;
	cmsis_nn_context outputs;
	const jbyte* input_data;
	jbyte* state_data;
	const jbyte* feature_data;
	const jbyte* time_data;
	const jbyte* bias_data;
	jbyte* output_data;
} svdf;

static void read_svdf_shape(cmsis_call* call, svdf* s)
{
	const jint batches = cmsis_count(call, JUDDER_SVDF_BATCHES);
	const jint size = cmsis_count(call, JUDDER_SVDF_INPUT_SIZE);
	const jint features = cmsis_count(call, JUDDER_SVDF_FEATURES);
	const jint memory = cmsis_count(call, JUDDER_SVDF_MEMORY);
	const jint rank = cmsis_range(call, JUDDER_SVDF_RANK, 1, INT16_MAX);
	const jint units = features / rank;
	if ((units == 0) || ((features % rank) != 0)) {
		cmsis_fail(call, JUDDER_KERNEL_RANGE);
	}
	const cmsis_nn_dims input = {batches, size, 1, 1};
	const cmsis_nn_dims state = {batches, features, memory, 1};
	const cmsis_nn_dims feature_weights = {features, size, 1, 1};
	const cmsis_nn_dims time_weights = {features, memory, 1, 1};
	const cmsis_nn_dims bias = {units, 1, 1, 1};
	const cmsis_nn_dims output = {batches, units, 1, 1};
	s->input = input;
	s->state = state;
	s->feature_weights = feature_weights;
	s->time_weights = time_weights;
	s->bias = bias;
	s->output = output;
	s->params.rank = rank;
}

static svdf read_svdf(cmsis_call* call, jint state_bytes, jbyte* input, jbyte* constants, jbyte* state, jbyte* arena)
{
	svdf s;
	jbyte* scratch;
	read_svdf_shape(call, &s);
	s.params.input_offset = cmsis_range(call, JUDDER_SVDF_INPUT_ZERO_POINT, -INT8_MAX - 1, INT8_MAX);
	s.params.output_offset = cmsis_range(call, JUDDER_SVDF_OUTPUT_OFFSET, -INT8_MAX - 1, INT8_MAX + 1);
	s.params.input_activation = cmsis_bounds(call, JUDDER_SVDF_STATE_MIN, 8 * state_bytes);
	s.params.output_activation = cmsis_bounds(call, JUDDER_SVDF_MIN, 8);
	s.feature_scale = cmsis_scale(call, JUDDER_SVDF_FEATURE_MULTIPLIER, MOST_LEFT);
	s.scale = cmsis_scale(call, JUDDER_SVDF_MULTIPLIER, MOST_LEFT);
	s.input_data = cmsis_place(call, input, JUDDER_SVDF_INPUT, cmsis_size(&s.input), 1U);
	s.state_data = cmsis_place(call, state, JUDDER_SVDF_STATE, cmsis_times(cmsis_size(&s.state), state_bytes),
			(uintptr_t) state_bytes);
	s.feature_data = cmsis_place(call, constants, JUDDER_SVDF_FEATURE_WEIGHTS, cmsis_size(&s.feature_weights), 1U);
	s.time_data = cmsis_place(call, constants, JUDDER_SVDF_TIME_WEIGHTS,
			cmsis_times(cmsis_size(&s.time_weights), state_bytes), (uintptr_t) state_bytes);
	s.bias_data = cmsis_optional(call, constants, JUDDER_SVDF_BIAS, cmsis_times(s.bias.n, WORD_BYTES), sizeof(jint));
	s.output_data = cmsis_place(call, arena, JUDDER_SVDF_OUTPUT, cmsis_size(&s.output), 1U);
	s.features.size = 0;
	s.outputs.size = 0;
	scratch = cmsis_scratch(call, arena, JUDDER_SVDF_SCRATCH,
			cmsis_times(cmsis_times(s.input.n, (int64_t) s.bias.n + s.feature_weights.n), WORD_BYTES));
	if (call->status == JUDDER_KERNEL_OK) {
		s.features.size = WORD_BYTES * s.input.n * s.feature_weights.n;
		s.outputs.size = WORD_BYTES * s.input.n * s.bias.n;
	}
	s.features.buf = scratch;
	s.outputs.buf = (scratch == NULL) ? NULL : &scratch[s.features.size];
	return s;
}

/* The sums that the library reads on cores with MVE: from the constants, else behind the other scratch. */
static cmsis_nn_context feature_sums(cmsis_call* call, const svdf* s, jbyte* constants, jbyte* arena)
{
	cmsis_nn_context context = {NULL, arm_svdf_s8_get_buffer_size(&s->feature_weights)};
	if (context.size != 0) {
		context.buf = cmsis_optional(call, constants, JUDDER_SVDF_SUMS, cmsis_times(s->feature_weights.n, WORD_BYTES),
				sizeof(jint));
		if ((context.buf == NULL) && (call->status == JUDDER_KERNEL_OK)) {
			const int64_t first = (int64_t) s->features.size + s->outputs.size;
			jbyte* const scratch = cmsis_scratch(call, arena, JUDDER_SVDF_SCRATCH, first + context.size);
			if (call->status == JUDDER_KERNEL_OK) {
				context.buf = &scratch[first];
				cmsis_fail(call, cmsis_status(arm_vector_sum_s8((int32_t*) context.buf, s->input.h, s->feature_weights.n,
						s->feature_data, -s->params.input_offset, 0, NULL)));
			}
		}
	}
	return context;
}

jint Java_io_judder_kernel_CmsisNatives_svdfS8(jint* descriptor, jint at, jbyte* input, jbyte* constants, jbyte* state,
		jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_SVDF_LENGTH);
	const svdf s = read_svdf(&call, 1, input, constants, state, arena);
	if (call.status == JUDDER_KERNEL_OK) {
		const cmsis_nn_context sums = feature_sums(&call, &s, constants, arena);
		if (call.status == JUDDER_KERNEL_OK) {
			call.status = cmsis_status(arm_svdf_s8(&sums, &s.features, &s.outputs, &s.params, &s.feature_scale, &s.scale,
					&s.input, s.input_data, &s.state, s.state_data, &s.feature_weights, s.feature_data, &s.time_weights,
					s.time_data, &s.bias, (const int32_t*) (const void*) s.bias_data, &s.output, s.output_data));
		}
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_svdfS16(jint* descriptor, jint at, jbyte* input, jbyte* constants, jbyte* state,
		jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_SVDF_LENGTH);
	const svdf s = read_svdf(&call, 2, input, constants, state, arena);
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_svdf_state_s16_s8(&s.features, &s.outputs, &s.params, &s.feature_scale, &s.scale,
				&s.input, s.input_data, &s.state, (int16_t*) (void*) s.state_data, &s.feature_weights, s.feature_data,
				&s.time_weights, (const int16_t*) (const void*) s.time_data, &s.bias,
				(const int32_t*) (const void*) s.bias_data, &s.output, s.output_data));
	}
	return call.status;
}

/* An LSTM layer. */
typedef struct {
	cmsis_nn_lstm_params params;
	cmsis_nn_lstm_context buffers;
	const jbyte* input;
	jbyte* output;
} lstm;

static cmsis_nn_lstm_gate read_gate(cmsis_call* call, jint at, jint bias_bytes, jint most_shift,
		const cmsis_nn_lstm_params* params, jbyte* constants)
{
	cmsis_nn_lstm_gate gate;
	cmsis_nn_per_tensor_quant_params scale;
	const int64_t biases = cmsis_times(params->hidden_size, bias_bytes);
	scale = cmsis_scale(call, at + JUDDER_LSTM_GATE_INPUT_MULTIPLIER, most_shift);
	gate.input_multiplier = scale.multiplier;
	gate.input_shift = scale.shift;
	scale = cmsis_scale(call, at + JUDDER_LSTM_GATE_HIDDEN_MULTIPLIER, most_shift);
	gate.hidden_multiplier = scale.multiplier;
	gate.hidden_shift = scale.shift;
	gate.input_weights = cmsis_place(call, constants, at + JUDDER_LSTM_GATE_INPUT_WEIGHTS,
			cmsis_times(params->hidden_size, params->input_size), 1U);
	gate.hidden_weights = cmsis_place(call, constants, at + JUDDER_LSTM_GATE_HIDDEN_WEIGHTS,
			cmsis_times(params->hidden_size, params->hidden_size), 1U);
	/* The library reads the biases without asking whether they are there. */
	gate.input_effective_bias = cmsis_place(call, constants, at + JUDDER_LSTM_GATE_INPUT_BIAS, biases, sizeof(jint));
	gate.hidden_effective_bias = cmsis_place(call, constants, at + JUDDER_LSTM_GATE_HIDDEN_BIAS, biases, sizeof(jint));
	gate.bias = NULL;
	gate.activation_type = (cmsis_range(call, at + JUDDER_LSTM_GATE_ACTIVATION, JUDDER_UNARY_SIGMOID, JUDDER_UNARY_TANH)
			== JUDDER_UNARY_SIGMOID) ? ARM_SIGMOID : ARM_TANH;
	return gate;
}

static void read_lstm_scales(cmsis_call* call, cmsis_nn_lstm_params* params)
{
	cmsis_nn_per_tensor_quant_params scale = cmsis_scale(call, JUDDER_LSTM_FORGET_MULTIPLIER, MOST_LEFT);
	params->forget_to_cell_multiplier = scale.multiplier;
	params->forget_to_cell_shift = scale.shift;
	scale = cmsis_scale(call, JUDDER_LSTM_UPDATE_MULTIPLIER, MOST_LEFT);
	params->input_to_cell_multiplier = scale.multiplier;
	params->input_to_cell_shift = scale.shift;
	scale = cmsis_scale(call, JUDDER_LSTM_OUTPUT_MULTIPLIER, MOST_LEFT);
	params->output_multiplier = scale.multiplier;
	params->output_shift = scale.shift;
	params->input_offset = cmsis_range(call, JUDDER_LSTM_INPUT_OFFSET, -INT8_MAX - 1, INT8_MAX + 1);
	params->output_offset = cmsis_range(call, JUDDER_LSTM_OUTPUT_OFFSET, -INT8_MAX - 1, INT8_MAX + 1);
	params->cell_clip = cmsis_range(call, JUDDER_LSTM_CELL_CLIP, -INT16_MAX - 1, INT16_MAX);
	params->cell_scale_power = cmsis_range(call, JUDDER_LSTM_CELL_SCALE_POWER, LEAST_CELL_POWER, 0);
}

static lstm read_lstm(cmsis_call* call, jint element_bytes, jbyte* input, jbyte* constants, jbyte* state, jbyte* arena)
{
	lstm l;
	cmsis_nn_lstm_params* const p = &l.params;
	const jint bias_bytes = 4 * element_bytes;
	const jint most_shift = (element_bytes == 1) ? MOST_LEFT : MOST_LEFT_WIDE;
	int64_t cells;
	int64_t steps;
	jbyte* scratch;
	p->time_major = cmsis_range(call, JUDDER_LSTM_TIME_MAJOR, 0, 1);
	p->batch_size = cmsis_count(call, JUDDER_LSTM_BATCHES);
	p->time_steps = cmsis_count(call, JUDDER_LSTM_STEPS);
	p->input_size = cmsis_count(call, JUDDER_LSTM_INPUT_SIZE);
	p->hidden_size = cmsis_count(call, JUDDER_LSTM_HIDDEN_SIZE);
	read_lstm_scales(call, p);
	p->forget_gate = read_gate(call, JUDDER_LSTM_FORGET_GATE, bias_bytes, most_shift, p, constants);
	p->input_gate = read_gate(call, JUDDER_LSTM_INPUT_GATE, bias_bytes, most_shift, p, constants);
	p->cell_gate = read_gate(call, JUDDER_LSTM_CELL_GATE, bias_bytes, most_shift, p, constants);
	p->output_gate = read_gate(call, JUDDER_LSTM_OUTPUT_GATE, bias_bytes, most_shift, p, constants);
	cells = cmsis_times(p->batch_size, p->hidden_size);
	steps = cmsis_times(cmsis_times(p->batch_size, p->time_steps), element_bytes);
	l.input = cmsis_place(call, input, JUDDER_LSTM_INPUT, cmsis_times(steps, p->input_size), (uintptr_t) element_bytes);
	l.output = cmsis_place(call, arena, JUDDER_LSTM_OUTPUT, cmsis_times(steps, p->hidden_size), (uintptr_t) element_bytes);
	l.buffers.cell_state = cmsis_place(call, state, JUDDER_LSTM_CELL_STATE, cmsis_times(cells, 2), sizeof(jshort));
	l.buffers.hidden_state = cmsis_optional(call, state, JUDDER_LSTM_HIDDEN_STATE, cmsis_times(cells, element_bytes),
			(uintptr_t) element_bytes);
	scratch = cmsis_scratch(call, arena, JUDDER_LSTM_SCRATCH, cmsis_times(cells, 4));
	l.buffers.temp1 = scratch;
	l.buffers.temp2 = (scratch == NULL) ? NULL : &scratch[2 * cells];
	return l;
}

jint Java_io_judder_kernel_CmsisNatives_lstmS8(jint* descriptor, jint at, jbyte* input, jbyte* constants, jbyte* state,
		jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_LSTM_LENGTH);
	lstm l = read_lstm(&call, 1, input, constants, state, arena);
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_lstm_unidirectional_s8(l.input, l.output, &l.params, &l.buffers));
	}
	return call.status;
}

jint Java_io_judder_kernel_CmsisNatives_lstmS16(jint* descriptor, jint at, jbyte* input, jbyte* constants, jbyte* state,
		jbyte* arena)
{
	cmsis_call call = cmsis_open(descriptor, at, JUDDER_LSTM_LENGTH);
	lstm l = read_lstm(&call, 2, input, constants, state, arena);
	if (call.status == JUDDER_KERNEL_OK) {
		call.status = cmsis_status(arm_lstm_unidirectional_s16((const int16_t*) (const void*) l.input,
				(int16_t*) (void*) l.output, &l.params, &l.buffers));
	}
	return call.status;
}
