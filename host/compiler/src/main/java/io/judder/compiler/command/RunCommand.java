/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.command;

import io.judder.compiler.Intermediates;
import io.judder.compiler.SourceSection;
import io.judder.model.Interpreter;
import io.judder.model.Model;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Runs a model on files.
 */
@Command(name = "run", mixinStandardHelpOptions = true, description = {
		"Runs a model on files and writes one output file of the same name per input file.",
		"Files named .csv hold real values, one line per inference; .npy float32 or the model's own type, one inference or"
				+ " several along the first axis; all others the bytes of the tensors, several one after the other.",
		"An output has the format of its input; .csv and .npy outputs hold real values." })
public final class RunCommand implements Runnable {

	@Parameters(paramLabel = "FILE", description = "A package, or a .tflite file.")
	private Path file;

	@Option(names = "--input", paramLabel = "FILE", arity = "1..*", required = true, description = "Inputs.")
	private List<Path> inputs;

	@Option(names = "--output", paramLabel = "DIR", required = true,
			description = "Directory of the outputs; made when it is not there.")
	private Path output;

	@Option(names = "--sequence", description = "Keeps the state from one inference to the next; by default each starts anew.")
	private boolean sequence;

	@Option(names = "--intermediate",
			description = "Also writes NAME.intermediate with the outputs of all operators, and intermediate.json with their layout.")
	private boolean intermediate;

	@Spec
	private CommandSpec spec;

	/** Creates the command; picocli sets its fields. */
	public RunCommand() {
		// Nothing to set up.
	}

	@Override
	public void run() {
		final ModelFile model = ModelFile.read(file);
		checkNames();
		final Interpreter interpreter = model.interpreter();
		SafeFiles.makeDirectory(output);
		int inferences = 0;
		for (final Path input : inputs) {
			inferences += run(interpreter, input);
		}
		if (intermediate) {
			SafeFiles.write(output.resolve("intermediate.json"), layout(model.model()).getBytes(StandardCharsets.UTF_8));
		}
		spec.commandLine().getOut().println(inferences + (inferences == 1 ? " inference" : " inferences") + " of "
				+ inputs.size() + (inputs.size() == 1 ? " file" : " files") + " written to " + output);
	}

	private void checkNames() {
		final Set<String> names = new HashSet<>();
		for (final Path input : inputs) {
			final Path name = input.getFileName();
			if (name == null || !names.add(name.toString())) {
				throw new CommandFailure(input, "has the name of another input, so that their outputs would be one file");
			}
			if (output.resolve(name).toAbsolutePath().normalize().equals(input.toAbsolutePath().normalize())) {
				throw new CommandFailure(input, "would be overwritten by its output; name another directory with --output");
			}
		}
	}

	private int run(final Interpreter interpreter, final Path input) {
		final byte[] content = SafeFiles.read(input);
		final Samples samples = Samples.of(input);
		final ByteArrayOutputStream between = new ByteArrayOutputStream();
		int count = 0;
		for (final Samples.Input one : samples.read(input, content, interpreter)) {
			if (!sequence) {
				interpreter.resetState();
			}
			one.set(interpreter);
			if (intermediate) {
				between.writeBytes(Intermediates.run(interpreter));
			} else {
				interpreter.run();
			}
			samples.add(interpreter);
			count++;
		}
		final Path target = output.resolve(input.getFileName());
		SafeFiles.write(target, samples.finish());
		if (intermediate) {
			SafeFiles.write(target.resolveSibling(target.getFileName() + ".intermediate"), between.toByteArray());
		}
		return count;
	}

	private static String layout(final Model model) {
		final StringBuilder json = new StringBuilder("[");
		int at = 0;
		String separator = "\n";
		for (final SourceSection.Output output : Intermediates.outputs(model)) {
			final int tensor = output.tensor();
			final String described = Text.tensor(model, tensor);
			final int bracket = described.indexOf('[');
			json.append(separator).append("{\"operator\": ").append(quoted(output.operator())).append(", \"tensor\": ")
					.append(quoted(output.name())).append(", \"type\": \"").append(described, 0, bracket).append("\", \"shape\": ")
					.append(described.substring(bracket)).append(", \"offset\": ").append(at).append(", \"bytes\": ")
					.append(model.tensorBytes(tensor)).append('}');
			at += model.tensorBytes(tensor);
			separator = ",\n";
		}
		return json.append("\n]\n").toString();
	}

	private static String quoted(final String text) {
		final StringBuilder json = new StringBuilder("\"");
		for (int i = 0; i < text.length(); i++) {
			final char c = text.charAt(i);
			if (c < ' ') {
				json.append(String.format("\\u%04x", (int) c));
			} else {
				json.append(c == '"' || c == '\\' ? "\\" : "").append(c);
			}
		}
		return json.append('"').toString();
	}
}
