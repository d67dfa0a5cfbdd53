/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A test with a folder of its own.
 */
abstract class FolderTest {

	/** The folder. */
	@TempDir
	protected Path folder;

	/** What is in it. */
	protected TestFiles files;

	@BeforeEach
	void setUp() {
		files = new TestFiles(folder);
	}
}
