/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Integer kernels of neural networks, defined to the bit, behind one interface that a native set implements too.
 * <p>
 * docs/arithmetic.md names the source of every rounding rule.
 */
package io.judder.kernel;
