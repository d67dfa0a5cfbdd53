/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wish of the user to end a run (Ctrl-C, or a polite kill). The run then ends as at the end of a recording, with its
 * summary and report, and only after that the program.
 * <p>
 * Threads are not interrupted: that would close the channel of a file which is being written, and spoil the report.
 */
final class Interruption implements AutoCloseable {

	private static final int PATIENCE_SECONDS = 5;

	private final CountDownLatch done = new CountDownLatch(1);
	private final Thread hook = new Thread(this::end, "judder-interruption");
	private boolean asked;

	/** Listens from now on, until it is closed. */
	Interruption() {
		Runtime.getRuntime().addShutdownHook(this.hook);
	}

	private void end() {
		synchronized (this) {
			this.asked = true;
			notifyAll();
		}
		try {
			// The program ends when this returns.
			this.done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Tells whether the run shall end. */
	synchronized boolean asked() {
		return this.asked;
	}

	/** Waits for some time, or until the run shall end. */
	synchronized void pause(final long nanos) {
		final long until = System.nanoTime() + nanos;
		try {
			for (long left = nanos; left > 0 && !this.asked; left = until - System.nanoTime()) {
				TimeUnit.NANOSECONDS.timedWait(this, left);
			}
		} catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Waits for a change of a stream that is guarded, or until the run shall end. */
	synchronized void await() throws InterruptedException {
		if (!this.asked) {
			wait();
		}
	}

	/** Makes a stream end when the run shall end, even while nothing comes. */
	InputStream guard(final InputStream stream) {
		return new GuardedInput(stream, this);
	}

	/** Lets the program end. */
	@Override
	public void close() {
		this.done.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		} catch (final IllegalStateException e) {
			// The program is ending already, because it was asked to.
			assert asked();
		}
	}
}
