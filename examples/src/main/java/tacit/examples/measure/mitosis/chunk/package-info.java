// SPDX-License-Identifier: Apache-2.0

/// What random chunks of the neurons of a layer know and reconstruct, and whether the layer is made
/// of clones (Doimo et al. 2022).
///
/// Measures of one file and seed are of the same chunks.
package tacit.examples.measure.mitosis.chunk;
