/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import java.util.List;

/**
 * What the sensor hears now.
 *
 * @param index
 *            the number of the window.
 * @param timeSeconds
 *            the end of the window in seconds of the source.
 * @param waveform
 *            the waveform per axis.
 * @param spectrum
 *            the spectrum per axis.
 * @param envelope
 *            the envelope spectrum per axis; empty when it is not computed.
 * @param markers
 *            the lines to mark in the envelope spectrum.
 */
public record SignalUpdate(long index, double timeSeconds, List<Trace> waveform, List<Spectrum> spectrum,
		List<Spectrum> envelope, List<Marker> markers) {

	/**
	 * Copies the lists.
	 */
	public SignalUpdate {
		waveform = List.copyOf(waveform);
		spectrum = List.copyOf(spectrum);
		envelope = List.copyOf(envelope);
		markers = List.copyOf(markers);
	}
}
