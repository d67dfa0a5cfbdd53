/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of the page, read once from the class path. A path is looked up in a fixed table and never becomes the name of
 * a file, so there is nothing to climb out of.
 */
final class Assets {

	/** One file. */
	record Asset(String type, byte[] content) {
	}

	private static final String SCRIPT = "text/javascript; charset=utf-8";

	private static final String PAGE = "/io/judder/dashboard/page/";

	private static final String PLOTTING = "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";

	private final Map<String, Asset> assets = new TreeMap<>();

	/**
	 * Reads all files.
	 *
	 * @throws IOException
	 *             if one is missing.
	 */
	Assets() throws IOException {
		put("/", PAGE + "index.html", "text/html; charset=utf-8");
		for (final String style : new String[] { "page.css", "overview.css", "plots.css", "bands.css" }) {
			put('/' + style, PAGE + style, "text/css; charset=utf-8");
		}
		put("/icon.svg", PAGE + "icon.svg", "image/svg+xml");
		for (final String script : new String[] { "main.js", "feed.js", "model.js", "words.js", "canvas.js", "plots.js",
				"bands.js", "overview.js", "events.js" }) {
			put('/' + script, PAGE + script, SCRIPT);
		}
		put("/chart.umd.min.js", PLOTTING, SCRIPT);
	}

	/**
	 * Returns the file of a path, or null when there is none.
	 */
	Asset find(final String path) {
		return this.assets.get(path);
	}

	private void put(final String path, final String resource, final String type) throws IOException {
		try (InputStream in = Assets.class.getResourceAsStream(resource)) {
			if (in == null) {
				throw new FileNotFoundException("the page's file " + resource + " is missing from the class path");
			}
			this.assets.put(path, new Asset(type, in.readAllBytes()));
		}
	}
}
