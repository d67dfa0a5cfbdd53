/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.judder.open.GeneratedCode;
import io.judder.open.RepairException;

/**
 * Builds the firmware of a board: Java to C, C to objects, objects to an image.
 */
public final class BoardBuild {

	/** Bytes in which TeaVM's heap takes memory. */
	private static final int PAGE = 64;

	/** Bytes of a region of TeaVM's heap are at least these. */
	private static final int REGION = 1024;

	/** The tables of TeaVM that are in files of their own, and need an operating system. */
	private static final List<String> NOT_FOR_BARE_METAL = List.of("file.c", "fiber.c", "time.c", "date.c", "all.c");

	/** Prefixes of the generated files whose loops decide about speed; the others are compiled for size. */
	private static final List<String> FAST = List.of("c/i/j/k/");

	/**
	 * Their options. Loops with four sums use every register there is: scheduling before registers are assigned, and giving
	 * each step of an unrolled loop registers of its own, would send sums to the stack.
	 */
	private static final List<String> SPEED = List.of("-O2", "-funroll-loops", "--param", "max-unroll-times=4",
			"-fno-schedule-insns", "-fno-web", "-fno-rename-registers");

	private final Path home;
	private final Board board;
	private final Path output;

	/**
	 * Prepares a build.
	 *
	 * @param home
	 *            the root of the project.
	 * @param board
	 *            the board.
	 * @param output
	 *            receives a folder per firmware, and a cache of objects.
	 */
	public BoardBuild(final Path home, final Board board, final Path output) {
		this.home = home;
		this.board = board;
		this.output = output.toAbsolutePath();
	}

	/**
	 * Builds a firmware.
	 *
	 * @param spec
	 *            what to build.
	 * @return the image and its sizes.
	 * @throws BuildException
	 *             when a tool is missing, the code has errors or the image does not fit; the message says what helps.
	 * @throws IOException
	 *             when a file cannot be read or written.
	 */
	public Firmware build(final FirmwareSpec spec) throws BuildException, IOException {
		Tools.find("arm-none-eabi-gcc");
		final Path folder = this.output.resolve(this.board.name()).resolve(spec.name);
		final Path generated = folder.resolve("c");
		AheadOfTime.generate(spec, generated);
		final Path runtime = this.home.resolve("platform-config/open/c").toAbsolutePath();
		final int heap = spec.javaHeap > 0 ? spec.javaHeap : this.board.number("heap.java");
		final List<String> options = new ArrayList<>(this.board.cpu());
		options.addAll(List.of("-mthumb", "-std=gnu11", "-fwrapv", "-fno-strict-aliasing", "-ffp-contract=off",
				"-fno-math-errno", "-ffunction-sections", "-fdata-sections", "--specs=nano.specs", "-DTEAVM_CUSTOM_LOG=1",
				"-D_POSIX_TIMERS=1", "-DJUDDER_PAGE=" + PAGE));
		final List<Path> includes = List.of(runtime.resolve("include"), generated, runtime);
		final Path immutables = Immutables.write(folder, spec.immutables, byteArrayClass(generated));
		final Map<Path, List<String>> sources = sources(generated, runtime, heap);
		for (final Path natives : spec.natives) {
			sources.put(natives, List.of("-O2", "-Wall", "-Wextra"));
		}
		sources.put(immutables.resolve("immutables.c"), List.of("-O2"));
		final List<Path> objects = new CrossCompiler(options, includes, this.output.resolve("objects")).compile(sources);
		return link(spec, folder, runtime, options, objects, heap);
	}

	private static String byteArrayClass(final Path generated) throws BuildException, IOException {
		try {
			return new GeneratedCode(generated).byteArrayClass();
		} catch (final RepairException e) {
			throw new BuildException(e.getMessage(), e);
		}
	}

	private Map<Path, List<String>> sources(final Path generated, final Path runtime, final int heap)
			throws BuildException, IOException {
		final Map<Path, List<String>> sources = new LinkedHashMap<>();
		for (final String line : Files.readAllLines(generated.resolve("all.txt"), StandardCharsets.UTF_8)) {
			if (!NOT_FOR_BARE_METAL.contains(line)) {
				final String file = line.substring(line.lastIndexOf('/') + 1);
				final List<String> own = new ArrayList<>(List.of("-w"));
				own.addAll(FAST.stream().anyMatch(line::startsWith) ? SPEED : List.of("-Oz"));
				if (file.equals("main.c")) {
					own.add("-DJUDDER_HEAP=" + heap);
				}
				sources.put(generated.resolve(line), own);
			}
		}
		final List<String> strict = List.of("-O2", "-Wall", "-Wextra", "-Wconversion", "-Wno-sign-conversion");
		for (final String file : List.of("startup.c", "teavm.c", "link.c")) {
			sources.put(runtime.resolve(file), strict);
		}
		for (final String driver : this.board.drivers()) {
			sources.put(runtime.resolve(driver), strict);
		}
		sources.put(this.board.folder().resolve("board.c").toAbsolutePath(), strict);
		return sources;
	}

	private Firmware link(final FirmwareSpec spec, final Path folder, final Path runtime, final List<String> options,
			final List<Path> objects, final int heap) throws BuildException, IOException {
		final int stack = spec.stack > 0 ? spec.stack : this.board.number("stack");
		final int cHeap = spec.cHeap > 0 ? spec.cHeap : this.board.number("heap.c");
		final Path script = folder.resolve("link.ld");
		final String regions = Files.readString(this.board.folder().resolve("regions.ld"), StandardCharsets.UTF_8);
		Files.writeString(script, regions + "\n" + Files.readString(runtime.resolve("link.ld"), StandardCharsets.UTF_8),
				StandardCharsets.UTF_8);
		final Path list = folder.resolve("objects.txt");
		Files.write(list, objects.stream().map(Path::toString).toList(), StandardCharsets.UTF_8);
		final Path elf = folder.resolve("app.elf");
		final List<String> command = new ArrayList<>(List.of(Tools.find("arm-none-eabi-gcc")));
		command.addAll(options);
		command.addAll(List.of("-nostartfiles", "-Wl,--gc-sections", "-Wl,--no-warn-rwx-segments",
				"-Wl,-Map=" + folder.resolve("app.map"), "-Wl,--defsym=JUDDER_STACK=" + stack,
				"-Wl,--defsym=JUDDER_C_HEAP=" + cHeap, "-Wl,--defsym=JUDDER_JAVA_HEAP=" + mapped(heap),
				"-L" + folder, "-T" + script, "@" + list, "-lm", "-o", elf.toString()));
		try {
			Tools.run(folder, command);
		} catch (final BuildException e) {
			throw new BuildException(LinkErrors.explain(this.board, e.getMessage()), e);
		}
		final String objcopy = Tools.find("arm-none-eabi-objcopy");
		Tools.run(folder, List.of(objcopy, "-O", "binary", "app.elf", "app.bin"));
		Tools.run(folder, List.of(objcopy, "-O", "ihex", "app.elf", "app.hex"));
		return new Firmware(this.board, spec.name, folder, SizeTable.of(elf));
	}

	/** Bytes that TeaVM maps for a heap: itself, a sixteenth of it for marks, three bytes per region. */
	private static int mapped(final int heap) {
		final int regions = heap / REGION + 1;
		return up(heap) + up(heap / 16) + up(2 * regions) + up(regions) + 4 * PAGE;
	}

	private static int up(final int bytes) {
		return (bytes + PAGE - 1) / PAGE * PAGE;
	}
}
