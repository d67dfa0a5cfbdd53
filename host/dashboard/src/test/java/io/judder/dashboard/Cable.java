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

	Cable(final int port, final int target) throws IOException {
		this.server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
		start(() -> {
			while (true) {
				final Socket near = this.server.accept();
				final Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
				this.ends.add(near);
				this.ends.add(far);
				start(() -> near.getInputStream().transferTo(far.getOutputStream()));
				start(() -> far.getInputStream().transferTo(near.getOutputStream()));
			}
		});
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
		for (final Socket end : this.ends) {
			end.close();
		}
	}
}
