/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import io.judder.kernel.Kernels;

/** C, Java and the stand-in of the tests must declare the same natives. */
class NativesHeaderTest {

	private static final String NATIVES = "io.judder.kernel.CmsisNatives";
	private static final Path HEADER = NativeBuild.NATIVES.resolve("CmsisNatives.h");

	/** The tests have a class of the same name before that of the device. */
	private static URLClassLoader device() {
		final URL classes = Kernels.class.getProtectionDomain().getCodeSource().getLocation();
		return new URLClassLoader(new URL[] { classes }, ClassLoader.getPlatformClassLoader());
	}

	@Test
	void shouldHaveTheHeaderThatJavaSays() throws Exception {
		try (URLClassLoader loader = device()) {
			assertEquals(NativesHeader.text(loader), Files.readString(HEADER),
					"write it again: java io.judder.natives.NativesHeader src/main/c/CmsisNatives.h");
		}
	}

	@Test
	void shouldWritePrototypesAsSniNamesThem() throws Exception {
		// By hand from the rules of SNI: package and class with underscores, pointers for arrays.
		final String header = Files.readString(HEADER);
		assertTrue(header.contains("\njint Java_io_judder_kernel_CmsisNatives_core(void);\n"));
		assertTrue(header.contains("\njint Java_io_judder_kernel_CmsisNatives_lstmS8(jint*, jint, jbyte*, jbyte*, jbyte*, jbyte*);\n"));
	}

	@Test
	void shouldNotCompileAWrongPrototype() throws Exception {
		if (!NativeBuild.isThere("gcc")) {
			System.out.println("Nothing was compiled: there is no gcc on the PATH.");
			return;
		}
		final Path wrong = Files.createTempFile("wrong", ".c");
		try {
			Files.writeString(wrong, "#include \"CmsisNatives.h\"\njint Java_io_judder_kernel_CmsisNatives_reluS8(jint* d,"
					+ " jlong at, jbyte* input, jbyte* arena)\n{\n\treturn d[at] + input[0] + arena[0];\n}\n");
			assertTrue(NativeBuild.compile("gcc", wrong).contains("conflicting types"));
		} finally {
			Files.delete(wrong);
		}
	}

	@Test
	void shouldStandInForEveryNative() throws Exception {
		final Set<String> expected = new TreeSet<>();
		final Set<String> actual = new TreeSet<>();
		try (URLClassLoader loader = device()) {
			for (final Method method : Class.forName(NATIVES, false, loader).getDeclaredMethods()) {
				if (Modifier.isNative(method.getModifiers())) {
					expected.add(NativesHeader.prototype(method));
				}
			}
		}
		for (final Method method : Class.forName(NATIVES).getDeclaredMethods()) {
			if (!Modifier.isPublic(method.getModifiers())) {
				actual.add(NativesHeader.prototype(method));
			}
		}
		assertEquals(expected, actual);
	}

	@Test
	void shouldCompileForACortexWithoutAWarning() throws Exception {
		if (!NativeBuild.isThere("arm-none-eabi-gcc")) {
			System.out.println("Nothing was compiled for a Cortex-M: there is no arm-none-eabi-gcc on the PATH.");
			return;
		}
		for (final String source : NativeBuild.sources(NativeBuild.NATIVES, "cmsis_")) {
			assertEquals("", NativeBuild.compile("arm-none-eabi-gcc", Path.of(source), "-mcpu=cortex-m4", "-mthumb", "-O2", "-I",
					NativeBuild.TESTS.resolve("double").toString()), source);
		}
	}

	@Test
	void shouldRefuseToCompileForAnotherRounding() throws Exception {
		if (!NativeBuild.isThere("gcc")) {
			System.out.println("Nothing was compiled: there is no gcc on the PATH.");
			return;
		}
		final String said = NativeBuild.compile("gcc", NativeBuild.NATIVES.resolve("cmsis_call.c"),
				"-DCMSIS_NN_USE_SINGLE_ROUNDING", "-I", NativeBuild.TESTS.resolve("double").toString());
		assertTrue(said.contains("CMSIS-NN must round twice"), said);
	}
}
