/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/**
 * Tests the LSTM layers on a layer of two units over three steps, computed with exact rational arithmetic from the
 * definition.
 */
public class LstmTest {

	private static final int[] S8_X = { -7, -62, 61, 114, -95, -122, 112, 4, -9 };
	private static final int[] S8_W = {
			-78, 127, 56, -7, 11, 87, 13, -6, -26, 36, 93, -89, -68, 35, -89, 95, 110, 6, -28, 62, -124, 44,
			71, -111 };
	private static final int[] S8_R = {
			-87, 67, 118, 24, -117, -50, 72, -120, 83, 94, -59, -6, 25, 57, 108, 97 };
	private static final int[] S8_B = { 175, 2850, 497, 235, 2964, 1726, 642, -1902 };
	private static final int[] S8_BH = { -6, -2202, -2707, -1887, 1054, -1223, -887, 2505 };
	private static final int[] S8_MI = { 2010392293, 1720190663, 1978151365, 1902383298 };
	private static final int[] S8_MH = { 1827316354, 1949004333, 1572787970, 1796939173 };
	private static final int[] S8_O1 = { -31, -21, 80, 89, 78, 127 };
	private static final int[] S8_C1 = { 2761, 9000 };
	private static final int[] S8_O2 = { -28, -11, 90, 89, 81, 127 };
	private static final int[] S8_C2 = { 3033, 9000 };
	private static final int[] S8_H0 = { -114, 15 };

	private static final int[] S16_X = { -1829, 6985, -19246, 19144, 29999, -12456, -20959, -24050, -30171 };
	private static final int[] S16_W = {
			-25, 13, 107, -53, 77, 126, 68, -112, -71, 6, 10, -35, -57, 72, -83, 84, -100, -60, -73, 114,
			110, -121, 85, 37 };
	private static final int[] S16_R = {
			79, -61, 77, -58, -78, -85, -48, -53, 33, 95, 60, 118, 91, 90, 98, -32 };
	private static final int[] S16_B = { -684854, 366592, 578528, -4725, -302870, -11232, 937795, 125819 };
	private static final int[] S16_BH = { -673831, 210745, -1018330, 175916, 259049, -230162, 687639, 728680 };
	private static final int[] S16_MI = { 1692654285, 1999399653, 2043056669, 1420175185 };
	private static final int[] S16_MH = { 1574589112, 1728963996, 1631346992, 1166595732 };
	private static final int[] S16_O1 = { 17959, 19969, 32767, 23463, 12350, 24365 };
	private static final int[] S16_C1 = { 18564, 9687 };
	private static final int[] S16_O2 = { 9562, -19412, 28130, -24519, 4661, 26823 };
	private static final int[] S16_C2 = { 18970, 10328 };
	private static final int[] S16_H0 = { -22142, -26697 };

	private static final int STEPS = 3;
	private static final int INPUT_SIZE = 3;
	private static final int UNITS = 2;

	private final Kernels kernels = new JavaKernels();

	private byte[] constants;
	private byte[] state;
	private byte[] arena;
	private byte[] input;

