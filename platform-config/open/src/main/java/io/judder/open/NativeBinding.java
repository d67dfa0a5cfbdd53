/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.open;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.teavm.interop.Import;
import org.teavm.interop.c.Include;
import org.teavm.model.AnnotationHolder;
import org.teavm.model.AnnotationValue;
import org.teavm.model.CallLocation;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;

/**
 * Binds each static native method to the C function that SNI names, {@code Java_package_Class_method}, and writes the
 * prototypes of all of them into a header, so that the C compiler refuses a function that differs.
 * <p>
 * An array of a primitive type arrives in C as the address of its first element, or null.
 */
final class NativeBinding implements ClassHolderTransformer {

	private static final String[] NOT_OURS = { "java.", "javax.", "jdk.", "org.teavm.", "io.judder.open." };

	private final Path header;
	private final Map<String, String> prototypes = new TreeMap<>();

	NativeBinding(final String header) {
		this.header = header == null ? null : Path.of(header);
	}

	@Override
	public void transformClass(final ClassHolder cls, final ClassHolderTransformerContext context) {
		for (final String prefix : NOT_OURS) {
			if (cls.getName().startsWith(prefix)) {
				return;
			}
		}
		boolean bound = false;
		for (final MethodHolder method : cls.getMethods()) {
			if (!method.hasModifier(ElementModifier.NATIVE) || method.getAnnotations().get(Import.class.getName()) != null) {
				continue;
			}
			if (!method.hasModifier(ElementModifier.STATIC)) {
				context.getDiagnostics().error(new CallLocation(method.getReference()),
						"the native {{m0}} must be static, as SNI demands", method.getReference());
				continue;
			}
			final String symbol = SniNames.symbol(cls.getName(), method.getName());
			final AnnotationHolder imported = new AnnotationHolder(Import.class.getName());
			imported.getValues().put("name", new AnnotationValue(symbol));
			method.getAnnotations().add(imported);
			this.prototypes.put(symbol, prototype(symbol, method));
			bound = true;
		}
		if (bound) {
			final AnnotationHolder include = new AnnotationHolder(Include.class.getName());
			include.getValues().put("value", new AnnotationValue("natives.h"));
			include.getValues().put("isSystem", new AnnotationValue(false));
			cls.getAnnotations().add(include);
			write();
		}
	}

	private static String prototype(final String symbol, final MethodHolder method) {
		final ValueType[] parameters = new ValueType[method.parameterCount()];
		for (int i = 0; i < parameters.length; i++) {
			parameters[i] = method.parameterType(i);
		}
		return SniNames.prototype(symbol, method.getResultType(), parameters);
	}

	private void write() {
		if (this.header == null) {
			return;
		}
		final StringBuilder text = new StringBuilder("/* The natives, as Java declares them. Generated. */\n#pragma once\n#include <stdint.h>\n");
		for (final String prototype : this.prototypes.values()) {
			text.append(prototype).append('\n');
		}
		try {
			Files.writeString(this.header, text, StandardCharsets.UTF_8);
		} catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
