/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.plan;

import io.judder.model.Format;
import io.judder.model.LittleEndian;
import io.judder.model.OperatorCode;
import io.judder.model.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes packages as docs/model-format.md specifies them.
 */
public final class PackageWriter {

	private record Section(int type, int flags, byte[] content) {
	}

	private final List<Section> sections = new ArrayList<>();

	/**
	 * Writes a plan.
	 *
	 * @param plan
	 *            the plan.
	 * @return the package.
	 */
	public static byte[] write(final CompiledPlan plan) {
		final PackageWriter writer = new PackageWriter();
		writer.add(Format.SECTION_PLAN, Format.FLAG_REQUIRED, plan(plan));
		writer.add(Format.SECTION_CONSTANTS, Format.FLAG_REQUIRED, plan.constants());
		writer.add(Format.SECTION_TARGETS, 0, targets(plan));
		final byte[] sums = sums(plan);
		if (sums.length != 0) {
			writer.add(Format.SECTION_SUMS, 0, sums);
		}
		writer.add(Format.SECTION_SOURCE, 0, source(plan));
		return writer.toByteArray();
	}

	/**
	 * Adds a section behind those that are there.
	 *
	 * @param type
	 *            of the section.
	 * @param flags
	 *            of the section.
	 * @param content
	 *            its bytes.
	 */
	public void add(final int type, final int flags, final byte[] content) {
		sections.add(new Section(type, flags, content));
	}

	/**
	 * Puts the sections together.
	 *
	 * @return the package.
	 */
	public byte[] toByteArray() {
		int end = Format.HEADER_LENGTH + Format.ENTRY_LENGTH * sections.size();
		final int[] offsets = new int[sections.size()];
		for (int i = 0; i < offsets.length; i++) {
			offsets[i] = end + Format.ALIGNMENT - 1 & -Format.ALIGNMENT;
			end = offsets[i] + sections.get(i).content.length;
		}
		final byte[] file = new byte[end];
		for (int i = 0; i < Format.MAGIC_LENGTH; i++) {
			file[i] = Format.magic(i);
		}
		LittleEndian.writeI16(file, Format.OFFSET_MAJOR, Format.VERSION_MAJOR);
		LittleEndian.writeI16(file, Format.OFFSET_MINOR, Format.VERSION_MINOR);
		LittleEndian.writeI32(file, Format.OFFSET_LENGTH, end);
		LittleEndian.writeI32(file, Format.OFFSET_COVERED, end);
		LittleEndian.writeI16(file, Format.OFFSET_SECTIONS, sections.size());
		for (int i = 0; i < offsets.length; i++) {
			final Section section = sections.get(i);
			final int at = Format.HEADER_LENGTH + Format.ENTRY_LENGTH * i;
			LittleEndian.writeI16(file, at, section.type);
			LittleEndian.writeI16(file, at + 2, section.flags);
			LittleEndian.writeI32(file, at + 4, offsets[i]);
			LittleEndian.writeI32(file, at + 8, section.content.length);
			System.arraycopy(section.content, 0, file, offsets[i], section.content.length);
		}
		seal(file);
		return file;
	}

	/**
	 * Writes the digest into the header of a package.
	 *
	 * @param file
	 *            the package, complete but for its digest.
	 */
	public static void seal(final byte[] file) {
		final Sha256 sha = new Sha256();
		sha.update(file, 0, Format.OFFSET_DIGEST);
		sha.update(file, Format.HEADER_LENGTH, LittleEndian.readI32(file, Format.OFFSET_COVERED) - Format.HEADER_LENGTH);
		sha.digest(file, Format.OFFSET_DIGEST);
	}

	private static byte[] plan(final CompiledPlan plan) {
		final Output out = new Output();
		out.u16(plan.tensors().size());
		out.u16(plan.operators().size());
		out.u16(plan.inputs());
		out.u16(plan.edges().size() - plan.inputs());
		out.i32(plan.arena());
		out.i32(plan.state());
		for (final PlanTensor tensor : plan.tensors()) {
			final int[] shape = tensor.shape();
			out.write(tensor.type());
			out.write(tensor.place());
			out.write(shape.length);
			out.write(0);
			out.i32(tensor.offset);
			for (int axis = 0; axis < 4; axis++) {
				out.i32(axis < shape.length ? shape[axis] : 1);
			}
			out.i32(tensor.zeroPoint());
			out.i32(Float.floatToIntBits(tensor.scale()));
		}
		for (final PlanTensor edge : plan.edges()) {
			out.u16(edge.index);
		}
		out.align(4);
		for (final PlanOperator operator : plan.operators()) {
			final int words = OperatorCode.words(operator.code());
			out.u16(operator.code());
			out.u16(words);
			for (final PlanTensor tensor : operator.tensors) {
				out.u16(tensor == null ? -1 : tensor.index);
			}
			out.u16(0);
			for (int i = 0; i < words; i++) {
				out.i32(operator.get(i));
			}
		}
		return out.toByteArray();
	}

	private static byte[] targets(final CompiledPlan plan) {
		final Output out = new Output();
		for (int target = 1; target < Format.TARGETS; target++) {
			out.i32(plan.targetArena(target));
			for (int i = 0; i < plan.operators().size(); i++) {
				out.i32(plan.scratchOffset(target, i));
				out.i32(plan.scratchSize(target, i));
			}
		}
		return out.toByteArray();
	}

	private static byte[] sums(final CompiledPlan plan) {
		final Output offsets = new Output();
		final Output values = new Output();
		final int head = 4 * plan.operators().size();
		for (final PlanOperator operator : plan.operators()) {
			offsets.i32(operator.sums == null ? -1 : head + values.size());
			if (operator.sums != null) {
				for (final int value : operator.sums) {
					values.i32(value);
				}
			}
		}
		if (values.size() == 0) {
			return new byte[0];
		}
		offsets.writeBytes(values.toByteArray());
		return offsets.toByteArray();
	}

	private static byte[] source(final CompiledPlan plan) {
		final Output out = new Output();
		out.i32(plan.lowerBound());
		out.u16(plan.sources().size());
		for (final CompiledPlan.Source source : plan.sources()) {
			out.u16(source.plan() == null ? -1 : source.plan().index);
			out.string(source.operator());
			out.string(source.tensor());
		}
		out.u16(plan.constantSizes().size());
		plan.constantSizes().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
			out.string(entry.getKey());
			out.i32(entry.getValue());
		});
		return out.toByteArray();
	}

	/** Bytes that are written one after the other, little endian. */
	private static final class Output extends ByteArrayOutputStream {

		private static final int MAX_STRING = 255;

		void u16(final int value) {
			write(value);
			write(value >> 8);
		}

		void i32(final int value) {
			u16(value);
			u16(value >> 16);
		}

		void align(final int alignment) {
			while (size() % alignment != 0) {
				write(0);
			}
		}

		/** Writes a length of one byte and as much of a string in UTF-8 as fits. */
		void string(final String value) {
			final byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
			final int length = Math.min(bytes.length, MAX_STRING);
			write(length);
			write(bytes, 0, length);
		}
	}
}
