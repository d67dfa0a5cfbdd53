/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Windows of samples turned into features, in fixed point.
 */
package io.judder.signal;
