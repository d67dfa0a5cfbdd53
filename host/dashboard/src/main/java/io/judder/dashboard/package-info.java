/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The live page of a run: a small web server on loopback, fed by the monitoring loop, that never makes the loop wait.
 * {@link io.judder.dashboard.Dashboard} is the entry; the other public types are what it is told.
 */
package io.judder.dashboard;
