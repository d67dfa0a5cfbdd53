/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What goes over the wire: the files of the page, the refusals, and the stream of events as the HTML standard, section
 * 9.2, frames it. The timeout only guards against waiting for ever.
 */
@Timeout(120)
final class DashboardTest {

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static WindowUpdate window(final long index) {
		return new WindowUpdate(index, index, State.WATCHING, 0, 0, 12.5, 60.0, false, null, new float[] { 0.5f });
	}

	private static EventUpdate event(final int number) {
		return new EventUpdate(EventType.TIME_GAP, number, null, null, List.of(), null, "gap " + number);
	}

	private HttpResponse<String> get(final URI uri, final String... headers) throws Exception {
		final HttpRequest.Builder request = HttpRequest.newBuilder(uri);
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	/** Sends the bytes of a request as they are and returns all that comes back. */
	private static String raw(final Dashboard dashboard, final String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", dashboard.uri().getPort())) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String request(final String line, final String host) {
		return line + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
	}

	private static int count(final String text, final String part) {
		return text.split(part, -1).length - 1;
	}

	@Test
	void shouldServeThePageFromItsOwnOriginOnly() throws Exception {
		try (Dashboard dashboard = Dashboard.start(0)) {
			assertEquals("127.0.0.1", dashboard.uri().getHost());
			final HttpResponse<String> page = get(dashboard.uri());
			assertEquals(200, page.statusCode());
			assertEquals("text/html; charset=utf-8", page.headers().firstValue("Content-Type").orElseThrow());
			assertEquals("nosniff", page.headers().firstValue("X-Content-Type-Options").orElseThrow());
			assertEquals("no-referrer", page.headers().firstValue("Referrer-Policy").orElseThrow());
			final String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
			assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';"), policy);
			assertFalse(policy.contains("http") || policy.contains("unsafe") || policy.contains("*"), policy);
			assertFalse(page.body().contains("http://") || page.body().contains("https://"), page.body());
			final HttpResponse<String> plotting = get(dashboard.uri().resolve("/chart.umd.min.js"));
			assertTrue(plotting.body().contains("Chart.js v4.5.1"));
		}
	}

	@Test
	void shouldRefuseNamesThatAreNotLoopback() throws Exception {
		try (Dashboard dashboard = Dashboard.start(0)) {
			final int port = dashboard.uri().getPort();
			for (final String host : new String[] { "evil.example", "evil.example:" + port, "127.0.0.1.evil.example",
					"localhost.evil.example:" + port, "127.0.0.2:" + port, "0.0.0.0:" + port, "" }) {
				final String answer = raw(dashboard, request("GET /events", host));
				assertTrue(answer.startsWith("HTTP/1.1 421 "), host + " was answered " + answer);
			}
			for (final String host : new String[] { "127.0.0.1:" + port, "localhost:" + port, "LOCALHOST:8000",
					"127.0.0.1" }) {
				final String answer = raw(dashboard, request("GET /icon.svg", host));
				assertTrue(answer.startsWith("HTTP/1.1 200 "), host + " was answered " + answer);
			}
		}
	}

	@Test
	void shouldRefuseAnotherSiteThatAsksForTheStream() throws Exception {
		try (Dashboard dashboard = Dashboard.start(0)) {
			assertEquals(403, get(dashboard.uri().resolve("/events"), "Sec-Fetch-Site", "cross-site").statusCode());
			assertEquals(403, get(dashboard.uri().resolve("/events"), "Sec-Fetch-Site", "same-site").statusCode());
			assertEquals(0, dashboard.watchers());
		}
	}

	@Test
	void shouldServeNothingButItsFiles() throws Exception {
		try (Dashboard dashboard = Dashboard.start(0)) {
			final String host = "127.0.0.1";
			for (final String path : new String[] { "/index.html", "/../pom.xml", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/.",
					"/io/judder/dashboard/Dashboard.class", "/main.js/", "/main.js%00", "/events/" }) {
				final String answer = raw(dashboard, request("GET " + path, host));
				// In newer JDKs the server of the JDK itself refuses a path that begins with two slashes.
				assertTrue(answer.startsWith("HTTP/1.1 404 ") || answer.startsWith("HTTP/1.1 400 ") && path.startsWith("//"),
						path + " was answered " + answer);
			}
			for (final String method : new String[] { "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE" }) {
				final String answer = raw(dashboard, request(method + " /", host));
				assertTrue(answer.startsWith("HTTP/1.1 405 ") && answer.contains("Allow: GET\r\n"),
						method + " was answered " + answer);
			}
		}
	}

	@Test
	void shouldFrameEventsAsTheStandardSays() throws Exception {
		final EventStream stream;
		try (Dashboard dashboard = Dashboard.start(0)) {
			dashboard.publish(new Session("a\nb", "c", 100, List.of("z"), "g", 4, 2, List.of(Feature.of("RMS", "z")),
					List.of("m"), 0.01, null, List.of()));
			dashboard.publish(window(3));
			dashboard.publish(new BandsUpdate(3, new float[] { 1.23456f, Float.NaN, Float.NEGATIVE_INFINITY }));
			dashboard.publish(new SignalUpdate(3, 3, List.of(new Trace("z", 0.5, new float[] { -1 }, new float[] { 2 })),
					List.of(new Spectrum("z", 0, 50, new float[] { -20.5f })), List.of(), List.of(new Marker("BPFO", 88.5))));
			dashboard.publish(new EventUpdate(EventType.ANOMALY_RAISED, 3.5, Double.NaN, 60.0,
					List.of(new Moved(Feature.band("band", "z", 10, 20), -7.5)), "00ff", "x"));
			stream = new EventStream(this.client, dashboard.uri(), null);
			dashboard.publish(new Summary(9, 1, 1, "The end."));
			stream.readAll();
		}
		assertEquals("text/event-stream; charset=utf-8", stream.type());
		assertEquals("retry: 1000", stream.lines().get(0));
		assertEquals(List.of("hello", "session", "windows", "alerts", "signal", "bands"), stream.events().subList(0, 6));
		assertTrue(stream.events().contains("summary"));
		assertEquals("{\"title\":\"a\\nb\",\"source\":\"c\",\"rateHertz\":100.0,\"axes\":[\"z\"],\"unit\":\"g\",\"window\":4,"
				+ "\"hop\":2,\"features\":[{\"name\":\"RMS\",\"axis\":\"z\",\"lowHertz\":null,\"highHertz\":null}],"
				+ "\"methods\":[\"m\"],\"falseAlarmRate\":0.01,\"digest\":null,\"regimes\":[]}", stream.data("session"));
		assertEquals("[{\"index\":3,\"timeSeconds\":3.0,\"state\":\"watching\",\"done\":0,\"total\":0,\"score\":12.5,"
				+ "\"threshold\":60.0,\"alarm\":false,\"regime\":null,\"axisRms\":[0.5]}]", stream.data("windows"));
		assertEquals("{\"index\":3,\"deviations\":[1.235,null,null]}", stream.data("bands"));
		assertEquals("{\"index\":3,\"timeSeconds\":3.0,\"waveform\":[{\"axis\":\"z\",\"stepSeconds\":0.5,\"minimum\":[-1.0],"
				+ "\"maximum\":[2.0]}],\"spectrum\":[{\"axis\":\"z\",\"startHertz\":0.0,\"stepHertz\":50.0,"
				+ "\"decibels\":[-20.5]}],\"envelope\":[],\"markers\":[{\"label\":\"BPFO\",\"hertz\":88.5}]}",
				stream.data("signal"));
		assertEquals("[{\"type\":\"anomaly-raised\",\"timeSeconds\":3.5,\"score\":null,\"threshold\":60.0,\"moved\":"
				+ "[{\"feature\":{\"name\":\"band\",\"axis\":\"z\",\"lowHertz\":10.0,\"highHertz\":20.0},\"deviation\":-7.5}],"
				+ "\"digest\":\"00ff\",\"text\":\"x\"}]", stream.data("alerts"));
		assertEquals("{\"timeSeconds\":9.0,\"windows\":1,\"anomalies\":1,\"text\":\"The end.\"}", stream.data("summary"));
		for (final String line : stream.lines()) {
			assertTrue(line.isEmpty() || line.matches("(id|event|data|retry): .*"), line);
		}
	}

	@Test
	void shouldTellANewPageTheNewestOfABoundedHistory() throws Exception {
		final EventStream stream;
		try (Dashboard dashboard = Dashboard.start(0)) {
			for (int i = 0; i < 5123; i++) {
				dashboard.publish(window(i));
			}
			for (int i = 0; i < 507; i++) {
				dashboard.publish(event(i));
			}
			dashboard.publish(new BandsUpdate(1, new float[] { 1 }));
			dashboard.publish(new BandsUpdate(2, new float[] { 2 }));
			stream = new EventStream(this.client, dashboard.uri(), null);
			dashboard.publish(new Summary(1, 5123, 0, "The end."));
			stream.readAll();
		}
		final String text = String.join("\n", stream.lines());
		assertEquals(5000, count(text, "\"axisRms\""));
		assertTrue(text.contains("\"index\":123,\"timeSeconds\"") && text.contains("\"index\":5122,\"timeSeconds\""));
		assertFalse(text.contains("\"index\":122,\"timeSeconds\""));
		assertEquals(500, count(text, "\"time-gap\""));
		assertFalse(text.contains("\"gap 6\""));
		assertTrue(text.contains("\"gap 7\"") && text.contains("\"gap 506\""));
		assertEquals("{\"index\":2,\"deviations\":[2.0]}", stream.data("bands"));
		assertTrue(stream.events().indexOf("summary") > stream.events().lastIndexOf("windows"));
	}

	@Test
	void shouldResumeWhereAPageWasCutOff() throws Exception {
		final EventStream second;
		final EventStream stranger;
		final EventStream ahead;
		try (Dashboard dashboard = Dashboard.start(0)) {
			dashboard.publish(window(0));
			dashboard.publish(window(1));
			final EventStream first = new EventStream(this.client, dashboard.uri(), null);
			final String id = first.readUntil("beat");
			first.close();
			dashboard.publish(window(2));
			second = new EventStream(this.client, dashboard.uri(), id);
			stranger = new EventStream(this.client, dashboard.uri(), "0" + id.substring(1).replaceFirst("^.", "z"));
			ahead = new EventStream(this.client, dashboard.uri(), id.replaceFirst("-2-", "-4-"));
			dashboard.publish(new Summary(1, 3, 0, "The end."));
			second.readAll();
			stranger.readAll();
			ahead.readAll();
		}
		assertTrue(second.data("hello").endsWith("\"resumed\":true}"));
		assertEquals(List.of(2L), second.windows());
		for (final EventStream anew : List.of(stranger, ahead)) {
			assertTrue(anew.data("hello").endsWith("\"resumed\":false}"));
			assertEquals(List.of(0L, 1L, 2L), anew.windows());
		}
	}

	@Test
	void shouldBeatWhenNothingHappens() throws Exception {
		try (Dashboard dashboard = Dashboard.start(0, new Limits(16, 10_000, 20))) {
			final EventStream stream = new EventStream(this.client, dashboard.uri(), null);
			stream.readUntil("beat");
			stream.readUntil("beat");
			stream.close();
		}
	}

	@Test
	void shouldTellSurplusPagesThatItIsBusy() throws Exception {
		try (Dashboard dashboard = Dashboard.start(0, new Limits(2, 10_000, 20))) {
			final EventStream first = new EventStream(this.client, dashboard.uri(), null);
			final EventStream second = new EventStream(this.client, dashboard.uri(), null);
			assertEquals(2, dashboard.watchers());
			final EventStream third = new EventStream(this.client, dashboard.uri(), null);
			third.readAll();
			assertEquals(List.of("busy"), third.events());
			first.close();
			while (dashboard.watchers() > 1) {
				Thread.sleep(5);
			}
			final EventStream fourth = new EventStream(this.client, dashboard.uri(), null);
			fourth.readUntil("hello");
			fourth.close();
			second.close();
		}
	}

	@Test
	void shouldDropAPageThatDoesNotReadAndNeverWaitForIt() throws Exception {
		try (Dashboard dashboard = Dashboard.start(0, new Limits(16, 200, 20));
				Socket slow = new Socket("127.0.0.1", dashboard.uri().getPort())) {
			slow.getOutputStream().write(request("GET /events", "127.0.0.1").getBytes(StandardCharsets.ISO_8859_1));
			while (dashboard.watchers() == 0) {
				Thread.sleep(5);
			}
			// Far more than the buffers of both sockets hold; the page reads nothing.
			final SignalUpdate large = new SignalUpdate(0, 0, List.of(),
					List.of(new Spectrum("z", 0, 1, new float[4_000_000])), List.of(), List.of());
			for (int i = 0; i < 200_000; i++) {
				dashboard.publish(window(i));
			}
			while (dashboard.watchers() > 0) {
				dashboard.publish(large);
				Thread.sleep(5);
			}
			final EventStream other = new EventStream(this.client, dashboard.uri(), null);
			other.readUntil("hello");
			other.close();
		}
	}

	@Test
	void shouldSayThatThePortIsTaken() throws Exception {
		try (Dashboard first = Dashboard.start(0)) {
			final int port = first.uri().getPort();
			final BindException refusal = assertThrows(BindException.class, () -> Dashboard.start(port));
			assertEquals("port " + port + " of 127.0.0.1 is taken by another program; choose another port, or 0 for any"
					+ " that is free", refusal.getMessage());
		}
		assertEquals("the port must be 0 to 65535, not 65536",
				assertThrows(IllegalArgumentException.class, () -> Dashboard.start(65536)).getMessage());
	}

	@Test
	void shouldTellTheEndAndFreeThePortWhenClosed() throws Exception {
		final Dashboard dashboard = Dashboard.start(0);
		dashboard.publish(window(41));
		final EventStream stream = new EventStream(this.client, dashboard.uri(), null);
		final int port = dashboard.uri().getPort();
		dashboard.close();
		dashboard.close();
		stream.readAll();
		assertEquals("{\"timeSeconds\":41.0,\"windows\":1,\"anomalies\":0,\"text\":\"The run was stopped.\"}",
				stream.data("summary"));
		assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", port).close());
		dashboard.publish(window(42));
		try (Dashboard next = Dashboard.start(port)) {
			assertEquals(port, next.uri().getPort());
		}
	}
}
