/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What a person sees, in a real browser. Pictures of each look are left in {@code target/pictures}.
 */
final class PageTest {

	/** How many of the canvases that are shown have more than one colour. */
	private static final String PAINTED = "[...document.querySelectorAll('canvas')].filter(canvas => {"
			+ "const pixels = new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)"
			+ ".data.buffer); return getComputedStyle(canvas).visibility === 'visible' && new Set(pixels).size > 10;"
			+ "}).length";

	/** The texts whose contrast is below 4.5 to 1 (WCAG 2.2, 1.4.3), relative luminance as defined there. */
	private static final String FAINT = "(() => {"
			+ "const parts = colour => colour.match(/[\\d.]+/g).map(Number);"
			+ "const light = rgb => { const [r, g, b] = rgb.slice(0, 3).map(v => (v /= 255) <= 0.04045 ? v / 12.92"
			+ " : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };"
			+ "const behind = e => { for (; e; e = e.parentElement) { const c = parts(getComputedStyle(e).backgroundColor);"
			+ " if (c.length < 4 || c[3] === 1) return c; } return [255, 255, 255]; };"
			+ "return [...document.body.querySelectorAll('*')].filter(e => e.checkVisibility()"
			+ " && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())).filter(e => {"
			+ "const a = light(parts(getComputedStyle(e).color)), b = light(behind(e));"
			+ "return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5; }).map(e => e.outerHTML.slice(0, 80)); })()";

	/** The scores that the plot holds. */
	private static final String SCORES = "Chart.getChart('plot-score').data.datasets[0].data.map(point => point.y)";

	private static Chromium browser;

	@BeforeAll
	static void startBrowser() throws IOException {
		browser = new Chromium();
	}

	@AfterAll
	static void stopBrowser() throws IOException {
		if (browser != null) {
			browser.close();
		}
	}

	private static void play(final DemoFeed demo, final int windows) {
		for (int i = 0; i < windows; i++) {
			demo.step();
		}
	}

	private static void picture(final String name) throws IOException {
		browser.picture(Path.of("target", "pictures", name + ".png"));
	}

	private static void assertClean(final Dashboard dashboard) {
		assertEquals(List.of(), browser.complaints());
		assertEquals(List.of(), browser.requests().stream()
				.distinct().filter(address -> !address.startsWith("http://127.0.0.1:") && !address.equals("about:blank")).toList());
		assertTrue(browser.requests().contains(dashboard.uri() + "chart.umd.min.js"));
	}

	@ParameterizedTest
	@CsvSource({ "360,740,true,light", "360,740,true,dark", "768,1024,true,light", "1366,800,false,light",
			"1366,800,false,dark", "1920,1080,false,light", "1920,1080,false,dark" })
	void shouldShowAnAnomaly(final int width, final int height, final boolean phone, final String scheme)
			throws IOException {
		browser.pretend(width, height, phone, scheme);
		try (Dashboard dashboard = Dashboard.start(0)) {
			final DemoFeed demo = new DemoFeed(dashboard, 7);
			demo.begin();
			play(demo, DemoFeed.RAISED_AGAIN + 60);
			dashboard.publish(new WindowUpdate(440, 441.9, State.WATCHING, 0, 0, 87.44, 62.5, true, "1480 rpm",
					new float[] { 0.25f, 1.5f, 12 }));
			browser.open(dashboard.uri());
			browser.await("document.getElementById('score')?.textContent === '87.4'");
			browser.await("document.querySelector('#moved li') && document.querySelector('#plot-envelope').width > 300");
			browser.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

			assertEquals("Anomaly", browser.text("#state"));
			// Raised again in window 380, which ends at 381 s.
			assertEquals("Anomaly since 00:06:21: band 2.85–3.49 kHz on axis z is 9.2 σ up.", browser.text("#sentence"));
			assertEquals("Pump 3, drive end", browser.text("#title"));
			assertEquals("limit 62.5", browser.text("#gauge-limit-text"));
			assertEquals("87.4", browser.evaluate("document.getElementById('gauge').getAttribute('aria-valuenow')").asText());
			assertEquals("Live", browser.text("#connection-text"));
			assertTrue(browser.text("#numbers").replace('\n', ' ').contains("Running time 00:07:21"), browser.text("#numbers"));
			assertTrue(browser.text("#numbers").replace('\n', ' ').contains("RMS y 1.50 g"), browser.text("#numbers"));
			assertEquals(7, browser.evaluate("document.querySelectorAll('#events li').length").asInt());
			assertEquals("Anomaly still present", browser.text("#events li:first-child strong"));
			assertEquals("Anomaly raised", browser.text("#events li:nth-child(3) strong"));
			assertEquals("Gap in time", browser.text("#events li:last-child strong"));
			assertTrue(browser.text("#moved li:first-child").contains("on axis z"), browser.text("#moved"));
			assertEquals(87, browser.evaluate("document.querySelectorAll('#heat i').length").asInt());
			assertEquals(4, browser.evaluate(PAINTED).asInt());
			assertTrue(browser.evaluate("document.getElementById('plot-envelope').getAttribute('aria-label')").asText()
					.contains("BPFO 88.3 Hz"));
			assertEquals(width, browser.evaluate("document.documentElement.scrollWidth").asInt());
			assertEquals("[]", browser.evaluate(FAINT).toString());
			picture("anomaly-" + width + '-' + scheme);
			assertClean(dashboard);
		}
		browser.await("document.getElementById('state').textContent === 'Run ended'");
		assertEquals("Run ended", browser.text("#connection-text"));
	}

