// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

/// Mean over all pixels: `K′ = 1/P² Σ_{αα′} K_{αα′}`, and `Θ′` likewise.
public record GlobalAveragePoolKernel() implements KernelLayer {
  @Override
  public String name() {
    return "global_average_pool";
  }
}
