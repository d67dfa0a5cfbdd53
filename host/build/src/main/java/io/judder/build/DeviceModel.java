/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.judder.link.Bytes;
import io.judder.link.ModelServer;
import io.judder.link.Server;
import io.judder.model.Format;
import io.judder.model.Model;
import io.judder.model.ModelException;
import io.judder.model.ModelLoader;

/**
 * A model that runs on a board, its package in flash.
 */
public final class DeviceModel implements AutoCloseable {

	/** What the server needs of Java's heap beside the arena and the plan: tables, messages, the text of an error. */
	private static final int HEAP_RESERVE = 24 * 1024;

	/** Measured: 5,588 bytes of C's heap and 1,100 bytes of stack are used. */
	private static final int C_HEAP = 8 * 1024;
	private static final int STACK = 4 * 1024;

	private static final long REPEAT_MILLIS = 20000;
	private static final long PATIENCE_MILLIS = 300000;
	private static final int HEAD = 5;

	private final Firmware firmware;
	private final Qemu qemu;
	private final Client client;
	private final Info info;
	private long ticks;

	/**
	 * What a model takes on a board.
	 *
	 * @param arena
	 *            bytes of the arena.
	 * @param state
	 *            bytes that stateful layers keep.
	 * @param inputs
	 *            bytes of all inputs.
	 * @param outputs
	 *            bytes of all outputs.
	 * @param stackUsed
	 *            bytes of the stack that were used at most until the model was loaded.
	 * @param cHeapUsed
	 *            bytes of C's heap that are used.
	 * @param loadTicks
	 *            ticks of the core's clock that loading took.
	 */
	public record Info(int arena, int state, int inputs, int outputs, int stackUsed, int cHeapUsed, long loadTicks) {
	}

	/**
	 * Builds the firmware with a model and starts it in the emulator.
	 *
	 * @param build
	 *            builds for the board.
	 * @param file
	 *            the package of the model.
	 * @throws BuildException
	 *             when the package is damaged or does not fit, or the firmware cannot be built or run.
	 * @throws IOException
	 *             when a file cannot be read.
	 */
	public DeviceModel(final BoardBuild build, final Path file) throws BuildException, IOException {
		this.firmware = build.build(firmware(file));
		this.qemu = Qemu.start(this.firmware);
		this.client = new Client(this.qemu, REPEAT_MILLIS, PATIENCE_MILLIS);
		final byte[] answer = this.client.demand(ModelServer.INFO, new byte[0]);
		final int[] figures = new int[7];
		for (int i = 0; i < figures.length; i++) {
			figures[i] = Bytes.int32(answer, Server.HEAD_BYTES + 4 * i);
		}
		this.info = new Info(figures[0], figures[1], figures[2], figures[3], figures[4], figures[6],
				Bytes.int64(answer, Server.HEAD_BYTES + 4 * figures.length));
	}

	/**
	 * Specifies the firmware that serves a model, its heap as large as the model needs.
	 *
	 * @param file
	 *            the package of the model.
	 * @return the specification.
	 * @throws BuildException
	 *             when the package is damaged.
	 * @throws IOException
	 *             when it cannot be read.
	 */
	public static FirmwareSpec firmware(final Path file) throws BuildException, IOException {
		final byte[] bytes = Files.readAllBytes(file);
		final Model model;
		try {
			model = ModelLoader.load(bytes, 0, bytes.length);
		} catch (final ModelException e) {
			throw new BuildException(file + " is no model package: " + e.getMessage(), e);
		}
		final String name = file.getFileName().toString().replaceFirst("\\.judder$", "");
		final FirmwareSpec spec = new FirmwareSpec("model-" + name, "io.judder.link.ModelServer");
		spec.immutables.put(ModelServer.MODEL, file);
		spec.cHeap = C_HEAP;
		spec.stack = STACK;
		final int plan = model.sectionLength(Format.SECTION_PLAN);
		spec.javaHeap = (model.arenaSize(Format.TARGET_JAVA) + model.stateSize() + 2 * plan + HEAP_RESERVE + 1023) / 1024 * 1024;
		return spec;
	}

	/**
	 * Returns the firmware.
	 *
	 * @return the firmware, for its sizes.
	 */
	public Firmware firmware() {
		return this.firmware;
	}

	/**
	 * Returns what the model takes.
	 *
	 * @return the figures after loading.
	 */
	public Info info() {
		return this.info;
	}

	/**
	 * Runs the model once.
	 *
	 * @param input
	 *            the bytes of its first input.
	 * @return the bytes of its first output.
	 * @throws BuildException
	 *             when the board does not answer as it must.
	 */
	public byte[] run(final byte[] input) throws BuildException {
		for (int from = 0; from < input.length; from += Client.MAX_BODY - HEAD) {
			final byte[] head = new byte[HEAD];
			Bytes.put32(head, 1, from);
			final ByteArrayOutputStream body = new ByteArrayOutputStream();
			body.write(head, 0, HEAD);
			body.write(input, from, Math.min(Client.MAX_BODY - HEAD, input.length - from));
			this.client.demand(ModelServer.PUT, body.toByteArray());
		}
		this.ticks = Bytes.int64(this.client.demand(ModelServer.RUN, new byte[0]), Server.HEAD_BYTES);
		final byte[] output = new byte[this.info.outputs];
		final byte[] body = new byte[HEAD + 2];
		for (int from = 0; from < output.length; from += Client.MAX_BODY) {
			final int count = Math.min(Client.MAX_BODY, output.length - from);
			Bytes.put32(body, 1, from);
			Bytes.put16(body, HEAD, count);
			System.arraycopy(this.client.demand(ModelServer.GET, body), Server.HEAD_BYTES, output, from, count);
		}
		return output;
	}

	/**
	 * Forgets what stateful layers keep.
	 *
	 * @throws BuildException
	 *             when the board does not answer as it must.
	 */
	public void reset() throws BuildException {
		this.client.demand(ModelServer.RESET, new byte[0]);
	}

	/**
	 * Returns how many instructions the last run has executed, from Java's call to its return.
	 *
	 * @return the instructions, counted by the core's clock, to one tick (40 instructions at 25 MHz).
	 * @throws BuildException
	 *             when board.properties lacks the clock.
	 */
	public long instructions() throws BuildException {
		return Math.round(this.ticks * (1e9 / this.firmware.board().hertz()));
	}

	/** Stops the emulator. */
	@Override
	public void close() {
		this.qemu.close();
	}
}
