/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/**
 * Standard input that ends when the user ends the run. A read of a pipe cannot be interrupted, therefore a thread of its own
 * reads, one piece ahead.
 */
final class GuardedInput extends InputStream {

	private static final int PIECE = 8192;

	private final InputStream stream;
	private final Interruption interruption;
	private final byte[] piece = new byte[PIECE];
	private boolean begun;
	private int from;
	private int to;
	private boolean ended;
	private IOException failure;

	GuardedInput(final InputStream stream, final Interruption interruption) {
		this.stream = stream;
		this.interruption = interruption;
	}

	@Override
	public int read() throws IOException {
		final byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(final byte[] bytes, final int offset, final int length) throws IOException {
		synchronized (this.interruption) {
			begin();
			try {
				while (this.from == this.to && !this.ended && !this.interruption.asked()) {
					this.interruption.await();
				}
			} catch (final InterruptedException e) {
				throw new InterruptedIOException();
			}
			final int count = Math.min(length, this.to - this.from);
			System.arraycopy(this.piece, this.from, bytes, offset, count);
			this.from += count;
			this.interruption.notifyAll();
			if (count > 0 || length == 0) {
				return count;
			}
			if (this.failure != null) {
				throw this.failure;
			}
			return -1;
		}
	}

	private void begin() {
		if (!this.begun) {
			this.begun = true;
			final Thread reader = new Thread(this::pump, "judder-standard-input");
			reader.setDaemon(true);
			reader.start();
		}
	}

	private void pump() {
		final byte[] next = new byte[PIECE];
		try {
			for (int got = this.stream.read(next); got >= 0; got = this.stream.read(next)) {
				hand(next, got);
			}
			end(null);
		} catch (final IOException e) {
			end(e);
		} catch (final InterruptedException e) {
			// Nobody interrupts this thread; it ends with the program.
			Thread.currentThread().interrupt();
		}
	}

	/** Waits until the piece before was taken. After an interruption nobody takes one. */
	private void hand(final byte[] next, final int count) throws InterruptedException {
		synchronized (this.interruption) {
			while (this.from < this.to && !this.interruption.asked()) {
				this.interruption.await();
			}
			System.arraycopy(next, 0, this.piece, 0, count);
			this.from = 0;
			this.to = count;
			this.interruption.notifyAll();
		}
	}

	private void end(final IOException problem) {
		synchronized (this.interruption) {
			this.failure = problem;
			this.ended = true;
			this.interruption.notifyAll();
		}
	}
}
