// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.List;

/// Product of independent branches, element by element: `K′ = ∏ᵢ Kᵢ`, `Θ′ = Σᵢ Θᵢ ∏_{j≠i} Kⱼ`.
public record ProductKernel(List<KernelBranch> branches) implements KernelLayer {
  public ProductKernel {
    branches = List.copyOf(branches);
    if (branches.isEmpty()) {
      throw new IllegalArgumentException("parallel_product: no branches; give at least one");
    }
  }

  public static ProductKernel of(KernelLayer... branches) {
    return new ProductKernel(KernelBranch.numbered(branches));
  }

  @Override
  public String name() {
    return "parallel_product";
  }
}
