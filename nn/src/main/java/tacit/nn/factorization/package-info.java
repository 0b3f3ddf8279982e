// SPDX-License-Identifier: Apache-2.0
/// Tensors as products of small matrices: deep matrix factorization, CP factorization and
/// hierarchical tensor factorization, with their closed-form gradients, start values, losses and
/// targets.
package tacit.nn.factorization;
