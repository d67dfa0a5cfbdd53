/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

import io.judder.model.Format;

/** Which calls the guard keeps from the library. Shapes are those of the conformance cases and of the defects' descriptions. */
public class KernelGuardTest {

	/** A convolution of one row: width 41, kernel 5, stride 2, padding as given, 4 channels in and out. */
	private static int[] row(final int width, final int kernel, final int stride, final int pad, final int output) {
		final int[] d = new int[ConvDescriptor.LENGTH];
		d[ConvDescriptor.BATCHES] = 1;
		d[ConvDescriptor.INPUT_HEIGHT] = 1;
		d[ConvDescriptor.INPUT_WIDTH] = width;
		d[ConvDescriptor.INPUT_CHANNELS] = 4;
		d[ConvDescriptor.KERNEL_HEIGHT] = 1;
		d[ConvDescriptor.KERNEL_WIDTH] = kernel;
		d[ConvDescriptor.OUTPUT_HEIGHT] = 1;
		d[ConvDescriptor.OUTPUT_WIDTH] = output;
		d[ConvDescriptor.OUTPUT_CHANNELS] = 4;
		d[ConvDescriptor.STRIDE_HEIGHT] = 1;
		d[ConvDescriptor.STRIDE_WIDTH] = stride;
		d[ConvDescriptor.PAD_LEFT] = pad;
		d[ConvDescriptor.DILATION_HEIGHT] = 1;
		d[ConvDescriptor.DILATION_WIDTH] = 1;
		d[ConvDescriptor.GROUPS] = 1;
		d[ConvDescriptor.BIAS_BYTES] = 4;
		return d;
	}

	private static void assertDefect(final int expected, final int core, final int operation, final int[] d) {
		final KernelGuard guard = new KernelGuard(new JavaKernels(), new JavaKernels(), core);
		assertEquals(CmsisDefects.reason(expected), expected, guard.defect(operation, d, 0));
	}

	@Test
	public void shouldKeepRowsWithTwoPaddedColumnsFromMve() {
		// convolve_s8/gen_05: the last output is wrong on a Cortex-M55.
		assertDefect(CmsisDefects.ROW_PADDING, CmsisKernels.CORE_MVE, KernelOperation.CONVOLVE_S8, row(41, 5, 2, 2, 21));
		assertDefect(CmsisDefects.NONE, CmsisKernels.CORE_DSP, KernelOperation.CONVOLVE_S8, row(41, 5, 2, 2, 21));
	}

	@Test
	public void shouldKeepRowsWithColumnsLeftOverFromMve() {
		// Width 10, kernel 3, stride 2: four outputs, one column left over.
		assertDefect(CmsisDefects.ROW_PADDING, CmsisKernels.CORE_MVE, KernelOperation.CONVOLVE_S8, row(10, 3, 2, 0, 4));
	}

	@Test
	public void shouldKeepUnevenlyPaddedRowsFromMve() {
		assertDefect(CmsisDefects.ROW_PADDING, CmsisKernels.CORE_MVE, KernelOperation.CONVOLVE_S4, row(9, 3, 1, 2, 9));
	}

	@Test
	public void shouldKeepRowsThatAreAllPaddingFromMveWithNibbles() {
		// Width 2, kernel 5, one output: it sees padding on both sides.
		assertDefect(CmsisDefects.ROW_PADDING, CmsisKernels.CORE_MVE, KernelOperation.CONVOLVE_S4, row(2, 5, 3, 1, 1));
		assertDefect(CmsisDefects.NONE, CmsisKernels.CORE_MVE, KernelOperation.CONVOLVE_S8, row(2, 5, 3, 1, 1));
	}

	@Test
	public void shouldLeaveSoundRowsToMve() {
		assertDefect(CmsisDefects.NONE, CmsisKernels.CORE_MVE, KernelOperation.CONVOLVE_S8, row(9, 3, 1, 1, 9));
		assertDefect(CmsisDefects.NONE, CmsisKernels.CORE_MVE, KernelOperation.CONVOLVE_S8, row(9, 3, 2, 0, 4));
	}

