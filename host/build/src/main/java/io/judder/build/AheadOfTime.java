/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import org.teavm.diagnostics.Problem;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

import io.judder.kernel.Kernels;
import io.judder.link.Server;
import io.judder.open.GeneratedCode;
import io.judder.open.OpenTarget;
import io.judder.open.RepairException;

/**
 * Turns Java into C with TeaVM.
 */
final class AheadOfTime {

	private AheadOfTime() {
		// Static methods only.
	}

	/**
	 * Generates and repairs the C code of a firmware.
	 *
	 * @param spec
	 *            what to compile.
	 * @param folder
	 *            receives the code; emptied before.
	 * @throws BuildException
	 *             when the Java code cannot be compiled; the message has TeaVM's reasons.
	 * @throws IOException
	 *             when a file cannot be written.
	 */
	static void generate(final FirmwareSpec spec, final Path folder) throws BuildException, IOException {
		empty(folder);
		final TeaVMTool tool = new TeaVMTool();
		tool.setTargetType(TeaVMTargetType.C);
		tool.setMainClass(spec.mainClass);
		tool.setTargetDirectory(folder.toFile());
		tool.setClassLoader(new DeviceClasses(spec.classes));
		tool.setOptimizationLevel(spec.small ? TeaVMOptimizationLevel.ADVANCED : TeaVMOptimizationLevel.FULL);
		tool.setStrict(true);
		tool.setIncremental(false);
		// Names of files and methods go to callsites.json instead of memory: they are most of what a firmware would hold.
		tool.setObfuscated(true);
		tool.setDebugInformationGenerated(false);
		tool.setShortFileNames(true);
		tool.setLog(new EmptyTeaVMToolLog());
		final Properties properties = tool.getProperties();
		// A program without natives has no prototypes; the C sources include them all the same.
		Files.writeString(folder.resolve("natives.h"), "#pragma once\n", StandardCharsets.UTF_8);
		properties.setProperty(OpenTarget.HEADER, folder.resolve("natives.h").toString());
		properties.setProperty(OpenTarget.PROVEN_LOOPS, Boolean.toString(spec.provenLoops));
		for (final String key : spec.constants.stringPropertyNames()) {
			properties.setProperty(OpenTarget.CONSTANT + key, spec.constants.getProperty(key));
		}
		try {
			tool.generate();
		} catch (final TeaVMToolException e) {
			throw new BuildException("TeaVM failed on " + spec.mainClass + ": " + e.getMessage(), e);
		}
		final List<Problem> problems = tool.getProblemProvider().getSevereProblems();
		if (!problems.isEmpty()) {
			throw new BuildException(spec.mainClass + " cannot be compiled for the device:\n" + text(problems));
		}
		try {
			new GeneratedCode(folder).repair();
		} catch (final RepairException e) {
			throw new BuildException(e.getMessage(), e);
		}
	}

	private static String text(final List<Problem> problems) {
		final StringBuilder text = new StringBuilder();
		for (final Problem problem : problems.subList(0, Math.min(problems.size(), 10))) {
			text.append("  ").append(text(problem)).append('\n');
		}
		return text.toString();
	}

	private static String text(final Problem problem) {
		String text = problem.getText();
		final Object[] parameters = problem.getParams();
		for (int i = 0; i < parameters.length; i++) {
			// TeaVM's placeholders say what a parameter is: {{m0}} is a method, {{c1}} a class.
			text = text.replaceAll("\\{\\{[a-z]+" + i + "\\}\\}", Matcher.quoteReplacement(String.valueOf(parameters[i])));
		}
		return problem.getLocation() == null ? text : text + ", in " + problem.getLocation().getMethod();
	}

	private static void empty(final Path folder) throws IOException {
		if (Files.exists(folder)) {
			final List<Path> files;
			try (Stream<Path> walk = Files.walk(folder)) {
				files = walk.sorted(Comparator.reverseOrder()).toList();
			}
			for (final Path file : files) {
				Files.delete(file);
			}
		}
		Files.createDirectories(folder);
	}

	/**
	 * Finds the classes of the device before those of the PC: where the natives have a stand-in for the PC, TeaVM must see
	 * the natives.
	 */
	private static final class DeviceClasses extends ClassLoader {

		private final URLClassLoader device;

		DeviceClasses(final Path classes) throws MalformedURLException {
			super(AheadOfTime.class.getClassLoader());
			final List<URL> places = new ArrayList<>();
			if (classes != null) {
				places.add(classes.toUri().toURL());
			}
			for (final Class<?> type : List.of(Kernels.class, Server.class)) {
				places.add(type.getProtectionDomain().getCodeSource().getLocation());
			}
			this.device = new URLClassLoader(places.toArray(new URL[0]), null);
		}

		@Override
		public URL getResource(final String name) {
			final URL found = this.device.findResource(name);
			return found != null ? found : super.getResource(name);
		}

		@Override
		public InputStream getResourceAsStream(final String name) {
			final URL found = getResource(name);
			try {
				return found == null ? null : found.openStream();
			} catch (final IOException e) {
				return null;
			}
		}
	}
}
