// SPDX-License-Identifier: Apache-2.0

/// The figure `engine/matmul-steps`: from three loops to the machine's limit, one small class a
/// step, and the trap in which vectors are boxed.
///
/// All of them compute `y = a b` for square row-major matrices of `n` rows, `y[i, j] = Σ_p a[i, p]
/// b[p, j]`, where entry `(i, j)` of a matrix is `values[i * n + j]`.
@NullMarked
package tacit.examples.figure.matmul;

import org.jspecify.annotations.NullMarked;
