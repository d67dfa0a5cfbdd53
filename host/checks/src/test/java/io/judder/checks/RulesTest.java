/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules themselves: each sees the violation that it is there for, and passes what is allowed. */
class RulesTest {

	@TempDir
	private Path folder;

	private ClassFiles compile(final String... sources) throws IOException {
		return Compiled.classes(this.folder, 7, sources);
	}

	private static void assertOne(final String expected, final List<String> violations) {
		assertEquals(1, violations.size(), violations::toString);
		assertTrue(violations.get(0).contains(expected), violations::toString);
	}

	private static ApiRule api() throws IOException {
		return new ApiRule(Allowlist.edc());
	}

	@Test
	void shouldSeeAnotherVersion() throws IOException {
		final ClassFiles classes = Compiled.classes(this.folder, 8, "package io.judder.detect; class A { }");
		assertOne("version 52", new VersionRule().violations(classes));
	}

	@Test
	void shouldSeeAClassThatTheDeviceLacks() throws IOException {
		final List<String> violations = api().violations(compile(
				"package io.judder.detect; class A { void f(int[] a) { java.util.Arrays.fill(a, 0); } }"));
		assertTrue(violations.stream().anyMatch(v -> v.contains("io/judder/detect/A#f([I)V -> java/util/Arrays")),
				violations::toString);
	}

	@Test
	void shouldSeeAClassThatIsOnlyAField() throws IOException {
		assertOne("java/util/LinkedList", api().violations(
				compile("package io.judder.detect; class A { java.util.LinkedList<String> list; }")));
	}

	@Test
	void shouldSeeAMethodThatTheDeviceLacks() throws IOException {
		assertOne("java/lang/String#split", api().violations(
				compile("package io.judder.detect; class A { Object f(String s) { return s.split(\",\"); } }")));
	}

	@Test
	void shouldSeeAFieldThatTheDeviceLacks() throws IOException {
		assertOne("java/lang/Integer#TYPE", api().violations(
				compile("package io.judder.detect; class A { Object f() { return Integer.TYPE; } }")));
	}

	@Test
	void shouldSeeWhatIsCaught() throws IOException {
		final List<String> violations = api().violations(compile(
				"package io.judder.detect; class A { void f() { try { g(); } catch (java.util.regex.PatternSyntaxException e) { g(); } }"
						+ " void g() { } }"));
		assertTrue(violations.stream().allMatch(v -> v.contains("PatternSyntaxException")), violations::toString);
		assertTrue(!violations.isEmpty());
	}

	@Test
	void shouldResolveInheritedMembers() throws IOException {
		// getMessage() belongs to Throwable, hashCode() to Object, f() to a class of the device.
		assertEquals(List.of(), api().violations(compile(
				"package io.judder.detect; class A extends Exception { void f() { } }",
				"package io.judder.detect; class B extends A { Object g() { f(); hashCode(); return getMessage(); } }")));
	}

	@Test
	void shouldSeeAnInheritedMemberThatTheDeviceLacks() throws IOException {
		assertOne("#finalize", api().violations(compile(
				"package io.judder.detect; class A extends Exception { void f() throws Throwable { finalize(); } }")));
	}

	@Test
	void shouldListWhatIsUnconfirmed() throws IOException {
		final ApiRule rule = api();
		assertEquals(List.of(), rule.violations(compile(
				"package io.judder.detect; class A { long f(long x) { return Math.abs(x); } }")));
		assertEquals(Set.of("io/judder/detect/A#f(J)J -> java/lang/Math#abs(J)J"), rule.warnings());
	}

	@Test
	void shouldSeeAnArrowInTheOtherDirection() throws IOException {
		assertOne("detect must not use monitor", new PackageOrderRule().violations(compile(
				"package io.judder.monitor; public class M { }",
				"package io.judder.detect; class A { io.judder.monitor.M m; }")));
	}

	@Test
	void shouldSeeTheHost() throws IOException {
		assertOne("app must not use session", new PackageOrderRule().violations(new ClassFiles(
				java.util.Map.of("io/judder/app/A", compile("package io.judder.session; public class S { }",
						"package io.judder.app; class A { Object f() { return new io.judder.session.S(); } }").byName()
								.get("io/judder/app/A")))));
	}

