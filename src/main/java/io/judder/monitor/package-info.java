/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * From blocks of samples to events that a technician trusts.
 */
package io.judder.monitor;
