/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.judder.compiler.ModelSamples;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Tests the commands as a user sees them: exit code, what is printed, what is written.
 */
class CommandsTest {

	@Command(name = "judder", subcommands = { CompileCommand.class, InspectCommand.class, RunCommand.class, BenchCommand.class })
	static final class Judder {
	}

	@TempDir
	private Path folder;

	private String out;
	private String err;

	@BeforeEach
	void writeModels() throws IOException {
		Files.write(folder.resolve("layer.tflite"), ModelSamples.layer());
		Files.write(folder.resolve("memory.tflite"), ModelSamples.memory());
	}

	private int judder(final Object... words) {
		final StringWriter standard = new StringWriter();
		final StringWriter error = new StringWriter();
		final CommandLine line = new CommandLine(new Judder());
		line.setOut(new PrintWriter(standard, true));
		line.setErr(new PrintWriter(error, true));
		line.setExecutionExceptionHandler((e, command, result) -> {
			assertEquals(CommandFailure.class, e.getClass(), String.valueOf(e));
			command.getErr().println(e.getMessage());
			return CommandFailure.EXIT_CODE;
		});
		final int code = line.execute(Stream.of(words).map(String::valueOf).toArray(String[]::new));
		out = standard.toString();
		err = error.toString();
		return code;
	}

