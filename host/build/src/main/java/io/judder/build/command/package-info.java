/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Commands of the command line that build and flash firmware.
 */
package io.judder.build.command;
