/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package ej;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Code that links against these classes must link against MicroEJ. */
class SignaturesTest {

	private static final Path ALLOWED = Path.of("../../host/checks/src/test/resources/edc-1.3.txt");

	private static final Class<?>[] CLASSES = { ej.bon.ByteArray.class, ej.bon.Constants.class,
			ej.bon.Immortals.class, ej.bon.Immutables.class, ej.bon.Util.class, ej.sni.NativeException.class, ej.sni.NativeIOException.class,
			ej.sni.SNI.class };

	@Test
	void shouldOfferOnlyWhatMicroEjOffers() throws IOException {
		final Set<String> allowed = new HashSet<>();
		try (Stream<String> lines = Files.lines(ALLOWED)) {
			lines.forEach(line -> allowed.add(line.startsWith("?") ? line.substring(1) : line));
		}
		for (final Class<?> type : CLASSES) {
			for (final Method method : type.getDeclaredMethods()) {
				check(allowed, method.getModifiers(), type, method.getName() + MethodType
						.methodType(method.getReturnType(), method.getParameterTypes()).toMethodDescriptorString());
			}
			for (final Constructor<?> constructor : type.getDeclaredConstructors()) {
				check(allowed, constructor.getModifiers(), type, "<init>" + MethodType
						.methodType(void.class, constructor.getParameterTypes()).toMethodDescriptorString());
			}
			for (final Field field : type.getDeclaredFields()) {
				check(allowed, field.getModifiers(), type, field.getName() + ":" + field.getType().descriptorString());
			}
		}
	}

	private static void check(final Set<String> allowed, final int modifiers, final Class<?> type,
			final String member) {
		final String line = type.getName() + "#" + member;
		assertTrue(!Modifier.isPublic(modifiers) || allowed.contains(line), line + " is not in " + ALLOWED);
	}
}
