/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.judder.detect.NeuralScorer;
import io.judder.model.Interpreter;
import io.judder.model.Tensor;
import io.judder.monitor.Event;
import io.judder.monitor.Monitor;
import io.judder.monitor.MonitorConfig;
import io.judder.signal.FeatureConfig;
import io.judder.signal.WindowBuffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The anomaly detector of MLPerf Tiny on all windows of a real recording.
 */
class ToyCarTest {

	private static final String MODEL = "ad01_int8";
	private static final int WINDOWS = 196;
	private static final int BANDS = 128;
	private static final int FEATURES = 5 * BANDS;

	@Test
	void shouldGiveOutputsAndErrorsOfEveryWindow() {
		final Interpreter interpreter = SharedModels.interpreter(MODEL);
		final ByteBuffer spectrogram = little("real_spectrogram_200x128_f32.bin");
		final ByteBuffer errors = little("real_all196_mse_f64.bin");
		final byte[] golden = SharedModels.bytes(MODEL, "real_all196_outputs.bin");
		final Tensor input = interpreter.input(0);
		final Tensor output = interpreter.output(0);
		double sum = 0;
		for (int window = 0; window < WINDOWS; window++) {
			for (int i = 0; i < FEATURES; i++) {
				input.setReal(i, spectrogram.getFloat(4 * (window * BANDS + i)));
			}
			interpreter.run();
			assertArrayEquals(Arrays.copyOfRange(golden, window * FEATURES, (window + 1) * FEATURES),
					SharedModels.outputs(interpreter), "window " + window);
			double error = 0;
			for (int i = 0; i < FEATURES; i++) {
				final double difference = (double) spectrogram.getFloat(4 * (window * BANDS + i))
						- (double) output.scale() * (output.get(i) - output.zeroPoint());
				error += difference * difference;
			}
			assertEquals(errors.getDouble(8 * window), error / FEATURES, 1e-9, "window " + window);
			sum += error / FEATURES;
		}
		assertEquals(10.264468325294036, sum / WINDOWS, 1e-9);
	}

	/** Features have 20 fraction bits here: single precision has hardly more at these magnitudes. */
	@Test
	void shouldScoreWindowsByTheGoldenErrors() {
		final int fraction = 20;
		final NeuralScorer scorer = NeuralScorer.reconstruction(SharedModels.interpreter(MODEL), fraction, null, 10f);
		final ByteBuffer spectrogram = little("real_spectrogram_200x128_f32.bin");
		final ByteBuffer errors = little("real_all196_mse_f64.bin");
		final int[] features = new int[FEATURES];
		for (int window = 0; window < WINDOWS; window++) {
			for (int i = 0; i < FEATURES; i++) {
				features[i] = (int) Math.rint(Math.scalb((double) spectrogram.getFloat(4 * (window * BANDS + i)), fraction));
			}
			scorer.accept(features, 1);
			final double golden = errors.getDouble(8 * window);
			assertEquals(golden, Math.scalb((double) scorer.error(), -2 * fraction), 1e-5, "window " + window);
			assertEquals(10000 * golden / (golden + 10), scorer.score(), 0.51, "window " + window);
		}
	}

	/** The whole path: frames, windows, features, network, events; only the features come from the recorded spectrogram. */
	@Test
	void shouldMonitorTheRecordingWithTheGoldenErrors() throws IOException {
		final int fraction = 20;
		final ByteBuffer spectrogram = little("real_spectrogram_200x128_f32.bin");
		final ByteBuffer errors = little("real_all196_mse_f64.bin");
		final NeuralScorer scorer = NeuralScorer.reconstruction(SharedModels.interpreter(MODEL), fraction, null, 10f);
		final SpectrogramFeatures features = new SpectrogramFeatures(spectrogram, BANDS, FEATURES, fraction);
		final WindowBuffer window = new WindowBuffer(new FeatureConfig(256, 1, 16000000).withHop(256));
		final List<String> events = new ArrayList<>();
		final Monitor monitor = new Monitor(new MonitorConfig(), new NoiseSource(), window, features, scorer,
				event -> events.add(Event.name(event.type)));
		final int[] windows = { 0 };
		monitor.observe(seen -> assertEquals(errors.getDouble(8 * windows[0]++),
				Math.scalb((double) scorer.error(), -2 * fraction), 1e-5, "window " + windows[0]));
		while (windows[0] < WINDOWS) {
			monitor.step();
		}
		int above = 0;
		for (int i = 0; i < WINDOWS; i++) {
			// A score is rounded to hundredths: half of one above the limit is above it.
			above += 10000 * errors.getDouble(8 * i) / (errors.getDouble(8 * i) + 10) >= 5000.5 ? 1 : 0;
		}
		assertEquals(above, monitor.counters().exceeded);
		// The recording hovers about the limit: raised early on, it never falls far enough below to clear.
		assertEquals(List.of("anomaly-raised"), events);
	}

	private static ByteBuffer little(final String file) {
		return ByteBuffer.wrap(SharedModels.bytes(MODEL, file)).order(ByteOrder.LITTLE_ENDIAN);
	}
}
