// SPDX-License-Identifier: Apache-2.0

/// What infinitely wide networks learn: gradient flow under a kernel that stays, in closed form for
/// the square loss and by integration for others; ensembles, ridge, learning rates.
package tacit.theory.ntk.inference;
