// SPDX-License-Identifier: Apache-2.0

/// What gradient flow of an exponential loss does to the norms of a network's layers, to their
/// directions and to its margins; and what weight decay adds.
///
/// Layers count from 0 here, from 1 in the formulas. The network is one of rectifiers without
/// biases, with one output.
///
/// @source Banburski et al. 2021, Distribution of Classification Margins: Are All Data Equal?, for
///   the question; Lyu & Li 2020 for the smoothed margin; the flows are derived
package tacit.theory.margin;
