/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.open;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Repairs the C code of TeaVM 0.15.0 where it is wrong for a 32-bit core without an operating system. Every repair insists on
 * finding what it repairs: another version of TeaVM fails the build instead of running unrepaired.
 */
public final class GeneratedCode {

	/** How many classes of arrays may come into being at run time; TeaVM reserves 40 KB for them. */
	private static final int ARRAY_CLASSES = 16;

	private final Path folder;

	/**
	 * Looks at generated code.
	 *
	 * @param folder
	 *            what TeaVM has written.
	 */
	public GeneratedCode(final Path folder) {
		this.folder = folder;
	}

	/**
	 * Repairs all that is known to be wrong.
	 *
	 * @throws IOException
	 *             when a file cannot be read or written.
	 * @throws RepairException
	 *             when the code is not the one that the repairs were made for.
	 */
	public void repair() throws IOException, RepairException {
		alignArrayClasses();
		takeHeapSize();
		alignObjects();
		checkBoundsOnce();
		anchorClasses();
		nameExhaustion();
		keepTextInFlash();
		shortenCallSites();
	}

	/** References to classes are packed by dropping three bits, so that every class must lie on 8 bytes. */
	private void alignArrayClasses() throws IOException, RepairException {
		replace("arrayclass.c", "static TEAVM_OBJECT_CLASS teavm_dynamicClassPool\\[",
				"typedef struct { alignas(8) TEAVM_OBJECT_CLASS c; } TeaVM_PoolEntry;\nstatic TeaVM_PoolEntry teavm_dynamicClassPool[");
		replace("arrayclass.c", "&teavm_dynamicClassPool\\[teavm_dynamicClassPoolSize\\+\\+\\]",
				"&teavm_dynamicClassPool[teavm_dynamicClassPoolSize++].c");
		replace("arrayclass.c", "&teavm_dynamicClassPool\\[index\\]\\.parent", "&teavm_dynamicClassPool[index].c.parent");
		replace("arrayclass_gen.h", "(TEAVM_DYNAMIC_CLASS_POOL_CAPACITY) \\d+", "$1 " + ARRAY_CLASSES);
	}

	/** The size of the heap comes from the board, in bytes. */
	private void takeHeapSize() throws IOException, RepairException {
		replace("main.c", "teavm_initHeap\\([^)]*\\)", "teavm_initHeap(JUDDER_HEAP, JUDDER_HEAP)");
	}

	/**
	 * The collector moves objects by multiples of 4 bytes, but the elements of long[] and double[] begin on the next 8: after
	 * a move they would lie elsewhere. Objects take multiples of 8 instead.
	 */
	private void alignObjects() throws IOException, RepairException {
		final Pattern size = Pattern.compile("TEAVM_ALIGN\\(sizeof\\((\\w+)\\), sizeof\\(void\\*\\)\\)");
		int functions = 0;
		for (final Path file : sources()) {
			final String before = read(file);
			String after = size.matcher(before).replaceAll("TEAVM_ALIGN(sizeof($1), 8)");
			for (final String function : List.of("meth_otr_Allocator_allocateArray(", "meth_otr_GC_objectSize_0(")) {
				final Matcher body = Pattern.compile("^\\w+\\*? " + Pattern.quote(function) + "[^\\n]*\\{\\n.*?^\\}",
						Pattern.DOTALL | Pattern.MULTILINE).matcher(after);
				if (body.find()) {
					final String repaired = body.group().replace(", sizeof(void*))", ", 8)");
					if (repaired.equals(body.group())) {
						throw new RepairException(file, function);
					}
					after = after.substring(0, body.start()) + repaired + after.substring(body.end());
					functions++;
				}
			}
			write(file, before, after);
		}
		if (functions != 2) {
			throw new RepairException(this.folder, "allocateArray and objectSize");
		}
		// SNI: the length stands before the first element, for 8-byte elements in the word that aligns them.
		replace("core.h", "#define TEAVM_ARRAY_DATAN\\(array, type\\).*", """
				static inline void *teavm_sni_data(void *array, int size) {
				    if (array == NULL) return NULL;
				    int32_t *data = (int32_t *) ((char *) array + (size == 8 ? 16 : 12));
				    if (size == 8) data[-1] = ((TeaVM_Array *) array)->size;
				    return data;
				}
				#define TEAVM_ARRAY_DATAN(array, type) ((type*) teavm_sni_data(array, sizeof(type)))""");
	}

	/** One unsigned comparison finds an index below 0 and one too large. */
	private void checkBoundsOnce() throws IOException, RepairException {
		replace("exceptions.h", "if \\(index < 0 \\|\\| index >= TEAVM_ARRAY_LENGTH\\(array\\)\\)",
				"if ((uint32_t) index >= (uint32_t) TEAVM_ARRAY_LENGTH(array))");
	}

