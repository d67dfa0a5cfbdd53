/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;

/**
 * Writes numbers that are not finite as null: JSON has no word for them.
 */
final class FiniteNumbers extends SimpleModule {

	private static final long serialVersionUID = 1L;

	FiniteNumbers() {
		final JsonSerializer<Double> finite = new JsonSerializer<>() {
			@Override
			public void serialize(final Double value, final JsonGenerator out, final SerializerProvider provider)
					throws IOException {
				if (Double.isFinite(value)) {
					out.writeNumber(value);
				} else {
					out.writeNull();
				}
			}
		};
		addSerializer(Double.class, finite);
		addSerializer(double.class, finite);
	}
}
