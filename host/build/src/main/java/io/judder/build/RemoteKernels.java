/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import io.judder.kernel.Kernels;
import io.judder.link.Bytes;
import io.judder.link.KernelCalls;
import io.judder.link.KernelServer;
import io.judder.link.Server;

/**
 * Kernels that run on a board: each call sends its arrays, has the operation executed there and brings back what it wrote.
 */
public final class RemoteKernels implements InvocationHandler {

	private static final int HEAD = 5;

	private final Client client;

	private RemoteKernels(final Client client) {
		this.client = client;
	}

	/**
	 * Creates kernels.
	 *
	 * @param client
	 *            leads to a {@link KernelServer}.
	 * @return the kernels; a call throws {@link NoRoomException} when the board has too little memory.
	 */
	public static Kernels over(final Client client) {
		return (Kernels) Proxy.newProxyInstance(RemoteKernels.class.getClassLoader(), new Class<?>[] { Kernels.class },
				new RemoteKernels(client));
	}

	@Override
	public Object invoke(final Object proxy, final Method method, final Object[] arguments) {
		try {
			call(method, arguments);
		} catch (final BuildException e) {
			throw new IllegalStateException(e.getMessage(), e);
		}
		return null;
	}

	private void call(final Method method, final Object[] arguments) throws BuildException {
		final int number = KernelCalls.number(method.getName());
		if (number < 0) {
			throw new UnsupportedOperationException(method.getName());
		}
		this.client.demand(KernelServer.CLEAR, new byte[0]);
		final List<byte[]> arrays = new ArrayList<>();
		final byte[] slots = new byte[KernelServer.SLOTS];
		for (int i = 0; i < slots.length; i++) {
			slots[i] = i + 2 < arguments.length ? (byte) slot(arrays, (byte[]) arguments[i + 2]) : (byte) KernelServer.NONE;
		}
		for (int slot = 0; slot < arrays.size(); slot++) {
			send(slot, arrays.get(slot));
		}
		final int[] descriptor = (int[]) arguments[0];
		final int at = (Integer) arguments[1];
		final byte[] call = new byte[1 + slots.length + 4 * (descriptor.length - at)];
		call[0] = (byte) number;
		System.arraycopy(slots, 0, call, 1, slots.length);
		for (int i = at; i < descriptor.length; i++) {
			Bytes.put32(call, 1 + slots.length + 4 * (i - at), descriptor[i]);
		}
		this.client.demand(KernelServer.CALL, call);
		for (int slot = 0; slot < arrays.size(); slot++) {
			receive(slot, arrays.get(slot));
		}
	}

	/** Returns the slot of an array: an array that is given twice has one. */
	private static int slot(final List<byte[]> arrays, final byte[] array) {
		for (int i = 0; i < arrays.size(); i++) {
			if (arrays.get(i) == array) {
				return i;
			}
		}
		arrays.add(array);
		return arrays.size() - 1;
	}

	private void send(final int slot, final byte[] array) throws BuildException {
		final byte[] head = new byte[HEAD];
		head[0] = (byte) slot;
		Bytes.put32(head, 1, array.length);
		this.client.demand(KernelServer.ALLOCATE, head);
		for (int from = 0; from < array.length; from += Client.MAX_BODY - HEAD) {
			final ByteArrayOutputStream body = new ByteArrayOutputStream();
			Bytes.put32(head, 1, from);
			body.write(head, 0, HEAD);
			body.write(array, from, Math.min(Client.MAX_BODY - HEAD, array.length - from));
			this.client.demand(KernelServer.PUT, body.toByteArray());
		}
	}

	private void receive(final int slot, final byte[] array) throws BuildException {
		final byte[] body = new byte[HEAD + 2];
		body[0] = (byte) slot;
		for (int from = 0; from < array.length; from += Client.MAX_BODY) {
			final int count = Math.min(Client.MAX_BODY, array.length - from);
			Bytes.put32(body, 1, from);
			Bytes.put16(body, HEAD, count);
			System.arraycopy(this.client.demand(KernelServer.GET, body), Server.HEAD_BYTES, array, from, count);
		}
	}
}
