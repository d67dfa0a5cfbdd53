/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.judder.app.AccelerometerException;
import io.judder.monitor.SampleSource;

/** The application, its mock and the C header must declare the same natives: nothing else compares them. */
class NativeInterfaceTest {

	private static final Path C = Path.of("../../src/main/c");
	private static final String NATIVES = "io.judder.app.AccelerometerNatives";
	private static final Map<Class<?>, String> C_TYPES = Map.of(void.class, "void", int.class, "jint", long.class,
			"jlong", short[].class, "jshort*");

	@TempDir
	Path folder;

	@Test
	void shouldDeclareInCWhatJavaDeclares() throws Exception {
		final Map<String, String> java = new TreeMap<>();
		for (final Method method : applicationNatives().getDeclaredMethods()) {
			assertTrue(Modifier.isNative(method.getModifiers()) && Modifier.isStatic(method.getModifiers()),
					"not a static native: " + method);
			final String name = "Java_" + NATIVES.replace('.', '_') + "_" + method.getName();
			assertEquals(null, java.put(name, signature(method)), "overloads need other names in C: " + method);
		}
		assertEquals(java, prototypes());
	}

	@Test
	void shouldMockWhatJavaDeclares() throws Exception {
		final Class<?> mock = Class.forName(NATIVES);
		assertTrue(Modifier.isPublic(mock.getModifiers()), "the HIL engine finds public classes only");
		final Map<String, String> expected = new TreeMap<>();
		for (final Method method : applicationNatives().getDeclaredMethods()) {
			expected.put(method.getName(), signature(method));
		}
		final Map<String, String> actual = new TreeMap<>();
		for (final Method method : mock.getDeclaredMethods()) {
			assertEquals(Modifier.PUBLIC | Modifier.STATIC, method.getModifiers(), "modifiers of " + method);
			actual.put(method.getName(), signature(method));
		}
		assertEquals(expected, actual);
	}

	@Test
	void shouldGiveErrorsTheSameCodes() throws Exception {
		final Map<String, Integer> expected = new TreeMap<>();
		for (final Field field : AccelerometerException.class.getFields()) {
			expected.put("LLACCELEROMETER_" + field.getName(), field.getInt(null));
		}
		final Map<String, Integer> actual = new TreeMap<>();
		final Matcher matcher = Pattern.compile("#define (LLACCELEROMETER_[A-Z_]+) \\((-\\d+)\\)").matcher(header());
		while (matcher.find()) {
			actual.put(matcher.group(1), Integer.valueOf(matcher.group(2)));
		}
		assertEquals(expected, actual);
	}

	@Test
	void shouldLinkAndReportNoSensorWithTheStub() throws Exception {
		if (!isThere("gcc")) {
			System.out.println("The C stub was not compiled: there is no gcc on the PATH.");
			return;
		}
		final Path program = this.folder.resolve("stub");
		run(0, "gcc", "-std=c99", "-Wall", "-Wextra", "-Wconversion", "-Wpedantic", "-Werror", "-I", "src/test/c", "-I",
				C.toString(), C.resolve("LLACCELEROMETER_stub.c").toString(), "src/test/c/stub_test.c", "-o",
				program.toString());
		run(0, program.toString());
	}

	/** On the class path the mock hides the application's class, so it is loaded from its own place. */
	private static Class<?> applicationNatives() throws Exception {
		final URL device = SampleSource.class.getProtectionDomain().getCodeSource().getLocation();
		try (URLClassLoader loader = new URLClassLoader(new URL[] { device }, ClassLoader.getPlatformClassLoader())) {
			return loader.loadClass(NATIVES);
		}
	}

	private static String signature(final Method method) {
		final StringBuilder signature = new StringBuilder(C_TYPES.get(method.getReturnType()));
		for (final Class<?> parameter : method.getParameterTypes()) {
			signature.append(' ').append(C_TYPES.get(parameter));
		}
		return signature.toString();
	}

	private static Map<String, String> prototypes() throws IOException {
		final String header = header();
		final Map<String, String> names = new TreeMap<>();
		final Matcher define = Pattern.compile("#define (LLACCELEROMETER_IMPL_\\w+) (Java_\\w+)").matcher(header);
		while (define.find()) {
			names.put(define.group(1), define.group(2));
		}
		final Map<String, String> prototypes = new TreeMap<>();
		final Matcher prototype = Pattern.compile("(?m)^(\\w+) (LLACCELEROMETER_IMPL_\\w+)\\(([^)]*)\\);")
				.matcher(header);
		while (prototype.find()) {
			final StringBuilder signature = new StringBuilder(prototype.group(1));
			for (final String parameter : prototype.group(3).split(", ")) {
				if (!parameter.equals("void")) {
					signature.append(' ').append(parameter, 0, parameter.lastIndexOf(' '));
				}
			}
			prototypes.put(names.get(prototype.group(2)), signature.toString());
		}
		return prototypes;
	}

	private static String header() throws IOException {
		return Files.readString(C.resolve("LLACCELEROMETER_impl.h"));
	}

	private static boolean isThere(final String program) {
		for (final String folder : System.getenv("PATH").split(File.pathSeparator)) {
			if (Files.isExecutable(Path.of(folder, program))) {
				return true;
			}
		}
		return false;
	}

	private void run(final int expected, final String... command) throws IOException, InterruptedException {
		final Path log = this.folder.resolve("log");
		final Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile())
				.start();
		final boolean isDone = process.waitFor(1, TimeUnit.MINUTES);
		assertTrue(isDone, "no end of " + String.join(" ", command));
		assertEquals(expected, process.exitValue(), String.join(" ", command) + "\n" + Files.readString(log));
	}
}