	@Test
	public void shouldKeepNibblesOfDepthwiseFromMve() {
		final int[] d = row(4, 3, 1, 1, 4);
		assertDefect(CmsisDefects.NIBBLE_MASK, CmsisKernels.CORE_MVE, KernelOperation.DEPTHWISE_CONV_S4, d);
		assertDefect(CmsisDefects.NONE, CmsisKernels.CORE_DSP, KernelOperation.DEPTHWISE_CONV_S4, d);
	}

	@Test
	public void shouldKeepOddNibblesOfDepthwiseInJava() {
		final int[] d = row(4, 3, 1, 1, 4);
		d[ConvDescriptor.INPUT_CHANNELS] = 3;
		d[ConvDescriptor.OUTPUT_CHANNELS] = 6;
		assertDefect(CmsisDefects.ODD_NIBBLES, CmsisKernels.CORE_PLAIN, KernelOperation.DEPTHWISE_CONV_S4, d);
		d[ConvDescriptor.INPUT_CHANNELS] = 2;
		assertDefect(CmsisDefects.NONE, CmsisKernels.CORE_PLAIN, KernelOperation.DEPTHWISE_CONV_S4, d);
	}

	@Test
	public void shouldKeepSmallLeftShiftsFromDsp() {
		final int[] d = new int[ElementwiseDescriptor.LENGTH];
		d[ElementwiseDescriptor.LEFT_SHIFT] = 15;
		assertDefect(CmsisDefects.SIGN_OF_SUM, CmsisKernels.CORE_DSP, KernelOperation.ADD_S8, d);
		d[ElementwiseDescriptor.LEFT_SHIFT] = 20;
		assertDefect(CmsisDefects.NONE, CmsisKernels.CORE_DSP, KernelOperation.ADD_S8, d);
	}

	@Test
	public void shouldKeepDeepOddWideSumsFromDsp() {
		final int[] d = row(10, 3, 1, 0, 8);
		d[ConvDescriptor.INPUT_CHANNELS] = 171;
		d[ConvDescriptor.OUTPUT_CHANNELS] = 3;
		d[ConvDescriptor.BIAS_BYTES] = 8;
		// 3 * 171 = 513: more than 512 and no multiple of 4.
		assertDefect(CmsisDefects.DEEP_WIDE_SUM, CmsisKernels.CORE_DSP, KernelOperation.CONVOLVE_S16, d);
		assertDefect(CmsisDefects.NONE, CmsisKernels.CORE_MVE, KernelOperation.CONVOLVE_S16, d);
		d[ConvDescriptor.OUTPUT_CHANNELS] = 4;
		assertDefect(CmsisDefects.NONE, CmsisKernels.CORE_DSP, KernelOperation.CONVOLVE_S16, d);
	}

	@Test
	public void shouldKeepGroupsWithoutBiasesInJava() {
		final int[] d = row(4, 3, 1, 1, 4);
		d[ConvDescriptor.GROUPS] = 2;
		assertDefect(CmsisDefects.NONE, CmsisKernels.CORE_PLAIN, KernelOperation.CONVOLVE_S8, d);
		d[ConvDescriptor.BIAS] = Kernels.ABSENT;
		assertDefect(CmsisDefects.NULL_BIAS_IN_GROUPS, CmsisKernels.CORE_PLAIN, KernelOperation.CONVOLVE_S8, d);
	}

	@Test
	public void shouldKeepCroppedOutputsInJava() {
		assertDefect(CmsisDefects.CROPPED, CmsisKernels.CORE_PLAIN, KernelOperation.CONVOLVE_S8, row(5, 1, 1, 0, 4));
		// Two columns times stride 3 give rows of six, of which five are wanted: the library writes all six.
		final int[] d = row(2, 3, 3, 0, 5);
		assertDefect(CmsisDefects.TRANSPOSED_ROWS, CmsisKernels.CORE_PLAIN, KernelOperation.TRANSPOSE_CONV_S8, tall(d));
		d[ConvDescriptor.OUTPUT_HEIGHT] = 6;
		assertDefect(CmsisDefects.NONE, CmsisKernels.CORE_PLAIN, KernelOperation.TRANSPOSE_CONV_S8, d);
		d[ConvDescriptor.KERNEL_WIDTH] = 2;
		assertDefect(CmsisDefects.TRANSPOSED_ROWS, CmsisKernels.CORE_PLAIN, KernelOperation.TRANSPOSE_CONV_S8, d);
	}

