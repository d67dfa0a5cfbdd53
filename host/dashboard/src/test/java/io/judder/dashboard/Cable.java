/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A forwarded port that can be cut, so that a page loses its connection.
 */
final class Cable implements AutoCloseable {

	private final ServerSocket server;

	private final List<Socket> ends = new CopyOnWriteArrayList<>();

	private volatile int target;

	Cable(final int target) throws IOException {
		this.target = target;
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		start(() -> {
			while (true) {
				carry(this.server.accept());
			}
		});
	}

	private void carry(final Socket near) throws IOException {
		if (this.target == 0) {
			near.close();
			return;
		}
		final Socket far = new Socket(InetAddress.getLoopbackAddress(), this.target);
		this.ends.add(near);
		this.ends.add(far);
		start(() -> near.getInputStream().transferTo(far.getOutputStream()));
		start(() -> far.getInputStream().transferTo(near.getOutputStream()));
	}

	/** Cuts all connections, and each new one at once. The port stays ours: another program could take a free one. */
	void cut() throws IOException {
		this.target = 0;
		for (final Socket end : this.ends) {
			end.close();
		}
		this.ends.clear();
	}

	/** Leads new connections to a port. */
	void lead(final int port) {
		this.target = port;
	}

	private static void start(final Callable<Object> task) {
		final Thread thread = new Thread(() -> {
			try {
				task.call();
			} catch (final Exception e) {
				// The cable was cut.
			}
		}, "cable");
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return this.server.getLocalPort();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		cut();
	}
}
