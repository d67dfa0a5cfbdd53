/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.open;

import java.util.NoSuchElementException;

import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/**
 * The objects that the build put into flash; {@link ImmutableBinding} has {@code ej.bon.Immutables} call it.
 */
@Include(value = "immutables.h", isSystem = false)
public final class FlashObjects {

	private FlashObjects() {
		// Static methods only.
	}

	/**
	 * Returns an object.
	 *
	 * @param id
	 *            its id, ASCII.
	 * @return the object where it lies in flash.
	 * @throws NoSuchElementException
	 *             when there is none.
	 */
	public static Object get(final String id) {
		final byte[] text = new byte[id.length() + 1];
		for (int i = 0; i < id.length(); i++) {
			text[i] = (byte) id.charAt(i);
		}
		final int index = index(text);
		if (index < 0) {
			throw new NoSuchElementException(id);
		}
		return at(index);
	}

	/** Finds an object by its id, which ends with a zero byte; -1 when there is none. */
	@Import(name = "judder_immutable_index")
	private static native int index(byte[] id);

	@Import(name = "judder_immutable_at")
	private static native Object at(int index);
}
