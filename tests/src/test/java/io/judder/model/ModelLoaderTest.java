/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import io.judder.kernel.ElementType;
import io.judder.kernel.FullyConnectedDescriptor;
import org.junit.Test;

/**
 * Tests what the loader accepts and what it refuses. Offsets are those of the example of docs/model-format.md.
 */
public class ModelLoaderTest {

	private static final int PLAN = 0x60;
	private static final int TENSOR_0 = PLAN + Format.PLAN_HEAD;
	private static final int TENSOR_1 = TENSOR_0 + Format.TENSOR_LENGTH;
	private static final int EDGES = TENSOR_1 + Format.TENSOR_LENGTH;
	private static final int OPERATOR = EDGES + 4;
	private static final int WORDS = OPERATOR + Format.OPERATOR_HEAD;
	private static final int ENTRY_0 = Format.HEADER_LENGTH;
	private static final int ENTRY_1 = ENTRY_0 + Format.ENTRY_LENGTH;

	private static byte[] example() {
		final byte[] bytes = new byte[PackageBuilder.EXAMPLE.length() / 2];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) Integer.parseInt(PackageBuilder.EXAMPLE.substring(2 * i, 2 * i + 2), 16);
		}
		return bytes;
	}

	@Test
	public void shouldReadTheExample() {
		final byte[] bytes = example();
		final Model model = ModelLoader.load(bytes, 0, bytes.length);
		assertEquals(2, model.tensors());
		assertEquals(1, model.operators());
		assertEquals(0, model.input(0));
		assertEquals(1, model.output(0));
		assertEquals(6, model.arenaSize(Format.TARGET_JAVA));
		assertEquals(-1, model.arenaSize(Format.TARGET_MVE));
		assertEquals(0, model.stateSize());
		assertEquals(4, model.work());
		assertEquals(ElementType.S8, model.tensorType(1));
		assertEquals(4, model.tensorOffset(1));
		assertEquals(2, model.tensorDimension(1, 1));
		assertEquals(1f, model.tensorScale(1), 0f);
		assertEquals(2, model.tensorRank(0));
	}

	@Test
	public void shouldReadAPackageInTheMiddleOfAnArray() {
		final byte[] bytes = example();
		final byte[] larger = new byte[bytes.length + 9];
		System.arraycopy(bytes, 0, larger, 5, bytes.length);
		final Model model = ModelLoader.load(larger, 5, bytes.length);
		assertEquals(5 + 0x110, model.section(Format.SECTION_CONSTANTS));
		assertEquals(4, model.work());
	}

	@Test
	public void shouldWriteTheExampleTheSameWay() {
		final byte[] built = PackageBuilder.example().build();
		final byte[] written = example();
		assertEquals(written.length, built.length);
		for (int i = 0; i < built.length; i++) {
			assertEquals("byte " + i, written[i], built[i]);
		}
	}

	private static void refuse(final byte[] bytes, final int code, final String message) {
		refuse(bytes, 0, bytes.length, code, message);
	}

	private static void refuse(final byte[] bytes, final int offset, final int length, final int code, final String message) {
		ModelException caught = null;
		try {
			ModelLoader.load(bytes, offset, length);
		} catch (final ModelException e) {
			caught = e;
		}
		if (caught == null) {
			fail("accepted: " + message);
		} else {
			assertEquals(caught.getMessage(), ModelException.name(code), ModelException.name(caught.code()));
			assertTrue(caught.getMessage(), caught.getMessage().contains(message));
		}
	}

	/** Changes a 32-bit integer of the example and makes the digest right again. */
	private static void refusePatched(final int at, final int value, final int code, final String message) {
		final byte[] bytes = example();
		LittleEndian.writeI32(bytes, at, value);
		refuse(PackageBuilder.seal(bytes), code, message);
	}

	/** Changes a 16-bit integer of the example and makes the digest right again. */
	private static void refuseHalf(final int at, final int value, final int code, final String message) {
		final byte[] bytes = example();
		LittleEndian.writeI16(bytes, at, value);
		refuse(PackageBuilder.seal(bytes), code, message);
	}

	/** Changes a byte of the example and makes the digest right again. */
	private static void refuseByte(final int at, final int value, final int code, final String message) {
		final byte[] bytes = example();
		bytes[at] = (byte) value;
		refuse(PackageBuilder.seal(bytes), code, message);
	}

	@Test
	public void shouldRefuseEveryTruncation() {
		final byte[] bytes = example();
		for (int length = 0; length < bytes.length; length++) {
			final byte[] cut = PackageBuilder.cut(bytes, length);
			refuse(cut, length < Format.MAGIC_LENGTH ? ModelException.FORMAT : ModelException.LENGTH, "");
		}
	}

	@Test
	public void shouldRefuseRangesOutsideTheArray() {
		final byte[] bytes = example();
		refuse(bytes, -1, bytes.length, ModelException.LENGTH, "outside its array");
		refuse(bytes, 1, bytes.length, ModelException.LENGTH, "outside its array");
		refuse(bytes, 0, -1, ModelException.LENGTH, "outside its array");
		refuse(bytes, Integer.MAX_VALUE, Integer.MAX_VALUE, ModelException.LENGTH, "outside its array");
	}

	@Test
	public void shouldRefuseWrongHeaders() {
		refuseByte(0, 'j', ModelException.FORMAT, "magic");
		refuseHalf(Format.OFFSET_MAJOR, 2, ModelException.VERSION, "version 2");
		refuseHalf(Format.OFFSET_MAJOR, 0, ModelException.VERSION, "version 0");
		refusePatched(Format.OFFSET_LENGTH, 285, ModelException.LENGTH, "its header says 285");
		refusePatched(Format.OFFSET_FLAGS, 1, ModelException.VERSION, "flags");
		refuseHalf(Format.OFFSET_RESERVED + 4, 1, ModelException.VERSION, "flags");
		refuseHalf(Format.OFFSET_SECTIONS, 65, ModelException.SECTION, "65 sections");
		refuseHalf(Format.OFFSET_SECTIONS, 20, ModelException.SECTION, "20 sections");
		refuseHalf(Format.OFFSET_SECTIONS, 1, ModelException.SECTION, "no section of constants");
		final byte[] bytes = example();
		LittleEndian.writeI32(bytes, Format.OFFSET_COVERED, 63);
		refuse(bytes, ModelException.LENGTH, "covers bytes up to 63");
		LittleEndian.writeI32(bytes, Format.OFFSET_COVERED, Integer.MIN_VALUE);
		refuse(bytes, ModelException.LENGTH, "covers");
		LittleEndian.writeI32(bytes, Format.OFFSET_COVERED, 285);
		refuse(bytes, ModelException.LENGTH, "covers");
	}

	@Test
	public void shouldAcceptNewerMinorVersions() {
		final byte[] bytes = example();
		LittleEndian.writeI16(bytes, Format.OFFSET_MINOR, 7);
		assertEquals(4, ModelLoader.load(PackageBuilder.seal(bytes), 0, bytes.length).work());
	}

	@Test
	public void shouldRefuseEveryChangedByte() {
		for (int i = Format.OFFSET_MINOR; i < example().length; i++) {
			final byte[] bytes = example();
			bytes[i] ^= 0x10;
			boolean refused = false;
			try {
				ModelLoader.load(bytes, 0, bytes.length);
			} catch (final ModelException e) {
				refused = true;
			}
			assertTrue("byte " + i, refused);
		}
		final byte[] bytes = example();
		bytes[0x110] = 5;
		refuse(bytes, ModelException.DIGEST, "damaged");
		assertEquals(4, ModelLoader.loadWithoutDigest(bytes, 0, bytes.length).work());
	}

	@Test
	public void shouldRefuseWrongSections() {
		refusePatched(ENTRY_0 + 4, 0x68, ModelException.SECTION, "outside its room");
		refusePatched(ENTRY_0 + 4, 0x50, ModelException.SECTION, "outside its room");
		refusePatched(ENTRY_0 + 4, 0xfffffff0, ModelException.SECTION, "outside its room");
		refusePatched(ENTRY_0 + 4, 0x7ffffff0, ModelException.SECTION, "outside its room");
		refusePatched(ENTRY_0 + 8, 0x7fffffff, ModelException.SECTION, "outside its room");
		refusePatched(ENTRY_0 + 8, -1, ModelException.SECTION, "outside its room");
		// The plan grows over the constants: the second entry starts before the first ends.
		refusePatched(ENTRY_0 + 8, 0xb4, ModelException.SECTION, "section 1 (type 2) lies outside its room");
		refusePatched(ENTRY_1 + 8, 13, ModelException.SECTION, "outside its room");
		refusePatched(ENTRY_0 + 12, 1, ModelException.SECTION, "flags");
		refuseHalf(ENTRY_0 + 2, 3, ModelException.SECTION, "flags");
		refuseHalf(ENTRY_1, 1, ModelException.SECTION, "appears twice");
		refuseHalf(ENTRY_1, 0, ModelException.SECTION, "not known");
		refuse(PackageBuilder.example().extra(99, Format.FLAG_REQUIRED).build(), ModelException.SECTION,
				"section 2 (type 99) is required but not known");
	}

	@Test
	public void shouldSkipUnknownOptionalSections() {
		final byte[] bytes = PackageBuilder.example().extra(99, 0).build();
		assertEquals(4, ModelLoader.load(bytes, 0, bytes.length).work());
	}

	@Test
	public void shouldRefuseKnownSectionsBehindTheDigest() {
		final byte[] bytes = example();
		LittleEndian.writeI32(bytes, Format.OFFSET_COVERED, 0x110);
		refuse(PackageBuilder.seal(bytes), ModelException.SECTION, "not covered by the digest");
	}

	@Test
	public void shouldAcceptUnknownSectionsBehindTheDigest() {
		final byte[] bytes = PackageBuilder.example().extra(99, 0).build();
		LittleEndian.writeI32(bytes, Format.OFFSET_COVERED, bytes.length - 16);
		PackageBuilder.seal(bytes);
		bytes[bytes.length - 1] = 42;
		assertEquals(4, ModelLoader.load(bytes, 0, bytes.length).work());
	}

	@Test
	public void shouldRefuseWrongPlanHeads() {
		refuseHalf(PLAN, 1025, ModelException.LENGTH, "does not fit");
		refuseHalf(PLAN, 6, ModelException.LENGTH, "does not fit");
		refuseHalf(PLAN + 2, 2, ModelException.LENGTH, "ends within operator 1");
		refuseHalf(PLAN + 2, 0, ModelException.LENGTH, "goes on behind");
		refuseHalf(PLAN + 4, 0, ModelException.LENGTH, "does not fit");
		refuseHalf(PLAN + 6, 0, ModelException.LENGTH, "does not fit");
		refusePatched(PLAN + 8, 5, ModelException.ARENA, "tensor 1 at offset 4 does not fit 5 bytes");
		refusePatched(PLAN + 8, -1, ModelException.ARENA, "arena has an impossible size");
		refusePatched(PLAN + 8, 0x7fffffff, ModelException.ARENA, "arena has an impossible size");
		refusePatched(PLAN + 12, -1, ModelException.ARENA, "state has an impossible size");
		refusePatched(PLAN + 12, 0x7fffffff, ModelException.ARENA, "state has an impossible size");
		refuse(new PackageBuilder().constants(0).build(), ModelException.LENGTH, "");
	}

	@Test
	public void shouldRefuseWrongTensors() {
		refuseByte(TENSOR_0, 0, ModelException.TENSOR, "tensor 0 has an unknown type");
		refuseByte(TENSOR_0, 6, ModelException.TENSOR, "unknown type");
		refuseByte(TENSOR_0, -1, ModelException.TENSOR, "unknown type");
		refuseByte(TENSOR_0 + 1, 3, ModelException.TENSOR, "unknown place");
		refuseByte(TENSOR_0 + 2, 5, ModelException.TENSOR, "shape");
		refuseByte(TENSOR_0 + 2, -1, ModelException.TENSOR, "shape");
		refuseByte(TENSOR_0 + 2, 1, ModelException.TENSOR, "shape");
		refusePatched(TENSOR_0 + 4, -4, ModelException.ARENA, "does not fit");
		refusePatched(TENSOR_0 + 4, 0x7fffffff, ModelException.ARENA, "does not fit");
		refusePatched(TENSOR_0 + 12, 0, ModelException.TENSOR, "shape");
		refusePatched(TENSOR_0 + 12, -2, ModelException.TENSOR, "shape");
		refusePatched(TENSOR_0 + 12, 0x7fffffff, ModelException.TENSOR, "shape");
		refusePatched(TENSOR_0 + 8, 0x10000, ModelException.ARENA, "does not fit");
		refusePatched(TENSOR_0 + 24, 128, ModelException.TENSOR, "zero point");
		refusePatched(TENSOR_0 + 28, 0x7fc00000, ModelException.TENSOR, "scale");
		refusePatched(TENSOR_0 + 28, 0x7f800000, ModelException.TENSOR, "scale");
		refusePatched(TENSOR_0 + 28, 0xbf800000, ModelException.TENSOR, "scale");
		refuseByte(TENSOR_1, ElementType.S16, ModelException.ARENA, "does not fit");
	}

	@Test
	public void shouldRefuseOverlappingTensors() {
		refusePatched(TENSOR_1 + 4, 1, ModelException.ARENA, "tensors 0 and 1 live at the same time and overlap");
		refusePatched(TENSOR_1 + 4, 0, ModelException.ARENA, "overlap");
	}

	@Test
	public void shouldRefuseWrongInputsAndOutputs() {
		refuseHalf(EDGES, 2, ModelException.TENSOR, "input names tensor 2");
		refuseHalf(EDGES, 0xffff, ModelException.TENSOR, "input names");
		refuseHalf(EDGES + 2, 2, ModelException.TENSOR, "output names tensor 2");
		refuseHalf(EDGES, 1, ModelException.TENSOR, "tensor 0 is read by operator 0 before it is written");
	}

	@Test
	public void shouldRefuseGraphsOutOfOrder() {
		final PackageBuilder cyclic = new PackageBuilder().tensor(1, 0, 0, 0, 1, 2).tensor(1, 0, 4, 0, 1, 2).tensor(1, 0, 8, 0, 1, 2)
				.edges(0, 1, 12, 0).layer(2, 1).layer(1, 2).constants(1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0);
		refuse(cyclic.build(), ModelException.TENSOR, "tensor 2 is read by operator 0 before it is written");
		final PackageBuilder twice = new PackageBuilder().tensor(1, 0, 0, 0, 1, 2).tensor(1, 0, 4, 0, 1, 2).edges(0, 1, 6, 0)
				.layer(0, 1).layer(0, 1).constants(1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0);
		refuse(twice.build(), ModelException.TENSOR, "tensor 1 is written again by operator 1");
		final PackageBuilder itself = new PackageBuilder().tensor(1, 0, 0, 0, 1, 2).tensor(1, 0, 4, 0, 1, 2).edges(0, 1, 6, 0)
				.layer(1, 1).constants(1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0);
		refuse(itself.build(), ModelException.TENSOR, "tensor 1 is read by operator 0");
		final PackageBuilder backwards = new PackageBuilder().tensor(1, 0, 0, 0, 1, 2).tensor(1, 0, 4, 0, 1, 2).edges(0, 1, 6, 0)
				.layer(0, 1).layer(1, 0).constants(1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0);
		refuse(backwards.build(), ModelException.TENSOR, "tensor 0 is written again");
		final PackageBuilder unused = new PackageBuilder().tensor(1, 0, 0, 0, 1, 2).tensor(1, 0, 4, 0, 1, 2).tensor(1, 0, 6, 0, 1, 2)
				.edges(0, 1, 8, 0).layer(0, 1).constants(1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0);
		refuse(unused.build(), ModelException.TENSOR, "tensor 2 is never used");
		final PackageBuilder constant = new PackageBuilder().tensor(1, 0, 0, 0, 1, 2).tensor(1, 1, 0, 0, 1, 2).edges(0, 0, 6, 0)
				.layer(0, 1).constants(1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0);
		refuse(constant.build(), ModelException.TENSOR, "although it is not in the arena");
	}

	@Test
	public void shouldRefuseWrongOperators() {
		refuseHalf(OPERATOR, 0, ModelException.UNSUPPORTED, "unknown code 0");
		refuseHalf(OPERATOR, OperatorCode.COUNT, ModelException.UNSUPPORTED, "unknown code");
		refuseHalf(OPERATOR, OperatorCode.MATMUL_S8, ModelException.OPERATOR, "slot 1");
		refuseHalf(OPERATOR, OperatorCode.ADD_S8, ModelException.OPERATOR, "number of words");
		refuseHalf(OPERATOR + 2, 20, ModelException.LENGTH, "ends within the words");
		refuseHalf(OPERATOR + 2, 18, ModelException.OPERATOR, "number of words");
		refuseHalf(OPERATOR + 4, 2, ModelException.OPERATOR, "impossible tensor 2 in slot 0");
		refuseHalf(OPERATOR + 4, -1, ModelException.OPERATOR, "impossible tensor -1 in slot 0");
		refuseHalf(OPERATOR + 6, 0, ModelException.OPERATOR, "slot 1");
		refuseHalf(OPERATOR + 8, 2, ModelException.OPERATOR, "slot 2");
		refuseHalf(OPERATOR + 10, 0, ModelException.OPERATOR, "slot 3");
		refuseHalf(OPERATOR + 14, 1, ModelException.OPERATOR, "number of words");
	}

	private static void refuseWord(final int word, final int value, final int code, final String message) {
		refusePatched(WORDS + 4 * word, value, code, message);
	}

	@Test
	public void shouldRefuseWrongWords() {
		refuseWord(FullyConnectedDescriptor.INPUT, 4, ModelException.OPERATOR, "place");
		refuseWord(FullyConnectedDescriptor.OUTPUT, -4, ModelException.OPERATOR, "place");
		refuseWord(FullyConnectedDescriptor.WEIGHTS, 9, ModelException.CONSTANT, "outside them");
		refuseWord(FullyConnectedDescriptor.WEIGHTS, -1, ModelException.CONSTANT, "outside them");
		refuseWord(FullyConnectedDescriptor.WEIGHTS, 0x7fffffff, ModelException.CONSTANT, "outside them");
		refuseWord(FullyConnectedDescriptor.BIAS, 5, ModelException.CONSTANT, "not aligned");
		refuseWord(FullyConnectedDescriptor.BIAS, 8, ModelException.CONSTANT, "outside them");
		refuseWord(FullyConnectedDescriptor.BIAS, -2, ModelException.CONSTANT, "outside them");
		refuseWord(FullyConnectedDescriptor.SUMS, 0, ModelException.OPERATOR, "sums");
		refuseWord(FullyConnectedDescriptor.MULTIPLIERS, 0, ModelException.CONSTANT, "");
		refuseWord(FullyConnectedDescriptor.SHIFTS, 0, ModelException.OPERATOR, "");
		refuseWord(FullyConnectedDescriptor.MULTIPLIER, -1, ModelException.OPERATOR, "multiplier -1");
		refuseWord(FullyConnectedDescriptor.SHIFT, 31, ModelException.OPERATOR, "shift 31");
		refuseWord(FullyConnectedDescriptor.SHIFT, -32, ModelException.OPERATOR, "shift -32");
		refuseWord(FullyConnectedDescriptor.SCRATCH, 0, ModelException.OPERATOR, "scratch");
		refuseWord(FullyConnectedDescriptor.BATCHES, 0, ModelException.OPERATOR, "value 0");
		refuseWord(FullyConnectedDescriptor.BATCHES, 2, ModelException.OPERATOR, "tensor 0");
		refuseWord(FullyConnectedDescriptor.DEPTH, 3, ModelException.OPERATOR, "tensor 0");
		refuseWord(FullyConnectedDescriptor.DEPTH, 0x40000000, ModelException.OPERATOR, "value");
		refuseWord(FullyConnectedDescriptor.UNITS, 1, ModelException.OPERATOR, "tensor 1");
		refuseWord(FullyConnectedDescriptor.INPUT_OFFSET, 129, ModelException.OPERATOR, "value 129");
		refuseWord(FullyConnectedDescriptor.WEIGHT_OFFSET, -128, ModelException.OPERATOR, "value -128");
		refuseWord(FullyConnectedDescriptor.OUTPUT_OFFSET, 128, ModelException.OPERATOR, "value 128");
		refuseWord(FullyConnectedDescriptor.MIN, -129, ModelException.OPERATOR, "value -129");
		refuseWord(FullyConnectedDescriptor.MAX, 128, ModelException.OPERATOR, "value 128");
		refuseWord(FullyConnectedDescriptor.MAX, -129, ModelException.OPERATOR, "");
	}

	@Test
	public void shouldCheckTargets() {
		final byte[] bytes = PackageBuilder.example().targets(6, 0, 0, 16, 8, 8, 12, 8, 4).build();
		final Model model = ModelLoader.load(bytes, 0, bytes.length);
		assertEquals(16, model.arenaSize(Format.TARGET_DSP));
		assertEquals(12, model.arenaSize(Format.TARGET_MVE));
		refuse(PackageBuilder.example().targets(6, 0, 0, 16, 8, 8).build(), ModelException.LENGTH, "targets");
		refuse(PackageBuilder.example().targets(5, 0, 0, 16, 8, 8, 12, 8, 4).build(), ModelException.ARENA, "too small");
		refuse(PackageBuilder.example().targets(6, 0, 0, 15, 8, 8, 12, 8, 4).build(), ModelException.ARENA, "does not fit");
		refuse(PackageBuilder.example().targets(6, 0, 0, 16, -4, 8, 12, 8, 4).build(), ModelException.ARENA, "does not fit");
		refuse(PackageBuilder.example().targets(6, 0, 0, 16, 8, -8, 12, 8, 4).build(), ModelException.ARENA, "does not fit");
		refuse(PackageBuilder.example().targets(6, 0, 0, 16, 8, 0x7fffffff, 12, 8, 4).build(), ModelException.ARENA, "does not fit");
		refuse(PackageBuilder.example().targets(6, 0, 0, 16, 4, 8, 12, 8, 4).build(), ModelException.ARENA, "overlaps tensor 1");
		refuse(PackageBuilder.example().targets(6, 0, 0, 0x7fffffff, 8, 8, 12, 8, 4).build(), ModelException.ARENA, "impossible");
	}

	@Test
	public void shouldCheckSums() {
		final byte[] bytes = PackageBuilder.example().sums(4, 10, 20).build();
		final Model model = ModelLoader.load(bytes, 0, bytes.length);
		assertEquals(10, LittleEndian.readI32(bytes, model.sums(0)));
		refuse(PackageBuilder.example().sums(4, 10).build(), ModelException.CONSTANT, "outside their section");
		refuse(PackageBuilder.example().sums(0, 10, 20).build(), ModelException.CONSTANT, "outside their section");
		refuse(PackageBuilder.example().sums(-2, 10, 20).build(), ModelException.CONSTANT, "outside their section");
		refuse(PackageBuilder.example().sums(0x7ffffffc, 10, 20).build(), ModelException.CONSTANT, "outside their section");
	}

	@Test
	public void shouldCheckStates() {
		final byte[] good = svdf(0, 1, 2).build();
		assertEquals(2, ModelLoader.load(good, 0, good.length).stateSize());
		refuse(svdf(0, 1, 0).build(), ModelException.OPERATOR, "");
		refuse(svdf(0, 1, 1).build(), ModelException.OPERATOR, "");
		final PackageBuilder shared = new PackageBuilder().tensor(1, 0, 0, 0, 1, 1).tensor(1, 0, 4, 0, 1, 1).tensor(1, 2, 0, 0, 1, 2)
				.tensor(1, 0, 8, 0, 1, 1).edges(0, 3, 12, 2).svdf(0, 1, 2).svdf(1, 3, 2).constants(1, 2, 3);
		refuse(shared.build(), ModelException.TENSOR, "tensor 2 cannot be the state of operator 1");
		final PackageBuilder overlapping = new PackageBuilder().tensor(1, 0, 0, 0, 1, 1).tensor(1, 0, 4, 0, 1, 1)
				.tensor(1, 2, 0, 0, 1, 2).tensor(1, 2, 1, 0, 1, 2).tensor(1, 0, 8, 0, 1, 1).edges(0, 4, 12, 3).svdf(0, 1, 2)
				.svdf(1, 4, 3).constants(1, 2, 3);
		refuse(overlapping.build(), ModelException.ARENA, "tensors 2 and 3 live at the same time and overlap");
	}

	private static PackageBuilder svdf(final int input, final int output, final int state) {
		return new PackageBuilder().tensor(1, 0, 0, 0, 1, 1).tensor(1, 0, 4, 0, 1, 1).tensor(1, 2, 0, 0, 1, 2).edges(0, 1, 5, 2)
				.svdf(input, output, state).constants(1, 2, 3);
	}
}
