/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * A slow detector in double precision that keeps every vector and every measure. It only learns and calibrates, and compares
 * what comes afterwards.
 */
final class StreamReference {

	private final int dimension;
	private final int learn;
	private final int calibrate;
	private final double shrinkage;
	private final double factor;
	private final double[][] vectors;
	private final double[] measures;
	private int count;

	StreamReference(final int dimension, final int learn, final int calibrate, final double shrinkage,
			final double factor) {
		this.dimension = dimension;
		this.learn = learn;
		this.calibrate = calibrate;
		this.shrinkage = shrinkage;
		this.factor = factor;
		this.vectors = new double[learn + calibrate][dimension];
		this.measures = new double[calibrate];
	}

	/** Returns the multiple of the limit at which a vector lies; 0 for the vectors that are learned. */
	double accept(final double[] vector) {
		if (this.count < this.learn + this.calibrate) {
			if (this.count >= this.learn) {
				double measure = measure(this.vectors, this.count, vector, this.shrinkage);
				if (this.count - this.learn >= 30) {
					measure = Math.min(measure, mean(this.count - this.learn) + 3 * deviation(this.count - this.learn));
				}
				this.measures[this.count - this.learn] = measure;
			}
			for (int i = 0; i < this.dimension; i++) {
				this.vectors[this.count][i] = vector[i];
			}
			this.count++;
			return 0;
		}
		final double measure = measure(this.vectors, this.count, vector, this.shrinkage);
		return Math.max(0, measure - mean(this.calibrate)) / deviation(this.calibrate) / this.factor;
	}

	private double mean(final int n) {
		double sum = 0;
		for (int i = 0; i < n; i++) {
			sum += this.measures[i];
		}
		return sum / n;
	}

	private double deviation(final int n) {
		final double mean = mean(n);
		double sum = 0;
		for (int i = 0; i < n; i++) {
			sum += (this.measures[i] - mean) * (this.measures[i] - mean);
		}
		return Math.sqrt(sum / n);
	}

	/** Returns (u' S^-1 u / d)^(1/3) of u = vector - mean, with the covariance S of n vectors shrunk off its diagonal. */
	static double measure(final double[][] vectors, final int n, final double[] vector, final double shrinkage) {
		final int d = vector.length;
		final double[] mean = new double[d];
		for (int k = 0; k < n; k++) {
			for (int i = 0; i < d; i++) {
				mean[i] += vectors[k][i] / n;
			}
		}
		final double[][] system = new double[d][d + 1];
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				for (int k = 0; k < n; k++) {
					system[i][j] += (vectors[k][i] - mean[i]) * (vectors[k][j] - mean[j]) / (n - 1);
				}
				system[i][j] *= i == j ? 1 : 1 - shrinkage;
			}
			system[i][d] = vector[i] - mean[i];
		}
		for (int i = 0; i < d; i++) {
			for (int row = 0; row < d; row++) {
				final double share = row == i ? 0 : system[row][i] / system[i][i];
				for (int j = i; j <= d; j++) {
					system[row][j] -= share * system[i][j];
				}
			}
		}
		double square = 0;
		for (int i = 0; i < d; i++) {
			square += (vector[i] - mean[i]) * system[i][d] / system[i][i];
		}
		return Math.pow(square / d, 1.0 / 3);
	}
}
