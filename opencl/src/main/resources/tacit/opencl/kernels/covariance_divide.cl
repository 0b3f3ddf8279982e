// SPDX-License-Identifier: Apache-2.0

/// Dropout of samples with themselves: out = in, but entries of one pixel with itself divided by rho.
///
/// Shapes: in, out (count, P, P), stride P + 1; or (count, P), stride 1.
///
/// NDRange: (count span), span the entries of a sample. Memory is the limit; it runs for samples and
/// not for pairs. Agreement: ε.

kernel void divide(
    global const REAL *restrict in, global REAL *restrict out, const int size, const int span,
    const int stride, const REAL rho) {
  const int at = get_global_id(0);
  if (at >= size) return;
  out[at] = at % span % stride == 0 ? in[at] / rho : in[at];
}
