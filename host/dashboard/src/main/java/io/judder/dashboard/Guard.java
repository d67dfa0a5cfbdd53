/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

import java.util.Set;

/**
 * Refuses what the page itself would never ask, and sets the headers that keep other sites out. A site that a browser has
 * open can reach loopback: by a name that it makes point there (DNS rebinding), which the Host header betrays, or across
 * origins, which Sec-Fetch-Site betrays.
 */
final class Guard {

	/** The port is free, since it differs from ours when it is forwarded to a phone or through ssh. */
	private static final String LOOPBACK = "(?i)(127\\.0\\.0\\.1|localhost)(:[0-9]{1,5})?";

	private static final Set<String> OWN = Set.of("same-origin", "none");

	/**
	 * Why a request is refused.
	 */
	record Refusal(int status, String text) {
	}

	private Guard() {
	}

	/**
	 * Returns why a request is refused, or null when it is not.
	 */
	static Refusal check(final HttpExchange exchange) {
		final String host = exchange.getRequestHeaders().getFirst("Host");
		if (host == null || !host.matches(LOOPBACK)) {
			return new Refusal(421, "This page is served to 127.0.0.1 and localhost only.");
		}
		if (!"GET".equals(exchange.getRequestMethod())) {
			exchange.getResponseHeaders().set("Allow", "GET");
			return new Refusal(405, "Only GET is served.");
		}
		return null;
	}

	/**
	 * Tells whether a browser asks on behalf of another site. Other programs do not send the header.
	 */
	static boolean foreign(final HttpExchange exchange) {
		final String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
		return site != null && !OWN.contains(site);
	}

	static void secure(final Headers headers) {
		headers.set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
				+ " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("Referrer-Policy", "no-referrer");
		headers.set("Cross-Origin-Resource-Policy", "same-origin");
		headers.set("Cross-Origin-Opener-Policy", "same-origin");
		headers.set("Cache-Control", "no-store");
	}
}
