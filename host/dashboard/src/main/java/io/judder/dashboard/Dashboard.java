/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The live page of a run, served on loopback only.
 * <p>
 * The publish methods may be called from any thread and never wait for a page: they put a reference into a bounded history
 * (windows, events) or in the place of the newest of its kind (the rest). A page that is opened later, or connects again,
 * is first told what is kept. At most 16 pages are served; a page that does not read for ten seconds is dropped.
 */
public final class Dashboard implements AutoCloseable {

	private static final int THREADS = 64;

	private static final long CLOSING_MILLIS = 2000;

	private final Feed feed;

	private final Pages pages;

	private final HttpServer server;

	private final ThreadPoolExecutor executor;

	private final ScheduledExecutorService watch;

	private Dashboard(final HttpServer server, final Limits limits) throws IOException {
		this.server = server;
		this.feed = new Feed();
		this.pages = new Pages(this.feed, new Assets(), limits);
		final ThreadFactory threads = task -> {
			final Thread thread = new Thread(task, "dashboard");
			// A forgotten page must not keep the command from ending.
			thread.setDaemon(true);
			return thread;
		};
		this.executor = new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
				threads);
		this.executor.allowCoreThreadTimeOut(true);
		this.watch = Executors.newSingleThreadScheduledExecutor(threads);
		this.watch.scheduleWithFixedDelay(this.pages::dropSlow, limits.slowMillis() / 4, limits.slowMillis() / 4,
				TimeUnit.MILLISECONDS);
		server.createContext("/", this.pages);
		server.setExecutor(this.executor);
		server.start();
	}

	/**
	 * Starts to serve the page.
	 *
	 * @param port
	 *            the TCP port on 127.0.0.1, 0 for any that is free.
	 * @return the running dashboard.
	 * @throws BindException
	 *             if the port cannot be had; the message says why and what to do.
	 * @throws IOException
	 *             if the page's files are missing.
	 * @throws IllegalArgumentException
	 *             if the port is outside 0 to 65535.
	 */
	public static Dashboard start(final int port) throws IOException {
		return start(port, Limits.DEFAULT);
	}

	static Dashboard start(final int port, final Limits limits) throws IOException {
		if (port < 0 || port > 65535) {
			throw new IllegalArgumentException("the port must be 0 to 65535, not " + port);
		}
		final HttpServer server;
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }), port),
					0);
		} catch (final SocketException e) {
			final String cause = String.valueOf(e.getMessage()).contains("in use") ? "is taken by another program"
					: "cannot be opened (" + e.getMessage() + ')';
			final BindException named = new BindException("port " + port + " of 127.0.0.1 " + cause
					+ "; choose another port, or 0 for any that is free");
			named.initCause(e);
			throw named;
		}
		return new Dashboard(server, limits);
	}

	/**
	 * Returns where the page is.
	 *
	 * @return the address to open in a browser.
	 */
	public URI uri() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + '/');
	}

	/**
	 * Tells what the run is; a later call replaces it.
	 *
	 * @param session
	 *            the run.
	 */
	public void publish(final Session session) {
		this.feed.publish(session);
	}

	/**
	 * Tells what a window gave. The newest 5,000 are kept.
	 *
	 * @param window
	 *            the window.
	 */
	public void publish(final WindowUpdate window) {
		this.feed.publish(window);
	}

	/**
	 * Tells an event. The newest 500 are kept.
	 *
	 * @param event
	 *            the event.
	 */
	public void publish(final EventUpdate event) {
		this.feed.publish(event);
	}

	/**
	 * Tells what the sensor hears. Only the newest is kept.
	 *
	 * @param signal
	 *            the signal.
	 */
	public void publish(final SignalUpdate signal) {
		this.feed.publish(signal);
	}

	/**
	 * Tells how far each feature is from normal. Only the newest is kept.
	 *
	 * @param bands
	 *            the deviations.
	 */
	public void publish(final BandsUpdate bands) {
		this.feed.publish(bands);
	}

	/**
	 * Tells how the run ended. Pages then stop asking; a page opened until {@link #close} still sees the whole run.
	 *
	 * @param summary
	 *            the end.
	 */
	public void publish(final Summary summary) {
		this.feed.publish(summary);
	}

	/**
	 * Returns how many pages are open, for example to skip the work for a {@link SignalUpdate} that nobody sees.
	 *
	 * @return the number of pages that are being told.
	 */
	public int watchers() {
		return this.pages.open();
	}

	/**
	 * Ends the page: open pages are told the rest and the end of the run, for at most two seconds, then the port is free.
	 * A second call does nothing.
	 */
	@Override
	public void close() {
		this.feed.close();
		this.pages.awaitNone(CLOSING_MILLIS);
		this.server.stop(0);
		this.watch.shutdownNow();
		this.executor.shutdownNow();
	}
}
