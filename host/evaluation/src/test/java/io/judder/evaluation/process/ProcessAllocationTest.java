/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.judder.detect.ProcessPipeline;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProcessAllocationTest {

	private static final int ROWS = 10_000;

	@Test
	void shouldAllocateNothingPerRow() {
		for (final int interval : new int[] { 1000, 3_600_000 }) {
			final ProcessPipeline pipeline = new ProcessPipeline(8, interval, 0.002f);
			final float[] values = new float[8 * 1024];
			final SplittableRandom random = new SplittableRandom(1);
			for (int i = 0; i < values.length; i++) {
				values[i] = (float) random.nextDouble();
			}
			final float[] row = new float[8];
			final int[] indices = new int[4];
			final int[] deviations = new int[4];
			final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
			long before = 0;
			for (int i = -ROWS; i < ROWS; i++) {
				if (i == 0) {
					before = threads.getCurrentThreadAllocatedBytes();
				}
				System.arraycopy(values, (i & 1023) * 8, row, 0, 8);
				pipeline.accept(row);
				pipeline.moved(indices, deviations);
				pipeline.digest();
			}
			final long bytes = threads.getCurrentThreadAllocatedBytes() - before;
			// The smallest object has 16 bytes. The optimising compiler of the virtual machine takes 240 bytes now and then, once;
			// without it (-Xint) there are none.
			assertTrue(bytes < ROWS / 10, bytes + " bytes, interval " + interval);
		}
	}
}
