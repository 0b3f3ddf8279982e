// SPDX-License-Identifier: Apache-2.0

/// How far the features of a trained classifier have collapsed to one point a class, the corners of
/// a simplex, with the last layer's weights in the same directions.
///
/// @source Papyan, Han & Donoho 2020, Prevalence of neural collapse during the terminal phase of
///   deep learning training, from memory
package tacit.measures.collapse;
