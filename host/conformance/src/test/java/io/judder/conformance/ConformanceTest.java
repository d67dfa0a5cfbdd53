/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests {@link Conformance} with cases of its own, and with the shared vectors where they are present.
 */
class ConformanceTest {

	/** relu_s8 of -1, 2, -3. */
	private static final String RELU = """
			{"format":"nnvec-1","id":"relu_s8/own","family":"relu_s8","params":{},
			"arrays":{"input":{"type":"i8","shape":[3],"data":"/wL9"}},
			"expect":{"status":0,"output":{"type":"i8","shape":[3],"data":"AAIA"}}}""";

	/** requantize_s64 of one value. */
	private static final String WIDE = """
			{"format":"nnvec-1","id":"requantize_s64/own","params":{},
			"arrays":{"value":{"type":"i64","shape":[1],"data":"AwAAAAAAAAA="},
			"multiplier":{"type":"i32","shape":[1],"data":"AAAAQA=="},"shift":{"type":"i32","shape":[1],"data":"AAAAAA=="}},
			"expect":{"output":{"type":"i32","shape":[1],"data":"AgAAAA=="}}}""";

	@TempDir
	private Path folder;

	private boolean passed;

	private List<String> run(final Path where) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		passed = Conformance.run(where, new PrintStream(bytes, true, StandardCharsets.UTF_8));
		return bytes.toString(StandardCharsets.UTF_8).lines().toList();
	}

	private List<String> runCase(final String name, final String json) throws IOException {
		final Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, json);
		return run(folder);
	}

	@Test
	void shouldPassASoundCaseInASubfolder() throws IOException {
		final List<String> lines = runCase("deep/er/own.json", RELU);
		assertEquals(List.of("relu_s8                     1 passed, 0 failed", "1 passed, 0 failed"), lines);
		assertTrue(passed);
	}

	@Test
	void shouldTakeTheFamilyFromTheIdentifier() throws IOException {
		final List<String> lines = runCase("own.json", WIDE);
		assertEquals("1 passed, 0 failed", lines.get(lines.size() - 1));
	}

	@Test
	void shouldNameTheFirstDifference() throws IOException {
		final List<String> lines = runCase("own.json", RELU.replace("AAIA", "AAMB"));
		assertEquals("FAILED own.json: output[1]: expected 3, actual 2 (2 of 3 differ)", lines.get(0));
		assertEquals("0 passed, 1 failed", lines.get(lines.size() - 1));
		assertFalse(passed);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"format":"nnvec-1"  | "format":"nnvec-2"   | format is 'nnvec-2', not 'nnvec-1'
			"family":"relu_s8"  | "family":"relu_s9"   | unknown family 'relu_s9'
			"input":            | "output":            | array 'input' is missing
			"type":"i8"         | "type":"i16"         | expect.output: 3 bytes of data where the shape asks for 6
			"type":"i8"         | "type":"f32"         | expect.output: unknown type 'f32'
			"shape":[3]         | "shape":[4]          | expect.output: 3 bytes of data where the shape asks for 4
			"shape":[3]         | "shape":[0]          | expect.output: dimension 0 is not a positive integer
			"shape":[3]         | "shape":[3,"x"]      | expect.output: dimension 1 is not a positive integer
			"shape":[3]         | "shape":[65536,65536] | expect.output: the shape has too many elements
			"shape":[3]         | "shape":[]           | expect.output: no shape
			"data":"/wL9"       | "data":"/wL"         | array 'input': 2 bytes of data where the shape asks for 3
			"data":"/wL9"       | "data":"*"           | array 'input': the data are not base64
			"data":"/wL9"       | "data":7             | array 'input': no data
			"input":{"type":"i8" | "input":{"type":"u8" | array 'input' has type u8, not i8
			"status":0          | "status":-1          | cases that expect an error are not supported
			"AAIA"}             | "AAIA"}]             | not JSON: line 3, column 70
			""")
	void shouldSayWhatIsWrongWithAFile(final String part, final String replacement, final String message)
			throws IOException {
		final List<String> lines = runCase("own.json", RELU.replace(part, replacement));
		assertEquals("MALFORMED own.json: " + message, lines.get(0));
		assertEquals("0 passed, 1 failed", lines.get(lines.size() - 1));
		assertFalse(passed);
	}

	@Test
	void shouldCountACaseThatIsCutOff() throws IOException {
		final List<String> lines = runCase("own.json", RELU.substring(0, 100));
		assertTrue(lines.get(0).startsWith("MALFORMED own.json: not JSON: "), lines.get(0));
		assertEquals("0 passed, 1 failed", lines.get(lines.size() - 1));
	}

	@Test
	void shouldLeaveListsAndTablesAlone() throws IOException {
		Files.writeString(folder.resolve("index.json"), "[]");
		Files.writeString(folder.resolve("luts.json"), "{}");
		Files.writeString(folder.resolve("README.md"), "");
		final List<String> lines = runCase("networks/one.json", "{\"format\":\"nnvec-net-1\"}");
		assertEquals(List.of("there are no cases in this folder", "0 passed, 0 failed"), lines);
		assertFalse(passed);
	}

	@Test
	void shouldRefuseAFolderThatIsNotThere() {
		assertThrows(NotDirectoryException.class, () -> run(folder.resolve("absent")));
	}

	@Test
	void shouldPassAllSharedVectors() throws IOException {
		final Path vectors = Path.of(System.getProperty("judder.shared", "../../../shared"), "vectors");
		if (!Files.isDirectory(vectors)) {
			System.out.println("skipped: there are no shared vectors at " + vectors);
			return;
		}
		final List<String> lines = run(vectors);
		assertEquals("309 passed, 0 failed", lines.get(lines.size() - 1), String.join("\n", lines));
	}
}
