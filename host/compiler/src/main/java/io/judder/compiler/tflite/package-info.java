/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Reads {@code .tflite} files, which come from outside: every offset is checked before it is followed.
 */
package io.judder.compiler.tflite;
