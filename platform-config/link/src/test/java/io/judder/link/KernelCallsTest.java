/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.judder.kernel.Kernels;

class KernelCallsTest {

	@Test
	void shouldCallTheOperationThatHasTheNumber() {
		final List<Object> called = new ArrayList<>();
		final Kernels recorder = (Kernels) Proxy.newProxyInstance(Kernels.class.getClassLoader(), new Class<?>[] { Kernels.class },
				(proxy, method, arguments) -> {
					called.add(method.getName());
					for (int i = 2; i < arguments.length; i++) {
						called.add(((byte[]) arguments[i]).length);
					}
					return null;
				});
		final KernelCalls calls = new KernelCalls(recorder);
		int operations = 0;
		for (final Method method : Kernels.class.getMethods()) {
			final int number = KernelCalls.number(method.getName());
			called.clear();
			assertTrue(calls.execute(number, new int[0], new byte[1], new byte[2], new byte[3], new byte[4]), method.getName());
			final List<Object> expected = new ArrayList<>(List.of(method.getName()));
			for (int i = 2; i < method.getParameterCount(); i++) {
				expected.add(i - 1);
			}
			assertEquals(expected, called);
			operations++;
		}
		assertFalse(calls.execute(operations, new int[0], null, null, null, null));
		assertEquals(-1, KernelCalls.number("noSuchOperation"));
	}
}
