/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.judder.compiler.plan.PackageWriter;
import io.judder.kernel.JavaKernels;
import io.judder.model.Format;
import io.judder.model.Interpreter;
import io.judder.model.LittleEndian;
import io.judder.model.Model;
import io.judder.model.ModelException;
import io.judder.model.ModelLoader;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Damages good files at random: whatever comes of it, nothing but {@link ModelException} may be thrown, what is accepted must
 * run, and no input may take long. {@code -Djudder.fuzz=500000} makes each of the two tests take so many inputs.
 */
class MutationTest {

	private static final int INPUTS = Integer.getInteger("judder.fuzz", 50000);
	private static final long SEED = Long.getLong("judder.seed", 20261121);
	private static final long RUN_LIMIT = 1 << 16;
	private static final int ARENA_LIMIT = 1 << 16;
	/** What an input may cost at most; far above what one takes, so that a busy computer does not fail the test. */
	private static final long LIMIT_NANOS = 10_000_000_000L;

	private static final List<byte[]> MODELS = List.of(TestModels.classifier(), TestModels.recurrent(), TestModels.mover());

	@Test
	void shouldSurviveDamagedModels() {
		int compiled = 0;
		for (int i = 0; i < INPUTS; i++) {
			final Random random = new Random(SEED + i);
			final byte[] input = damaged(MODELS.get(i % MODELS.size()), random);
			compiled += survives(i, () -> Compiler.compile(input)) ? 1 : 0;
		}
		assertTrue(compiled > 0, "nothing was accepted, so that little was tested");
	}

	@Test
	void shouldSurviveDamagedPackages() {
		final List<byte[]> packages = MODELS.stream().map(Compiler::compile).toList();
		int loaded = 0;
		for (int i = 0; i < INPUTS; i++) {
			final Random random = new Random(SEED + i);
			final byte[] input = damaged(packages.get(i % packages.size()), random);
			final boolean sealed = random.nextInt(8) != 0 && input.length >= Format.HEADER_LENGTH;
			loaded += survives(i, () -> {
				if (sealed) {
					reseal(input);
				}
				return input;
			}) ? 1 : 0;
		}
		assertTrue(loaded > 0, "nothing was accepted, so that little was tested");
	}

	/** Writes the digest where the header lets it be computed. */
	private static void reseal(final byte[] input) {
		final int covered = LittleEndian.readI32(input, Format.OFFSET_COVERED);
		if (covered >= Format.HEADER_LENGTH && covered <= input.length) {
			PackageWriter.seal(input);
		}
	}

	private interface Source {
		byte[] get();
	}

	private static boolean survives(final int i, final Source source) {
		final long start = System.nanoTime();
		boolean accepted = false;
		try {
			final byte[] input = source.get();
			final Model model = ModelLoader.load(input, 0, input.length);
			accepted = true;
			run(model);
		} catch (final ModelException e) {
			if (accepted || e.getMessage() == null || e.getMessage().indexOf('\n') >= 0) {
				fail("seed " + (SEED + i) + ": " + e, e);
			}
		} catch (final RuntimeException | Error e) {
			fail("seed " + (SEED + i) + ": " + e, e);
		}
		assertTrue(System.nanoTime() - start < LIMIT_NANOS, "seed " + (SEED + i) + " takes too long");
		return accepted;
	}

	/** Runs what is small; the arena lies between guards that must stay as they are. */
	private static void run(final Model model) {
		final int size = model.arenaSize(Format.TARGET_JAVA);
		if (model.work() > RUN_LIMIT || size > ARENA_LIMIT || model.stateSize() > ARENA_LIMIT) {
			return;
		}
		final byte[] arena = new byte[size + 32];
		for (int i = 0; i < 16; i++) {
			arena[i] = 0x55;
			arena[size + 16 + i] = 0x55;
		}
		final Interpreter interpreter = new Interpreter(model, new JavaKernels(), arena, 16);
		interpreter.run();
		interpreter.run();
		for (int i = 0; i < 16; i++) {
			assertTrue(arena[i] == 0x55 && arena[size + 16 + i] == 0x55, "written outside the arena");
		}
	}

	private static byte[] damaged(final byte[] good, final Random random) {
		byte[] bytes = good.clone();
		final int changes = 1 + random.nextInt(4);
		for (int i = 0; i < changes; i++) {
			final int at = random.nextInt(bytes.length);
			switch (random.nextInt(7)) {
			case 0:
				bytes[at] = (byte) random.nextInt();
				break;
			case 1:
				bytes[at] ^= (byte) (1 << random.nextInt(8));
				break;
			case 2:
				// Values at which arithmetic goes wrong, where integers are.
				final int[] odd = { 0, 1, -1, 127, 128, 255, 256, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0x40000000,
						0x00ffffff, 0x01000000, -4, bytes.length };
				final int value = odd[random.nextInt(odd.length)];
				final int start = at & -4;
				for (int k = 0; k < 4 && start + k < bytes.length; k++) {
					bytes[start + k] = (byte) (value >> 8 * k);
				}
				break;
			case 3:
				if (random.nextInt(8) == 0) {
					bytes = Arrays.copyOf(bytes, Math.max(1, at));
				} else {
					bytes[at]++;
				}
				break;
			case 4:
				final int from = random.nextInt(bytes.length);
				final int length = Math.min(1 + random.nextInt(16), bytes.length - Math.max(from, at));
				System.arraycopy(bytes, from, bytes, at, length);
				break;
			case 5:
				bytes[at]--;
				break;
			default:
				bytes[at] = 0;
				break;
			}
		}
		return bytes;
	}
}
