// SPDX-License-Identifier: Apache-2.0

/// How far an example is from being classified otherwise: in the activations of a layer, in all
/// layers at once, and in the loss.
///
/// A measure takes the network as functions of [tacit.autodiff.Var], never as a description, so a
/// network of any origin will do. The rows of a batch must not depend on each other: batch
/// normalization only with fixed statistics.
package tacit.measures.boundary;
