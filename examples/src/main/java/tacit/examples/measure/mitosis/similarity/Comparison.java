// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.similarity;

import tacit.autodiff.Tensor;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Value;

/// What is measured of two layers `x: (n, d)` and `y: (n, e)`.
@FunctionalInterface
interface Comparison {
  Value of(Tensor x, Tensor y, Arguments with);
}
