// SPDX-License-Identifier: Apache-2.0

/// What gradient flow does to factorizations of matrices and tensors: components and the laws of
/// their growth, ranks along a mode tree, separation rank, entanglement.
///
/// Modes of a tensor count from 0; the papers count from 1.
///
/// @source Razin, Maman & Cohen 2022, Implicit Regularization in Hierarchical Tensor Factorization
///   and Deep Convolutional Neural Networks
package tacit.theory.htf;
