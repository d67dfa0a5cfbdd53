/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Runs the device code on labelled recordings and on the virtual motor, and reports how good it is: protocols, figures with
 * their intervals, tables and plots.
 */
package io.judder.evaluation;
