// SPDX-License-Identifier: Apache-2.0
/// Training on with the few examples of smallest margin, chosen again and again.
package tacit.nn.train.reduction;