	@ParameterizedTest
	@CsvSource({ "360,740,true,light", "1366,800,false,dark" })
	void shouldWaitWithoutData(final int width, final int height, final boolean phone, final String scheme)
			throws IOException {
		browser.pretend(width, height, phone, scheme);
		try (Dashboard dashboard = Dashboard.start(0)) {
			browser.open(dashboard.uri());
			browser.await("document.getElementById('connection-text').textContent === 'Live'");
			assertEquals("Waiting", browser.text("#state"));
			assertEquals("Waiting for the first window.", browser.text("#sentence"));
			assertEquals("none yet", browser.text("#score"));
			assertTrue(browser.text("main").contains("No event yet."));
			assertEquals(0, browser.evaluate(PAINTED).asInt());
			assertEquals(width, browser.evaluate("document.documentElement.scrollWidth").asInt());
			assertEquals("[]", browser.evaluate(FAINT).toString());
			picture("waiting-" + width + '-' + scheme);
			assertClean(dashboard);
		}
	}

	@ParameterizedTest
	@CsvSource({ "360,740,true,dark", "1366,800,false,light" })
	void shouldFollowARunFromLearningToItsEnd(final int width, final int height, final boolean phone, final String scheme)
			throws IOException {
		browser.pretend(width, height, phone, scheme);
		try (Dashboard dashboard = Dashboard.start(0)) {
			final DemoFeed demo = new DemoFeed(dashboard, 11);
			browser.open(dashboard.uri());
			demo.begin();
			play(demo, DemoFeed.SETTLING + 42);
			browser.await("document.getElementById('sentence').textContent.includes('42 of')");
			assertEquals("Learning", browser.text("#state"));
			assertEquals("Learning what is normal: 42 of 60 windows.", browser.text("#sentence"));
			assertEquals("70", browser.evaluate("document.getElementById('progress').getAttribute('aria-valuenow')").asText());
			assertEquals("Known once the machine is learned.", browser.text("#bands-empty"));
			assertEquals("[]", browser.evaluate(FAINT).toString());
			picture("learning-" + width + '-' + scheme);

			play(demo, 100);
			browser.await("document.getElementById('state').textContent === 'Normal'");
			assertEquals("The machine runs as it was learned.", browser.text("#sentence"));
			assertEquals("", browser.text("#announcer"));
			assertEquals("[]", browser.evaluate(FAINT).toString());
			picture("normal-" + width + '-' + scheme);

			dashboard.publish(new EventUpdate(EventType.SENSOR_STUCK, 147.5, null, null, List.of(), null, "<b>axis y</b>"));
			browser.await("document.getElementById('notice').textContent.length > 0");
			assertEquals("Sensor stuck at 00:02:27: <b>axis y</b>", browser.text("#announcer"));
			assertEquals("Sensor stuck at 00:02:27: <b>axis y</b>", browser.text("#notice"));

			dashboard.publish(new Summary(147.5, 148, 1, "The recording has ended."));
			browser.await("document.getElementById('state').textContent === 'Run ended'");
			assertEquals("The recording has ended. 00:02:27, 148 windows, 1 anomaly raised.", browser.text("#sentence"));
			assertEquals("Run ended", browser.text("#connection-text"));
			picture("ended-" + width + '-' + scheme);
			assertClean(dashboard);
		}
		assertEquals("Run ended", browser.text("#connection-text"));
	}

