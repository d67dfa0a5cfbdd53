/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A serial line between a board and a PC: frames that survive noise, requests and answers that survive loss, and the servers
 * that a PC asks to run kernels, models and the monitor.
 * <p>
 * docs/open-target.md has the protocol.
 */
package io.judder.link;
