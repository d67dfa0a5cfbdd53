/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package ej.bon;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Objects that the collector neither moves nor frees. Here they are remembered, which keeps them.
 */
public final class Immortals {

	private static final Map<Object, Boolean> OBJECTS = new IdentityHashMap<>();

	private Immortals() {
	}

	/**
	 * Makes an object immortal, without the objects that it refers to.
	 *
	 * @param <T>
	 *            the type of the object.
	 * @param object
	 *            the object.
	 * @return the same object.
	 */
	public static synchronized <T> T setImmortal(final T object) {
		OBJECTS.put(object, Boolean.TRUE);
		return object;
	}

	/**
	 * Tells whether an object was made immortal.
	 *
	 * @param object
	 *            the object.
	 * @return whether it was.
	 */
	public static synchronized boolean isImmortal(final Object object) {
		return OBJECTS.containsKey(object);
	}
}
