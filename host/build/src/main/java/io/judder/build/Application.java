/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.judder.link.ModelServer;

/**
 * The firmware of the application itself, as it runs in the field.
 */
public final class Application {

	private static final String CONSTANTS = "src/main/resources/judder.constants.list";

	private Application() {
		// Static methods only.
	}

	/**
	 * Specifies the firmware: {@code io.judder.app.Main} with its constants, and a driver for the accelerometer.
	 *
	 * @param home
	 *            the root of the project.
	 * @param driver
	 *            the C source of the driver, or null for the stub that knows no sensor.
	 * @param model
	 *            a model package for flash, or null.
	 * @return the specification.
	 * @throws IOException
	 *             when the constants cannot be read.
	 */
	public static FirmwareSpec firmware(final Path home, final Path driver, final Path model) throws IOException {
		final FirmwareSpec spec = new FirmwareSpec("judder", "io.judder.app.Main");
		try (Reader reader = Files.newBufferedReader(home.resolve(CONSTANTS), StandardCharsets.UTF_8)) {
			spec.constants.load(reader);
		}
		spec.small = true;
		spec.natives.add(driver == null ? home.resolve("src/main/c/LLACCELEROMETER_stub.c").toAbsolutePath() : driver);
		if (model != null) {
			spec.immutables.put(ModelServer.MODEL, model);
		}
		return spec;
	}
}