	@Test
	public void shouldKeepWhatIsMostlyCutOffInJava() {
		// One row, stride 1, filter of 5, two rows cut off at the top: the library writes the wrong ones of its sums.
		final int[] d = tall(row(1, 5, 1, 2, 1));
		d[ConvDescriptor.PAD_TOP] = 2;
		assertDefect(CmsisDefects.TRANSPOSED_ROWS, CmsisKernels.CORE_PLAIN, KernelOperation.TRANSPOSE_CONV_S8, d);
		d[ConvDescriptor.PAD_TOP] = 1;
		assertDefect(CmsisDefects.NONE, CmsisKernels.CORE_PLAIN, KernelOperation.TRANSPOSE_CONV_S8, d);
	}

	/** Makes the axes equal. */
	private static int[] tall(final int[] d) {
		d[ConvDescriptor.INPUT_HEIGHT] = d[ConvDescriptor.INPUT_WIDTH];
		d[ConvDescriptor.KERNEL_HEIGHT] = d[ConvDescriptor.KERNEL_WIDTH];
		d[ConvDescriptor.OUTPUT_HEIGHT] = d[ConvDescriptor.OUTPUT_WIDTH];
		d[ConvDescriptor.STRIDE_HEIGHT] = d[ConvDescriptor.STRIDE_WIDTH];
		return d;
	}

	@Test
	public void shouldKeepWhatTheLibraryCannotDoInJava() {
		final int[] fullyConnected = new int[FullyConnectedDescriptor.LENGTH];
		assertDefect(CmsisDefects.ABSENT_VARIANT, CmsisKernels.CORE_PLAIN, KernelOperation.FULLY_CONNECTED_S16, fullyConnected);
		fullyConnected[FullyConnectedDescriptor.MULTIPLIERS] = Kernels.ABSENT;
		assertDefect(CmsisDefects.NONE, CmsisKernels.CORE_PLAIN, KernelOperation.FULLY_CONNECTED_S16, fullyConnected);
		final int[] lstm = new int[LstmDescriptor.LENGTH];
		assertDefect(CmsisDefects.NONE, CmsisKernels.CORE_PLAIN, KernelOperation.LSTM_S8, lstm);
		lstm[LstmDescriptor.OUTPUT_GATE + LstmGate.HIDDEN_BIAS] = Kernels.ABSENT;
		assertDefect(CmsisDefects.NO_BIAS, CmsisKernels.CORE_PLAIN, KernelOperation.LSTM_S8, lstm);
		final int[] concatenation = new int[ConcatenationDescriptor.LENGTH];
		concatenation[ConcatenationDescriptor.OUTPUT_RUN] = 65535;
		assertDefect(CmsisDefects.NONE, CmsisKernels.CORE_PLAIN, KernelOperation.CONCATENATION_S8, concatenation);
		concatenation[ConcatenationDescriptor.OUTPUT_RUN] = 65536;
		assertDefect(CmsisDefects.SIXTEEN_BITS, CmsisKernels.CORE_PLAIN, KernelOperation.CONCATENATION_S8, concatenation);
	}

	@Test
	public void shouldKeepAScalePerUnitWithAWeightZeroPointFromMve() {
		final int[] d = new int[FullyConnectedDescriptor.LENGTH];
		d[FullyConnectedDescriptor.WEIGHT_OFFSET] = -3;
		assertDefect(CmsisDefects.SCALE_PER_UNIT, CmsisKernels.CORE_MVE, KernelOperation.FULLY_CONNECTED_S8, d);
		assertDefect(CmsisDefects.NONE, CmsisKernels.CORE_DSP, KernelOperation.FULLY_CONNECTED_S8, d);
		d[FullyConnectedDescriptor.WEIGHT_OFFSET] = 0;
		assertDefect(CmsisDefects.NONE, CmsisKernels.CORE_MVE, KernelOperation.FULLY_CONNECTED_S8, d);
	}

