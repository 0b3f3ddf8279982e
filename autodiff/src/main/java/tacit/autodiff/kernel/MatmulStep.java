// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.function.BinaryOperator;
import tacit.autodiff.Tensor;

/// One way of computing `y = a b` on a device, `a: (n, k)`, `b: (k, m)`.
///
/// @param name what is new in it, in a few words
/// @param product is put in the device's queue; see [Accelerator#finish]
public record MatmulStep(String name, BinaryOperator<Tensor> product) {}
