/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

/** Reads motors into arrays of doubles. */
final class Recording {

	private Recording() {
	}

	/** Returns the next frames of one axis in g, without their mean. */
	static double[] axis(final VirtualMotor motor, final int axis, final int frames) {
		final short[] samples = new short[frames * motor.axes()];
		int done = 0;
		while (done < frames) {
			done += motor.read(samples, done * motor.axes(), frames - done);
		}
		final double[] signal = new double[frames];
		double mean = 0;
		for (int i = 0; i < frames; i++) {
			signal[i] = samples[i * motor.axes() + axis] * (double) motor.unitPerCount();
			mean += signal[i] / frames;
		}
		for (int i = 0; i < frames; i++) {
			signal[i] -= mean;
		}
		return signal;
	}

	/** Returns the mean of a power of a signal. */
	static double moment(final double[] signal, final int order) {
		double sum = 0;
		for (final double value : signal) {
			double power = value * value;
			if (order == 4) {
				power *= power;
			}
			sum += power;
		}
		return sum / signal.length;
	}

	static double rms(final double[] signal) {
		return Math.sqrt(moment(signal, 2));
	}

	static double kurtosis(final double[] signal) {
		final double variance = moment(signal, 2);
		return moment(signal, 4) / (variance * variance);
	}
}