	@Test
	void shouldRefuseLearningInPlainWords() throws IOException {
		browser.pretend(1366, 800, false, "light");
		try (Dashboard dashboard = Dashboard.start(0)) {
			dashboard.publish(new WindowUpdate(0, 1, State.REFUSED, 0, 0, null, null, false, null, new float[0]));
			browser.open(dashboard.uri());
			browser.await("document.getElementById('state').textContent === 'Refused'");
			assertEquals("Learning was disturbed too much. Nothing was learned.", browser.text("#sentence"));
			dashboard.publish(new EventUpdate(EventType.LEARNING_REFUSED, 1, null, null, List.of(), null,
					"The sensor was moved in 31 of 60 windows."));
			browser.await("document.getElementById('sentence').textContent === 'The sensor was moved in 31 of 60 windows.'");
			assertClean(dashboard);
		}
	}

	@Test
	void shouldHideAnAxisByKeyboard() throws IOException {
		browser.pretend(1366, 800, false, "light");
		try (Dashboard dashboard = Dashboard.start(0)) {
			final DemoFeed demo = new DemoFeed(dashboard, 3);
			demo.begin();
			demo.step();
			browser.open(dashboard.uri());
			browser.await("document.querySelectorAll('#axes button').length === 3");
			browser.await("Chart.getChart('plot-spectrum').data.datasets.length === 3");
			browser.evaluate("document.querySelector('#axes button').focus()");
			browser.press(" ");
			browser.await("Chart.getChart('plot-spectrum').data.datasets.length === 2");
			assertEquals("false", browser.evaluate("document.activeElement.getAttribute('aria-pressed')").asText());
			assertClean(dashboard);
		}
	}

	@Test
	void shouldFindBackAfterTheConnectionWasLost() throws IOException {
		browser.pretend(1366, 800, false, "light");
		try (Dashboard first = Dashboard.start(0); Dashboard second = Dashboard.start(0)) {
			first.publish(window(0, 11.0));
			final int port;
			try (Cable cable = new Cable(0, first.uri().getPort())) {
				port = cable.port();
				browser.open(URI.create("http://127.0.0.1:" + port + '/'));
				browser.await("document.getElementById('score').textContent === '11.0'");
			}
			browser.await("document.getElementById('connection-text').textContent === 'Connection lost, trying again'");
			first.publish(window(1, 12.0));
			try (Cable cable = new Cable(port, first.uri().getPort())) {
				browser.await("document.getElementById('score').textContent === '12.0'");
				assertEquals("Live", browser.text("#connection-text"));
				assertEquals("[11,12]", browser.evaluate(SCORES).toString());
			}
			second.publish(window(0, 13.0));
			try (Cable cable = new Cable(port, second.uri().getPort())) {
				browser.await("document.getElementById('score').textContent === '13.0'");
				assertEquals("[13]", browser.evaluate(SCORES).toString());
			}
		}
		// The browser itself complains of each attempt that fails.
		assertTrue(browser.complaints().stream().allMatch(complaint -> complaint.contains("net::ERR_")),
				browser.complaints().toString());
		browser.complaints().clear();
	}

	private static WindowUpdate window(final int index, final double score) {
		return new WindowUpdate(index, index, State.WATCHING, 0, 0, score, 50.0, false, null, new float[0]);
	}

	/** A forwarded port that can be cut. */
	private static final class Cable implements AutoCloseable {

		private final ServerSocket server;

		private final List<Socket> ends = new CopyOnWriteArrayList<>();

		Cable(final int port, final int target) throws IOException {
			this.server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
			start(() -> {
				while (true) {
					final Socket near = this.server.accept();
					final Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
					this.ends.add(near);
					this.ends.add(far);
					start(() -> near.getInputStream().transferTo(far.getOutputStream()));
					start(() -> far.getInputStream().transferTo(near.getOutputStream()));
				}
			});
		}

		private static void start(final Callable<Object> task) {
			final Thread thread = new Thread(() -> {
				try {
					task.call();
				} catch (final Exception e) {
					// The cable was cut.
				}
			}, "cable");
			thread.setDaemon(true);
			thread.start();
		}

		int port() {
			return this.server.getLocalPort();
		}

		@Override
		public void close() throws IOException {
			this.server.close();
			for (final Socket end : this.ends) {
				end.close();
			}
		}
	}
}
