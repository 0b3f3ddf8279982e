// SPDX-License-Identifier: Apache-2.0

/// The size of a network's weights, by which its margins are divided: norms of layers, their
/// products, path norms, spectral complexity.
///
/// Weights are lists of tensors, first layer first, outputs on the first axis: `(out, in)` of a
/// dense layer, `(out, in, height, width)` of a convolution. They are the weights of a network
/// without biases and without batch normalization, or with both folded into the weights.
package tacit.measures.norm;
