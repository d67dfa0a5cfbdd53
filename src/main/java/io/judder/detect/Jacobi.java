/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by the cyclic Jacobi method (C. G. J. Jacobi, 1846; in the form
 * of G. H. Golub, C. F. Van Loan, "Matrix Computations", section 8.5).
 * <p>
 * In place, without allocation, in single precision and a fixed order of operations.
 */
final class Jacobi {

	private Jacobi() {
		// Static methods only.
	}

	/**
	 * Decomposes a symmetric matrix.
	 *
	 * @param matrix
	 *            size x size numbers, row by row; becomes diagonal, the largest eigenvalue first.
	 * @param vectors
	 *            receives the eigenvectors as rows, in the order of the eigenvalues.
	 * @param base
	 *            where in {@code vectors} the first row begins.
	 * @param size
	 *            the number of rows, 1 or more.
	 * @param sweeps
	 *            the largest number of passes over all pairs; 16 suffice for 64 rows in single precision.
	 */
	static void decompose(final float[] matrix, final float[] vectors, final int base, final int size,
			final int sweeps) {
		for (int i = 0; i < size; i++) {
			for (int j = 0; j < size; j++) {
				vectors[base + i * size + j] = i == j ? 1f : 0f;
			}
		}
		boolean rotated = true;
		for (int sweep = 0; sweep < sweeps && rotated; sweep++) {
			rotated = false;
			for (int p = 0; p < size - 1; p++) {
				for (int q = p + 1; q < size; q++) {
					rotated |= rotate(matrix, vectors, base, size, p, q);
				}
			}
		}
		sort(matrix, vectors, base, size);
	}

	/** Turns the plane of rows p and q so that their common element vanishes. */
	private static boolean rotate(final float[] matrix, final float[] vectors, final int base, final int size, final int p,
			final int q) {
		final float common = matrix[p * size + q];
		final float pp = matrix[p * size + p];
		final float qq = matrix[q * size + q];
		// Below the resolution of the diagonal a rotation changes nothing.
		if (Math.abs(common) <= 1e-8f * (float) Math.sqrt(Math.abs(pp * qq)) || common == 0) {
			return false;
		}
		final float tau = (qq - pp) / (2 * common);
		final float root = (float) Math.sqrt(1 + tau * tau);
		final float t = tau >= 0 ? 1 / (tau + root) : 1 / (tau - root);
		final float c = 1 / (float) Math.sqrt(1 + t * t);
		final float s = t * c;
		for (int k = 0; k < size; k++) {
			final float kp = matrix[k * size + p];
			final float kq = matrix[k * size + q];
			matrix[k * size + p] = c * kp - s * kq;
			matrix[k * size + q] = s * kp + c * kq;
		}
		for (int k = 0; k < size; k++) {
			final float pk = matrix[p * size + k];
			final float qk = matrix[q * size + k];
			matrix[p * size + k] = c * pk - s * qk;
			matrix[q * size + k] = s * pk + c * qk;
			final float vp = vectors[base + p * size + k];
			final float vq = vectors[base + q * size + k];
			vectors[base + p * size + k] = c * vp - s * vq;
			vectors[base + q * size + k] = s * vp + c * vq;
		}
		return true;
	}

	private static void sort(final float[] matrix, final float[] vectors, final int base, final int size) {
		for (int i = 0; i < size - 1; i++) {
			int largest = i;
			for (int j = i + 1; j < size; j++) {
				if (matrix[j * size + j] > matrix[largest * size + largest]) {
					largest = j;
				}
			}
			if (largest != i) {
				final float value = matrix[i * size + i];
				matrix[i * size + i] = matrix[largest * size + largest];
				matrix[largest * size + largest] = value;
				for (int k = 0; k < size; k++) {
					final float element = vectors[base + i * size + k];
					vectors[base + i * size + k] = vectors[base + largest * size + k];
					vectors[base + largest * size + k] = element;
				}
			}
		}
	}
}