	@Test
	public void shouldKeepTranspositionsThatChangeNothingInJava() {
		final int[] d = new int[TransposeDescriptor.LENGTH];
		d[TransposeDescriptor.RANK] = 2;
		d[TransposeDescriptor.DIMENSIONS] = 3;
		d[TransposeDescriptor.DIMENSIONS_1] = 4;
		d[TransposeDescriptor.PERMUTATION_1] = 1;
		assertDefect(CmsisDefects.IDENTITY_TRANSPOSED, CmsisKernels.CORE_PLAIN, KernelOperation.TRANSPOSE_S8, d);
		d[TransposeDescriptor.PERMUTATION] = 1;
		d[TransposeDescriptor.PERMUTATION_1] = 0;
		assertDefect(CmsisDefects.NONE, CmsisKernels.CORE_MVE, KernelOperation.TRANSPOSE_S8, d);
		d[TransposeDescriptor.DIMENSIONS_1] = 9363;
		assertDefect(CmsisDefects.SIXTEEN_BITS, CmsisKernels.CORE_MVE, KernelOperation.TRANSPOSE_S8, d);
		assertDefect(CmsisDefects.NONE, CmsisKernels.CORE_DSP, KernelOperation.TRANSPOSE_S8, d);
	}

	@Test
	public void shouldNotAskNativeKernelsForADefectOrADisabledOperation() {
		final FlawedKernels fast = new FlawedKernels(FlawedKernels.REFUSAL);
		final KernelGuard guard = new KernelGuard(fast, new JavaKernels(), CmsisKernels.CORE_MVE);
		final int[] d = new int[ElementwiseDescriptor.LENGTH];
		d[ElementwiseDescriptor.COUNT] = 1;
		d[ElementwiseDescriptor.MULTIPLIER] = Integer.MAX_VALUE;
		d[ElementwiseDescriptor.MIN] = -128;
		d[ElementwiseDescriptor.MAX] = 127;
		guard.disable(KernelOperation.MUL_S8);
		final byte[] output = new byte[1];
		guard.mulS8(d, 0, new byte[] { 3 }, new byte[] { 4 }, output);
		assertEquals(12, output[0]);
		assertEquals(0, fast.calls);
		final int[] wrong = row(41, 5, 2, 2, 21);
		wrong[ConvDescriptor.BIAS] = Kernels.ABSENT;
		guard.convolveS8(wrong, 0, new byte[164], new byte[200], new byte[200]);
		assertEquals(0, fast.calls);
	}

	@Test
	public void shouldAskNativeKernelsForTheRest() {
		final FlawedKernels fast = new FlawedKernels(FlawedKernels.SOUND);
		final KernelGuard guard = new KernelGuard(fast, new JavaKernels(), CmsisKernels.CORE_MVE);
		final int[] sound = row(9, 3, 1, 1, 9);
		sound[ConvDescriptor.BIAS] = Kernels.ABSENT;
		guard.convolveS8(sound, 0, new byte[36], new byte[200], new byte[36]);
		assertEquals(1, fast.calls);
	}

	@Test
	public void shouldNumberCoresAsPackagesNumberTargets() {
		assertEquals(Format.TARGET_PLAIN, CmsisKernels.CORE_PLAIN);
		assertEquals(Format.TARGET_DSP, CmsisKernels.CORE_DSP);
		assertEquals(Format.TARGET_MVE, CmsisKernels.CORE_MVE);
	}

	@Test
	public void shouldGiveAReasonForEveryDefect() {
		for (int defect = 0; defect < CmsisDefects.COUNT; defect++) {
			assertTrue(CmsisDefects.reason(defect).length() > 0);
			assertEquals(CmsisDefects.vector(defect).length() > 0, CmsisDefects.vector(defect).indexOf('/') > 0);
		}
	}
}
