/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.conformance;

import java.io.IOException;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One case of format {@code nnvec-1}: the parameters of a kernel, its arrays and what must come out.
 */
final class VectorCase {

	/** The format of a case. */
	static final String FORMAT = "nnvec-1";

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private final JsonNode root;
	private final Tensor output;

	private VectorCase(final JsonNode root) throws CaseException {
		this.root = root;
		if (!FORMAT.equals(root.path("format").asText())) {
			throw new CaseException("format is '" + root.path("format").asText() + "', not '" + FORMAT + "'");
		}
		if (root.path("expect").path("status").asInt(0) != 0) {
			throw new CaseException("cases that expect an error are not supported");
		}
		this.output = Tensor.read("expect.output", root.path("expect").path("output"));
	}

	/**
	 * Reads a file.
	 *
	 * @param file
	 *            the file.
	 * @return the JSON in it.
	 * @throws CaseException
	 *             if it is not JSON.
	 * @throws IOException
	 *             if it cannot be read.
	 */
	static JsonNode parse(final Path file) throws CaseException, IOException {
		try {
			return MAPPER.readTree(file.toFile());
		} catch (final JsonProcessingException e) {
			throw new CaseException("not JSON: line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr());
		}
	}

	/**
	 * Takes a case from JSON.
	 *
	 * @param root
	 *            the JSON.
	 * @return the case.
	 * @throws CaseException
	 *             if it is not a case.
	 */
	static VectorCase of(final JsonNode root) throws CaseException {
		return new VectorCase(root);
	}

	/**
	 * Returns the family: which kernel is called.
	 *
	 * @return for example {@code convolve_s8}.
	 */
	String family() {
		final String family = root.path("family").asText();
		return family.isEmpty() ? root.path("id").asText().split("/")[0] : family;
	}

	/**
	 * Returns what the kernel must write.
	 *
	 * @return the output.
	 */
	Tensor output() {
		return output;
	}

	/**
	 * Returns a further result.
	 *
	 * @param name
	 *            for example {@code state_after}.
	 * @return the array, null if the case does not have it.
	 * @throws CaseException
	 *             if it is malformed.
	 */
	Tensor extra(final String name) throws CaseException {
		final JsonNode node = root.path("expect").path("extra").path(name);
		return node.isMissingNode() || node.isNull() ? null : Tensor.read("expect.extra." + name, node);
	}

	/**
	 * Returns a parameter.
	 *
	 * @param name
	 *            its name.
	 * @return its value.
	 * @throws CaseException
	 *             if it is missing or not an integer of 32 bits.
	 */
	int param(final String name) throws CaseException {
		return integer(name, root.path("params").path(name));
	}

	/**
	 * Returns a parameter that may be missing.
	 *
	 * @param name
	 *            its name.
	 * @param otherwise
	 *            its value where it is missing.
	 * @return its value.
	 * @throws CaseException
	 *             if it is not an integer of 32 bits.
	 */
	int param(final String name, final int otherwise) throws CaseException {
		return root.path("params").has(name) ? param(name) : otherwise;
	}

	/**
	 * Returns a parameter that is a list.
	 *
	 * @param name
	 *            its name.
	 * @return its values.
	 * @throws CaseException
	 *             if it is missing or not a list of integers of 32 bits.
	 */
	int[] list(final String name) throws CaseException {
		final JsonNode node = root.path("params").path(name);
		if (!node.isArray()) {
			throw new CaseException("parameter '" + name + "' is not a list");
		}
		final int[] values = new int[node.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = integer(name, node.get(i));
		}
		return values;
	}

	private static int integer(final String name, final JsonNode node) throws CaseException {
		if (!node.canConvertToInt() || !node.isIntegralNumber()) {
			throw new CaseException(node.isMissingNode() ? "parameter '" + name + "' is missing"
					: "parameter '" + name + "' is not an integer of 32 bits");
		}
		return node.intValue();
	}

	/**
	 * Returns an array.
	 *
	 * @param name
	 *            its name.
	 * @param type
	 *            the type it must have.
	 * @param rank
	 *            how many dimensions it must have, 0 for any number.
	 * @return the array.
	 * @throws CaseException
	 *             if it is missing or different.
	 */
	Tensor array(final String name, final String type, final int rank) throws CaseException {
		final JsonNode node = root.path("arrays").path(name);
		if (node.isMissingNode() || node.isNull()) {
			throw new CaseException("array '" + name + "' is missing");
		}
		final Tensor tensor = Tensor.read("array '" + name + "'", node);
		if (!type.equals(tensor.type())) {
			throw new CaseException("array '" + name + "' has type " + tensor.type() + ", not " + type);
		}
		if (rank != 0 && tensor.shape().length != rank) {
			throw new CaseException("array '" + name + "' has " + tensor.shape().length + " dimensions, not " + rank);
		}
		return tensor;
	}

	/**
	 * Returns an array of a fixed number of elements that may be missing.
	 *
	 * @param name
	 *            its name.
	 * @param type
	 *            the type it must have.
	 * @param elements
	 *            how many elements it must have.
	 * @return the array, null if it is missing.
	 * @throws CaseException
	 *             if it is different.
	 */
	Tensor optional(final String name, final String type, final int elements) throws CaseException {
		if (!root.path("arrays").hasNonNull(name)) {
			return null;
		}
		return vector(name, type, elements);
	}

	/**
	 * Returns an array of a fixed number of elements.
	 *
	 * @param name
	 *            its name.
	 * @param type
	 *            the type it must have.
	 * @param elements
	 *            how many elements it must have.
	 * @return the array.
	 * @throws CaseException
	 *             if it is missing or different.
	 */
	Tensor vector(final String name, final String type, final int elements) throws CaseException {
		final Tensor tensor = array(name, type, 0);
		if (tensor.elements() != elements) {
			throw new CaseException("array '" + name + "' has " + tensor.elements() + " elements, not " + elements);
		}
		return tensor;
	}
}
