/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.link;

import io.judder.kernel.JavaKernels;
import io.judder.kernel.Kernels;

/**
 * Runs kernels for a PC: it fills byte arrays, has one operation executed, and reads arrays back.
 */
public final class KernelServer implements Server.Handler {

	/** Request: allocate array {@code slot} (1 byte) of a size (4 bytes). */
	public static final int ALLOCATE = 1;

	/** Request: write bytes into array {@code slot} (1 byte) from an offset (4 bytes) on. */
	public static final int PUT = 2;

	/** Request: read from array {@code slot} (1 byte) from an offset (4 bytes) on, a count (2 bytes). */
	public static final int GET = 3;

	/**
	 * Request: execute operation {@code op} (1 byte) with up to four arrays (1 byte each, {@link #NONE} for none) and a
	 * descriptor (4 bytes per int). The answer has the ticks of the core's clock that it took (8 bytes).
	 */
	public static final int CALL = 4;

	/** Request: forget all arrays. The answer has the bytes that are free for arrays (4 bytes). */
	public static final int CLEAR = 5;

	/** Stands for an array that an operation does not take. */
	public static final int NONE = 255;

	/** How many arrays there may be. */
	public static final int SLOTS = 4;

	private static final int RESERVE = 4096;
	private static final int BODY = Server.HEAD_BYTES;

	private final byte[][] arrays;
	private final KernelCalls calls;

	/**
	 * Creates a server.
	 *
	 * @param kernels
	 *            what executes operations.
	 */
	public KernelServer(final Kernels kernels) {
		this.arrays = new byte[SLOTS][];
		this.calls = new KernelCalls(kernels);
	}

	/**
	 * Serves over the serial line of the board.
	 *
	 * @param arguments
	 *            not used.
	 */
	public static void main(final String[] arguments) {
		new Server(new Uart(), new KernelServer(new JavaKernels())).run();
	}

	@Override
	public int execute(final int type, final byte[] request, final int length, final byte[] answer) {
		switch (type) {
			case ALLOCATE:
				return allocate(request[BODY], Bytes.int32(request, BODY + 1), answer);
			case PUT:
				System.arraycopy(request, BODY + 5, this.arrays[request[BODY]], Bytes.int32(request, BODY + 1), length - BODY - 5);
				return BODY;
			case GET:
				final int count = Bytes.uint16(request, BODY + 5);
				System.arraycopy(this.arrays[request[BODY]], Bytes.int32(request, BODY + 1), answer, BODY, count);
				return BODY + count;
			case CALL:
				return call(request, length, answer);
			case CLEAR:
				for (int i = 0; i < SLOTS; i++) {
					this.arrays[i] = null;
				}
				System.gc();
				return Bytes.put32(answer, BODY, free());
			default:
				return Server.refuse(answer, "unknown request");
		}
	}

	private static int free() {
		return (int) Math.max(0, Runtime.getRuntime().freeMemory() - RESERVE);
	}

	private int allocate(final int slot, final int bytes, final byte[] answer) {
		if (bytes > free()) {
			answer[2] = Server.NO_ROOM;
			return Bytes.put32(answer, BODY, free());
		}
		this.arrays[slot] = new byte[bytes];
		return BODY;
	}

	private byte[] array(final byte slot) {
		return slot == (byte) NONE ? null : this.arrays[slot];
	}

	private int call(final byte[] request, final int length, final byte[] answer) {
		final int[] descriptor = new int[(length - BODY - 1 - SLOTS) / 4];
		for (int i = 0; i < descriptor.length; i++) {
			descriptor[i] = Bytes.int32(request, BODY + 1 + SLOTS + 4 * i);
		}
		final long begun = BoardNatives.ticks();
		final boolean known = this.calls.execute(request[BODY] & 0xFF, descriptor, array(request[BODY + 1]),
				array(request[BODY + 2]), array(request[BODY + 3]), array(request[BODY + 4]));
		final long ticks = BoardNatives.ticks() - begun;
		return known ? Bytes.put64(answer, BODY, ticks) : Server.refuse(answer, "unknown operation");
	}
}
