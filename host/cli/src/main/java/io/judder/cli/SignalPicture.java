/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import java.util.ArrayList;
import java.util.List;

import io.judder.dashboard.Marker;
import io.judder.dashboard.SignalUpdate;
import io.judder.dashboard.Spectrum;
import io.judder.dashboard.Trace;
import io.judder.session.FrameTap;
import io.judder.session.Run;
import io.judder.signal.EnvelopeSpectrum;
import io.judder.signal.FeatureConfig;
import io.judder.signal.RealFft;
import io.judder.signal.SineTable;
import io.judder.signal.WindowBuffer;

/**
 * Waveform, spectrum and envelope spectrum for the page, made by the signal code of the device from a longer window than the
 * detector's, so that the lines of a bearing stand apart.
 */
final class SignalPicture implements FrameTap {

	private static final int LENGTH = FeatureConfig.MAX_WINDOW;
	private static final int POINTS = 512;
	/** A factor of two in power, in dB. */
	private static final float DECIBELS_PER_OCTAVE = 3.0103f;
	private static final float FLOOR_DECIBELS = -160;

	private final WindowBuffer frames;
	private final io.judder.signal.Spectrum spectrum = new io.judder.signal.Spectrum(LENGTH);
	private final EnvelopeSpectrum envelope;
	private final Playlist playlist;
	private final double rate;
	private final float unit;
	private final int[] samples = new int[LENGTH];
	private final int[] amplitudes = new int[LENGTH / 2];

	SignalPicture(final Run run, final Playlist playlist, final float unitPerCount) {
		final int milliHertz = run.pipeline().config().features.rateMilliHertz();
		this.playlist = playlist;
		this.rate = milliHertz / 1000.0;
		this.unit = unitPerCount;
		this.frames = new WindowBuffer(new FeatureConfig(LENGTH, playlist.axes().size(), milliHertz).withHop(LENGTH / 4));
		final SineTable table = new SineTable(LENGTH);
		// Impacts excite resonances in the upper part of the spectrum; the lower part belongs to shaft and gears.
		this.envelope = new EnvelopeSpectrum(table, new RealFft(table, LENGTH), milliHertz, milliHertz / 10, milliHertz / 4);
		run.tap(this);
	}

	@Override
	public void frames(final short[] block, final int offset, final int count) {
		final int axes = this.frames.axes();
		int done = 0;
		while (done < count) {
			done += this.frames.push(block, offset + done * axes, count - done);
		}
	}

	/** Returns the RMS of each axis over the window of the picture, without its mean. */
	float[] rms() {
		final float[] rms = new float[this.frames.axes()];
		for (int axis = 0; axis < rms.length; axis++) {
			this.frames.copyAxis(axis, this.samples);
			double sum = 0;
			double squares = 0;
			for (final int sample : this.samples) {
				sum += sample;
				squares += (double) sample * sample;
			}
			rms[axis] = (float) Math.sqrt(Math.max(0, squares / LENGTH - sum / LENGTH * (sum / LENGTH))) * this.unit;
		}
		return rms;
	}

	/** Draws the newest frames. */
	SignalUpdate update(final long index, final double seconds) {
		final List<Trace> traces = new ArrayList<>();
		final List<Spectrum> spectra = new ArrayList<>();
		final List<Spectrum> envelopes = new ArrayList<>();
		for (int axis = 0; axis < this.frames.axes(); axis++) {
			final String name = this.playlist.axes().get(axis);
			this.frames.copyAxis(axis, this.samples);
			final float[] wave = new float[LENGTH];
			for (int i = 0; i < LENGTH; i++) {
				wave[i] = this.samples[i] * this.unit;
			}
			traces.add(Trace.of(name, wave, this.rate, POINTS));
			this.spectrum.amplitudes(this.samples, this.amplitudes);
			spectra.add(Spectrum.of(name, this.rate / LENGTH, decibels(), POINTS));
			this.frames.copyAxis(axis, this.samples);
			this.envelope.measure(this.samples);
			envelopes.add(Spectrum.of(name, this.rate / LENGTH, envelope(), POINTS));
		}
		return new SignalUpdate(index, seconds, traces, spectra, envelopes,
				this.playlist.markers().stream().map(marker -> new Marker(marker.label(), marker.hertz())).toList());
	}

	private float[] decibels() {
		final float[] decibels = new float[LENGTH / 2];
		for (int i = 0; i < decibels.length; i++) {
			final double amplitude = this.amplitudes[i] / (double) (1 << io.judder.signal.Spectrum.FRACTION_BITS) * this.unit;
			decibels[i] = amplitude > 0 ? (float) Math.max(FLOOR_DECIBELS, 20 * Math.log10(amplitude)) : FLOOR_DECIBELS;
		}
		return decibels;
	}

	/** The envelope up to a tenth of the rate's quarter: defect frequencies lie there. */
	private float[] envelope() {
		final float[] decibels = new float[Math.min(this.envelope.endBin(), LENGTH / 40)];
		for (int bin = 1; bin < decibels.length; bin++) {
			decibels[bin] = this.envelope.logRatio(this.samples, bin) * DECIBELS_PER_OCTAVE / 1024;
		}
		return decibels;
	}
}
