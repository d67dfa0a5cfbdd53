/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A firmware that runs in QEMU. Its serial line is this object.
 * <p>
 * {@code -icount shift=0,sleep=off} makes one instruction last one nanosecond of the machine's time, so that the ticks that
 * the firmware counts are instructions, exact and repeatable.
 */
public final class Qemu implements Line {

	private static final int END_SECONDS = 10;
	private static final int CHUNK = 4096;
	private static final byte[] END = new byte[0];

	private final Process process;
	private final OutputStream toFirmware;
	private final LinkedBlockingQueue<byte[]> received = new LinkedBlockingQueue<>();
	private byte[] current = END;
	private int taken;
	private boolean ended;

	private Qemu(final Process process) {
		this.process = process;
		this.toFirmware = process.getOutputStream();
	}

	/**
	 * Starts a firmware.
	 *
	 * @param firmware
	 *            the firmware.
	 * @return its serial line.
	 * @throws BuildException
	 *             when QEMU is missing, or does not have the board.
	 * @throws IOException
	 *             when QEMU cannot be started.
	 */
	public static Qemu start(final Firmware firmware) throws BuildException, IOException {
		final List<String> command = List.of(Tools.find("qemu-system-arm"), "-M", firmware.board().machine(), "-nographic",
				"-monitor", "none", "-serial", "stdio", "-semihosting-config", "enable=on,target=native", "-icount",
				"shift=0,sleep=off", "-kernel", firmware.elf().toString());
		final Qemu qemu = new Qemu(new ProcessBuilder(command).redirectErrorStream(true).start());
		final Thread reader = new Thread(qemu::receive, "qemu " + firmware.name());
		reader.setDaemon(true);
		reader.start();
		return qemu;
	}

	private void receive() {
		final InputStream from = this.process.getInputStream();
		final byte[] chunk = new byte[CHUNK];
		try {
			for (int count = from.read(chunk); count >= 0; count = from.read(chunk)) {
				final byte[] bytes = new byte[count];
				System.arraycopy(chunk, 0, bytes, 0, count);
				this.received.add(bytes);
			}
		} catch (final IOException e) {
			// The pipe breaks when the emulator is stopped: that is its end too.
		}
		this.received.add(END);
	}

	@Override
	public boolean await(final long millis) throws BuildException {
		if (this.taken < this.current.length) {
			return true;
		}
		if (this.ended) {
			throw new BuildException("the firmware has ended with code " + exitCode());
		}
		try {
			final byte[] next = this.received.poll(millis, TimeUnit.MILLISECONDS);
			if (next == END) {
				this.ended = true;
				throw new BuildException("the firmware has ended with code " + exitCode());
			}
			if (next != null) {
				this.current = next;
				this.taken = 0;
			}
			return next != null;
		} catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new BuildException("interrupted", e);
		}
	}

	@Override
	public int read(final byte[] bytes, final int offset, final int count) {
		final int available = Math.min(count, this.current.length - this.taken);
		System.arraycopy(this.current, this.taken, bytes, offset, available);
		this.taken += available;
		return available;
	}

	@Override
	public void write(final byte[] bytes, final int offset, final int count) {
		try {
			this.toFirmware.write(bytes, offset, count);
			this.toFirmware.flush();
		} catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * Waits until the firmware ends.
	 *
	 * @return the code that it ended with.
	 * @throws BuildException
	 *             when it does not end.
	 */
	public int exitCode() throws BuildException {
		try {
			if (!this.process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
				throw new BuildException("the firmware did not end within " + END_SECONDS + " seconds");
			}
		} catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new BuildException("interrupted", e);
		}
		return this.process.exitValue();
	}

	/** Stops the emulator. */
	@Override
	public void close() {
		this.process.destroyForcibly();
	}
}
