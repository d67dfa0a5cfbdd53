/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark.model;

import java.util.function.Function;

import io.judder.model.Model;

/**
 * What runs the models.
 */
public enum EngineKind {

	/** The device code. */
	JUDDER(JudderEngine::new),

	/** The reference loops. */
	REFERENCE(ReferenceEngine::new),

	/** The peer. */
	ONNXRUNTIME(OnnxEngine::new);

	private final Function<Model, Engine> factory;

	EngineKind(final Function<Model, Engine> factory) {
		this.factory = factory;
	}

	/**
	 * Creates an engine of this kind.
	 *
	 * @param model
	 *            the package.
	 * @return the engine.
	 * @throws UnsupportedOperationException
	 *             when it cannot run an operator.
	 */
	Engine create(final Model model) {
		return this.factory.apply(model);
	}
}
