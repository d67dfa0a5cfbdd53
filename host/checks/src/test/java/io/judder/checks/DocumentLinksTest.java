/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every relative link of the documents leads to a file that exists, and to a heading that the file has. */
class DocumentLinksTest {

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
	private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");

	@Test
	void shouldResolveEveryLink() throws IOException {
		final Path root = Repository.root();
		final List<Path> documents = new ArrayList<>(List.of(root.resolve("README.md")));
		try (Stream<Path> files = Files.list(root.resolve("docs"))) {
			files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
		}
		final List<String> broken = new ArrayList<>();
		for (final Path document : documents) {
			broken.addAll(brokenLinks(document));
		}
		assertEquals(List.of(), broken);
	}

	@Test
	void shouldSeeBrokenLinks(@TempDir final Path folder) throws IOException {
		final Path document = folder.resolve("a.md");
		Files.writeString(document, "# One two\n[good](a.md#one-two) [web](https://example.org/x) [none](b.md)\n"
				+ "[heading](#three) `[code](c.md)`\n");
		assertEquals(List.of("a.md: b.md", "a.md: #three"), brokenLinks(document));
	}

	private static List<String> brokenLinks(final Path document) throws IOException {
		final List<String> broken = new ArrayList<>();
		final Matcher matcher = LINK.matcher(CODE.matcher(Files.readString(document)).replaceAll(""));
		while (matcher.find()) {
			final String link = matcher.group(1);
			if (!link.matches("[a-z]+:.*") && !resolves(document, link)) {
				broken.add(document.getFileName() + ": " + link);
			}
		}
		return broken;
	}

	private static boolean resolves(final Path document, final String link) throws IOException {
		final int hash = link.indexOf('#');
		final String path = hash < 0 ? link : link.substring(0, hash);
		final Path target = path.isEmpty() ? document : document.resolveSibling(path).normalize();
		if (!Files.exists(target)) {
			return false;
		}
		return hash < 0 || headings(target).contains(link.substring(hash + 1));
	}

	/** Returns the anchors of the headings, as web hosts of repositories make them. */
	private static List<String> headings(final Path document) throws IOException {
		assertTrue(document.toString().endsWith(".md"), () -> document + " has no headings");
		return Files.readAllLines(document).stream().filter(line -> line.startsWith("#"))
				.map(line -> line.replaceFirst("^#+ *", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "")
						.replace(' ', '-'))
				.collect(Collectors.toList());
	}
}
