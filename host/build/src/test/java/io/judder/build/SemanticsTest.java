/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.judder.build.probe.FaultProbe;
import io.judder.build.probe.RowsProbe;
import io.judder.build.probe.SemanticsProbe;

/** Java on the emulated core does what the Java Language Specification says, and failures say what they are. */
class SemanticsTest {

	private static final Path CLASSES = Path.of("target/test-classes").toAbsolutePath();

	@TempDir
	private Path folder;

	private String probe(final boolean small) throws BuildException, IOException {
		final FirmwareSpec spec = new FirmwareSpec("semantics-" + small, SemanticsProbe.class.getName());
		spec.classes = CLASSES;
		spec.small = small;
		spec.javaHeap = 24 * 1024;
		spec.constants.setProperty("probe.int", "0x7FFFFFFF");
		spec.constants.setProperty("probe.boolean", "true");
		spec.constants.setProperty("probe.string", "text");
		spec.constants.setProperty("probe.long", "-9000000000");
		spec.immutables.put("probe", Files.write(this.folder.resolve("probe.bin"), new byte[] { 1, 2, 3, 4, -100 }));
		return Emulator.run(Emulator.build("qemu-m4").build(spec), 0).replace("\r", "");
	}

	@Test
	void shouldComputeAsTheLanguageSays() throws BuildException, IOException {
		final String expected = """
				shift=2 -4 2147483644 2
				quotient=-2147483648 0 -3 -1
				division=refused
				remainder=refused
				long=9223372036854775807 0 -9223372036854775808 -2
				int=2147483647 0 -2147483648
				byte=44 A 4464
				size=refused
				store=refused
				string=stored
				constant index=refused
				index=refused
				null=refused
				collector=kept
				threads=true true
				constants=2147483647 true text -9000000000
				flash=5 -90 [B
				absent=absent
				end
				""";
		assertEquals(expected, probe(false));
		assertEquals(expected, probe(true));
	}

	@Test
	void shouldRefuseArraysThatTheCollectorWouldLose() throws IOException {
		final FirmwareSpec spec = new FirmwareSpec("rows", RowsProbe.class.getName());
		spec.classes = CLASSES;
		final BuildException refused = assertThrows(BuildException.class, () -> Emulator.build("qemu-m4").build(spec));
		assertTrue(refused.getMessage().contains("allocate the rows one by one, in ") && refused.getMessage().contains("RowsProbe"),
				refused.getMessage());
	}

	private static Firmware faulty(final int fault) throws BuildException, IOException {
		final FirmwareSpec spec = new FirmwareSpec("fault-" + fault, FaultProbe.class.getName());
		spec.classes = CLASSES;
		spec.javaHeap = 16 * 1024;
		spec.constants.setProperty("probe.fault", Integer.toString(fault));
		spec.natives.add(Path.of("src/test/c/probe.c").toAbsolutePath());
		return Emulator.build("qemu-m4").build(spec);
	}

	@Test
	void shouldDumpTheRegistersOfAFault() throws BuildException, IOException {
		final String text = Emulator.run(faulty(0), 2);
		assertTrue(text.contains("FAULT: access to no memory") && text.contains("address 60000000") && text.contains("pc 0"), text);
	}

	@Test
	void shouldTellThatTheStackHasOverflowed() throws BuildException, IOException {
		final String text = Emulator.run(faulty(1), 5);
		assertTrue(text.contains("the stack has overflowed (stack in board.properties)"), text);
	}

	@Test
	void shouldTellThatTheHeapIsExhausted() throws BuildException, IOException {
		assertTrue(Emulator.run(faulty(2), 3).contains("the Java heap is exhausted (heap.java in board.properties)"));
	}
}
