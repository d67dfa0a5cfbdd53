/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Builds firmware for a board, runs it in the emulator, and talks to it.
 * <p>
 * {@link io.judder.build.BoardBuild} makes the firmware, {@link io.judder.build.Qemu} runs it, {@link io.judder.build.Client}
 * asks the server in it; {@link io.judder.build.DeviceConformance}, {@link io.judder.build.DeviceBench},
 * {@link io.judder.build.DeviceRun} and {@link io.judder.build.DeviceMonitor} do a whole job each.
 */
package io.judder.build;
