/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

/**
 * Checks a package from outside, once: what it returns can be run without another look.
 * <p>
 * The checks allocate a few words per tensor, never more than the length of the package, and look at each byte a bounded
 * number of times. {@link PlanCheck} has the rules for tensors and operators.
 */
public final class ModelLoader {

	private ModelLoader() {
		// Functions only.
	}

	/**
	 * Loads a package and verifies its digest.
	 *
	 * @param bytes
	 *            holds the package; kept and read in place.
	 * @param offset
	 *            index of its first byte. Kernels in Java need no alignment; native kernels want a multiple of 16.
	 * @param length
	 *            of the package in bytes.
	 * @return the model.
	 * @throws ModelException
	 *             when the package is not valid, with the first thing that is wrong.
	 */
	public static Model load(final byte[] bytes, final int offset, final int length) {
		return load(bytes, offset, length, true);
	}

	/**
	 * Loads a package whose integrity something else vouches for, for example a resource of a firmware that the boot loader has
	 * verified. All checks but that of the digest are made: a damaged package gives wrong results at worst.
	 *
	 * @param bytes
	 *            holds the package; kept and read in place.
	 * @param offset
	 *            index of its first byte.
	 * @param length
	 *            of the package in bytes.
	 * @return the model.
	 * @throws ModelException
	 *             when the package is not valid, with the first thing that is wrong.
	 */
	public static Model loadWithoutDigest(final byte[] bytes, final int offset, final int length) {
		return load(bytes, offset, length, false);
	}

	/**
	 * Returns how much work one operator is.
	 *
	 * @param model
	 *            the model.
	 * @param operator
	 *            index of the operator.
	 * @return steps of inner loops: multiply-accumulates, or elements for operators that have none.
	 */
	public static long operatorWork(final Model model, final int operator) {
		int at = model.firstOperator();
		for (int i = 0; i < operator; i++) {
			at += Format.OPERATOR_HEAD + 4 * LittleEndian.readU16(model.bytes(), at + 2);
		}
		return new OperatorCheck(model).check(operator, at);
	}

	private static Model load(final byte[] bytes, final int offset, final int length, final boolean digest) {
		if (offset < 0 || length < 0 || length > bytes.length - offset) {
			throw new ModelException(ModelException.LENGTH, offset, "the package lies outside its array");
		}
		checkHeader(bytes, offset, length);
		if (digest) {
			checkDigest(bytes, offset);
		}
		final int[] sections = readSections(bytes, offset, length);
		final Model model = new Model(bytes, offset, length, sections);
		model.setWork(new PlanCheck(model).check());
		return model;
	}

	private static void checkHeader(final byte[] bytes, final int base, final int length) {
		for (int i = 0; i < Format.MAGIC_LENGTH; i++) {
			if (i >= length || bytes[base + i] != Format.magic(i)) {
				throw new ModelException(ModelException.FORMAT, i, "not a model package: the magic number is missing");
			}
		}
		if (length < Format.HEADER_LENGTH) {
			throw new ModelException(ModelException.LENGTH, length, "the package ends within its header");
		}
		final int major = LittleEndian.readU16(bytes, base + Format.OFFSET_MAJOR);
		if (major != Format.VERSION_MAJOR) {
			throw new ModelException(ModelException.VERSION, Format.OFFSET_MAJOR,
					"the package has version " + major + ", this firmware reads version " + Format.VERSION_MAJOR);
		}
		final int said = LittleEndian.readI32(bytes, base + Format.OFFSET_LENGTH);
		if (said != length) {
			throw new ModelException(ModelException.LENGTH, Format.OFFSET_LENGTH,
					"the package has " + length + " bytes but its header says " + said);
		}
		if (LittleEndian.readI32(bytes, base + Format.OFFSET_FLAGS) != 0
				|| LittleEndian.readI32(bytes, base + Format.OFFSET_RESERVED) != 0
				|| LittleEndian.readU16(bytes, base + Format.OFFSET_RESERVED + 4) != 0) {
			throw new ModelException(ModelException.VERSION, Format.OFFSET_FLAGS, "the header has flags that are not known");
		}
		final int covered = LittleEndian.readI32(bytes, base + Format.OFFSET_COVERED);
		if (covered < Format.HEADER_LENGTH || covered > length) {
			throw new ModelException(ModelException.LENGTH, Format.OFFSET_COVERED,
					"the digest covers bytes up to " + covered + " of " + length);
		}
	}

