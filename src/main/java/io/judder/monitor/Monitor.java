/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

import java.io.IOException;

import io.judder.detect.DetectorState;
import io.judder.detect.Scorer;
import io.judder.signal.WindowBuffer;
import io.judder.signal.WindowFeatures;

/**
 * The loop that a technician trusts: blocks of samples in, events out.
 * <p>
 * Each {@link #step()} reads one block, fills the window, and when a window is due extracts its features, scores it, lets
 * the voter decide and reports what changed. The sensor and the clock are watched on the way. One thread drives a monitor;
 * nothing is allocated after construction.
 */
public final class Monitor {

	private static final long MICROS_TIMES_MILLI = 1000000000L;

	private final MonitorConfig config;
	private final SampleSource source;
	private final WindowBuffer window;
	private final WindowFeatures extractor;
	private final Scorer scorer;
	private final SensorHealth health;
	private final Reporter reporter;
	private final Counters counters;
	private final Alarm alarm;
	private final int[] features;
	private final short[] block;

	private WindowObserver observer;
	private long startMicros;
	private long expectedMicros;
	private boolean clockKnown;
	private long windowMicros;
	private int quietReads;
	private int state;
	private int sensor;
	private int tainted;
	private boolean silent;

	/**
	 * Creates a monitor. All its memory is allocated here.
	 *
	 * @param config
	 *            the settings; read here and not kept track of.
	 * @param source
	 *            where samples come from.
	 * @param window
	 *            the window to fill; its axes are those of the source.
	 * @param extractor
	 *            turns the window into features.
	 * @param scorer
	 *            turns features into a score; its dimension is that of the extractor.
	 * @param sink
	 *            receives the events.
	 * @throws IllegalArgumentException
	 *             when the parts do not fit together.
	 */
	public Monitor(final MonitorConfig config, final SampleSource source, final WindowBuffer window,
			final WindowFeatures extractor, final Scorer scorer, final EventSink sink) {
		if (config.blockFrames < 1 || config.blockFrames > 4096) {
			throw new IllegalArgumentException("blockFrames: needs 1 to 4096");
		}
		if (source.axes() != window.axes()) {
			throw new IllegalArgumentException("source and window differ in their axes");
		}
		if (extractor.dimension() != scorer.dimension()) {
			throw new IllegalArgumentException("extractor and scorer differ in their dimension");
		}
		this.config = config;
		this.source = source;
		this.window = window;
		this.extractor = extractor;
		this.scorer = scorer;
		this.health = new SensorHealth(source.axes(), source.clipCounts(), window.length());
		this.counters = new Counters();
		this.reporter = new Reporter(scorer, sink, this.counters, source.axes());
		this.alarm = new Alarm(config, scorer, this.reporter, this.counters);
		this.features = new int[extractor.dimension()];
		this.block = new short[config.blockFrames * source.axes()];
		this.state = DetectorState.EMPTY;
	}

	/**
	 * Sets who sees every window.
	 *
	 * @param observer
	 *            the observer, or null for none.
	 */
	public void observe(final WindowObserver observer) {
		this.observer = observer;
	}

	/**
	 * Sets where heartbeats go, see {@link MonitorConfig#heartbeatMicros}.
	 *
	 * @param sink
	 *            the sink, or null for none.
	 */
	public void heartbeat(final HeartbeatSink sink) {
		this.reporter.heartbeat(sink, this.config.heartbeatMicros);
	}

	/**
	 * Reads one block of the source and does what follows from it.
	 *
	 * @return false when the source has ended, or true.
	 * @throws IOException
	 *             when the source fails; the monitor stays usable.
	 */
	public boolean step() throws IOException {
		final int count = this.source.read(this.block, 0, this.config.blockFrames);
		if (count == SampleSource.END) {
			return false;
		}
		if (count == 0) {
			silence();
			return true;
		}
		this.quietReads = 0;
		final long time = this.source.timeMicros();
		checkClock(time);
		take(time, count);
		this.expectedMicros = time + micros(count);
		return true;
	}

	/**
	 * Begins a new recording of the same machine: window, votes and clock start anew, what was learned stays.
	 */
	public void restart() {
		this.clockKnown = false;
		this.sensor = SensorHealth.GOOD;
		this.reporter.forgetSensor();
		this.alarm.reset();
		interrupt();
	}

	private void take(final long time, final int count) {
		final int axes = this.window.axes();
		int done = 0;
		while (done < count) {
			final int taken = this.window.push(this.block, done * axes, count - done);
			this.health.add(this.block, done * axes, taken);
			done += taken;
			if (this.window.due()) {
				// The time of a window is that of its last frame: the moment at which its verdict is known.
				this.windowMicros = time + micros(done);
				evaluate();
			}
		}
		this.counters.frames += count;
	}

