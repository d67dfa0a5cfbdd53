/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler;

import io.judder.model.Format;
import io.judder.model.LittleEndian;
import io.judder.model.Model;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The optional section that says where the operators of a package come from. It serves reports only, so that a damaged one is
 * read as far as it makes sense.
 */
public final class SourceSection {

	/**
	 * One output of an operator of the source.
	 *
	 * @param operator
	 *            name of the operator.
	 * @param name
	 *            of the output.
	 * @param tensor
	 *            of the package, -1 when nothing of it is left.
	 */
	public record Output(String operator, String name, int tensor) {
	}

	private final List<Output> outputs = new ArrayList<>();
	private final Map<String, Integer> constants = new LinkedHashMap<>();
	private final byte[] bytes;
	private final int end;
	private int lowerBound;
	private int at;

	private SourceSection(final Model model) {
		bytes = model.bytes();
		at = model.section(Format.SECTION_SOURCE);
		end = at + model.sectionLength(Format.SECTION_SOURCE);
		if (end - at >= 8) {
			lowerBound = LittleEndian.readI32(bytes, at);
			at += 4;
			final int count = u16();
			for (int i = 0; i < count && at < end; i++) {
				final int tensor = u16();
				outputs.add(new Output(string(), string(), tensor < model.tensors() ? tensor : -1));
			}
			final int kinds = u16();
			for (int i = 0; i < kinds && at < end; i++) {
				final String kind = string();
				final int low = u16();
				constants.put(kind, low | u16() << 16);
			}
		}
	}

	/**
	 * Reads the section of a package.
	 *
	 * @param model
	 *            the package.
	 * @return its section, empty when it has none.
	 */
	public static SourceSection of(final Model model) {
		return new SourceSection(model);
	}

	/**
	 * Returns the outputs of all operators of the source.
	 *
	 * @return in the order of execution.
	 */
	public List<Output> outputs() {
		return outputs;
	}

	/**
	 * Returns how many bytes each kind of constant takes.
	 *
	 * @return bytes by kind.
	 */
	public Map<String, Integer> constants() {
		return constants;
	}

	/**
	 * Returns what no arena can be smaller than.
	 *
	 * @return bytes, 0 when the package does not say.
	 */
	public int lowerBound() {
		return lowerBound;
	}

	private int u16() {
		if (end - at < 2) {
			at = end;
			return 0;
		}
		at += 2;
		return LittleEndian.readU16(bytes, at - 2);
	}

	private String string() {
		final int length = at < end ? Math.min(bytes[at] & 0xff, end - at - 1) : 0;
		final String value = at < end ? new String(bytes, at + 1, length, StandardCharsets.UTF_8) : "";
		at = Math.min(end, at + 1 + length);
		return value;
	}
}
