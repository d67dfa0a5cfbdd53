/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Runs folders of {@code nnvec-1} cases, each one call of a kernel with its exact result, against a set of kernels.
 */
package io.judder.conformance;
