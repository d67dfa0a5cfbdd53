/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * What a person sees, in a real browser. Pictures of each look are left in {@code target/pictures}.
 */
final class PageTest {

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

	/** The colour of the first line of the spectrum. */
	private static final String COLOUR = "Chart.getChart('plot-spectrum').data.datasets[0].borderColor";

	private static Chromium browser;

	@BeforeAll
	static void startBrowser() throws IOException {
		browser = new Chromium();
	}

	/** What one test leaves behind must not fail the next. */
	@BeforeEach
	void forgetComplaints() {
		browser.complaints().clear();
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
			assertEquals(4, browser.painted());
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
			assertEquals(0, browser.painted());
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
	void shouldHideAnAxisByKeyboardAndFollowTheScheme() throws IOException {
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
			assertEquals("#b35900", browser.evaluate(COLOUR).asText());
			browser.pretend(1366, 800, false, "dark");
			browser.await(COLOUR + " === '#f2a64d'");
			assertClean(dashboard);
		}
	}

	@Test
	void shouldFindBackAfterTheConnectionWasLost() throws IOException {
		browser.pretend(1366, 800, false, "light");
		try (Dashboard first = Dashboard.start(0); Dashboard second = Dashboard.start(0);
				Cable cable = new Cable(first.uri().getPort())) {
			first.publish(window(0, 1, 11.0));
			browser.open(URI.create("http://127.0.0.1:" + cable.port() + '/'));
			browser.await("document.getElementById('score').textContent === '11.0'");
			cable.cut();
			browser.await("document.getElementById('connection-text').textContent === 'Connection lost, trying again'");
			first.publish(window(1, 2, 12.0));
			cable.lead(first.uri().getPort());
			browser.await("document.getElementById('score').textContent === '12.0'");
			assertEquals("Live", browser.text("#connection-text"));
			assertEquals("[11,12]", browser.evaluate(SCORES).toString());
			cable.cut();
			browser.await("document.getElementById('connection-text').textContent === 'Connection lost, trying again'");
			second.publish(window(0, 1, 13.0));
			cable.lead(second.uri().getPort());
			browser.await("document.getElementById('score').textContent === '13.0'");
			assertEquals("[13]", browser.evaluate(SCORES).toString());
		}
		// The browser itself complains of each attempt that fails.
		assertTrue(browser.complaints().stream().allMatch(complaint -> complaint.contains("net::ERR_")),
				browser.complaints().toString());
		browser.complaints().clear();
	}

	private static WindowUpdate window(final int index, final double time, final double score) {
		return new WindowUpdate(index, time, State.WATCHING, 0, 0, score, 50.0, false, null, new float[0]);
	}

	@Test
	void shouldBearOneAxisLongWordsAndAClockThatJumpsBack() throws IOException {
		browser.pretend(360, 740, true, "light");
		try (Dashboard dashboard = Dashboard.start(0)) {
			dashboard.publish(new Session("<i>Compressor</i> 12 in the northern hall, non-drive end, outboard bearing",
					"/var/recordings/2026/11/21/compressor-12/non-drive-end/outboard/0000000001.wav", 25_600,
					List.of("horizontal"), "m/s\u00b2", 4096, 2048,
					List.of(Feature.band("envelope", "horizontal", 80, 95), Feature.of("kurtosis", "horizontal")),
					List.of("Mahalanobis"), 0.0001, null, List.of()));
			dashboard.publish(window(0, 5000, 30.0));
			dashboard.publish(window(1, 5001, 31.0));
			dashboard.publish(window(2, 100, 32.0));
			dashboard.publish(window(3, 101, Double.NaN));
			dashboard.publish(window(4, 102, 33.0));
			dashboard.publish(new BandsUpdate(4, new float[] { Float.NaN, -7 }));
			dashboard.publish(new SignalUpdate(4, 102, List.of(Trace.of("horizontal", new float[] { 1, 2, 3 }, 25_600, 512)),
					List.of(), List.of(), List.of()));
			browser.open(dashboard.uri());
			browser.await("document.getElementById('score').textContent === '33.0'");
			browser.await("document.querySelector('#moved li')");
			assertEquals("[32,null,33]", browser.evaluate(SCORES).toString());
			assertEquals("[2.5,0,2.5]",
					browser.evaluate("Chart.getChart('plot-score').data.datasets[0].pointRadius").toString());
			assertEquals("kurtosis on axis horizontal", browser.text("#moved .name"));
			assertEquals("\u22127.0\u00a0\u03c3", browser.text("#moved .amount"));
			assertEquals("1 feature is 6 \u03c3 or more from normal.", browser.text("#bands-sentence"));
			assertEquals("Not computed in this run", browser.text("#plot-envelope + .empty"));
			assertEquals(360, browser.evaluate("document.documentElement.scrollWidth").asInt());
			browser.evaluate("document.querySelector('details').open = true");
			assertTrue(browser.text("#about").replace('\n', ' ').contains("False-alarm rate 0.0100 % of windows"),
					browser.text("#about"));
			assertEquals(360, browser.evaluate("document.documentElement.scrollWidth").asInt());
			picture("long-words-360-light");
			assertClean(dashboard);
		}
	}
}
