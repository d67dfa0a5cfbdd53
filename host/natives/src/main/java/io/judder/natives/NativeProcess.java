/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.natives;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls the natives in another process, {@code tests/c/native_process.c}, and brings back what they left in the arrays.
 * <p>
 * A native that runs wild ends that process and not this one. Arrays that are the same object here are the same there. Used by
 * one thread.
 */
public final class NativeProcess implements Closeable {

	private final DataInputStream in;
	private final OutputStream out;

	/**
	 * Takes the ends of the pipes.
	 *
	 * @param in
	 *            what the process writes.
	 * @param out
	 *            what it reads.
	 */
	public NativeProcess(final InputStream in, final OutputStream out) {
		this.in = new DataInputStream(in);
		this.out = new BufferedOutputStream(out);
	}

	/**
	 * Calls a native.
	 *
	 * @param name
	 *            its name in Java.
	 * @param at
	 *            its second argument.
	 * @param arguments
	 *            its arrays in order: {@code int[]}, {@code byte[]} or null. They are updated.
	 * @return what it returned.
	 * @throws UncheckedIOException
	 *             if the process has ended.
	 */
	public int call(final String name, final int at, final Object... arguments) {
		try {
			final List<Object> arrays = new ArrayList<>();
			final int[] indices = new int[arguments.length];
			for (int i = 0; i < arguments.length; i++) {
				indices[i] = indexOf(arrays, arguments[i]);
			}
			writeInt(name.length());
			this.out.write(name.getBytes(StandardCharsets.US_ASCII));
			writeInt(arrays.size());
			for (final Object array : arrays) {
				writeArray(array);
			}
			writeInt(at);
			writeInt(indices.length);
			for (final int index : indices) {
				writeInt(index);
			}
			this.out.flush();
			final int status = Integer.reverseBytes(this.in.readInt());
			for (final Object array : arrays) {
				readArray(array);
			}
			return status;
		} catch (final IOException e) {
			throw new UncheckedIOException("the process of the natives has ended in " + name, e);
		}
	}

	/** Looks for the object itself: arrays of the same content are different arrays. */
	private static int indexOf(final List<Object> arrays, final Object array) {
		for (int i = 0; i < arrays.size(); i++) {
			if (arrays.get(i) == array) {
				return i;
			}
		}
		arrays.add(array);
		return arrays.size() - 1;
	}

	private void writeArray(final Object array) throws IOException {
		if (array == null) {
			writeInt(0);
		} else if (array instanceof byte[]) {
			writeInt(1);
			writeInt(((byte[]) array).length);
			this.out.write((byte[]) array);
		} else {
			final int[] ints = (int[]) array;
			final ByteBuffer bytes = ByteBuffer.allocate(4 * ints.length).order(ByteOrder.LITTLE_ENDIAN);
			bytes.asIntBuffer().put(ints);
			writeInt(4);
			writeInt(ints.length);
			this.out.write(bytes.array());
		}
	}

	private void readArray(final Object array) throws IOException {
		if (array instanceof byte[]) {
			this.in.readFully((byte[]) array);
		} else if (array != null) {
			final int[] ints = (int[]) array;
			final byte[] bytes = new byte[4 * ints.length];
			this.in.readFully(bytes);
			ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(ints);
		}
	}

	private void writeInt(final int value) throws IOException {
		for (int shift = 0; shift < 32; shift += 8) {
			this.out.write(value >> shift);
		}
	}

	@Override
	public void close() throws IOException {
		writeInt(0);
		this.out.close();
		this.in.close();
	}
}
