/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * How fast networks run on a PC: the kernels of the device code beside reference loops and beside onnxruntime.
 */
package io.judder.benchmark.model;
