/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes what is published as JSON on one line. A number that JSON cannot hold (NaN, infinity) becomes null, which the
 * page shows as a gap.
 */
final class Json {

	private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new SimpleModule()
			.addSerializer(float[].class, new Floats())
			.addSerializer(Double.class, new Doubles())
			.addSerializer(double.class, new Doubles()));

	private Json() {
	}

	static String write(final Object value) {
		try {
			return MAPPER.writeValueAsString(value);
		} catch (final JsonProcessingException e) {
			throw new UncheckedIOException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
		}
	}

	/** Four significant digits are finer than any screen. */
	private static final class Floats extends StdSerializer<float[]> {

		private static final double[] POWERS = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9 };

		Floats() {
			super(float[].class);
		}

		@Override
		public void serialize(final float[] values, final JsonGenerator json, final SerializerProvider provider)
				throws IOException {
			json.writeStartArray();
			for (final float value : values) {
				if (Float.isFinite(value)) {
					json.writeNumber(rounded(value));
				} else {
					json.writeNull();
				}
			}
			json.writeEndArray();
		}

		private static float rounded(final float value) {
			final int digits = 3 - (int) Math.floor(Math.log10(Math.abs(value)));
			if (digits <= 0 || digits >= POWERS.length) {
				return value;
			}
			return (float) (Math.rint(value * POWERS[digits]) / POWERS[digits]);
		}
	}

	private static final class Doubles extends StdSerializer<Double> {

		Doubles() {
			super(Double.class);
		}

		@Override
		public void serialize(final Double value, final JsonGenerator json, final SerializerProvider provider)
				throws IOException {
			if (Double.isFinite(value)) {
				json.writeNumber(value.doubleValue());
			} else {
				json.writeNull();
			}
		}
	}
}
