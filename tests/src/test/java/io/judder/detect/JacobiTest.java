/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** Eigen systems that are known in closed form. */
public class JacobiTest {

	@Test
	public void shouldDecomposeTwoByTwo() {
		final float[] matrix = { 2, 1, 1, 2 };
		final float[] vectors = new float[4];
		Jacobi.decompose(matrix, vectors, 0, 2, 16);
		assertEquals(3f, matrix[0], 1e-6f);
		assertEquals(1f, matrix[3], 1e-6f);
		assertEquals(0f, matrix[1], 1e-6f);
		// (1, 1) / sqrt 2 and (1, -1) / sqrt 2, each up to its sign.
		assertEquals(0.5f, vectors[0] * vectors[1], 1e-6f);
		assertEquals(-0.5f, vectors[2] * vectors[3], 1e-6f);
	}

	@Test
	public void shouldSortADiagonalMatrix() {
		final float[] matrix = { 1, 0, 0, 0, 5, 0, 0, 0, 3 };
		final float[] vectors = new float[9];
		Jacobi.decompose(matrix, vectors, 0, 3, 16);
		assertEquals(5f, matrix[0], 0);
		assertEquals(3f, matrix[4], 0);
		assertEquals(1f, matrix[8], 0);
		assertEquals(1f, vectors[1], 0);
		assertEquals(1f, vectors[5], 0);
		assertEquals(1f, vectors[6], 0);
	}

	@Test
	public void shouldHaveTheEigenvaluesOfTheSecondDifference() {
		// The matrix with 2 on the diagonal and -1 beside it has the eigenvalues 2 - 2 cos(k pi / (n + 1)), k = 1..n, and the
		// eigenvectors sin(j k pi / (n + 1)) x sqrt(2 / (n + 1)).
		final int n = 16;
		final int base = 5;
		final float[] matrix = new float[n * n];
		final float[] vectors = new float[base + n * n];
		for (int i = 0; i < n; i++) {
			matrix[i * n + i] = 2;
			if (i > 0) {
				matrix[i * n + i - 1] = -1;
				matrix[(i - 1) * n + i] = -1;
			}
		}
		Jacobi.decompose(matrix, vectors, base, n, 16);
		for (int row = 0; row < n; row++) {
			final int k = n - row;
			final double angle = k * Math.PI / (n + 1);
			assertEquals("eigenvalue " + k, 2 - 2 * Math.cos(angle), matrix[row * n + row], 1e-5);
			double product = 0;
			for (int j = 0; j < n; j++) {
				product += vectors[base + row * n + j] * Math.sin((j + 1) * angle) * Math.sqrt(2.0 / (n + 1));
			}
			assertEquals("eigenvector " + k, 1, Math.abs(product), 1e-5);
		}
	}

	@Test
	public void shouldDecomposeTheLargestBlock() {
		// All ones: one eigenvalue n with the vector 1 / sqrt n, the others zero.
		final int n = 64;
		final float[] matrix = new float[n * n];
		final float[] vectors = new float[n * n];
		for (int i = 0; i < matrix.length; i++) {
			matrix[i] = 1;
		}
		Jacobi.decompose(matrix, vectors, 0, n, 16);
		assertEquals(64f, matrix[0], 1e-4f);
		for (int i = 1; i < n; i++) {
			assertEquals(0f, matrix[i * n + i], 1e-4f);
			assertEquals(0.125f, Math.abs(vectors[i]), 1e-5f);
		}
	}

	@Test
	public void shouldTakeOneRow() {
		final float[] matrix = { 9 };
		final float[] vectors = { 0 };
		Jacobi.decompose(matrix, vectors, 0, 1, 16);
		assertEquals(9f, matrix[0], 0);
		assertEquals(1f, vectors[0], 0);
	}
}
