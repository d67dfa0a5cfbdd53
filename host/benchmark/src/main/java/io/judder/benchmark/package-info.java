/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What device code costs on a PC, beside the libraries that do the same there.
 */
package io.judder.benchmark;
