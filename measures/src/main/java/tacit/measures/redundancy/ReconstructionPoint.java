// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

/// What chunks of one size reconstruct on average: `R²` of all neurons and of those outside the
/// chunk, NaN where there are none.
public record ReconstructionPoint(int size, double meanR2, double meanR2Complement) {}
