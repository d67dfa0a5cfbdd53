/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Commands for models: compile, inspect, run, bench.
 */
package io.judder.compiler.command;
