/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What stands behind the mocks of the native methods when the application runs on a computer: in the HIL engine of the
 * MicroEJ Simulator, or on a plain Java SE virtual machine.
 */
package io.judder.mock;