	/**
	 * Computes the digest that a package should have.
	 *
	 * @param bytes
	 *            holds the package, whose header must have been checked.
	 * @param base
	 *            index of its first byte.
	 * @param digest
	 *            receives {@link Sha256#LENGTH} bytes from index 0 on.
	 */
	static void computeDigest(final byte[] bytes, final int base, final byte[] digest) {
		final Sha256 sha = new Sha256();
		sha.update(bytes, base, Format.OFFSET_DIGEST);
		sha.update(bytes, base + Format.HEADER_LENGTH,
				LittleEndian.readI32(bytes, base + Format.OFFSET_COVERED) - Format.HEADER_LENGTH);
		sha.digest(digest, 0);
	}

	private static void checkDigest(final byte[] bytes, final int base) {
		final byte[] digest = new byte[Sha256.LENGTH];
		computeDigest(bytes, base, digest);
		for (int i = 0; i < Sha256.LENGTH; i++) {
			if (digest[i] != bytes[base + Format.OFFSET_DIGEST + i]) {
				throw new ModelException(ModelException.DIGEST, Format.OFFSET_DIGEST,
						"the content does not have the digest of the header: the package is damaged");
			}
		}
	}

	private static int[] readSections(final byte[] bytes, final int base, final int length) {
		final int count = LittleEndian.readU16(bytes, base + Format.OFFSET_SECTIONS);
		final int covered = LittleEndian.readI32(bytes, base + Format.OFFSET_COVERED);
		int end = Format.HEADER_LENGTH + count * Format.ENTRY_LENGTH;
		if (count > Format.MAX_SECTIONS || end > length) {
			throw new ModelException(ModelException.SECTION, Format.OFFSET_SECTIONS,
					"a table of " + count + " sections does not fit the package");
		}
		final int[] sections = new int[2 * Format.SECTION_TYPES];
		for (int i = 0; i < count; i++) {
			final int at = base + Format.HEADER_LENGTH + i * Format.ENTRY_LENGTH;
			final int type = LittleEndian.readU16(bytes, at);
			final int flags = LittleEndian.readU16(bytes, at + 2);
			final int start = LittleEndian.readI32(bytes, at + 4);
			final int size = LittleEndian.readI32(bytes, at + 8);
			// Sections are in the order of the file, so that comparing with the end of the one before rules out overlaps.
			if (start < end || start % Format.ALIGNMENT != 0 || size < 0 || size > length - start) {
				throw section(i, type, "lies outside its room: offset " + start + ", length " + size);
			}
			end = start + size;
			if (LittleEndian.readI32(bytes, at + 12) != 0 || (flags & ~Format.FLAG_REQUIRED) != 0) {
				throw section(i, type, "has flags that are not known");
			}
			if (type == 0 || type >= Format.SECTION_TYPES) {
				if ((flags & Format.FLAG_REQUIRED) != 0) {
					throw section(i, type, "is required but not known to this version");
				}
			} else if (sections[2 * type] != 0) {
				throw section(i, type, "appears twice");
			} else if (end > covered) {
				throw section(i, type, "is not covered by the digest");
			} else {
				sections[2 * type] = base + start;
				sections[2 * type + 1] = size;
			}
		}
		require(sections, Format.SECTION_PLAN, "plan");
		require(sections, Format.SECTION_CONSTANTS, "constants");
		return sections;
	}

	private static void require(final int[] sections, final int type, final String name) {
		if (sections[2 * type] == 0) {
			throw new ModelException(ModelException.SECTION, -1, "the package has no section of " + name);
		}
	}

	private static ModelException section(final int index, final int type, final String what) {
		return new ModelException(ModelException.SECTION, index, "section " + index + " (type " + type + ") " + what);
	}
}
