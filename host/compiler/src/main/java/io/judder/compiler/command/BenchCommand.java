/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.command;

import io.judder.model.Interpreter;
import io.judder.model.Tensor;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Measures how many inferences this computer makes in a second, on one thread.
 */
@Command(name = "bench", mixinStandardHelpOptions = true,
		description = "Measures a model on this computer: prints one line, N inferences/s.")
public final class BenchCommand implements Runnable {

	private static final long SEED = 20261121;
	private static final int ROUNDS = 5;

	@Parameters(paramLabel = "FILE", description = "A package, or a .tflite file.")
	private Path file;

	@Option(names = "--seconds", paramLabel = "N", defaultValue = "1",
			description = "Length of each of the five rounds, the best of which counts (default: ${DEFAULT-VALUE}).")
	private double seconds;

	@Spec
	private CommandSpec spec;

	/** Creates the command; picocli sets its fields. */
	public BenchCommand() {
		// Nothing to set up.
	}

	@Override
	public void run() {
		if (!(seconds > 0 && seconds <= 3600)) {
			throw new CommandFailure("--seconds", "must be above 0 and at most 3600");
		}
		final Interpreter interpreter = ModelFile.read(file).interpreter();
		final byte[] noise = new byte[1 << 16];
		new Random(SEED).nextBytes(noise);
		double best = 0;
		// The first rounds also warm up the just-in-time compiler; the best one is the least disturbed.
		for (int i = 0; i < ROUNDS; i++) {
			best = Math.max(best, round(interpreter, noise));
		}
		spec.commandLine().getOut().println(
				String.format(Locale.ROOT, best < 1000 ? "%.2f inferences/s" : "%.0f inferences/s", best));
	}

	private double round(final Interpreter interpreter, final byte[] noise) {
		final long start = System.nanoTime();
		final long end = start + (long) (seconds * 1e9);
		long now = start;
		long count = 0;
		while (now < end) {
			// The arena has been used for other tensors since: inputs are written again, as an application does.
			for (final Tensor tensor : Samples.inputs(interpreter)) {
				for (int at = 0; at < tensor.bytes(); at += noise.length) {
					System.arraycopy(noise, 0, tensor.array(), tensor.offset() + at, Math.min(noise.length, tensor.bytes() - at));
				}
			}
			interpreter.run();
			count++;
			now = System.nanoTime();
		}
		return count * 1e9 / (now - start);
	}
}
