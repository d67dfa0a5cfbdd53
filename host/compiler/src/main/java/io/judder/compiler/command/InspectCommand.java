/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.command;

import io.judder.compiler.Lifetimes;
import io.judder.compiler.OperatorView;
import io.judder.compiler.SourceSection;
import io.judder.model.Format;
import io.judder.model.LittleEndian;
import io.judder.model.Model;
import io.judder.model.ModelLoader;
import io.judder.model.OperatorCode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Shows what is in a model and what it needs.
 */
@Command(name = "inspect", mixinStandardHelpOptions = true,
		description = "Shows operators, shapes, quantisation, RAM over time, flash by part and the needs of each target.")
public final class InspectCommand implements Runnable {

	private static final String[] TARGETS = { "Java kernels", "CMSIS-NN, plain C", "CMSIS-NN, DSP (M4, M7)",
			"CMSIS-NN, MVE (M55)" };
	/** Fields of an accessor of an input or output, with the header of an object and a reference: a 32-bit core engine. */
	private static final int ACCESSOR_BYTES = 40;
	/** Fields of the model and of the interpreter, the list of sections, and the headers of all objects and arrays. */
	private static final int OBJECT_BYTES = 240;

	@Parameters(paramLabel = "FILE", description = "A package, or a .tflite file.")
	private Path input;

	@Option(names = "--svg", paramLabel = "FILE", description = "Writes RAM over time as a picture.")
	private Path svg;

	@Spec
	private CommandSpec spec;

	/** Creates the command; picocli sets its fields. */
	public InspectCommand() {
		// Nothing to set up.
	}

	@Override
	public void run() {
		final ModelFile file = ModelFile.read(input);
		final Model model = file.model();
		final PrintWriter out = spec.commandLine().getOut();
		out.println(input.getFileName() + ": " + (file.compiled() ? ".tflite, compiled to a package of " : "package of ")
				+ Text.number(model.length()) + " bytes, format " + Format.VERSION_MAJOR + "."
				+ LittleEndian.readU16(model.bytes(), model.base() + Format.OFFSET_MINOR));
		out.println("sha-256 " + digest(model));
		out.println();
		for (int i = 0; i < model.inputs(); i++) {
			out.println("input  " + i + "  " + edge(model, model.input(i)));
		}
		for (int i = 0; i < model.outputs(); i++) {
			out.println("output " + i + "  " + edge(model, model.output(i)));
		}
		operators(model, out);
		final MemoryPicture picture = new MemoryPicture(model, new Lifetimes(model));
		out.println();
		picture.print(out);
		memory(file, out);
		flash(model, out);
		targets(model, out);
		if (svg != null) {
			SafeFiles.write(svg, picture.svg(String.valueOf(input.getFileName())).getBytes(StandardCharsets.UTF_8));
		}
		out.flush();
	}

	private static String edge(final Model model, final int tensor) {
		return Text.tensor(model, tensor) + "  " + Text.quantisation(model, tensor);
	}

	private static String digest(final Model model) {
		final byte[] digest = new byte[32];
		model.digest(digest, 0);
		final StringBuilder text = new StringBuilder();
		for (final byte b : digest) {
			text.append(String.format("%02x", b));
		}
		return text.toString();
	}

	private static void operators(final Model model, final PrintWriter out) {
		out.println();
		out.printf(Locale.ROOT, "%4s  %-22s %-20s %-20s %14s  %s%n", "#", "kernel", "input", "output", "work", "output stands for");
		final List<OperatorView> operators = OperatorView.of(model);
		for (int i = 0; i < operators.size(); i++) {
			final OperatorView operator = operators.get(i);
			final int output = operator.output();
			out.printf(Locale.ROOT, "%4d  %-22s %-20s %-20s %14s  %s%n", i, OperatorCode.name(operator.code()),
					Text.tensor(model, operator.tensors()[0]), Text.tensor(model, output), Text.number(ModelLoader.operatorWork(model, i)),
					Text.quantisation(model, output));
		}
		out.println("      in all " + Text.number(model.work()) + " steps: multiply-accumulates, or elements where there are none");
	}

	private static void memory(final ModelFile file, final PrintWriter out) {
		final Model model = file.model();
		final int plan = 4 * file.interpreter().planLength();
		final int accessors = ACCESSOR_BYTES * (model.inputs() + model.outputs());
		final int arena = model.arenaSize(Format.TARGET_JAVA);
		out.println();
		out.println("RAM of a loaded model, Java kernels");
		row(out, "arena (inputs, outputs and all between)", arena);
		row(out, "state kept between inferences", model.stateSize());
		row(out, "prepared plan", plan);
		row(out, "accessors of inputs and outputs", accessors);
		row(out, "objects of model and interpreter", OBJECT_BYTES);
		row(out, "in all", (long) arena + model.stateSize() + plan + accessors + OBJECT_BYTES);
	}

	private static void flash(final Model model, final PrintWriter out) {
		out.println();
		out.println("flash by part");
		int constants = model.sectionLength(Format.SECTION_CONSTANTS);
		for (final Map.Entry<String, Integer> entry : SourceSection.of(model).constants().entrySet()) {
			row(out, entry.getKey(), entry.getValue());
			constants -= entry.getValue();
		}
		row(out, "other constants and alignment", constants);
		row(out, "plan", model.sectionLength(Format.SECTION_PLAN));
		row(out, "targets", model.sectionLength(Format.SECTION_TARGETS));
		row(out, "sums for MVE", model.sectionLength(Format.SECTION_SUMS));
		row(out, "names of the source", model.sectionLength(Format.SECTION_SOURCE));
		int known = 0;
		for (int type = 1; type < Format.SECTION_TYPES; type++) {
			known += model.sectionLength(type);
		}
		row(out, "header, other sections, alignment", model.length() - known);
		row(out, "in all", model.length());
	}

	private static void targets(final Model model, final PrintWriter out) {
		out.println();
		out.println("arena by target (with the scratch of its kernels)");
		for (int target = 0; target < Format.TARGETS; target++) {
			if (model.arenaSize(target) >= 0) {
				row(out, TARGETS[target], model.arenaSize(target));
			}
		}
	}

	private static void row(final PrintWriter out, final String what, final long bytes) {
		out.printf(Locale.ROOT, "  %-40s %12s%n", what, Text.number(bytes));
	}
}