	@Test
	void shouldSeeAPackageWithoutAPlace() throws IOException {
		assertOne("no place", new PackageOrderRule().violations(compile("package io.judder.other; class A { }")));
	}

	@Test
	void shouldPassTheOrderOfPackages() throws IOException {
		assertEquals(List.of(), new PackageOrderRule().violations(compile(
				"package io.judder.signal; public class S { }",
				"package io.judder.detect; public class D { io.judder.signal.S s; }",
				"package io.judder.monitor; class M { io.judder.detect.D d; io.judder.signal.S s; String t; }")));
	}

	@Test
	void shouldSeeALambda() throws IOException {
		final ClassFiles classes = Compiled.classes(this.folder, 8,
				"package io.judder.detect; class A { Runnable f() { return () -> { }; } }");
		assertOne("invokedynamic", new CodeRule(Set.of()).violations(classes));
	}

	@Test
	void shouldSeeBoxing() throws IOException {
		assertOne("boxing (java/lang/Integer)", new CodeRule(Set.of()).violations(compile(
				"package io.judder.monitor; class A { Object f(int i) { return i; } }")));
	}

	@Test
	void shouldPassBoxingInTheApplicationAndParsing() throws IOException {
		assertEquals(List.of(), new CodeRule(Set.of()).violations(compile(
				"package io.judder.app; class A { Object f(int i) { return i; } }",
				"package io.judder.detect; class B { Object f(String s) { return Integer.valueOf(s); } }")));
	}

	@Test
	void shouldSeeDoublePrecision() throws IOException {
		final String[] bodies = { "float f(float x) { return (float) (x * 1.5); }", "double f(double x) { return x; }",
				"int f(double[] x, double[] y) { x[0] = y[0]; return 0; }", "long f(float x) { return (long) (double) x; }" };
		for (int i = 0; i < bodies.length; i++) {
			final ClassFiles classes = Compiled.classes(this.folder.resolve("case" + i), 7,
					"package io.judder.signal; class A { " + bodies[i] + " }");
			final List<String> violations = new CodeRule(Set.of()).violations(classes);
			assertTrue(!violations.isEmpty() && violations.get(0).startsWith("io/judder/signal/A#f: double precision"),
					bodies[i] + violations);
			assertEquals(List.of(), new CodeRule(Set.of("io/judder/signal/A#f")).violations(classes));
		}
	}

	@Test
	void shouldPassDoublePrecisionInConstructorsAndColdPackages() throws IOException {
		assertEquals(List.of(), new CodeRule(Set.of()).violations(compile(
				"package io.judder.signal; class A { static double pi = Math.PI; double y; A(double x) { y = x / 3; } }",
				"package io.judder.detect; class B { double f(double x) { return x / 3; } }")));
	}

	@Test
	void shouldSeeNativesThatSniForbids() throws IOException {
		final NativeRule rule = new NativeRule();
		final String[][] cases = { { "native int f();", "static" }, { "static native void f(String s);", "takes java.lang.String" },
				{ "static native void f(int[][] a);", "takes int[][]" }, { "static native byte[] f();", "returns byte[]" },
				{ "static native void f(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l,"
						+ " int m, int n, int o, int p);", "more than 15" } };
		for (int i = 0; i < cases.length; i++) {
			assertOne(cases[i][1], rule.violations(Compiled.classes(this.folder.resolve("case" + i), 7,
					"package io.judder.app; class A { " + cases[i][0] + " }")));
		}
	}

	@Test
	void shouldPassNativesThatSniAllows() throws IOException {
		assertEquals(List.of(), new NativeRule().violations(compile(
				"package io.judder.app; class A { static native long f(int a, byte[] b, float[] c, double d, boolean e); }")));
	}

	@Test
	void shouldKnowTheWholeList() throws IOException {
		final Allowlist list = Allowlist.edc();
		assertTrue(list.size() > 1800, () -> "only " + list.size() + " entries");
		assertEquals(Allowlist.Status.CONFIRMED, list.field("java/lang/System", "out", "Ljava/io/PrintStream;"));
		assertEquals(Allowlist.Status.ABSENT, list.type("java/util/Arrays"));
	}
}
