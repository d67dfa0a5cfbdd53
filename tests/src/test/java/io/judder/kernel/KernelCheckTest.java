/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import org.junit.Test;

/** The check of the first start, with native kernels that are wrong in known ways. */
public class KernelCheckTest {

	/** Notes what the check reports. */
	private static final class Notes implements KernelCheckListener {

		private int count;
		private int operation = -1;

		@Override
		public void kernelDisabled(final int disabled, final int number) {
			this.count++;
			this.operation = disabled;
			assertTrue("number of the case", number >= 0 && number < KernelCheck.CASES);
		}
	}

	private static void assertDisables(final int flaw) {
		final FlawedKernels fast = new FlawedKernels(flaw);
		final KernelGuard guard = new KernelGuard(fast, new JavaKernels(), CmsisKernels.CORE_DSP);
		final Notes notes = new Notes();
		final int disabled = new KernelCheck(guard, new JavaKernels(), new byte[KernelCheck.MEMORY], 0).run(notes);
		final int expected = flaw == FlawedKernels.SOUND ? 0 : 1;
		assertEquals("operations disabled", expected, disabled);
		assertEquals("reports", expected, notes.count);
		assertTrue("native kernels were asked", fast.calls > 0);
		for (int operation = 0; operation < KernelOperation.COUNT; operation++) {
			assertEquals(KernelOperation.name(operation), expected == 1 && operation == KernelOperation.MUL_S8,
					guard.isDisabled(operation));
		}
		if (expected == 1) {
			assertEquals("mulS8", KernelOperation.name(notes.operation));
		}
	}

	@Test
	public void shouldTrustSoundKernels() {
		assertDisables(FlawedKernels.SOUND);
	}

	@Test
	public void shouldDisableAKernelThatIsOffByOne() {
		assertDisables(FlawedKernels.OFF_BY_ONE);
	}

	@Test
	public void shouldDisableAKernelThatWritesBehindItsOutput() {
		assertDisables(FlawedKernels.OVERRUN);
	}

	@Test
	public void shouldDisableAKernelThatRefuses() {
		assertDisables(FlawedKernels.REFUSAL);
	}

	@Test
	public void shouldDisableAKernelThatWritesNothing() {
		assertDisables(FlawedKernels.SILENCE);
	}

	@Test
	public void shouldRunOneCaseInAStep() {
		final KernelGuard guard = new KernelGuard(new FlawedKernels(FlawedKernels.SOUND), new JavaKernels(),
				CmsisKernels.CORE_PLAIN);
		final KernelCheck check = new KernelCheck(guard, new JavaKernels(), new byte[KernelCheck.MEMORY + 8], 8);
		int steps = 1;
		while (check.step(new Notes())) {
			steps++;
		}
		assertEquals(KernelCheck.CASES, steps);
		assertFalse("nothing is left", check.step(new Notes()));
	}

	@Test
	public void shouldCoverEveryOperationOfTheLibraryWithinItsMemory() {
		final KernelCheckMemory memory = new KernelCheckMemory(new byte[KernelCheck.MEMORY], 0, KernelCheck.MEMORY);
		final KernelCheckCases cases = new KernelCheckCases(memory);
		final boolean[] covered = new boolean[KernelOperation.COUNT];
		for (int number = 0; number < KernelCheck.CASES; number++) {
			cases.prepare(number);
			covered[cases.operation()] = true;
			assertTrue("data of case " + number, memory.taken() <= KernelCheckMemory.DATA);
		}
		for (int operation = 0; operation < KernelOperation.COUNT; operation++) {
			final boolean java = operation == KernelOperation.SOFTMAX_U8 || operation == KernelOperation.LOOKUP_S8
					|| operation == KernelOperation.RESCALE || operation == KernelOperation.QUANTIZE
					|| operation == KernelOperation.DEQUANTIZE || operation == KernelOperation.REQUANTIZE
					|| operation == KernelOperation.REQUANTIZE_S64;
			assertEquals(KernelOperation.name(operation), !java, covered[operation]);
		}
	}

	@Test
	public void shouldGiveOutputsThatAreNotJustTheirBounds() {
		final KernelCheckMemory memory = new KernelCheckMemory(new byte[KernelCheck.MEMORY], 0, KernelCheck.MEMORY);
		final KernelCheckCases cases = new KernelCheckCases(memory);
		final int[] sixteen = { 6, 7, 13 };
		for (int number = 0; number < 16; number++) {
			cases.prepare(number);
			final int[] d = cases.descriptor();
			KernelCall.call(new JavaKernels(), cases.operation(), d, memory.bytes());
			final int elements = d[ConvDescriptor.OUTPUT_HEIGHT] * d[ConvDescriptor.OUTPUT_WIDTH]
					* d[ConvDescriptor.OUTPUT_CHANNELS];
			int inside = 0;
			for (int i = 0; i < elements; i++) {
				inside += isInside(memory.bytes(), d[ConvDescriptor.OUTPUT], i, number == sixteen[0] || number == sixteen[1]
						|| number == sixteen[2]) ? 1 : 0;
			}
			assertTrue("case " + number + ": " + inside + " of " + elements + " are not clamped", 2 * inside > elements);
		}
	}

	private static boolean isInside(final byte[] bytes, final int offset, final int index, final boolean wide) {
		if (wide) {
			final int value = bytes[offset + 2 * index + 1] << 8 | bytes[offset + 2 * index] & 0xFF;
			return value > Short.MIN_VALUE && value < Short.MAX_VALUE;
		}
		return bytes[offset + index] > Byte.MIN_VALUE && bytes[offset + index] < Byte.MAX_VALUE;
	}

	@Test
	public void shouldRefuseTooLittleMemory() {
		final KernelGuard guard = new KernelGuard(new JavaKernels(), new JavaKernels(), CmsisKernels.CORE_PLAIN);
		try {
			new KernelCheck(guard, new JavaKernels(), new byte[KernelCheck.MEMORY], 4);
			fail("took too little memory");
		} catch (final IllegalArgumentException e) {
			assertTrue(e.getMessage(), e.getMessage().indexOf(Integer.toString(KernelCheck.MEMORY)) >= 0);
		}
	}
}
