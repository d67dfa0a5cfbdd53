/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.link;

import java.io.IOException;

import io.judder.app.Pipeline;
import io.judder.app.PipelineConfig;
import io.judder.detect.DetectorState;
import io.judder.monitor.Monitor;

/**
 * Runs the whole monitor on what a PC sends: hardware in the loop, with a recording in the place of the sensor. Windows and
 * events go back with the answer to the block that completed them.
 */
public final class MonitorServer implements Server.Handler {

	/**
	 * Request: begin anew. Axes (1 byte), rate in mHz (4), unit per count (4, the bits of a float), clip counts (2), windows
	 * to learn (2).
	 */
	public static final int START = 1;

	/** Request: frames. The time of the first in microseconds (8 bytes), then int16, axes interleaved. */
	public static final int SAMPLES = 2;

	/**
	 * Request: figures. The answer has frames, windows, events (4 bytes each), then bytes of the stack used, of the stack, of
	 * the C heap used, bytes free in the Java heap (4 each), then ticks spent on samples (8).
	 */
	public static final int FIGURES = 3;

	private static final int BODY = Server.HEAD_BYTES;
	private static final int MEMORY_FIGURES = 3;

	private final boolean onBoard;
	private final WindowLog log;
	private BlockSource source;
	private Pipeline pipeline;
	private long ticks;

	/**
	 * Creates a server.
	 *
	 * @param onBoard
	 *            whether it runs on a board, whose clock and memory it can measure.
	 */
	public MonitorServer(final boolean onBoard) {
		this.onBoard = onBoard;
		this.log = new WindowLog();
	}

	/**
	 * Serves over the serial line of the board.
	 *
	 * @param arguments
	 *            not used.
	 */
	public static void main(final String[] arguments) {
		new Server(new Uart(), new MonitorServer(true)).run();
	}

	@Override
	public int execute(final int type, final byte[] request, final int length, final byte[] answer) {
		if (type == START) {
			start(request);
			return BODY;
		}
		if (this.pipeline == null) {
			return Server.refuse(answer, "not started");
		}
		switch (type) {
			case SAMPLES:
				return samples(request, length, answer);
			case FIGURES:
				return figures(answer);
			default:
				return Server.refuse(answer, "unknown request");
		}
	}

	private void start(final byte[] request) {
		final int axes = request[BODY];
		final int rate = Bytes.int32(request, BODY + 1);
		this.source = new BlockSource(axes, rate, Float.intBitsToFloat(Bytes.int32(request, BODY + 5)),
				Bytes.uint16(request, BODY + 9));
		final PipelineConfig config = new PipelineConfig(axes, rate);
		config.detector.learnWindows = Bytes.uint16(request, BODY + 11);
		this.pipeline = new Pipeline(config, this.source, this.log);
		this.pipeline.monitor().observe(this.log);
		this.pipeline.detector().learn(0, config.detector.learnWindows);
		this.ticks = 0;
	}

	private int samples(final byte[] request, final int length, final byte[] answer) {
		final long begun = this.onBoard ? BoardNatives.ticks() : 0;
		this.log.begin(answer, BODY);
		this.source.take(Bytes.int64(request, BODY), request, BODY + 8, length);
		final Monitor monitor = this.pipeline.monitor();
		try {
			while (this.source.hasFrames() && monitor.step()) {
				if (this.pipeline.detector().state() == DetectorState.REFUSED) {
					// As the application does: the machine may run more steadily later.
					this.pipeline.detector().learn(0, this.pipeline.config().detector.learnWindows);
				}
			}
		} catch (final IOException e) {
			return Server.refuse(answer, e.toString());
		}
		this.ticks += this.onBoard ? BoardNatives.ticks() - begun : 0;
		return this.log.overflowed() ? Server.refuse(answer, "more windows than an answer holds: send shorter blocks")
				: this.log.end();
	}

	private int figures(final byte[] answer) {
		int at = Bytes.put32(answer, BODY, (int) this.pipeline.monitor().counters().frames);
		at = Bytes.put32(answer, at, (int) this.pipeline.monitor().counters().windows);
		at = Bytes.put32(answer, at, (int) this.pipeline.monitor().counters().events);
		for (int i = 0; i < MEMORY_FIGURES; i++) {
			at = Bytes.put32(answer, at, this.onBoard ? BoardNatives.memory(i) : 0);
		}
		at = Bytes.put32(answer, at, this.onBoard ? (int) Runtime.getRuntime().freeMemory() : 0);
		return Bytes.put64(answer, at, this.ticks);
	}
}
