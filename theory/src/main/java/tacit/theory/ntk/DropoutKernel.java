// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

/// Dropout in training: entries of `K` and `Θ` of one sample with itself, and one pixel with
/// itself, are divided by `ρ`; all others stay.
///
/// @param keepProbability `ρ`, one minus the `rate` of ARCH.json
public record DropoutKernel(double keepProbability) implements KernelLayer {
  public DropoutKernel {
    if (!(keepProbability > 0 && keepProbability <= 1)) {
      throw new IllegalArgumentException(
          "dropout: the probability to keep is " + keepProbability + ", not in (0, 1]");
    }
  }

  @Override
  public String name() {
    return "dropout";
  }
}
