/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Turns the operators of a {@code .tflite} file into those of a plan, one class per family.
 */
package io.judder.compiler.lower;
