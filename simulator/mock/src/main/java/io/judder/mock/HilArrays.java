/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.mock;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Sends arrays through the HIL engine of the MicroEJ Simulator. The engine is found by name: the mock compiles, and runs
 * on a plain virtual machine, without it.
 */
final class HilArrays implements ArrayTransfer {

	private static final String ENGINE = "com.is2t.hil.HIL";

	private final Object engine;
	private final Method flush;

	private HilArrays(final Object engine, final Method flush) {
		this.engine = engine;
		this.flush = flush;
	}

	/**
	 * Returns the way arrays take here.
	 *
	 * @param loader
	 *            where the engine would be.
	 * @return the engine's, or {@link ArrayTransfer#SHARED} without an engine.
	 * @throws IllegalStateException
	 *             when there is an engine, but not as documented.
	 */
	static ArrayTransfer find(final ClassLoader loader) {
		final Class<?> type;
		try {
			type = Class.forName(ENGINE, true, loader);
		} catch (final ClassNotFoundException e) {
			return SHARED;
		}
		try {
			final Method getInstance = type.getMethod("getInstance");
			return new HilArrays(getInstance.invoke(null), flushMethod(getInstance.getReturnType()));
		} catch (final ReflectiveOperationException e) {
			throw new IllegalStateException("Cannot use " + ENGINE, e);
		}
	}

	/** The documentation shows calls, not declarations: one method for every array, or one per type. */
	private static Method flushMethod(final Class<?> type) throws NoSuchMethodException {
		try {
			return type.getMethod("flushContent", short[].class, int.class, int.class);
		} catch (final NoSuchMethodException e) {
			return type.getMethod("flushContent", Object.class, int.class, int.class);
		}
	}

	@Override
	public void flush(final short[] array, final int offset, final int length) {
		try {
			this.flush.invoke(this.engine, array, offset, length);
		} catch (final IllegalAccessException | InvocationTargetException e) {
			throw new IllegalStateException("Cannot send samples to the application", e);
		}
	}
}
