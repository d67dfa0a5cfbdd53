/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Puts files into flash as byte arrays of Java, ready for use where they lie.
 * <p>
 * In front of the bytes stands the header of a Java object: its class, as TeaVM packs it, with the two marks by which the
 * collector leaves an object alone, and its length. The linker computes it, since it alone knows where the class lies.
 */
final class Immutables {

	/** The marks of TeaVM's collector: marked, and of the old generation. */
	private static final String MARKS = "0xC0000000";

	private Immutables() {
		// Static methods only.
	}

	/**
	 * Writes the C source and the part of the linker script.
	 *
	 * @param folder
	 *            receives them.
	 * @param files
	 *            the files by the id that Java finds them by.
	 * @param byteArrayClass
	 *            the symbol of the class of byte arrays.
	 * @return the folder.
	 * @throws BuildException
	 *             when a file is not there.
	 * @throws IOException
	 *             when a file cannot be written.
	 */
	static Path write(final Path folder, final Map<String, Path> files, final String byteArrayClass)
			throws BuildException, IOException {
		final StringBuilder script = new StringBuilder();
		final StringBuilder code = new StringBuilder("/* Files in flash. Generated. */\n#include \"immutables.h\"\n#include <string.h>\n");
		final StringBuilder table = new StringBuilder();
		int index = 0;
		for (final Map.Entry<String, Path> entry : files.entrySet()) {
			final Path file = entry.getValue().toAbsolutePath();
			if (!Files.isRegularFile(file)) {
				throw new BuildException("there is no file " + file);
			}
			final String symbol = "judder_immutable_" + index;
			final long bytes = Files.size(file);
			// 12 bytes of header before bytes that begin at a multiple of 16.
			script.append(". = ALIGN(16) + 4;\n").append(symbol).append(" = .;\n");
			script.append("LONG(((").append(byteArrayClass).append(" - judder_data_start + 4096) >> 3) | ").append(MARKS)
					.append(")\nLONG(0)\nLONG(").append(bytes).append(")\n");
			script.append("KEEP(*(.immutable.").append(index).append("))\n");
			code.append("__asm__(\".section .immutable.").append(index).append(",\\\"a\\\",%progbits\\n.incbin \\\"").append(file)
					.append("\\\"\\n.previous\\n\");\nextern char ").append(symbol).append("[];\n");
			code.append("/* ").append(Files.getLastModifiedTime(file).toMillis()).append(", ").append(bytes).append(" bytes */\n");
			table.append("\t{\"").append(entry.getKey()).append("\", ").append(symbol).append("},\n");
			index++;
		}
		code.append("static const struct { const char *id; void *array; } immutables[] = {\n").append(table).append("\t{0, 0}\n};\n");
		code.append("""

				int32_t judder_immutable_index(const int8_t *id) {
				\tfor (int32_t i = 0; immutables[i].id != 0; i++) {
				\t\tif (strcmp(immutables[i].id, (const char *)id) == 0) {
				\t\t\treturn i;
				\t\t}
				\t}
				\treturn -1;
				}

				void *judder_immutable_at(int32_t index) {
				\treturn immutables[index].array;
				}
				""");
		Files.writeString(folder.resolve("immutables.ld"), script, StandardCharsets.UTF_8);
		Files.writeString(folder.resolve("immutables.c"), code, StandardCharsets.UTF_8);
		return folder;
	}
}
