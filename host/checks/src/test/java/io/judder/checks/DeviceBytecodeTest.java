/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.judder.detect.Detector;

/** The rules of the device, applied to every class of it. */
class DeviceBytecodeTest {

	/** Methods of hot packages that may use double precision, each with its reason. Empty: none needs it. */
	private static final Set<String> ALLOWED_DOUBLES = Set.of();

	private final ClassFiles device = ClassFiles.besides(Detector.class);

	private void assertObeyed(final Rule rule) {
		assertEquals(List.of(), rule.violations(this.device), () -> rule.getClass().getSimpleName());
	}

	@Test
	void shouldFindTheDevice() {
		assertTrue(this.device.contains("io/judder/app/Pipeline"));
		assertTrue(this.device.contains("io/judder/kernel/Kernels"));
		assertTrue(this.device.contains("io/judder/signal/RealFft"));
		assertTrue(this.device.contains("io/judder/app/AccelerometerNatives"));
	}

	@Test
	void shouldBeOfJava7() {
		assertObeyed(new VersionRule());
	}

	@Test
	void shouldUseTheApiOfTheDeviceOnly() throws IOException {
		final ApiRule rule = new ApiRule(Allowlist.edc());
		final List<String> violations = rule.violations(this.device);
		for (final String warning : rule.warnings()) {
			System.out.println("unconfirmed in EDC 1.3: " + warning);
		}
		assertEquals(List.of(), violations);
	}

	@Test
	void shouldKeepTheOrderOfPackages() {
		assertObeyed(new PackageOrderRule());
	}

	@Test
	void shouldAvoidLambdasBoxingAndDoublePrecision() {
		assertObeyed(new CodeRule(ALLOWED_DOUBLES));
	}

	@Test
	void shouldDeclareNativesThatSniAllows() {
		assertObeyed(new NativeRule());
	}
}