	/** Lays weights, then biases, one gate after the other. */
	private int[] descriptor(final boolean wide) {
		final int biasBytes = wide ? 8 : 4;
		final int[] w = wide ? S16_W : S8_W;
		final int[] r = wide ? S16_R : S8_R;
		final int[] b = wide ? S16_B : S8_B;
		final int[] bh = wide ? S16_BH : S8_BH;
		constants = new byte[w.length + r.length + biasBytes * (b.length + bh.length)];
		final int hiddenAt = fill(constants, 0, w, 1);
		final int biasAt = fill(constants, hiddenAt, r, 1);
		final int hiddenBiasAt = fill(constants, biasAt, b, biasBytes);
		fill(constants, hiddenBiasAt, bh, biasBytes);
		final int[] d = new int[LstmDescriptor.LENGTH];
		d[LstmDescriptor.OUTPUT] = KernelAssert.GUARD;
		d[LstmDescriptor.CELL_STATE] = 1;
		d[LstmDescriptor.HIDDEN_STATE] = Kernels.ABSENT;
		d[LstmDescriptor.BATCHES] = 1;
		d[LstmDescriptor.STEPS] = STEPS;
		d[LstmDescriptor.INPUT_SIZE] = INPUT_SIZE;
		d[LstmDescriptor.HIDDEN_SIZE] = UNITS;
		d[LstmDescriptor.OUTPUT_OFFSET] = wide ? 0 : 5;
		d[LstmDescriptor.FORGET_MULTIPLIER] = 1 << 30;
		d[LstmDescriptor.FORGET_SHIFT] = -14;
		d[LstmDescriptor.UPDATE_MULTIPLIER] = 1500000000;
		d[LstmDescriptor.UPDATE_SHIFT] = -15;
		d[LstmDescriptor.OUTPUT_MULTIPLIER] = 1277193666;
		d[LstmDescriptor.OUTPUT_SHIFT] = wide ? -14 : -22;
		d[LstmDescriptor.CELL_CLIP] = wide ? 0 : 9000;
		d[LstmDescriptor.CELL_SCALE_POWER] = -11;
		for (int gate = 0; gate < 4; gate++) {
			final int at = LstmDescriptor.FORGET_GATE + gate * LstmGate.LENGTH;
			d[at + LstmGate.INPUT_WEIGHTS] = gate * UNITS * INPUT_SIZE;
			d[at + LstmGate.INPUT_BIAS] = biasAt + biasBytes * gate * UNITS;
			d[at + LstmGate.INPUT_MULTIPLIER] = (wide ? S16_MI : S8_MI)[gate];
			d[at + LstmGate.INPUT_SHIFT] = wide ? -8 : -1;
			d[at + LstmGate.HIDDEN_WEIGHTS] = hiddenAt + gate * UNITS * UNITS;
			d[at + LstmGate.HIDDEN_BIAS] = hiddenBiasAt + biasBytes * gate * UNITS;
			d[at + LstmGate.HIDDEN_MULTIPLIER] = (wide ? S16_MH : S8_MH)[gate];
			d[at + LstmGate.HIDDEN_SHIFT] = wide ? -9 : -2;
			d[at + LstmGate.ACTIVATION] = at == LstmDescriptor.CELL_GATE ? UnaryDescriptor.TANH : UnaryDescriptor.SIGMOID;
		}
		final int bytes = wide ? 2 : 1;
		input = new byte[bytes * STEPS * INPUT_SIZE];
		fill(input, 0, wide ? S16_X : S8_X, bytes);
		state = KernelAssert.arena(4 * UNITS);
		arena = KernelAssert.arena(bytes * STEPS * UNITS);
		return d;
	}

	private static int fill(final byte[] array, final int at, final int[] values, final int bytes) {
		for (int i = 0; i < values.length; i++) {
			KernelInputs.put(array, at + bytes * i, values[i], bytes);
		}
		return at + bytes * values.length;
	}

	private void run(final int[] d, final boolean wide) {
		if (wide) {
			kernels.lstmS16(d, 0, input, constants, state, arena);
		} else {
			kernels.lstmS8(d, 0, input, constants, state, arena);
		}
	}

	private static void check(final String message, final int[] expected, final byte[] array, final int at, final int bytes) {
		for (int i = 0; i < expected.length; i++) {
			assertEquals(message + " " + i, expected[i], KernelInputs.get(array, at + bytes * i, bytes));
		}
	}

	@Test
	public void shouldStartFromZeroWithoutHiddenState() {
		for (int run = 0; run < 2; run++) {
			run(descriptor(false), false);
			check("output", S8_O1, arena, KernelAssert.GUARD, 1);
			check("cell", S8_C1, state, 1, 2);
			run(descriptor(true), true);
			check("output", S16_O1, arena, KernelAssert.GUARD, 2);
			check("cell", S16_C1, state, 1, 2);
		}
	}

	@Test
	public void shouldContinueFromItsState() {
		for (int bytes = 1; bytes <= 2; bytes++) {
			final boolean wide = bytes == 2;
			final int[] d = descriptor(wide);
			d[LstmDescriptor.HIDDEN_STATE] = 6;
			fill(state, 1, new int[] { 1000, -2000 }, 2);
			fill(state, 6, wide ? S16_H0 : S8_H0, bytes);
			run(d, wide);
			final int[] expected = wide ? S16_O2 : S8_O2;
			check("output", expected, arena, KernelAssert.GUARD, bytes);
			check("cell", wide ? S16_C2 : S8_C2, state, 1, 2);
			check("hidden", new int[] { expected[4], expected[5] }, state, 6, bytes);
		}
	}

	@Test
	public void shouldRunStepByStepAsInOneCall() {
		final int[] d = descriptor(false);
		d[LstmDescriptor.HIDDEN_STATE] = 6;
		fill(state, 1, new int[] { 1000, -2000 }, 2);
		fill(state, 6, S8_H0, 1);
		d[LstmDescriptor.STEPS] = 1;
		for (int step = 0; step < STEPS; step++) {
			d[LstmDescriptor.INPUT] = step * INPUT_SIZE;
			d[LstmDescriptor.OUTPUT] = KernelAssert.GUARD + step * UNITS;
			run(d, false);
		}
		check("output", S8_O2, arena, KernelAssert.GUARD, 1);
	}

