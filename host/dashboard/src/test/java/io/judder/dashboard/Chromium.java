/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Drives the system's Chromium without a window, through the Chrome DevTools Protocol
 * (https://chromedevtools.github.io/devtools-protocol/). One instance has one tab.
 */
public final class Chromium implements AutoCloseable, WebSocket.Listener {

	private static final String BINARY = System.getProperty("judder.chromium", "/usr/bin/chromium");

	private static final long PATIENCE_SECONDS = 60;

	/** How many of the canvases that are shown have more than one colour. */
	private static final String PAINTED = "[...document.querySelectorAll('canvas')].filter(canvas => {"
			+ "const pixels = new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)"
			+ ".data.buffer); return getComputedStyle(canvas).visibility === 'visible' && new Set(pixels).size > 10;"
			+ "}).length";

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Process process;

	private final Path profile;

	private final WebSocket socket;

	private final StringBuilder partial = new StringBuilder();

	private final AtomicInteger ids = new AtomicInteger();

	private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();

	private final List<String> complaints = new CopyOnWriteArrayList<>();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private String tab;

	/**
	 * Starts the browser.
	 *
	 * @throws IOException
	 *             when it does not start.
	 */
	public Chromium() throws IOException {
		if (!Files.isExecutable(Path.of(BINARY))) {
			throw new IllegalStateException("The page is tested in Chromium, and " + BINARY
					+ " is missing. Install Debian's package: apt-get install chromium");
		}
		this.profile = Files.createTempDirectory("judder-chromium");
		this.process = new ProcessBuilder(BINARY, "--headless=new", "--remote-debugging-port=0",
				"--user-data-dir=" + this.profile, "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
				"--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
				"--disable-sync", "--hide-scrollbars", "about:blank").redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
		this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(endpoint(), this).join();
		final String target = call("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
		this.tab = call("Target.attachToTarget", Map.of("targetId", target, "flatten", true)).get("sessionId").asText();
		for (final String domain : List.of("Page", "Runtime", "Log", "Network")) {
			call(domain + ".enable", Map.of());
		}
	}

	/** Reads where the browser listens, then keeps its pipe empty. */
	private URI endpoint() throws IOException {
		final BufferedReader lines = this.process.errorReader(StandardCharsets.UTF_8);
		final StringBuilder said = new StringBuilder();
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			final int start = line.indexOf("ws://");
			if (line.startsWith("DevTools listening") && start > 0) {
				final InputStream rest = this.process.getErrorStream();
				final Thread drain = new Thread(() -> {
					try (rest) {
						rest.transferTo(OutputStream.nullOutputStream());
					} catch (final IOException e) {
						// The browser has ended.
					}
				}, "chromium-stderr");
				drain.setDaemon(true);
				drain.start();
				return URI.create(line.substring(start).trim());
			}
			said.append(line).append('\n');
		}
		throw new IOException("Chromium ended at its start: " + said);
	}

	/**
	 * Sets what the tab pretends to be.
	 *
	 * @param width
	 *            pixels.
	 * @param height
	 *            pixels.
	 * @param phone
	 *            whether it is touched and has twice the resolution.
	 * @param scheme
	 *            light or dark.
	 */
	public void pretend(final int width, final int height, final boolean phone, final String scheme) {
		call("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", phone ? 2 : 1, "mobile", phone));
		call("Emulation.setEmulatedMedia", Map.of("features",
				List.of(Map.of("name", "prefers-color-scheme", "value", scheme),
						Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
	}

	/**
	 * Opens a page and waits until it is loaded.
	 *
	 * @param uri
	 *            its address.
	 */
	public void open(final URI uri) {
		call("Page.navigate", Map.of("url", uri.toString()));
		await("location.href === " + quoted(uri.toString()) + " && document.readyState === 'complete'");
	}

	/**
	 * Evaluates an expression in the page.
	 *
	 * @param expression
	 *            JavaScript; a promise is waited for.
	 * @return its value.
	 */
	public JsonNode evaluate(final String expression) {
		final JsonNode answer = call("Runtime.evaluate",
				Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
		if (answer.has("exceptionDetails")) {
			throw new AssertionError(expression + " failed: " + answer.get("exceptionDetails"));
		}
		return answer.get("result").path("value");
	}

	/**
	 * Returns the text that is shown.
	 *
	 * @param selector
	 *            a CSS selector; the first match counts.
	 * @return the text, empty when there is no such element.
	 */
	public String text(final String selector) {
		return evaluate("document.querySelector(" + quoted(selector) + ")?.innerText ?? ''").asText();
	}

	/**
	 * Counts the plots that are painted.
	 *
	 * @return how many visible canvases have more than ten colours.
	 */
	public int painted() {
		return evaluate(PAINTED).asInt();
	}

	/**
	 * Types one character into what has the focus.
	 *
	 * @param character
	 *            the character.
	 */
	public void press(final String character) {
		call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "text", character, "key", character));
		call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", character));
	}

	/**
	 * Waits until an expression is true; the time is only a guard against waiting for ever.
	 *
	 * @param expression
	 *            JavaScript.
	 */
	public void await(final String expression) {
		final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		while (!evaluate("Boolean(" + expression + ')').asBoolean()) {
			if (System.nanoTime() > deadline) {
				throw new AssertionError("the page never came to: " + expression + "; it shows\n"
						+ text("body") + "\nand complained " + this.complaints);
			}
			try {
				Thread.sleep(50);
			} catch (final InterruptedException e) {
				throw new IllegalStateException(e);
			}
		}
	}

	/**
	 * Writes the whole page as a picture.
	 *
	 * @param file
	 *            a PNG file; its directory is made when needed.
	 * @throws IOException
	 *             when it cannot be written.
	 */
	public void picture(final Path file) throws IOException {
		final String data = call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
				.get("data").asText();
		Files.createDirectories(file.toAbsolutePath().getParent());
		Files.write(file, Base64.getDecoder().decode(data));
	}

	/**
	 * Returns the errors and warnings of scripts, network and content security policy since the start.
	 *
	 * @return the browser's own list.
	 */
	public List<String> complaints() {
		return this.complaints;
	}

	/**
	 * Returns the addresses that the tab has asked for since the start.
	 *
	 * @return the browser's own list.
	 */
	public List<String> requests() {
		return this.requests;
	}

	static String quoted(final String text) {
		return '\'' + text.replace("\\", "\\\\").replace("'", "\\'") + '\'';
	}

	private JsonNode call(final String method, final Map<String, ?> parameters) {
		final int id = this.ids.incrementAndGet();
		final ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
		message.set("params", JSON.valueToTree(parameters));
		if (this.tab != null) {
			message.put("sessionId", this.tab);
		}
		final CompletableFuture<JsonNode> answer = new CompletableFuture<>();
		this.answers.put(id, answer);
		try {
			this.socket.sendText(message.toString(), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
			return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (final InterruptedException | ExecutionException | TimeoutException e) {
			throw new IllegalStateException(method + " was not answered", e);
		}
	}

	@Override
	public CompletionStage<?> onText(final WebSocket webSocket, final CharSequence data, final boolean last) {
		this.partial.append(data);
		if (last) {
			final String message = this.partial.toString();
			this.partial.setLength(0);
			try {
				hear(JSON.readTree(message));
			} catch (final IOException e) {
				this.complaints.add("not JSON: " + message);
			}
		}
		webSocket.request(1);
		return null;
	}

	private void hear(final JsonNode message) {
		if (message.has("id")) {
			final CompletableFuture<JsonNode> answer = this.answers.remove(message.get("id").asInt());
			if (message.has("error")) {
				answer.completeExceptionally(new IOException(message.get("error").toString()));
			} else {
				answer.complete(message.get("result"));
			}
			return;
		}
		final JsonNode parameters = message.path("params");
		switch (message.path("method").asText()) {
			case "Runtime.exceptionThrown" -> this.complaints.add(parameters.toString());
			case "Runtime.consoleAPICalled" -> {
				if (List.of("error", "warning", "assert").contains(parameters.path("type").asText())) {
					this.complaints.add(parameters.toString());
				}
			}
			case "Log.entryAdded" -> {
				if (List.of("error", "warning").contains(parameters.path("entry").path("level").asText())) {
					this.complaints.add(parameters.toString());
				}
			}
			case "Network.requestWillBeSent" -> this.requests.add(parameters.path("request").path("url").asText());
			default -> {
				// Nothing else is of interest.
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.abort();
		this.process.descendants().forEach(ProcessHandle::destroyForcibly);
		this.process.destroyForcibly().onExit().join();
		try (Stream<Path> files = Files.walk(this.profile)) {
			files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
		}
	}
}
