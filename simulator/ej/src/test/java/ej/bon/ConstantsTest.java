/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package ej.bon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConstantsTest {

	@TempDir
	Path folder;

	@Test
	void shouldReadEveryTypeFromAListOfAnyName() {
		assertTrue(Constants.getBoolean("ej.test.yes"));
		assertFalse(Constants.getBoolean("ej.test.no"));
		assertEquals(-128, Constants.getByte("ej.test.byte"));
		assertEquals('x', Constants.getChar("ej.test.char"));
		assertSame(String.class, Constants.getClass("ej.test.class"));
		assertEquals(0.1, Constants.getDouble("ej.test.double"));
		assertEquals(0.1f, Constants.getFloat("ej.test.float"));
		assertEquals(255, Constants.getInt("ej.test.int"));
		assertEquals(1L << 40, Constants.getLong("ej.test.long"));
		assertEquals(32767, Constants.getShort("ej.test.short"));
		assertEquals("of a motor", Constants.getString("ej.test.string"));
	}

	@Test
	void shouldRefuseAnUnknownKey() {
		final AssertionError error = assertThrows(AssertionError.class, () -> Constants.getInt("ej.test.absent"));
		assertEquals("The constant ej.test.absent is in no *.constants.list of the class path", error.getMessage());
	}

	@Test
	void shouldRefuseAValueOfAnotherType() {
		assertThrows(AssertionError.class, () -> Constants.getBoolean("ej.test.int"));
		assertThrows(AssertionError.class, () -> Constants.getByte("ej.test.int"));
		assertThrows(AssertionError.class, () -> Constants.getChar("ej.test.string"));
		assertThrows(AssertionError.class, () -> Constants.getClass("ej.test.string"));
		assertThrows(AssertionError.class, () -> Constants.getDouble("ej.test.string"));
		assertThrows(AssertionError.class, () -> Constants.getFloat("ej.test.string"));
		assertThrows(AssertionError.class, () -> Constants.getInt("ej.test.long"));
		assertThrows(AssertionError.class, () -> Constants.getLong("ej.test.string"));
	}

	@Test
	void shouldPreferTheOption() {
		System.setProperty("microej.constant.ej.test.int", "7");
		try {
			assertEquals(7, Constants.getInt("ej.test.int"));
		} finally {
			System.clearProperty("microej.constant.ej.test.int");
		}
	}

	@Test
	void shouldFollowFoldersArchivesAndTheirManifests() throws IOException {
		final Path classes = Files.createDirectories(this.folder.resolve("classes/com/acme"));
		Files.writeString(classes.resolve("a.constants.list"), "a=1\n");
		jar("inner one.jar", null, "com/acme/b.constants.list", "b=2\n");
		final Path outer = jar("outer.jar", "inner%20one.jar outer.jar missing.jar", "c.constants.list", "c=3\n");
		final ConstantLists lists = new ConstantLists(
				this.folder.resolve("classes") + File.pathSeparator + outer + File.pathSeparator + "absent");
		assertEquals("1", lists.get("a"));
		assertEquals("2", lists.get("b"));
		assertEquals("3", lists.get("c"));
	}

	@Test
	void shouldRefuseTwoValuesOfOneKey() throws IOException {
		final Path one = jar("one.jar", null, "x.constants.list", "key=1\n");
		final Path two = jar("two.jar", null, "y.constants.list", "key=2\n");
		final IllegalStateException error = assertThrows(IllegalStateException.class,
				() -> new ConstantLists(one + File.pathSeparator + two));
		assertEquals("The constant key is 2 in " + two + "!/y.constants.list but 1 in " + one + "!/x.constants.list",
				error.getMessage());
	}

	private Path jar(final String name, final String classPath, final String entry, final String content)
			throws IOException {
		final Path file = this.folder.resolve(name);
		final Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		if (classPath != null) {
			manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
		}
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
			out.putNextEntry(new JarEntry(entry));
			out.write(content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
		}
		return file;
	}
}
