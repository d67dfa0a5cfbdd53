/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The application that runs on the device.
 */
package io.judder.app;
