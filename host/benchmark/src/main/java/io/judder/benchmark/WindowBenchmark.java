/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.jtransforms.fft.FloatFFT_1D;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import io.judder.app.Pipeline;
import io.judder.app.PipelineConfig;
import io.judder.detect.DetectorState;
import io.judder.signal.FeatureConfig;

/**
 * Measures a whole window, features and score, beside a float FFT of the same length in the same run.
 * <p>
 * The yardstick is the real FFT of JTransforms, the fastest in plain Java on Maven Central, on a copy of the same samples.
 * {@link #main(String[])} prints how many such transforms a window costs per axis, by the medians of the samples, which
 * other work on the same machine moves less than means.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class WindowBenchmark {

	/** What a window may cost per axis, in float transforms. */
	public static final double LIMIT = 3;

	private static final int AXES = 3;

	/** Room for the features of any configuration of three axes. */
	private static final int FEATURES = 400;

	/** Windows after which a detector that does not watch never will. */
	private static final int MOST_WINDOWS = 100_000;

	/** The frames of a window. */
	@Param("1024")
	public int length;

	private FloatFFT_1D fft;

	private float[] samples;

	private float[] spectrum;

	private Pipeline oneAxis;

	private Pipeline threeAxes;

	private int[] features;

	/** Fills the windows with noise, and lets the detectors learn it. */
	@Setup
	public void fill() {
		this.features = new int[FEATURES];
		this.oneAxis = watching(1);
		this.threeAxes = watching(AXES);
		final int[] counts = new int[this.length];
		this.oneAxis.window().copyAxis(0, counts);
		this.fft = new FloatFFT_1D(this.length);
		this.samples = new float[this.length];
		this.spectrum = new float[this.length];
		for (int i = 0; i < this.length; ++i) {
			this.samples[i] = counts[i];
		}
	}

	/** Builds the default pipeline, for a window of this length, and brings it to watch. */
	private Pipeline watching(final int axes) {
		final PipelineConfig config = new PipelineConfig(axes, NoiseSource.RATE_MILLI_HERTZ);
		final FeatureConfig defaults = config.features;
		config.features = new FeatureConfig(this.length, axes, NoiseSource.RATE_MILLI_HERTZ).withBands(defaults.bands())
				.withSpacing(defaults.spacing()).withRange(defaults.lowMilliHertz(), defaults.highMilliHertz())
				.withSummedOverAxes(defaults.summedOverAxes()).withTimeFeatures(defaults.timeMask());
		final NoiseSource source = new NoiseSource(axes);
		final Pipeline pipeline = new Pipeline(config, source, event -> { });
		final short[] frames = new short[axes * this.length];
		pipeline.detector().learn(0, config.detector.learnWindows);
		for (int i = 0; pipeline.detector().state() != DetectorState.WATCHING; ++i) {
			if (i > MOST_WINDOWS) {
				throw new IllegalStateException("not watching, but " + DetectorState.name(pipeline.detector().state()));
			}
			source.read(frames, 0, this.length);
			pipeline.window().reset();
			pipeline.window().push(frames, 0, this.length);
			window(pipeline);
		}
		return pipeline;
	}

	private int window(final Pipeline pipeline) {
		pipeline.extractor().extract(pipeline.window(), this.features);
		pipeline.detector().accept(this.features, this.length);
		return pipeline.detector().score();
	}

	/**
	 * Measures the default features of a window of one axis and scores them.
	 *
	 * @return the score.
	 */
	@Benchmark
	public int oneAxis() {
		return window(this.oneAxis);
	}

	/**
	 * Measures the default features of a window of three axes and scores them.
	 *
	 * @return the score.
	 */
	@Benchmark
	public int threeAxes() {
		return window(this.threeAxes);
	}

	/**
	 * Measures the default features of a window of three axes alone.
	 *
	 * @return the features.
	 */
	@Benchmark
	public int[] threeAxesFeatures() {
		this.threeAxes.extractor().extract(this.threeAxes.window(), this.features);
		return this.features;
	}

	/**
	 * Transforms one axis with JTransforms.
	 *
	 * @return the spectrum.
	 */
	@Benchmark
	public float[] floatFft() {
		System.arraycopy(this.samples, 0, this.spectrum, 0, this.length);
		this.fft.realForward(this.spectrum);
		return this.spectrum;
	}

	/**
	 * Runs the benchmarks and prints the ratios.
	 *
	 * @param arguments
	 *            options of JMH, for instance {@code -p length=256,4096} or {@code -f 1}.
	 * @throws RunnerException
	 *             when a benchmark fails.
	 * @throws CommandLineOptionException
	 *             when an option is wrong.
	 */
	public static void main(final String[] arguments) throws RunnerException, CommandLineOptionException {
		final Collection<RunResult> results = new Runner(new OptionsBuilder().parent(new CommandLineOptions(arguments))
				.include(WindowBenchmark.class.getSimpleName()).shouldFailOnError(true).build()).run();
		for (final RunResult result : results) {
			if (result.getParams().getBenchmark().endsWith(".floatFft")) {
				final String length = result.getParams().getParam("length");
				print(System.out, length, score(result), score(results, ".oneAxis", length),
						score(results, ".threeAxes", length), score(results, ".threeAxesFeatures", length));
			}
		}
	}

	private static double score(final Collection<RunResult> results, final String name, final String length) {
		for (final RunResult result : results) {
			if (result.getParams().getBenchmark().endsWith(name) && result.getParams().getParam("length").equals(length)) {
				return score(result);
			}
		}
		return Double.NaN;
	}

	private static double score(final RunResult result) {
		return result.getPrimaryResult().getStatistics().getPercentile(50);
	}

	private static void print(final PrintStream out, final String length, final double fft, final double one,
			final double three, final double features) {
		out.printf(Locale.ROOT, "window of %s: JTransforms float FFT %.2f us; features and score of one axis %.2f us ="
				+ " %.2f FFTs; of three axes %.2f us = %.2f FFTs per axis, without the score %.2f (limit %.0f)%n", length,
				fft, one, one / fft, three, three / AXES / fft, features / AXES / fft, LIMIT);
	}
}