	private void fails(final String message, final Object... words) throws IOException {
		final List<Path> before = files();
		assertEquals(2, judder(words));
		assertTrue(err.contains(message), err);
		assertEquals(1, err.strip().lines().count(), err);
		assertEquals(before, files(), "something was left behind");
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> list = Files.walk(folder)) {
			return list.filter(Files::isRegularFile).sorted().toList();
		}
	}

	private Path file(final String name) {
		return folder.resolve(name);
	}

	private Path write(final String name, final int... values) throws IOException {
		final byte[] bytes = new byte[values.length];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) values[i];
		}
		return Files.write(file(name), bytes);
	}

	@Test
	void shouldCompileInspectAndRun() throws IOException {
		assertEquals(0, judder("compile", file("layer.tflite"), "-o", file("layer.judder")), err);
		assertTrue(out.contains("arena 6 bytes (lower bound 6, gap 0.0 %)"), out);
		assertEquals(0, judder("inspect", file("layer.judder"), "--svg", file("layer.svg")), err);
		assertTrue(out.contains("fully-connected-s8"), out);
		assertTrue(out.contains("int8[1,2]"), out);
		assertTrue(out.contains("weights"), out);
		final String svg = Files.readString(file("layer.svg"));
		assertTrue(svg.startsWith("<svg") && svg.endsWith("</svg>\n"), svg);
		write("a.bin", 1, 2);
		write("b.bin", 0, 0);
		for (final String model : new String[] { "layer.judder", "layer.tflite" }) {
			assertEquals(0, judder("run", file(model), "--input", file("a.bin"), file("b.bin"), "--output", file("out")), err);
			assertArrayEquals(new byte[] { 15, 31 }, Files.readAllBytes(file("out/a.bin")));
			assertArrayEquals(new byte[] { 10, 20 }, Files.readAllBytes(file("out/b.bin")));
		}
	}

	@Test
	void shouldReadAndWriteText() throws IOException {
		Files.writeString(file("x.csv"), "1,2\r\n-0.4, 0.5\n\n");
		assertEquals(0, judder("run", file("layer.tflite"), "--input", file("x.csv"), "--output", file("out")), err);
		// -0.4 is 0, 0.5 is 1.
		assertEquals("15.0,31.0\n12.0,24.0\n", Files.readString(file("out/x.csv")));
		Files.writeString(file("x.csv"), "1,2\n3\n");
		fails("its line 2 has 1 values but the inputs of the model take 2", "run", file("layer.tflite"), "--input", file("x.csv"),
				"--output", file("other"));
		Files.writeString(file("x.csv"), "1,NaN\n");
		fails("column 2 the value \"NaN\" is no finite number", "run", file("layer.tflite"), "--input", file("x.csv"), "--output",
				file("other"));
		Files.writeString(file("x.csv"), "\n");
		fails("has no line of values", "run", file("layer.tflite"), "--input", file("x.csv"), "--output", file("other"));
	}

	/** The header as numpy.save of NumPy 2.4 writes it. */
	private static byte[] npy(final String type, final String shape, final int... content) {
		final StringBuilder header = new StringBuilder("{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }");
		while ((10 + header.length() + 1) % 64 != 0) {
			header.append(' ');
		}
		final byte[] text = header.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
		final byte[] bytes = new byte[10 + text.length + content.length];
		System.arraycopy(new byte[] { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, 0 }, 0, bytes, 0, 10);
		System.arraycopy(text, 0, bytes, 10, text.length);
		for (int i = 0; i < content.length; i++) {
			bytes[10 + text.length + i] = (byte) content[i];
		}
		return bytes;
	}

	@Test
	void shouldReadAndWriteArrays() throws IOException {
		Files.write(file("x.npy"), npy("|i1", "(2, 1, 2)", 1, 2, 0, 0));
		assertEquals(0, judder("run", file("layer.tflite"), "--input", file("x.npy"), "--output", file("out")), err);
		// 15, 31, 10 and 20 as float32.
		assertArrayEquals(npy("<f4", "(2, 2)", 0, 0, 0x70, 0x41, 0, 0, 0xf8, 0x41, 0, 0, 0x20, 0x41, 0, 0, 0xa0, 0x41),
				Files.readAllBytes(file("out/x.npy")));
		Files.write(file("x.npy"), npy("<f4", "(1, 2)", 0, 0, 0x80, 0x3f, 0, 0, 0, 0x40));
		assertEquals(0, judder("run", file("layer.tflite"), "--input", file("x.npy"), "--output", file("out")), err);
		assertArrayEquals(npy("<f4", "(1, 2)", 0, 0, 0x70, 0x41, 0, 0, 0xf8, 0x41), Files.readAllBytes(file("out/x.npy")));
		Files.write(file("x.npy"), npy("<f8", "(2,)", new int[16]));
		fails("elements of type <f8", "run", file("layer.tflite"), "--input", file("x.npy"), "--output", file("other"));
		Files.write(file("x.npy"), npy("|i1", "(3,)", 1, 2, 3));
		fails("no multiple of the 2", "run", file("layer.tflite"), "--input", file("x.npy"), "--output", file("other"));
		Files.write(file("x.npy"), npy("|i1", "(999999999, 999999999)", 1, 2));
		fails("no multiple", "run", file("layer.tflite"), "--input", file("x.npy"), "--output", file("other"));
		write("x.npy", 1, 2);
		fails("is not a NumPy array", "run", file("layer.tflite"), "--input", file("x.npy"), "--output", file("other"));
	}

	@Test
	void shouldKeepStateOnlyInASequence() throws IOException {
		write("1.bin", 1);
		write("2.bin", 1);
		assertEquals(0, judder("run", file("memory.tflite"), "--input", file("1.bin"), file("2.bin"), "--output", file("out")), err);
		assertArrayEquals(new byte[] { 3 }, Files.readAllBytes(file("out/2.bin")));
		assertEquals(0, judder("run", file("memory.tflite"), "--sequence", "--input", file("1.bin"), file("2.bin"), "--output",
				file("out")), err);
		assertArrayEquals(new byte[] { 3 }, Files.readAllBytes(file("out/1.bin")));
		assertArrayEquals(new byte[] { 5 }, Files.readAllBytes(file("out/2.bin")));
	}

	@Test
	void shouldWriteIntermediates() throws IOException {
		write("a.bin", 1, 2);
		assertEquals(0, judder("run", file("layer.tflite"), "--intermediate", "--input", file("a.bin"), "--output", file("out")), err);
		assertArrayEquals(new byte[] { 15, 31 }, Files.readAllBytes(file("out/a.bin.intermediate")));
		assertTrue(Files.readString(file("out/intermediate.json"))
				.contains("{\"operator\": \"FULLY_CONNECTED\", \"tensor\": \"\", \"type\": \"int8\", \"shape\": [1,2], \"offset\": 0, \"bytes\": 2}"));
	}

	@Test
	void shouldRefuseWrongFiles() throws IOException {
		write("a.bin", 1, 2);
		fails("there is no such file", "inspect", file("missing"));
		fails("is a directory", "inspect", folder);
		write("empty");
		fails("neither a model package nor a .tflite file", "inspect", file("empty"));
		fails("is not a .tflite file", "compile", file("a.bin"), "-o", file("b.judder"));
		fails("is the input", "compile", file("layer.tflite"), "-o", file("layer.tflite"));
		fails("there is no directory", "compile", file("layer.tflite"), "-o", file("no/b.judder"));
		fails("is a directory", "compile", file("layer.tflite"), "-o", folder);
		write("long.bin", 1, 2, 3);
		fails("has 3 bytes but the inputs of the model take 2", "run", file("layer.tflite"), "--input", file("long.bin"), "--output",
				file("out"));
		fails("would be overwritten", "run", file("layer.tflite"), "--input", file("a.bin"), "--output", folder);
		fails("name of another input", "run", file("layer.tflite"), "--input", file("a.bin"), file("./a.bin"), "--output", file("out"));
		fails("cannot be made a directory", "run", file("layer.tflite"), "--input", file("a.bin"), "--output", file("layer.tflite"));
		fails("must be above 0", "bench", file("layer.tflite"), "--seconds", "0");
		assertEquals(0, judder("compile", file("layer.tflite"), "-o", file("layer.judder")));
		final byte[] damaged = Files.readAllBytes(file("layer.judder"));
		damaged[damaged.length - 1] ^= 1;
		Files.write(file("damaged.judder"), damaged);
		fails("the package is damaged", "inspect", file("damaged.judder"));
		Files.write(file("short.judder"), Arrays.copyOf(damaged, 100));
		fails("has 100 bytes but its header says", "run", file("short.judder"), "--input", file("a.bin"), "--output", file("out"));
	}

	@Test
	void shouldKeepAnOldOutputWhenCompilationFails() throws IOException {
		write("old.judder", 42);
		Files.write(file("short.tflite"), Arrays.copyOf(ModelSamples.layer(), 200));
		fails("", "compile", file("short.tflite"), "-o", file("old.judder"));
		assertArrayEquals(new byte[] { 42 }, Files.readAllBytes(file("old.judder")));
		assertFalse(Files.exists(file("out")));
	}

	@Test
	void shouldWriteFilesThatOthersMayRead() throws IOException {
		assertEquals(0, judder("compile", file("layer.tflite"), "-o", file("layer.judder")));
		// As an ordinary file, whatever the umask.
		assertEquals(Files.getPosixFilePermissions(file("layer.tflite")), Files.getPosixFilePermissions(file("layer.judder")));
	}

	@Test
	void shouldMeasure() {
		assertEquals(0, judder("bench", file("layer.tflite"), "--seconds", "0.01"), err);
		assertTrue(out.matches("[0-9.]+ inferences/s\\R"), out);
	}

	@Test
	void shouldWriteThroughToDevice() throws IOException {
		// By way of a link: a command that replaced what it was told to write to would cost the link, not the device.
		final Path nowhere = Files.createSymbolicLink(file("nowhere"), Path.of("/dev/null"));
		assertEquals(0, judder("compile", file("layer.tflite"), "-o", nowhere), err);
		assertTrue(Files.isSymbolicLink(nowhere));
		final Path full = Files.createSymbolicLink(file("full"), Path.of("/dev/full"));
		fails("full: cannot be written: ", "compile", file("layer.tflite"), "-o", full);
		assertTrue(Files.isSymbolicLink(full));
	}
}
