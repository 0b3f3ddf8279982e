// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

/// All pixels and channels in one row: `K′ = 1/P Σ_α K_{αα}`, and `Θ′` likewise.
public record FlattenKernel() implements KernelLayer {
  @Override
  public String name() {
    return "flatten";
  }
}
