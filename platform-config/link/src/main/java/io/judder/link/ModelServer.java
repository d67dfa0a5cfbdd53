/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.link;

import ej.bon.Immutables;
import io.judder.kernel.JavaKernels;
import io.judder.model.Format;
import io.judder.model.Interpreter;
import io.judder.model.Model;
import io.judder.model.ModelLoader;
import io.judder.model.Tensor;

/**
 * Runs a model for a PC. The model lies in flash; inputs and outputs go over the line.
 */
public final class ModelServer implements Server.Handler {

	/** The id of the package in flash. */
	public static final String MODEL = "judder.model";

	/**
	 * Request: what is the model? The answer has, 4 bytes each: bytes of the arena, of the state, of all inputs, of all
	 * outputs, then of stack used, of the stack, of the C heap used, then 8 bytes: ticks that loading took.
	 */
	public static final int INFO = 1;

	/** Request: write bytes into input {@code index} (1 byte) from an offset (4 bytes) on. */
	public static final int PUT = 2;

	/** Request: run once. The answer has the ticks of the core's clock that it took (8 bytes). */
	public static final int RUN = 3;

	/** Request: read from output {@code index} (1 byte) from an offset (4 bytes) on, a count (2 bytes). */
	public static final int GET = 4;

	/** Request: forget what stateful layers keep. */
	public static final int RESET = 5;

	private static final int BODY = Server.HEAD_BYTES;
	private static final int FIGURES = 3;

	private final Model model;
	private final byte[] arena;
	private final Interpreter interpreter;
	private final long loadTicks;

	/**
	 * Loads the model.
	 *
	 * @param bytes
	 *            the package.
	 */
	private ModelServer(final byte[] bytes) {
		final long begun = BoardNatives.ticks();
		this.model = ModelLoader.load(bytes, 0, bytes.length);
		this.arena = new byte[this.model.arenaSize(Format.TARGET_JAVA)];
		this.interpreter = new Interpreter(this.model, new JavaKernels(), this.arena, 0);
		this.loadTicks = BoardNatives.ticks() - begun;
	}

	/**
	 * Serves over the serial line of the board.
	 *
	 * @param arguments
	 *            not used.
	 */
	public static void main(final String[] arguments) {
		new Server(new Uart(), new ModelServer((byte[]) Immutables.get(MODEL))).run();
	}

	@Override
	public int execute(final int type, final byte[] request, final int length, final byte[] answer) {
		switch (type) {
			case INFO:
				return info(answer);
			case PUT:
				final Tensor input = this.interpreter.input(request[BODY]);
				System.arraycopy(request, BODY + 5, input.array(), input.offset() + Bytes.int32(request, BODY + 1), length - BODY - 5);
				return BODY;
			case RUN:
				final long begun = BoardNatives.ticks();
				this.interpreter.run();
				return Bytes.put64(answer, BODY, BoardNatives.ticks() - begun);
			case GET:
				final Tensor output = this.interpreter.output(request[BODY]);
				final int count = Bytes.uint16(request, BODY + 5);
				System.arraycopy(output.array(), output.offset() + Bytes.int32(request, BODY + 1), answer, BODY, count);
				return BODY + count;
			case RESET:
				this.interpreter.resetState();
				return BODY;
			default:
				return Server.refuse(answer, "unknown request");
		}
	}

	private int info(final byte[] answer) {
		int inputs = 0;
		for (int i = 0; i < this.model.inputs(); i++) {
			inputs += this.interpreter.input(i).bytes();
		}
		int outputs = 0;
		for (int i = 0; i < this.model.outputs(); i++) {
			outputs += this.interpreter.output(i).bytes();
		}
		int at = Bytes.put32(answer, BODY, this.arena.length);
		at = Bytes.put32(answer, at, this.model.stateSize());
		at = Bytes.put32(answer, at, inputs);
		at = Bytes.put32(answer, at, outputs);
		for (int i = 0; i < FIGURES; i++) {
			at = Bytes.put32(answer, at, BoardNatives.memory(i));
		}
		return Bytes.put64(answer, at, this.loadTicks);
	}
}
