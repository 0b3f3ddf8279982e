// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

/// Sum over all pixels: `K′ = Σ_{αα′} K_{αα′}`, and `Θ′` likewise.
public record GlobalSumPoolKernel() implements KernelLayer {
  @Override
  public String name() {
    return "global_sum_pool";
  }
}
