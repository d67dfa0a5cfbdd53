/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which library a build takes. */
class CmsisNnLibraryTest {

	@TempDir
	Path folder;

	private void header(final String revision) throws IOException {
		final Path include = Files.createDirectories(this.folder.resolve("Include"));
		Files.writeString(include.resolve("arm_nnfunctions.h"),
				"/* ---\n * Project:      CMSIS NN Library\n * $Date:        27 March 2026\n * " + revision + "\n */\n");
	}

	@Test
	void shouldTakeTheVerifiedVersion() throws IOException {
		header("$Revision:    V.19.1.0");
		final Path include = this.folder.resolve("Include");
		assertEquals(include, CmsisNnLibrary.headers(this.folder));
		assertEquals(include, CmsisNnLibrary.headers(include));
	}

	@Test
	void shouldRefuseAnotherVersion() throws IOException {
		for (final String revision : new String[] { "V.19.1.1", "V.18.0.0", "V.19.1.0.1" }) {
			header("$Revision:    " + revision);
			final String message = assertThrows(IOException.class, () -> CmsisNnLibrary.headers(this.folder)).getMessage();
			assertTrue(message.contains(revision) && message.contains("V.19.1.0"), message);
		}
		header("no revision");
		assertTrue(assertThrows(IOException.class, () -> CmsisNnLibrary.headers(this.folder)).getMessage()
				.contains("without a revision"));
	}

	@Test
	void shouldRefuseAFolderThatIsNoLibrary() {
		assertTrue(assertThrows(IOException.class, () -> CmsisNnLibrary.headers(this.folder)).getMessage()
				.contains("is no CMSIS-NN"));
	}
}
