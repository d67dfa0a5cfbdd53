/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The native kernels away from a device: the header that binds C to Java, and the kernels as a process.
 */
package io.judder.natives;
