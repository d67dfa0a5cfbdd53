/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Learns what is normal, in place, and scores what is not.
 */
package io.judder.detect;
