/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Fakes a run: a motor is learned, a bearing fault grows on axis z, goes away, and comes back. Nothing is computed from
 * samples, so the page can be looked at without the rest of the project.
 */
final class DemoFeed {

	static final int SETTLING = 5;

	static final int LEARNING = 60;

	static final int CALIBRATING = 40;

	/** The first window in alarm. */
	static final int RAISED = 240;

	/** The first window after the alarm. */
	static final int CLEARED = 300;

	/** The first window of the second alarm. */
	static final int RAISED_AGAIN = 380;

	private static final String[] AXES = { "x", "y", "z" };

	private static final double RATE = 12_800;

	private static final int WINDOW = 1024;

	private static final int BANDS = 24;

	/** The first feature of axis z. */
	private static final int Z = 2 * (BANDS + 5);

	private static final double LIMIT = 62.5;

	private static final String DIGEST = "7f3a91c2";

	private final Dashboard dashboard;

	private final Random random;

	private final List<Feature> features = new ArrayList<>();

	private int index;

	DemoFeed(final Dashboard dashboard, final long seed) {
		this.dashboard = dashboard;
		this.random = new Random(seed);
		for (final String axis : AXES) {
			for (int i = 0; i < BANDS; i++) {
				this.features.add(Feature.band("band", axis, edge(i), edge(i + 1)));
			}
			for (final String name : new String[] { "RMS", "peak", "crest factor", "kurtosis", "skewness" }) {
				this.features.add(Feature.of(name, axis));
			}
		}
	}

	private static double edge(final int i) {
		return 50 * Math.pow(6400 / 50.0, i / (double) BANDS);
	}

	void begin() {
		this.dashboard.publish(session(null));
	}

	private Session session(final String digest) {
		return new Session("Pump 3, drive end", "virtual motor, 1480 rpm, seed 7", RATE, List.of(AXES), "g", WINDOW,
				WINDOW / 2, this.features, List.of("Mahalanobis", "T\u00b2 + Q"), 0.001, digest, List.of("1480 rpm"));
	}

	/** Publishes the next window with all that belongs to it. */
	void step() {
		final int i = this.index++;
		final double time = (i + 1) * 1.0;
		final int watched = i - SETTLING - LEARNING - CALIBRATING;
		final boolean alarm = i >= RAISED && i < CLEARED || i >= RAISED_AGAIN;
		final double fault = i >= RAISED_AGAIN - 20 ? Math.min(1, (i - RAISED_AGAIN + 20) / 60.0)
				: i >= RAISED - 20 && i < CLEARED - 5 ? Math.min(1, (i - RAISED + 20) / 50.0) : 0;
		State state = State.WATCHING;
		int done = 0;
		int total = 0;
		if (i < SETTLING) {
			state = State.SETTLING;
			done = i + 1;
			total = SETTLING;
		} else if (i < SETTLING + LEARNING) {
			state = State.LEARNING;
			done = i - SETTLING + 1;
			total = LEARNING;
		} else if (watched < 0) {
			state = State.CALIBRATING;
			done = i - SETTLING - LEARNING + 1;
			total = CALIBRATING;
		}
		final Double score = watched < 0 ? null
				: Math.max(2, Math.min(99, 24 + 7 * this.random.nextGaussian() + 66 * fault));
		final Double limit = watched < 0 ? null : LIMIT;
		final float[] rms = new float[AXES.length];
		for (int axis = 0; axis < rms.length; axis++) {
			rms[axis] = (float) (0.35 + 0.1 * axis + 0.01 * this.random.nextGaussian() + (axis == 2 ? 0.3 * fault : 0));
		}
		if (watched == 0) {
			this.dashboard.publish(session(DIGEST));
		}
		this.dashboard.publish(new WindowUpdate(i, time, state, done, total, score, limit, alarm,
				watched < 0 ? null : "1480 rpm", rms));
		if (watched >= 0) {
			this.dashboard.publish(new BandsUpdate(i, deviations(fault)));
		}
		this.dashboard.publish(new SignalUpdate(i, time, waveforms(fault), spectra(fault), envelopes(fault),
				List.of(new Marker("FTF", 9.8), new Marker("1\u00d7", 24.7), new Marker("BSF", 58.1), new Marker("BPFO", 88.3),
						new Marker("BPFI", 133.6), new Marker("2\u00d7BPFO", 176.6))));
		event(i, time, score);
	}

