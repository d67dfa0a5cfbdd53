/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The plan of a model on its way into a package: tensors, operators, constants, and where everything lies in memory.
 */
package io.judder.compiler.plan;
