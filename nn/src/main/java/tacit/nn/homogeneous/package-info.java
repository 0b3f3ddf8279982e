// SPDX-License-Identifier: Apache-2.0
/// The scale of a homogeneous network, and batch normalization folded into weights.
package tacit.nn.homogeneous;
