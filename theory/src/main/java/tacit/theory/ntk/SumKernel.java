// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.List;

/// Sum of branches that are independent and Gaussian: `K′ = Σᵢ Kᵢ`, `Θ′ = Σᵢ Θᵢ`.
///
/// @param name `parallel_sum`, or `residual` with the branches `branch` and `shortcut`
public record SumKernel(String name, List<KernelBranch> branches) implements KernelLayer {
  public SumKernel {
    branches = List.copyOf(branches);
    if (branches.isEmpty()) {
      throw new IllegalArgumentException(name + ": no branches; give at least one");
    }
  }

  public static SumKernel of(KernelLayer... branches) {
    return new SumKernel("parallel_sum", KernelBranch.numbered(branches));
  }

  /// `x + f(x)`.
  public static SumKernel residual(KernelLayer branch) {
    return residual(branch, new IdentityKernel());
  }

  /// `g(x) + f(x)`.
  public static SumKernel residual(KernelLayer branch, KernelLayer shortcut) {
    return new SumKernel(
        "residual",
        List.of(
            new KernelBranch("branch", SerialKernel.of(branch)),
            new KernelBranch("shortcut", SerialKernel.of(shortcut))));
  }
}
