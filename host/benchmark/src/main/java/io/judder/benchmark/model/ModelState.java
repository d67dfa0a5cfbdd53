/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark.model;

import java.io.IOException;
import java.nio.file.Path;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One model in one engine, ready to run.
 */
@State(Scope.Thread)
public class ModelState {

	/** Products of an invocation, at least: far above the cost of reading the clock. */
	private static final long PRODUCTS = 200_000;

	/** The folder of the model. */
	@Param("")
	public String folder;

	/** What runs it. */
	@Param({ "JUDDER", "REFERENCE", "ONNXRUNTIME" })
	public EngineKind engine;

	/** The inferences of an invocation. */
	private int repeats;

	private Engine running;

	/**
	 * Reads the model, and gives the engine its first input.
	 *
	 * @throws IOException
	 *             when a file cannot be read.
	 */
	@Setup
	public void read() throws IOException {
		final ModelFolder files = ModelFolder.read(Path.of(this.folder));
		this.repeats = (int) Math.max(1, PRODUCTS / files.model().work());
		this.running = this.engine.create(files.model());
		this.running.load(files.inputs().get(0));
	}

	/** Gives back what the engine holds. */
	@TearDown
	public void close() {
		this.running.close();
	}

	/**
	 * Runs the inferences of one invocation.
	 *
	 * @return how many they are.
	 */
	int run() {
		for (int i = 0; i < this.repeats; i++) {
			this.running.run();
		}
		return this.repeats;
	}
}