	@Test
	public void shouldKeepTheStatesOfBatchesApart() {
		// The hidden states come first, at byte 0.
		final int[] d = descriptor(false);
		d[LstmDescriptor.HIDDEN_STATE] = 0;
		d[LstmDescriptor.CELL_STATE] = 5;
		d[LstmDescriptor.BATCHES] = 2;
		final byte[] once = input;
		input = new byte[2 * once.length];
		System.arraycopy(once, 0, input, 0, once.length);
		System.arraycopy(once, 0, input, once.length, once.length);
		arena = KernelAssert.arena(2 * STEPS * UNITS);
		state = new byte[13];
		for (int batch = 0; batch < 2; batch++) {
			fill(state, batch * UNITS, S8_H0, 1);
			fill(state, 5 + 2 * batch * UNITS, new int[] { 1000, -2000 }, 2);
		}
		run(d, false);
		for (int batch = 0; batch < 2; batch++) {
			check("output", S8_O2, arena, KernelAssert.GUARD + batch * STEPS * UNITS, 1);
			check("cell", S8_C2, state, 5 + 2 * batch * UNITS, 2);
			check("hidden", new int[] { S8_O2[4], S8_O2[5] }, state, batch * UNITS, 1);
		}
	}

	@Test
	public void shouldClearNothingButItsCells() {
		final int[] d = descriptor(false);
		run(d, false);
		assertEquals(0x5A, state[0]);
		assertEquals(0x5A, state[1 + 2 * UNITS]);
	}

	@Test
	public void shouldSaturateWhatIsKeptBeforeItAdds() {
		final int[] d = descriptor(true);
		d[LstmDescriptor.HIDDEN_STATE] = 6;
		d[LstmDescriptor.STEPS] = 1;
		// Eight times the usual scale, so that the forget gate times the cell state does not fit in 16 bits.
		d[LstmDescriptor.FORGET_SHIFT] = -11;
		fill(state, 1, new int[] { -30000, 30000 }, 2);
		fill(state, 6, S16_H0, 2);
		run(d, true);
		check("cell", new int[] { -11715, 15561 }, state, 1, 2);
	}

	@Test
	public void shouldSaturateItsOutput() {
		final int[] d = descriptor(false);
		d[LstmDescriptor.OUTPUT_OFFSET] = -1000;
		run(d, false);
		check("low", new int[] { -128, -128, -128, -128, -128, -128 }, arena, KernelAssert.GUARD, 1);
		d[LstmDescriptor.OUTPUT_OFFSET] = 1000;
		run(d, false);
		check("high", new int[] { 127, 127, 127, 127, 127, 127 }, arena, KernelAssert.GUARD, 1);
	}

	@Test
	public void shouldInterleaveBatchesIfTimeIsMajor() {
		// Two sequences of the same inputs, once one after the other, once step by step.
		final int[] d = descriptor(false);
		d[LstmDescriptor.BATCHES] = 2;
		final byte[] once = input;
		input = new byte[2 * once.length];
		arena = KernelAssert.arena(2 * STEPS * UNITS);
		state = KernelAssert.arena(8 * UNITS);
		System.arraycopy(once, 0, input, 0, once.length);
		System.arraycopy(once, 0, input, once.length, once.length);
		run(d, false);
		check("first", S8_O1, arena, KernelAssert.GUARD, 1);
		check("second", S8_O1, arena, KernelAssert.GUARD + STEPS * UNITS, 1);
		check("second cell", S8_C1, state, 1 + 2 * UNITS, 2);
		d[LstmDescriptor.TIME_MAJOR] = 1;
		for (int step = 0; step < STEPS; step++) {
			System.arraycopy(once, step * INPUT_SIZE, input, 2 * step * INPUT_SIZE, INPUT_SIZE);
			System.arraycopy(once, step * INPUT_SIZE, input, (2 * step + 1) * INPUT_SIZE, INPUT_SIZE);
		}
		run(d, false);
		for (int step = 0; step < STEPS; step++) {
			final int[] row = { S8_O1[2 * step], S8_O1[2 * step + 1] };
			check("first, step " + step, row, arena, KernelAssert.GUARD + 2 * step * UNITS, 1);
			check("second, step " + step, row, arena, KernelAssert.GUARD + (2 * step + 1) * UNITS, 1);
		}
	}
}
