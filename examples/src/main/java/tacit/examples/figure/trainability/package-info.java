// SPDX-License-Identifier: Apache-2.0

/// Trainability and generalization of very deep, infinitely wide networks: what a layer does to two
/// inputs, what depth does to kernels, and what such networks learn.
package tacit.examples.figure.trainability;
