// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.stream.Stream;
import tacit.autodiff.DType;

/// All that is compared with the definition, group by group.
final class KernelCases {
  private KernelCases() {}

  static Stream<KernelCase> all(DType dtype) {
    return Stream.of(
            ElementCases.cases(dtype),
            ConvolutionCases.cases(dtype),
            MatmulCases.cases(dtype),
            KhatriRaoCases.cases(dtype),
            MoveCases.cases(dtype),
            ReductionCases.cases(dtype),
            RowCases.cases(dtype),
            PoolingCases.cases(dtype),
            NormalizationCases.cases(dtype),
            DropoutCases.cases(dtype),
            UpdateCases.cases(dtype))
        .flatMap(each -> each);
  }
}