	private void evaluate() {
		final int verdict = this.health.judge();
		if (verdict != SensorHealth.GOOD || this.health.suspect()) {
			this.tainted = this.window.length();
		} else {
			this.tainted = Math.max(0, this.tainted - this.window.advance());
		}
		this.extractor.extract(this.window, this.features);
		this.counters.windows++;
		if (this.tainted == 0) {
			score();
		} else {
			// What a faulty sensor measures says nothing about the machine: a window with any of it is neither learned nor
			// voted upon.
			this.counters.unfit++;
		}
		this.sensor = verdict;
		this.reporter.sensor(this.windowMicros, verdict, this.health);
		if (this.observer != null) {
			this.observer.window(this);
		}
		this.reporter.beat(this.windowMicros);
	}

	private void score() {
		final int before = this.state;
		this.state = this.scorer.accept(this.features, this.window.advance());
		if (this.state == DetectorState.REFUSED && before != DetectorState.REFUSED) {
			this.reporter.send(Event.LEARNING_REFUSED, this.windowMicros, -1, 0);
		}
		final int score = this.scorer.score();
		if (this.state != DetectorState.WATCHING) {
			// What is learned anew cannot be compared with what was: an anomaly ends with its reference.
			this.alarm.end(this.windowMicros);
		} else if (score >= 0) {
			this.alarm.judge(score, this.windowMicros);
		}
	}

	private void checkClock(final long time) {
		if (this.clockKnown) {
			final long late = time - this.expectedMicros;
			final long tolerance = this.config.jitterMicros + micros(2);
			if (late < -tolerance || late > tolerance && late > this.config.sleepMicros) {
				interrupt();
				this.counters.gaps++;
				// When the clock jumped back, a standing alarm must not stay unrepeated until it has caught up.
				this.alarm.clock(time);
				this.reporter.send(Event.TIME_GAP, time, -1, late);
			} else if (late > tolerance) {
				// The device slept: no window spans the gap, but the average of windows goes on.
				this.window.reset();
				this.health.clear();
				this.tainted = 0;
			}
		}
		if (!this.clockKnown) {
			this.startMicros = time;
		}
		this.clockKnown = true;
		this.silent = false;
	}

	private void silence() {
		this.quietReads++;
		if (this.quietReads >= this.config.silentReads && !this.silent) {
			this.silent = true;
			interrupt();
			this.reporter.send(Event.SENSOR_SILENT, this.expectedMicros, -1, 0);
		}
	}

	private void interrupt() {
		this.window.reset();
		this.health.clear();
		this.tainted = 0;
		this.scorer.interrupt();
	}

	private long micros(final int frames) {
		return frames * MICROS_TIMES_MILLI / this.source.rateMilliHertz();
	}

	/**
	 * Returns when the first frame since the start or the last {@link #restart()} was sampled.
	 *
	 * @return the time in microseconds of the source.
	 */
	public long startMicros() {
		return this.startMicros;
	}

	/**
	 * Returns when the last frame of the last window was sampled.
	 *
	 * @return the time in microseconds of the source.
	 */
	public long windowMicros() {
		return this.windowMicros;
	}

	/**
	 * Returns the state in which the last window was used.
	 *
	 * @return a constant of {@link DetectorState}.
	 */
	public int state() {
		return this.state;
	}

	/**
	 * Returns the verdict on the sensor during the last window.
	 *
	 * @return a constant of {@link SensorHealth}.
	 */
	public int sensor() {
		return this.sensor;
	}

	/**
	 * Tells whether the last window was used: every frame of it came from a sensor that works.
	 *
	 * @return false when it was passed over.
	 */
	public boolean fit() {
		return this.tainted == 0;
	}

	/**
	 * Tells whether an anomaly is raised.
	 *
	 * @return the verdict of the voter.
	 */
	public boolean alarm() {
		return this.alarm.on();
	}

	/**
	 * Returns the features of the last window; they change with the next.
	 *
	 * @return the monitor's own array, to be read only.
	 */
	public int[] features() {
		return this.features;
	}

	/**
	 * Returns the scorer.
	 *
	 * @return the scorer, for its score and threshold.
	 */
	public Scorer scorer() {
		return this.scorer;
	}

	/**
	 * Returns the window.
	 *
	 * @return the window, to be read only.
	 */
	public WindowBuffer window() {
		return this.window;
	}

	/**
	 * Returns what has been counted.
	 *
	 * @return the monitor's own counters, to be read only.
	 */
	public Counters counters() {
		return this.counters;
	}
}
