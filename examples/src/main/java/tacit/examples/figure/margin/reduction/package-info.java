// SPDX-License-Identifier: Apache-2.0
/// Figures of training on with the examples of smallest margin, and of which examples these are.
package tacit.examples.figure.margin.reduction;
