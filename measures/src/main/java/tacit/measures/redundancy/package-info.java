// SPDX-License-Identifier: Apache-2.0

/// How often a wide layer says the same thing: what a random chunk of its neurons can do without
/// the others, how well it reconstructs them, and from what size on it stands for the whole layer.
///
/// Rows of `X: (n, W)` are examples, columns are neurons; everything is computed in double
/// precision.
///
/// @source Doimo, Glielmo, Goldt & Laio 2022, Redundant representations help generalization in wide
///   neural networks (first as: Representation mitosis in wide neural networks)
package tacit.measures.redundancy;
