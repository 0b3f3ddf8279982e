// SPDX-License-Identifier: Apache-2.0
/// What training makes small: losses of a network's outputs against labels or values.
package tacit.nn.loss;