	private void event(final int i, final double time, final Double score) {
		final List<Moved> moved = List.of(new Moved(this.features.get(Z + 20), 9.2), new Moved(this.features.get(Z + 27), 6.4),
				new Moved(this.features.get(Z + 3), -5.1));
		if (i == RAISED || i == RAISED_AGAIN) {
			this.dashboard.publish(new EventUpdate(EventType.ANOMALY_RAISED, time, score, LIMIT, moved, DIGEST, null));
		} else if (i == RAISED + 30 || i == RAISED_AGAIN + 30) {
			this.dashboard.publish(new EventUpdate(EventType.ANOMALY_PRESENT, time, score, LIMIT, moved, DIGEST, null));
		} else if (i == CLEARED) {
			this.dashboard.publish(new EventUpdate(EventType.ANOMALY_CLEARED, time, score, LIMIT, List.of(), DIGEST, null));
		} else if (i == 180) {
			this.dashboard.publish(new EventUpdate(EventType.TIME_GAP, time, null, null, List.of(), DIGEST,
					"420 ms of samples are missing"));
		} else if (i == 395) {
			this.dashboard.publish(new EventUpdate(EventType.SENSOR_CLIPPED, time, null, null, List.of(), DIGEST,
					"axis z reached its range in 37 of 1024 samples"));
		}
	}

	private float[] deviations(final double fault) {
		final float[] deviations = new float[this.features.size()];
		for (int i = 0; i < deviations.length; i++) {
			deviations[i] = (float) this.random.nextGaussian();
			final int band = i - Z;
			if (band >= 18 && band < 23) {
				deviations[i] += (float) (fault * (10 - 2 * Math.abs(band - 20)));
			} else if (band == 27) {
				deviations[i] += (float) (6 * fault);
			} else if (band == 3) {
				deviations[i] -= (float) (5 * fault);
			}
		}
		return deviations;
	}

	private List<Trace> waveforms(final double fault) {
		final List<Trace> traces = new ArrayList<>();
		for (int axis = 0; axis < AXES.length; axis++) {
			final float[] samples = new float[WINDOW];
			final double phase = this.random.nextDouble() * 6.28;
			for (int i = 0; i < WINDOW; i++) {
				final double seconds = i / RATE;
				final double since = seconds % (1 / 88.3);
				samples[i] = (float) (0.4 * Math.sin(2 * Math.PI * 24.7 * seconds + phase) + 0.15 * this.random.nextGaussian()
						+ (axis == 2 ? 2.4 * fault * Math.exp(-since * 700) * Math.sin(2 * Math.PI * 3100 * since) : 0)
						+ 0.5 * (axis - 1));
			}
			traces.add(Trace.of(AXES[axis], samples, RATE, 512));
		}
		return traces;
	}

	private List<Spectrum> spectra(final double fault) {
		final List<Spectrum> spectra = new ArrayList<>();
		for (int axis = 0; axis < AXES.length; axis++) {
			final float[] levels = new float[WINDOW / 2];
			for (int i = 0; i < levels.length; i++) {
				final double hertz = i * RATE / WINDOW;
				levels[i] = (float) (-72 - 6 * axis + 3 * this.random.nextGaussian() + 40 * hump(hertz, 24.7, 12)
						+ 28 * hump(hertz, 590, 20) + 16 * hump(hertz, 1180, 20)
						+ (axis == 2 ? 26 * fault * hump(hertz, 3100, 350) : 0));
			}
			spectra.add(Spectrum.of(AXES[axis], RATE / WINDOW, levels, 512));
		}
		return spectra;
	}

	private List<Spectrum> envelopes(final double fault) {
		final List<Spectrum> spectra = new ArrayList<>();
		for (int axis = 0; axis < AXES.length; axis++) {
			final float[] levels = new float[320];
			for (int i = 0; i < levels.length; i++) {
				levels[i] = (float) (-64 - 4 * axis + 2 * this.random.nextGaussian() + 10 * hump(i * 0.78, 24.7, 1)
						+ (axis == 2 ? fault * (34 * hump(i * 0.78, 88.3, 1) + 24 * hump(i * 0.78, 176.6, 1)) : 0));
			}
			spectra.add(Spectrum.of(AXES[axis], 0.78, levels, 512));
		}
		return spectra;
	}

	private static double hump(final double hertz, final double centre, final double width) {
		final double distance = (hertz - centre) / width;
		return Math.exp(-distance * distance / 2);
	}

	/**
	 * Plays the demonstration until it is interrupted.
	 *
	 * @param arguments
	 *            the port, 0 or none for any.
	 */
	public static void main(final String[] arguments) throws IOException, InterruptedException {
		try (Dashboard dashboard = Dashboard.start(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0)) {
			System.out.println("the demonstration is at " + dashboard.uri());
			final DemoFeed demo = new DemoFeed(dashboard, 7);
			demo.begin();
			while (true) {
				demo.step();
				Thread.sleep(200);
			}
		}
	}
}
