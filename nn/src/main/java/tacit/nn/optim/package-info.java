// SPDX-License-Identifier: Apache-2.0
/// Optimizers as pure steps from parameters, gradients and state to new parameters and state; rates
/// as functions of the step.
package tacit.nn.optim;
