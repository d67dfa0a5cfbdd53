/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Compiles {@code .tflite} files into packages that the device runs: every size, offset and multiplier is decided here.
 */
package io.judder.compiler;
