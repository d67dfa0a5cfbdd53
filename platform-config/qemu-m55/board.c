/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/* Arm's MPS board with FPGA image AN547, as QEMU emulates it. */
#include "board.h"
#include "mps.h"

const uint32_t board_hertz = 32000000u;
const uintptr_t mps_uart = 0x49303000u;
const uintptr_t mps_watchdog = 0u;
