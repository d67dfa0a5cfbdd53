/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.open;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ProvenMethodsTest {

	@Test
	void shouldNameMethodsThatExistWithGuardsThatTakeTheirArguments() throws ReflectiveOperationException {
		for (final Map.Entry<String, ProvenMethods.Proof> entry : ProvenMethods.standard().all().entrySet()) {
			final int dot = entry.getKey().lastIndexOf('.');
			final Method proven = method(Class.forName(entry.getKey().substring(0, dot)), entry.getKey().substring(dot + 1));
			assertFalse(entry.getValue().obligation().isBlank(), entry.getKey());
			if (entry.getValue().guard() != null) {
				assertArrayEquals(proven.getParameterTypes(), method(Extents.class, entry.getValue().guard()).getParameterTypes(),
						entry.getKey());
			}
		}
	}

	private static Method method(final Class<?> owner, final String name) {
		return Arrays.stream(owner.getDeclaredMethods()).filter(method -> method.getName().equals(name)).findFirst()
				.orElseThrow(() -> new AssertionError(owner + " has no " + name));
	}
}
