/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.judder.compiler.Compiler;
import io.judder.kernel.FullyConnectedDescriptor;
import io.judder.kernel.Kernels;
import io.judder.monitor.SampleSource;

/** Kernels, models and the monitor on emulated cores. -Djudder.long=true runs all cases on all boards. */
class EmulatedBoardTest {

	private static final int RATE_MILLIHERTZ = 200_000;
	private static final int FRAME_BYTES = 6;

	@TempDir
	private Path folder;

	@Test
	void shouldComputeTheCasesToTheBit() throws BuildException, IOException {
		final Path vectors = Emulator.shared(Emulator.LONG ? "vectors" : "vectors/fully_connected_s8");
		if (vectors == null) {
			return;
		}
		for (final String board : Emulator.LONG ? List.of("qemu-m4", "qemu-m7", "qemu-m55", "stm32f405")
				: List.of("qemu-m4", "stm32f405")) {
			final ByteArrayOutputStream report = new ByteArrayOutputStream();
			final boolean passed = DeviceConformance.run(Emulator.build(board), vectors, new PrintStream(report, true));
			assertTrue(passed, board + ":\n" + report.toString(StandardCharsets.UTF_8));
		}
	}

	/** One row of two inputs, one unit: 3 * 5 + 4 * 6 = 39, halved by the multiplier 2^30: 19.5, which rounds to 20. */
	@Test
	void shouldRefuseADescriptorThatReachesOutOfItsArrays() throws BuildException, IOException {
		final Firmware firmware = Emulator.build("qemu-m4").build(new FirmwareSpec("kernels", "io.judder.link.KernelServer"));
		try (Qemu qemu = Qemu.start(firmware)) {
			final Kernels kernels = RemoteKernels.over(new Client(qemu, 5000, 60000));
			final int[] d = new int[FullyConnectedDescriptor.LENGTH];
			d[FullyConnectedDescriptor.BIAS] = Kernels.ABSENT;
			d[FullyConnectedDescriptor.SUMS] = Kernels.ABSENT;
			d[FullyConnectedDescriptor.MULTIPLIERS] = Kernels.ABSENT;
			d[FullyConnectedDescriptor.MULTIPLIER] = 1 << 30;
			d[FullyConnectedDescriptor.BATCHES] = 1;
			d[FullyConnectedDescriptor.DEPTH] = 2;
			d[FullyConnectedDescriptor.UNITS] = 1;
			d[FullyConnectedDescriptor.MIN] = -128;
			d[FullyConnectedDescriptor.MAX] = 127;
			final byte[] arena = new byte[1];
			kernels.fullyConnectedS8(d, 0, new byte[] { 3, 4 }, new byte[] { 5, 6 }, arena);
			assertEquals(20, arena[0]);
			d[FullyConnectedDescriptor.UNITS] = 2;
			assertTrue(assertThrows(IllegalStateException.class,
					() -> kernels.fullyConnectedS8(d, 0, new byte[] { 3, 4 }, new byte[] { 5, 6 }, arena)).getMessage()
					.contains("ArrayIndexOutOfBoundsException"));
			assertTrue(assertThrows(NoRoomException.class,
					() -> kernels.fullyConnectedS8(d, 0, new byte[1 << 20], new byte[2], arena)).getMessage()
					.startsWith("the board has "));
		}
	}

	@Test
	void shouldRunAModelToTheBitWithinHalfOfTheReferenceInstructions() throws BuildException, IOException {
		final Path models = Emulator.shared("models/ad01_int8");
		if (models == null) {
			return;
		}
		final Path file = Files.write(this.folder.resolve("ad01_int8.judder"),
				Compiler.compile(Files.readAllBytes(models.resolve("model.tflite"))));
		try (DeviceModel model = new DeviceModel(Emulator.build("qemu-m4"), file)) {
			for (final String number : List.of("00", "07", "12")) {
				assertArrayEquals(Files.readAllBytes(models.resolve("output_" + number + ".bin")),
						model.run(Files.readAllBytes(models.resolve("input_" + number + ".bin"))), number);
			}
			// 1,952,038 instructions: tflite-micro's reference kernels.
			assertTrue(model.instructions() <= 976_019, "instructions: " + model.instructions());
		}
		final byte[] damaged = Files.readAllBytes(file);
		damaged[damaged.length / 2] ^= 1;
		Files.write(file, damaged);
		assertTrue(assertThrows(BuildException.class, () -> DeviceModel.firmware(file)).getMessage().contains("is no model package"));
	}

	@Test
	void shouldMonitorARecordingAsThePcDoes() throws BuildException, IOException {
		final Path fan = Emulator.shared("data/ceiling-fan");
		if (fan == null) {
			return;
		}
		for (final String board : Emulator.LONG ? List.of("qemu-m4", "stm32f405") : List.of("stm32f405")) {
			final Firmware firmware = Emulator.build(board).build(DeviceMonitor.firmware());
			assertTrue(firmware.sizes().flash() <= 96 * 1024 && firmware.sizes().ram() <= 48 * 1024, firmware.sizes().toString());
			try (Qemu qemu = Qemu.start(firmware)) {
				final SampleSource normal = recording(fan.resolve("fan_0_low_0_weight.i16"));
				final DeviceMonitor monitor = new DeviceMonitor(new Client(qemu, 5000, 60000), normal, 60);
				final int frames = Emulator.LONG ? 60000 : 14000;
				monitor.feed(normal, frames);
				final DeviceMonitor.Figures before = monitor.figures();
				monitor.feed(recording(fan.resolve("fan_0_low_1_weight.i16")), frames / 2);
				final DeviceMonitor.Figures after = monitor.figures();
				assertTrue(after.windows() >= frames / 100, after.toString());
				assertTrue(after.events() > before.events(), "the weight on the blade was not noticed: " + after);
				assertEquals(before.heapFree(), after.heapFree(), "memory was allocated while watching");
			}
		}
	}

	private static SampleSource recording(final Path file) throws IOException {
		final byte[] bytes = Files.readAllBytes(file);
		return new SampleSource() {
			private int taken;
			private long timeMicros;

			@Override
			public int axes() {
				return 3;
			}

			@Override
			public int rateMilliHertz() {
				return RATE_MILLIHERTZ;
			}

			@Override
			public float unitPerCount() {
				return 1 / 2048f;
			}

			@Override
			public int clipCounts() {
				return Short.MAX_VALUE;
			}

			@Override
			public int read(final short[] frames, final int offset, final int count) {
				final int most = Math.min(count, bytes.length / FRAME_BYTES - this.taken);
				if (most == 0) {
					return END;
				}
				this.timeMicros = this.taken * 1_000_000_000L / RATE_MILLIHERTZ;
				for (int i = 0; i < 3 * most; i++) {
					final int at = this.taken * FRAME_BYTES + 2 * i;
					frames[offset + i] = (short) (bytes[at] & 0xFF | bytes[at + 1] << 8);
				}
				this.taken += most;
				return most;
			}

			@Override
			public long timeMicros() {
				return this.timeMicros;
			}
		};
	}
}
