/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One open stream of events, as any program reads it.
 */
final class EventStream implements AutoCloseable {

	private final List<String> lines = new ArrayList<>();

	private final BufferedReader reader;

	private final String type;

	EventStream(final HttpClient client, final URI uri, final String lastEventId) throws Exception {
		final HttpRequest.Builder request = HttpRequest.newBuilder(uri.resolve("/events"));
		if (lastEventId != null) {
			request.header("Last-Event-ID", lastEventId);
		}
		final HttpResponse<InputStream> response = client.send(request.build(),
				HttpResponse.BodyHandlers.ofInputStream());
		assertEquals(200, response.statusCode());
		this.type = response.headers().firstValue("Content-Type").orElseThrow();
		this.reader = new BufferedReader(
				new InputStreamReader(response.body(), StandardCharsets.UTF_8));
	}

	String type() {
		return this.type;
	}

	/** Returns the lines that were read. */
	List<String> lines() {
		return this.lines;
	}

	/** Reads to the end of the next event of a name and returns the id that came last. */
	String readUntil(final String event) throws IOException {
		String id = null;
		boolean found = false;
		for (String line = this.reader.readLine(); line != null; line = this.reader.readLine()) {
			this.lines.add(line);
			if (line.startsWith("id: ")) {
				id = line.substring(4);
			}
			found |= line.equals("event: " + event);
			if (found && line.isEmpty()) {
				return id;
			}
		}
		throw new AssertionError("no event " + event + " came: " + this.lines);
	}

	void readAll() throws IOException {
		for (String line = this.reader.readLine(); line != null; line = this.reader.readLine()) {
			this.lines.add(line);
		}
	}

	List<String> events() {
		return this.lines.stream().filter(line -> line.startsWith("event: ")).map(line -> line.substring(7)).toList();
	}

	/** Returns the data of the last event of a name. */
	String data(final String event) {
		final int at = this.lines.lastIndexOf("event: " + event);
		assertTrue(at >= 0, "no event " + event + " in " + this.lines);
		assertTrue(this.lines.get(at + 1).startsWith("data: "));
		assertEquals("", this.lines.get(at + 2));
		return this.lines.get(at + 1).substring(6);
	}

	List<Long> windows() {
		return Pattern.compile("\"index\":([0-9]+)").matcher(String.join("\n", this.lines)).results()
				.map(match -> Long.valueOf(match.group(1))).toList();
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}
}
