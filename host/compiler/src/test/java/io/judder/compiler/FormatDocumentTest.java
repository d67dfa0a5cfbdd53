/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.judder.compiler.plan.PackageWriter;
import io.judder.model.Format;
import io.judder.model.Interpreter;
import io.judder.model.Model;
import io.judder.model.ModelLoader;
import io.judder.model.OperatorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Reads what docs/model-format.md says.
 */
class FormatDocumentTest {

	private static final Pattern HEX = Pattern.compile("^([0-9a-f]{4})  ((?:[0-9a-f]{2} ?)+)$", Pattern.MULTILINE);
	private static final Pattern CODES = Pattern.compile("^\\| ([0-9, ]+) \\| `.*\\| ([0-9]+), `(\\w+)` \\|$", Pattern.MULTILINE);

	private static String document() throws IOException {
		return Files.readString(Path.of("..", "..", "docs", "model-format.md"));
	}

	private static byte[] example() throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		final Matcher line = HEX.matcher(document());
		while (line.find()) {
			assertEquals(bytes.size(), Integer.parseInt(line.group(1), 16));
			for (final String pair : line.group(2).split(" ")) {
				bytes.write(Integer.parseInt(pair, 16));
			}
		}
		return bytes.toByteArray();
	}

	@Test
	void shouldRunTheExample() throws IOException {
		final Interpreter interpreter = SharedModels.interpreter(example());
		assertArrayEquals(new byte[] { 15, 31 }, SharedModels.run(interpreter, new byte[] { 1, 2 }));
	}

	@Test
	void shouldWriteTheExample() throws IOException {
		final byte[] compiled = Compiler.compile(ModelSamples.layer());
		final Model model = ModelLoader.load(compiled, 0, compiled.length);
		final PackageWriter writer = new PackageWriter();
		for (final int type : new int[] { Format.SECTION_PLAN, Format.SECTION_CONSTANTS }) {
			writer.add(type, Format.FLAG_REQUIRED,
					Arrays.copyOfRange(compiled, model.section(type), model.section(type) + model.sectionLength(type)));
		}
		assertArrayEquals(example(), writer.toByteArray());
	}

	@Test
	void shouldListEveryCodeWithItsWords() throws IOException {
		final Matcher row = CODES.matcher(document());
		int next = 1;
		while (row.find()) {
			for (final String code : row.group(1).split(", ")) {
				assertEquals(next, Integer.parseInt(code));
				assertEquals(OperatorCode.words(next), Integer.parseInt(row.group(2)), OperatorCode.name(next));
				next++;
			}
		}
		assertEquals(OperatorCode.COUNT, next);
	}
}
