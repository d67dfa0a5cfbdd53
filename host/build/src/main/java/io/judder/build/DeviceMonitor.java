/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

import io.judder.link.Bytes;
import io.judder.link.MonitorServer;
import io.judder.link.Server;
import io.judder.monitor.SampleSource;

/**
 * Runs the monitor on a board, a recording in the place of the sensor, and beside it the same code on the PC.
 */
public final class DeviceMonitor {

	/** Bytes of a block of samples: several windows of a short hop still fit into the answer. */
	private static final int BLOCK_BYTES = 480;

	/** Bytes, as measured for three axes with some to spare; what is missing ends the firmware with a message. */
	private static final int JAVA_HEAP = 19 * 1024;
	private static final int C_HEAP = 6 * 1024;
	private static final int STACK = 4 * 1024;

	private static final int REQUEST_HEAD = 8;
	private static final int FIGURES = 7;

	private final Client client;
	private final Server.Handler reference = new MonitorServer(false);
	private final byte[] expected = new byte[Server.MAX_BYTES];
	private final ByteArrayOutputStream windows = new ByteArrayOutputStream();

	/**
	 * What a run took.
	 *
	 * @param frames
	 *            frames that the board has taken.
	 * @param windows
	 *            windows that it has judged.
	 * @param events
	 *            events that it has raised.
	 * @param stackUsed
	 *            bytes of the stack used at most.
	 * @param cHeapUsed
	 *            bytes of C's heap used.
	 * @param heapFree
	 *            bytes free in Java's heap.
	 * @param ticks
	 *            ticks of the core's clock spent on the samples.
	 */
	public record Figures(int frames, int windows, int events, int stackUsed, int cHeapUsed, int heapFree, long ticks) {
	}

	/**
	 * Begins.
	 *
	 * @param client
	 *            leads to a {@link MonitorServer}.
	 * @param source
	 *            the recording, for its axes, rate, unit and range.
	 * @param learnWindows
	 *            how many windows are learned.
	 * @throws BuildException
	 *             when the board does not answer as it must.
	 */
	public DeviceMonitor(final Client client, final SampleSource source, final int learnWindows) throws BuildException {
		this.client = client;
		final byte[] start = new byte[13];
		start[0] = (byte) source.axes();
		Bytes.put32(start, 1, source.rateMilliHertz());
		Bytes.put32(start, 5, Float.floatToIntBits(source.unitPerCount()));
		Bytes.put16(start, 9, source.clipCounts());
		Bytes.put16(start, 11, learnWindows);
		ask(MonitorServer.START, start);
	}

	/**
	 * Specifies the firmware.
	 *
	 * @return the monitor that is fed over the serial line.
	 */
	public static FirmwareSpec firmware() {
		final FirmwareSpec spec = new FirmwareSpec("monitor", "io.judder.link.MonitorServer");
		spec.small = true;
		spec.javaHeap = JAVA_HEAP;
		spec.cHeap = C_HEAP;
		spec.stack = STACK;
		return spec;
	}

	/**
	 * Feeds a recording until its end.
	 *
	 * @param source
	 *            the recording.
	 * @param maxFrames
	 *            how many frames at most.
	 * @throws BuildException
	 *             when the board does not answer, or answers otherwise than the same code on the PC.
	 * @throws IOException
	 *             when the recording cannot be read.
	 */
	public void feed(final SampleSource source, final long maxFrames) throws BuildException, IOException {
		final int most = BLOCK_BYTES / (2 * source.axes());
		final short[] block = new short[most * source.axes()];
		long fed = 0;
		int frames = source.read(block, 0, most);
		while (frames != SampleSource.END && fed < maxFrames) {
			if (frames > 0) {
				final byte[] body = new byte[REQUEST_HEAD + 2 * frames * source.axes()];
				Bytes.put64(body, 0, source.timeMicros());
				for (int i = 0; i < frames * source.axes(); i++) {
					Bytes.put16(body, REQUEST_HEAD + 2 * i, block[i]);
				}
				ask(MonitorServer.SAMPLES, body);
			}
			fed += frames;
			frames = source.read(block, 0, most);
		}
	}

	private void ask(final int type, final byte[] body) throws BuildException {
		final byte[] answer = this.client.demand(type, body);
		final byte[] request = new byte[Server.HEAD_BYTES + body.length];
		System.arraycopy(body, 0, request, Server.HEAD_BYTES, body.length);
		final int length = this.reference.execute(type, request, request.length, this.expected);
		if (!Arrays.equals(answer, Server.HEAD_BYTES, answer.length, this.expected, Server.HEAD_BYTES, length)) {
			throw new BuildException("the board answers otherwise than the PC after " + this.windows.size() + " bytes of windows");
		}
		this.windows.write(answer, Server.HEAD_BYTES, answer.length - Server.HEAD_BYTES);
	}

	/**
	 * Returns all windows and events that the board has sent, as its messages have them.
	 *
	 * @return the bytes.
	 */
	public byte[] windows() {
		return this.windows.toByteArray();
	}

	/**
	 * Asks what the run took.
	 *
	 * @return the figures.
	 * @throws BuildException
	 *             when the board does not answer as it must.
	 */
	public Figures figures() throws BuildException {
		final byte[] answer = this.client.demand(MonitorServer.FIGURES, new byte[0]);
		final int[] figures = new int[FIGURES];
		for (int i = 0; i < FIGURES; i++) {
			figures[i] = Bytes.int32(answer, Server.HEAD_BYTES + 4 * i);
		}
		return new Figures(figures[0], figures[1], figures[2], figures[3], figures[5], figures[6],
				Bytes.int64(answer, Server.HEAD_BYTES + 4 * FIGURES));
	}
}
