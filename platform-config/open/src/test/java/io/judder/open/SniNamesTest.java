/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.open;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.teavm.model.ValueType;

/** The names are those of MicroEJ's SNI specification, 1.4, chapter on names; the escapes are those of the JNI. */
class SniNamesTest {

	@Test
	void shouldNameFunctionsAsSniDoes() {
		assertEquals("Java_io_judder_app_AccelerometerNatives_open",
				SniNames.symbol("io.judder.app.AccelerometerNatives", "open"));
		assertEquals("Java_a_1b_C_d_1e", SniNames.symbol("a_b.C", "d_e"));
		assertEquals("Java_C_00024D_f", SniNames.symbol("C$D", "f"));
	}

	@Test
	void shouldDeclareTypesAsSniDoes() {
		assertEquals("int64_t f(int8_t*, int32_t, uint8_t, uint16_t, float, double*);",
				SniNames.prototype("f", ValueType.LONG, ValueType.arrayOf(ValueType.BYTE), ValueType.INTEGER, ValueType.BOOLEAN,
						ValueType.CHARACTER, ValueType.FLOAT, ValueType.arrayOf(ValueType.DOUBLE)));
		assertEquals("void g(void);", SniNames.prototype("g", ValueType.VOID));
	}
}
