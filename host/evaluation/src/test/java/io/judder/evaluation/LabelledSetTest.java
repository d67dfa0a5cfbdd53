/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.judder.recording.RecordingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledSetTest {

	@TempDir
	private Path folder;

	private void manifest(final String set, final String text) throws IOException {
		Files.writeString(Files.createDirectories(this.folder.resolve(set)).resolve("manifest.json"), text);
	}

	private static void refused(final Path folder, final String what) {
		final String message = assertThrows(RecordingException.class, () -> LabelledSet.find(folder)).getMessage();
		assertTrue(message.contains(what) && !message.contains("\n"), message);
	}

	@Test
	void shouldFindSetsInAFolderAndASetItself() throws IOException {
		manifest("one", "{\"dataset\": \"skab\", \"files\": [{\"file\": \"a.csv\"}]}");
		manifest("two", "{\"dataset\": \"ceiling-fan\", \"files\": [{\"file\": \"a.i16\"}]}");
		manifest("other", "{\"dataset\": \"something\", \"files\": [{\"file\": \"a.i16\"}]}");
		assertEquals(2, LabelledSet.find(this.folder).size());
		assertEquals(LabelledSet.Kind.CEILING_FAN, LabelledSet.find(this.folder).get(0).kind());
		assertEquals(LabelledSet.Kind.SKAB, LabelledSet.find(this.folder.resolve("one")).get(0).kind());
	}

	@Test
	void shouldKnowACopyUnderAnotherNameByItsLabels() throws IOException {
		manifest("a", "{\"dataset\": \"acceptance\", \"files\": [{\"file\": \"a.i16\", \"rpm\": 900, \"label\": \"normal\"}]}");
		manifest("b", "{\"files\": [{\"file\": \"a.i16\", \"speed\": \"low\", \"weight\": 0}]}");
		assertEquals(LabelledSet.Kind.ADI_CBM, LabelledSet.find(this.folder.resolve("a")).get(0).kind());
		assertEquals(LabelledSet.Kind.CEILING_FAN, LabelledSet.find(this.folder.resolve("b")).get(0).kind());
	}

	@Test
	void shouldRefuseAFolderThatIsNotThere() {
		refused(this.folder.resolve("nowhere"), "does not exist");
	}

	@Test
	void shouldRefuseAFileInPlaceOfAFolder() throws IOException {
		refused(Files.writeString(this.folder.resolve("file"), ""), "is no directory");
	}

	@Test
	void shouldRefuseAFolderWithoutKnownSets() throws IOException {
		manifest("other", "{\"dataset\": \"something\", \"files\": [{\"file\": \"a.i16\"}]}");
		refused(this.folder, "none of the sets");
	}

	@Test
	void shouldRefuseADamagedManifest() throws IOException {
		manifest("set", "{\"dataset\": \"adi-cbm\",\n \"files\": [");
		refused(this.folder, "is not JSON (line 2)");
		manifest("set", "{\"dataset\": \"adi-cbm\"}");
		refused(this.folder, "no object with a list \"files\"");
		manifest("set", "");
		refused(this.folder, "manifest.json");
	}

	@Test
	void shouldRefuseAManifestWhoseFileIsMissing() throws IOException {
		manifest("set", "{\"dataset\": \"adi-cbm\", \"files\": [{\"file\": \"gone.i16\"}]}");
		final LabelledSet set = LabelledSet.find(this.folder).get(0);
		assertTrue(assertThrows(RecordingException.class, set::open).getMessage().contains("gone.i16"));
	}
}
