// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

/// The layer without effect.
public record IdentityKernel() implements KernelLayer {
  @Override
  public String name() {
    return "identity";
  }
}
