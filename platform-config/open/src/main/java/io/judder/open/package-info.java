/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The open target: Java of the device compiled ahead of time to C by TeaVM, for a Cortex-M without an operating system.
 * <p>
 * The classes here run on the PC during the compilation, except {@link io.judder.open.Semantics}, which becomes part of the
 * firmware. docs/open-target.md tells what each of them is for.
 */
package io.judder.open;
