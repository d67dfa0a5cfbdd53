/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Random;
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

import io.judder.app.PipelineConfig;
import io.judder.signal.FeatureConfig;
import io.judder.signal.FeatureExtractor;
import io.judder.signal.WindowBuffer;

/**
 * Measures a whole window of features in fixed point beside a float FFT of the same length in the same run.
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

	private static final int RATE_MILLI_HERTZ = 20_000_000;

	private static final int AXES = 3;

	/** The frames of a window. */
	@Param("1024")
	public int length;

	private FloatFFT_1D fft;

	private float[] samples;

	private float[] spectrum;

	private WindowBuffer oneAxis;

	private WindowBuffer threeAxes;

	private FeatureExtractor oneAxisExtractor;

	private FeatureExtractor threeAxesExtractor;

	private int[] features;

	/** Fills the windows with noise. */
	@Setup
	public void fill() {
		final FeatureConfig one = defaults(1);
		final FeatureConfig three = defaults(AXES);
		final Random random = new Random(1);
		final short[] frames = new short[AXES * this.length];
		for (int i = 0; i < frames.length; ++i) {
			frames[i] = (short) Math.rint(1000 * random.nextGaussian());
		}
		this.oneAxis = new WindowBuffer(one);
		this.oneAxis.push(frames, 0, this.length);
		this.threeAxes = new WindowBuffer(three);
		this.threeAxes.push(frames, 0, this.length);
		this.oneAxisExtractor = new FeatureExtractor(one);
		this.threeAxesExtractor = new FeatureExtractor(three);
		this.features = new int[this.threeAxesExtractor.dimension()];
		this.fft = new FloatFFT_1D(this.length);
		this.samples = new float[this.length];
		this.spectrum = new float[this.length];
		for (int i = 0; i < this.length; ++i) {
			this.samples[i] = frames[i];
		}
	}

	/** Returns the default features, for a window of another length. */
	private FeatureConfig defaults(final int axes) {
		final FeatureConfig pipeline = new PipelineConfig(axes, RATE_MILLI_HERTZ).features;
		return new FeatureConfig(this.length, axes, RATE_MILLI_HERTZ).withBands(pipeline.bands())
				.withSpacing(pipeline.spacing()).withRange(0, RATE_MILLI_HERTZ / 2)
				.withSummedOverAxes(pipeline.summedOverAxes()).withTimeFeatures(pipeline.timeMask());
	}

	/**
	 * Measures the default features of a window of one axis.
	 *
	 * @return the features.
	 */
	@Benchmark
	public int[] oneAxis() {
		this.oneAxisExtractor.extract(this.oneAxis, this.features);
		return this.features;
	}

	/**
	 * Measures the default features of a window of three axes.
	 *
	 * @return the features.
	 */
	@Benchmark
	public int[] threeAxes() {
		this.threeAxesExtractor.extract(this.threeAxes, this.features);
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
						score(results, ".threeAxes", length));
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
			final double three) {
		out.printf(Locale.ROOT, "window of %s: JTransforms float FFT %.2f us; default features of one axis %.2f us = %.2f"
				+ " FFTs; of three axes %.2f us = %.2f FFTs per axis (limit %.0f)%n", length, fft, one, one / fft, three,
				three / AXES / fft, LIMIT);
	}
}
