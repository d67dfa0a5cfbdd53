/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.judder.dashboard.Chromium;

/**
 * The page of a real run of the virtual motor, in a real browser: from learning to the alarm to the end. Pictures are left in
 * {@code target/pictures}.
 */
final class PageRunTest {

	/** The highest value of the envelope spectrum of the first axis within 2 Hz of a frequency, and the median of all. */
	private static final String LINE = "(hertz => { const points = Chart.getChart('plot-envelope').data.datasets[0].data;"
			+ "const near = points.filter(p => Math.abs(p.x - hertz) < 2).map(p => p.y);"
			+ "const all = points.map(p => p.y).filter(Number.isFinite).sort((a, b) => a - b);"
			+ "return [Math.max(...near), all[all.length >> 1]]; })";

	private static Chromium browser;

	@TempDir
	private Path folder;

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

	@ParameterizedTest
	@CsvSource({ "1366,800,false,light", "360,740,true,dark" })
	void shouldShowARealRunToItsEnd(final int width, final int height, final boolean phone, final String scheme) throws Exception {
		browser.pretend(width, height, phone, scheme);
		final File out = this.folder.resolve("run.out").toFile();
		final Process run = new ProcessBuilder(Outcome.java("monitor", "--dashboard", "--speed", "2.5", "--learn-windows", "1200", "--duration", "48"))
				.redirectOutput(out).redirectErrorStream(true).start();
		try {
			browser.open(address(run, out.toPath()));
			browser.await("document.getElementById('state').textContent === 'Learning'");
			browser.await("Chart.getChart('plot-envelope')");
			assertEquals("Known once the machine is learned.", browser.text("#bands-empty"));
			picture("learning-" + width + '-' + scheme);
			browser.await("document.getElementById('state').textContent === 'Normal'");
			picture("normal-" + width + '-' + scheme);

			browser.await("document.getElementById('state').textContent === 'Anomaly'");
			final String sentence = browser.text("#sentence");
			assertTrue(sentence.matches("Anomaly since 00:00:2\\d: .* on axis [xyz] is .* σ up\\."), sentence);
			browser.await("document.querySelector('#moved li')?.innerText.includes('on axis')");
			// At 30 s the spall has half its size. The outer race is passed 3.5848 times per turn of 1770 per minute.
			browser.await("document.getElementById('numbers').innerText.includes('00:00:3')");
			assertEquals(4, browser.painted());
			final double defect = 3.5848 * 1770 / 60;
			final String levels = browser.evaluate(LINE + '(' + defect + ')').toString();
			final String[] level = levels.substring(1, levels.length() - 1).split(",");
			assertTrue(Double.parseDouble(level[0]) > Double.parseDouble(level[1]) + 10, "line and median in dB: " + levels);
			final String label = browser.evaluate("document.getElementById('plot-envelope').getAttribute('aria-label')").asText();
			assertTrue(label.contains("BPFO 106 Hz"), label);
			picture("anomaly-" + width + '-' + scheme);

			browser.await("document.getElementById('state').textContent === 'Run ended'");
			assertTrue(browser.text("#sentence").startsWith("The run has ended. 00:00:4"), browser.text("#sentence"));
			assertTrue(browser.text("#sentence").contains("1 anomaly raised"), browser.text("#sentence"));
			picture("ended-" + width + '-' + scheme);
			assertEquals(width, browser.evaluate("document.documentElement.scrollWidth").asInt());
			assertEquals(List.of(), browser.complaints());
		} finally {
			run.destroy();
			run.waitFor();
		}
	}

	private static URI address(final Process run, final Path out) throws IOException, InterruptedException {
		while (run.isAlive()) {
			for (final String line : Files.readAllLines(out)) {
				if (line.startsWith("judder: page at http://127.0.0.1:") && line.endsWith("/")) {
					return URI.create(line.substring(line.indexOf("http")));
				}
			}
			Thread.sleep(50);
		}
		throw new AssertionError("the run ended: " + Files.readString(out));
	}

	private static void picture(final String name) throws IOException {
		browser.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
		browser.picture(Path.of("target", "pictures", name + ".png"));
	}
}
