/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;

class BoardTest {

	@Test
	void shouldListTheBoardsWhenThereIsNoneOfTheName() {
		assertEquals("there is no board 'qemu-m5'; there are: nucleo-l4r5zi, qemu-m4, qemu-m55, qemu-m7, stm32f405",
				assertThrows(BuildException.class, () -> Board.find(Emulator.HOME, "qemu-m5")).getMessage());
	}

	@Test
	void shouldFindEverythingThatABuildNeedsInEachFolder() throws BuildException, IOException {
		for (final String name : Board.names(Emulator.HOME)) {
			final Board board = Board.find(Emulator.HOME, name);
			assertTrue(board.cpu().get(0).startsWith("-mcpu=cortex-m"), name);
			assertFalse(board.description().isEmpty(), name);
			assertTrue(board.hertz() > 0 && board.number("stack") > 0 && board.number("heap.c") > 0 && board.number("heap.java") > 0);
			assertTrue(Files.exists(board.folder().resolve("board.c")) && Files.exists(board.folder().resolve("regions.ld")), name);
		}
	}

	@Test
	void shouldSayThatTheEmulatorDoesNotHaveABoard() throws BuildException, IOException {
		final Board board = Board.find(Emulator.HOME, "nucleo-l4r5zi");
		assertTrue(assertThrows(BuildException.class, board::machine).getMessage()
				.startsWith("nucleo-l4r5zi is a real board that the emulator does not have"));
	}

	@Test
	void shouldNameThePackageOfAMissingTool() {
		for (final List<String> pair : List.of(List.of("arm-none-eabi-gcc", "gcc-arm-none-eabi libnewlib-arm-none-eabi"),
				List.of("arm-none-eabi-objcopy", "binutils-arm-none-eabi"), List.of("qemu-system-arm", "qemu-system-arm"),
				List.of("st-flash", "stlink-tools"), List.of("openocd", "openocd"))) {
			assertEquals(pair.get(0) + " is missing; on Debian and Ubuntu: sudo apt-get install " + pair.get(1),
					assertThrows(BuildException.class, () -> Tools.find(pair.get(0), "/nowhere")).getMessage());
		}
	}

	@Test
	void shouldSayByHowMuchAFirmwareDoesNotFit() throws BuildException, IOException {
		final Board board = Board.find(Emulator.HOME, "stm32f405");
		assertEquals("the firmware does not fit on stm32f405: FLASH is too small by 4711 bytes; a smaller model or a board with more"
				+ " flash would fit", LinkErrors.explain(board, "ld: region `FLASH' overflowed by 4711 bytes\n"));
		assertEquals("the native Java_a_B_c has no C function; add its source",
				LinkErrors.explain(board, "x.c: undefined reference to `Java_a_B_c'\n"));
	}

	@Test
	void shouldCompareWithTheIncumbent() throws IOException {
		assertEquals("  tflite-micro: 1952038 with reference kernels (0.50 times), 582894 with CMSIS-NN (1.67 times)",
				DeviceBench.beside("ad01_int8.judder", "cortex-m4", 976019));
	}
}
