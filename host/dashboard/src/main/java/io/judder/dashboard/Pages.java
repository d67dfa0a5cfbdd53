/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Answers requests: the files of the page, and the stream of events at {@code /events}.
 */
final class Pages implements HttpHandler {

	private static final String PLAIN = "text/plain; charset=utf-8";

	private final Feed feed;

	private final Assets assets;

	private final Limits limits;

	/** Tells this run from another one on the same port, so that a page does not mix the two. */
	private final String run = Long.toHexString(ThreadLocalRandom.current().nextLong());

	private final Set<Subscriber> subscribers = new HashSet<>();

	/** How many streams are open or being opened. */
	private int open;

	Pages(final Feed feed, final Assets assets, final Limits limits) {
		this.feed = feed;
		this.assets = assets;
		this.limits = limits;
	}

	@Override
	public void handle(final HttpExchange exchange) throws IOException {
		try (exchange) {
			Guard.secure(exchange.getResponseHeaders());
			final Guard.Refusal refusal = Guard.check(exchange);
			if (refusal != null) {
				answer(exchange, refusal.status(), PLAIN, refusal.text().getBytes(StandardCharsets.UTF_8));
				return;
			}
			final String path = exchange.getRequestURI().getRawPath();
			final Assets.Asset asset = this.assets.find(path);
			if (asset != null) {
				answer(exchange, 200, asset.type(), asset.content());
			} else if (!"/events".equals(path)) {
				answer(exchange, 404, PLAIN, "There is no such page.".getBytes(StandardCharsets.UTF_8));
			} else if (Guard.foreign(exchange)) {
				answer(exchange, 403, PLAIN, "Another site asked.".getBytes(StandardCharsets.UTF_8));
			} else {
				stream(exchange);
			}
		}
	}

	private static void answer(final HttpExchange exchange, final int status, final String type, final byte[] content)
			throws IOException {
		exchange.getResponseHeaders().set("Content-Type", type);
		if ("HEAD".equals(exchange.getRequestMethod())) {
			exchange.sendResponseHeaders(status, -1);
			return;
		}
		exchange.sendResponseHeaders(status, content.length);
		exchange.getResponseBody().write(content);
	}

	private void stream(final HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
		if (!enter()) {
			// A refusal by status would end the browser's attempts, and the page could not say why.
			answer(exchange, 200, "text/event-stream; charset=utf-8",
					"retry: 5000\nevent: busy\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8));
			return;
		}
		Subscriber subscriber = null;
		try {
			exchange.sendResponseHeaders(200, 0);
			subscriber = new Subscriber(this.feed, this.run, exchange.getResponseBody());
			synchronized (this) {
				this.subscribers.add(subscriber);
			}
			subscriber.serve(exchange.getRequestHeaders().getFirst("Last-Event-ID"), this.limits.beatMillis());
		} catch (final InterruptedException e) {
			// The page read too slowly or the run is over; closing the exchange is all that is left to do.
			Thread.currentThread().interrupt();
		} finally {
			// The stream must end properly before it counts as left: close() stops the server then, and a browser that
			// sees a torn stream throws away the summary at its end.
			exchange.close();
			leave(subscriber);
		}
	}

	private synchronized boolean enter() {
		if (this.open >= this.limits.pages()) {
			return false;
		}
		this.open++;
		return true;
	}

	private synchronized void leave(final Subscriber subscriber) {
		this.subscribers.remove(subscriber);
		this.open--;
		notifyAll();
	}

	synchronized int open() {
		return this.open;
	}

	synchronized void dropSlow() {
		for (final Subscriber subscriber : this.subscribers) {
			subscriber.dropIfSlow(this.limits.slowMillis() * 1_000_000);
		}
	}

	/**
	 * Waits until no page is open, for at most so long.
	 */
	synchronized void awaitNone(final long millis) {
		final long deadline = System.nanoTime() + millis * 1_000_000;
		long left = millis;
		while (this.open > 0 && left > 0) {
			try {
				wait(left);
			} catch (final InterruptedException e) {
				Thread.currentThread().interrupt();
				return;
			}
			left = (deadline - System.nanoTime()) / 1_000_000;
		}
	}
}
