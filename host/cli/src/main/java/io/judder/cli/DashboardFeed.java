/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import java.util.ArrayList;
import java.util.List;

import io.judder.app.PipelineConfig;
import io.judder.dashboard.BandsUpdate;
import io.judder.dashboard.Dashboard;
import io.judder.dashboard.EventType;
import io.judder.dashboard.EventUpdate;
import io.judder.dashboard.Feature;
import io.judder.dashboard.Moved;
import io.judder.dashboard.Session;
import io.judder.dashboard.State;
import io.judder.dashboard.WindowUpdate;
import io.judder.detect.Detector;
import io.judder.session.EventRow;
import io.judder.session.EventText;
import io.judder.session.Progress;
import io.judder.session.Run;
import io.judder.session.RunListener;
import io.judder.session.WindowRow;
import io.judder.signal.FeatureExtractor;
import io.judder.signal.FrequencyBands;

/**
 * Shows a run on the page.
 */
final class DashboardFeed implements RunListener {

	private static final long DRAW_NANOS = 200_000_000L;

	private final Dashboard dashboard;
	private final Playlist playlist;
	private Run run;
	private SignalPicture picture;
	private List<Feature> features;
	private double rate;
	private long index;
	private double before;
	private double time;
	private int digest;
	private long drawn;
	private float[] rms;

	DashboardFeed(final Dashboard dashboard, final Playlist playlist) {
		this.dashboard = dashboard;
		this.playlist = playlist;
	}

	/** Shows what the run is, before it begins. */
	void begin(final Run shown, final float unitPerCount) {
		this.run = shown;
		this.features = features(shown.pipeline().extractor(), shown.axes());
		this.picture = new SignalPicture(shown, this.playlist, unitPerCount);
		this.rms = this.picture.rms();
		this.rate = shown.pipeline().config().features.rateMilliHertz() / 1000.0;
		session();
	}

	private void session() {
		final PipelineConfig config = this.run.pipeline().config();
		this.digest = this.run.pipeline().detector().digest();
		this.dashboard.publish(new Session("Judder", this.playlist.title(), this.rate, this.playlist.axes(),
				this.playlist.unit(), config.features.window(), config.features.hop(), this.features,
				List.of(config.detector.method == 0 ? "Mahalanobis distance" : "T\u00b2 and Q"), config.detector.falseAlarmRate,
				this.digest == 0 ? null : String.format("%08x", this.digest), List.of()));
	}

	private static List<Feature> features(final FeatureExtractor extractor, final List<String> axes) {
		final String[] kinds = { "band", "RMS", "peak", "crest factor", "kurtosis", "skewness", "envelope" };
		final List<Feature> features = new ArrayList<>();
		for (int i = 0; i < extractor.dimension(); i++) {
			final int kind = extractor.kindOf(i);
			final String axis = extractor.axisOf(i) == FeatureExtractor.ALL_AXES ? "all" : axes.get(extractor.axisOf(i));
			final FrequencyBands bands = kind == FeatureExtractor.BAND ? extractor.bands() : extractor.envelopeBands();
			features.add(extractor.bandOf(i) < 0 ? Feature.of(kinds[kind], axis)
					: Feature.band(kinds[kind], axis, bands.bandLowMilliHertz(extractor.bandOf(i)) / 1000.0,
							bands.bandHighMilliHertz(extractor.bandOf(i)) / 1000.0));
		}
		return features;
	}

	@Override
	public void window(final WindowRow row, final Progress progress) {
		final Detector detector = this.run.pipeline().detector();
		if (row.window() == 0) {
			this.before += this.time;
		}
		this.time = row.time();
		if (detector.digest() != this.digest) {
			session();
		}
		final double now = this.before + row.time();
		// The signal changes faster than anybody sees, and drawing it costs more than judging it.
		final long nanos = System.nanoTime();
		final boolean draw = nanos - this.drawn >= DRAW_NANOS && this.dashboard.watchers() > 0;
		if (draw) {
			this.rms = this.picture.rms();
		}
		this.dashboard.publish(new WindowUpdate(this.index, now, State.of(row.state()), detector.learned(), detector.planned(),
				Double.isNaN(row.score()) ? null : row.score(), Double.isNaN(row.threshold()) ? null : row.threshold(),
				row.alarm(), null, this.rms));
		if (draw) {
			this.drawn = nanos;
			if (detector.score() >= 0) {
				// Before that nothing is normal, and nothing can have moved.
				this.dashboard.publish(new BandsUpdate(this.index, deviations(detector)));
			}
			this.dashboard.publish(this.picture.update(this.index, now));
		}
		this.index++;
	}

	private float[] deviations(final Detector detector) {
		final float[] deviations = new float[this.features.size()];
		for (int i = 0; i < deviations.length; i++) {
			deviations[i] = detector.deviation(i) / 100f;
		}
		return deviations;
	}

	@Override
	public void event(final EventRow event) {
		final List<Moved> moved = new ArrayList<>();
		for (final EventRow.MovedFeature feature : event.moved()) {
			moved.add(new Moved(this.features.get(feature.feature()), feature.deviation()));
		}
		this.dashboard.publish(new EventUpdate(EventType.of(event.type()), this.before + event.time(), event.score(),
				event.threshold(), moved, event.digest(), EventText.detail(event)));
	}
}