	/** Headers of objects in flash are computed by the linker: their base must be known to it. */
	private void anchorClasses() throws IOException, RepairException {
		replace("core.c", "teavm_beforeClasses -= 4096;", "extern char judder_data_start[];\n    teavm_beforeClasses = judder_data_start - 4096;");
	}

	/** The runtime says which heap is exhausted; TeaVM only aborts. */
	private void nameExhaustion() throws IOException, RepairException {
		replace("heaptrace.c", "void teavm_outOfMemory\\(\\)", "__attribute__((weak)) void teavm_outOfMemory()");
	}

	/**
	 * TeaVM writes the header of the characters of each literal at the start, so that all text lies in memory. The linker
	 * script puts the class of char arrays at a known place; with it the header is a constant, and the text stays in flash.
	 */
	private void keepTextInFlash() throws IOException, RepairException {
		replace("string.h", "& \\(struct \\{ TeaVM_Array hdr;", "& (const struct { TeaVM_Array hdr;");
		replace("string.h", "\\.hdr = \\{ \\.size = length \\}",
				".hdr = { .parent = { .header = (int32_t) (0xC0000000u | 4096u >> 3) }, .size = length }");
		replace("stringhash.c", "str->characters->parent\\.header = [^;]*;", "");
		// Blocks of the table of literals, of which few are needed.
		replace("stringhash.h", "TEAVM_HASHTABLE_ENTRIES 512", "TEAVM_HASHTABLE_ENTRIES 32");
	}

	/** Of the places of calls, only those inside a try have something to tell: the others need no entry in flash. */
	private void shortenCallSites() throws IOException, RepairException {
		final Path file = this.folder.resolve("callsites.c");
		final String before = read(file);
		final Matcher table = Pattern.compile("TeaVM_CallSite teavm_callSites\\[\\d+\\] = \\{(.*?)\\n\\};", Pattern.DOTALL)
				.matcher(before);
		if (!table.find()) {
			throw new RepairException(file, "teavm_callSites");
		}
		final StringBuilder entries = new StringBuilder();
		int id = 0;
		int kept = 0;
		for (final String entry : table.group(1).strip().split("\n")) {
			if (!entry.contains(".firstHandler = NULL, .location = NULL")) {
				entries.append("    { ").append(id).append(", ").append(entry.strip().replaceAll(",\\s*$", "")).append(" },\n");
				kept++;
			}
			id++;
		}
		final String after = before.substring(0, table.start()) + """
				static const struct { int32_t id; TeaVM_CallSite site; } sites[] = {
				%s    { -1, { .firstHandler = NULL, .location = NULL } }
				};

				TeaVM_CallSite *teavm_findCallSite(int32_t id) {
				    int32_t low = 0, high = %d;
				    while (low < high) {
				        const int32_t middle = (low + high) / 2;
				        if (sites[middle].id < id) low = middle + 1; else high = middle;
				    }
				    return (TeaVM_CallSite *) &sites[sites[low].id == id ? low : %d].site;
				}
				""".formatted(entries, kept, kept) + before.substring(table.end());
		write(file, before, after);
		replace("stack.h", "extern TeaVM_CallSite teavm_callSites\\[\\];", "extern TeaVM_CallSite *teavm_findCallSite(int32_t);");
		replace("stack.h", "#define TEAVM_FIND_CALLSITE\\(id, frame\\) \\(teavm_callSites \\+ id\\)",
				"#define TEAVM_FIND_CALLSITE(id, frame) teavm_findCallSite(id)");
	}

	/**
	 * Returns the name by which the code knows the class of byte arrays.
	 *
	 * @return the symbol.
	 * @throws IOException
	 *             when the code cannot be read.
	 * @throws RepairException
	 *             when there is no such class.
	 */
	public String byteArrayClass() throws IOException, RepairException {
		final Path header = this.folder.resolve("a/p/byte.h");
		final Matcher symbol = Pattern.compile("extern \\w+ (\\w+_Cls);").matcher(read(header));
		if (!symbol.find()) {
			throw new RepairException(header, "class");
		}
		return symbol.group(1);
	}

	/**
	 * Returns the generated sources.
	 *
	 * @return the files that end in .c.
	 * @throws IOException
	 *             when the folder cannot be read.
	 */
	public List<Path> sources() throws IOException {
		try (Stream<Path> files = Files.walk(this.folder)) {
			return files.filter(file -> file.toString().endsWith(".c")).sorted().toList();
		}
	}

	private void replace(final String name, final String pattern, final String by) throws IOException, RepairException {
		final Path file = this.folder.resolve(name);
		final String before = read(file);
		final String after = Pattern.compile(pattern).matcher(before).replaceAll(by);
		if (after.equals(before)) {
			throw new RepairException(file, pattern);
		}
		write(file, before, after);
	}

	private static String read(final Path file) throws IOException {
		return Files.readString(file, StandardCharsets.UTF_8);
	}

	private static void write(final Path file, final String before, final String after) throws IOException {
		if (!after.equals(before)) {
			Files.writeString(file, after, StandardCharsets.UTF_8);
		}
	}
}
