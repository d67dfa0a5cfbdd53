/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Loads model packages and runs them.
 * <p>
 * A package comes from outside and is checked once, by {@link io.judder.model.ModelLoader}; everything behind it trusts what
 * was checked. docs/model-format.md specifies the bytes, docs/trust-boundaries.md says what is believed where.
 */
package io.judder.model;
