/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package ej.bon;

/**
 * Constants that the MicroEJ linker resolves.
 * <p>
 * A constant is a line {@code key=value} of a {@code *.constants.list} file anywhere on the class path; the option
 * {@code microej.constant.<key>}, here a system property, takes precedence. On the device an unknown key or a value of
 * another type stops the build. Here it throws an {@link AssertionError} that names the key.
 */
public final class Constants {

	private static final String OPTION_PREFIX = "microej.constant.";

	private Constants() {
	}

	/**
	 * Gets a boolean constant.
	 *
	 * @param key
	 *            its name.
	 * @return its value, {@code true} or {@code false} in the list.
	 */
	public static boolean getBoolean(final String key) {
		final String value = find(key);
		final boolean isTrue = "true".equals(value);
		if (!isTrue && !"false".equals(value)) {
			throw wrong(key, value, "boolean", null);
		}
		return isTrue;
	}

	/**
	 * Gets a byte constant.
	 *
	 * @param key
	 *            its name.
	 * @return its value.
	 */
	public static byte getByte(final String key) {
		return (byte) getInteger(key, "byte", Byte.MIN_VALUE, Byte.MAX_VALUE);
	}

	/**
	 * Gets a character constant.
	 *
	 * @param key
	 *            its name.
	 * @return its value, one character in the list.
	 */
	public static char getChar(final String key) {
		final String value = find(key);
		if (value.length() != 1) {
			throw wrong(key, value, "char", null);
		}
		return value.charAt(0);
	}

	/**
	 * Gets a class constant.
	 *
	 * @param key
	 *            its name.
	 * @return the class whose fully qualified name is in the list.
	 */
	public static Class<?> getClass(final String key) {
		final String value = find(key);
		try {
			return Class.forName(value);
		} catch (final ClassNotFoundException e) {
			throw wrong(key, value, "class", e);
		}
	}

	/**
	 * Gets a double constant.
	 *
	 * @param key
	 *            its name.
	 * @return its value.
	 */
	public static double getDouble(final String key) {
		final String value = find(key);
		try {
			return Double.parseDouble(value);
		} catch (final NumberFormatException e) {
			throw wrong(key, value, "double", e);
		}
	}

	/**
	 * Gets a float constant.
	 *
	 * @param key
	 *            its name.
	 * @return its value.
	 */
	public static float getFloat(final String key) {
		final String value = find(key);
		try {
			return Float.parseFloat(value);
		} catch (final NumberFormatException e) {
			throw wrong(key, value, "float", e);
		}
	}

	/**
	 * Gets an integer constant.
	 *
	 * @param key
	 *            its name.
	 * @return its value, decimal or 0x hexadecimal in the list.
	 */
	public static int getInt(final String key) {
		return (int) getInteger(key, "int", Integer.MIN_VALUE, Integer.MAX_VALUE);
	}

	/**
	 * Gets a long constant.
	 *
	 * @param key
	 *            its name.
	 * @return its value.
	 */
	public static long getLong(final String key) {
		return getInteger(key, "long", Long.MIN_VALUE, Long.MAX_VALUE);
	}

	/**
	 * Gets a short constant.
	 *
	 * @param key
	 *            its name.
	 * @return its value.
	 */
	public static short getShort(final String key) {
		return (short) getInteger(key, "short", Short.MIN_VALUE, Short.MAX_VALUE);
	}

	/**
	 * Gets a string constant.
	 *
	 * @param key
	 *            its name.
	 * @return its value.
	 */
	public static String getString(final String key) {
		return find(key);
	}

	private static long getInteger(final String key, final String type, final long low, final long high) {
		final String value = find(key);
		final long number;
		try {
			number = Long.decode(value);
		} catch (final NumberFormatException e) {
			throw wrong(key, value, type, e);
		}
		if (number < low || number > high) {
			throw wrong(key, value, type, null);
		}
		return number;
	}

	private static String find(final String key) {
		final String option = System.getProperty(OPTION_PREFIX + key);
		final String value = option != null ? option : ConstantLists.OF_CLASS_PATH.get(key);
		if (value == null) {
			throw new AssertionError("The constant " + key + " is in no *.constants.list of the class path");
		}
		return value.trim();
	}

	private static AssertionError wrong(final String key, final String value, final String type,
			final Throwable cause) {
		final AssertionError error = new AssertionError("The constant " + key + " is no " + type + ": " + value);
		error.initCause(cause);
		return error;
	}
}
