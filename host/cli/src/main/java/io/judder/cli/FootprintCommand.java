/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import picocli.CommandLine.Command;

@Command(name = "footprint")
final class FootprintCommand implements Runnable {
	@Override
	public void run() {
	}
}
