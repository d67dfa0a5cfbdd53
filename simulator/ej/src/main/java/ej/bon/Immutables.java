/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package ej.bon;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands in for BON's immutable objects: on a device they lie in flash, here in a map that a test or a tool fills.
 */
public final class Immutables {

	private static final Map<String, Object> OBJECTS = new ConcurrentHashMap<String, Object>();

	private Immutables() {
	}

	/**
	 * Returns an object.
	 *
	 * @param id
	 *            its id.
	 * @return the object, not to be written to.
	 * @throws NoSuchElementException
	 *             when there is none.
	 */
	public static Object get(final String id) {
		final Object object = OBJECTS.get(id);
		if (object == null) {
			throw new NoSuchElementException(id);
		}
		return object;
	}

	/**
	 * Adds an object.
	 *
	 * @param id
	 *            its id.
	 * @param object
	 *            the object.
	 * @return what had the id before, or null.
	 */
	public static Object put(final String id, final Object object) {
		return OBJECTS.put(id, object);
	}
}
