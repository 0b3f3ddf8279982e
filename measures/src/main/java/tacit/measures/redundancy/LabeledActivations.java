// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;

/// Activations `x: (n, W)` of a layer on `n` examples, and the label of each.
public record LabeledActivations(Tensor x, Indices labels) {}
