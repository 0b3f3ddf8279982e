// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

/// Debiased alignment of more examples than fit at once: the means over batches of `HSIC₁(K, L)`,
/// `HSIC₁(K, K)` and `HSIC₁(L, L)`, and of these the ratio.
///
/// A batch of fewer than 4 rows has no `HSIC₁`: it is skipped and counted. A batch in which a
/// representation does not change counts as 0. Immutable: [#accumulate] gives the next one.
///
/// - Shapes of a batch: `X: (n, d)`, `Y: (n, e)`
///
/// @param batches how many were averaged
/// @param skipped how many were too small
/// @param sums of the three over the batches
/// @source Nguyen, Raghu & Kornblith 2021
public record MinibatchCka(Kernel kernel, int batches, int skipped, Cka sums) {
  private static final String NAME = "minibatch cka";

  /// No batch yet, linear kernels.
  public static MinibatchCka start() {
    return start(new Kernel.Linear());
  }

  public static MinibatchCka start(Kernel kernel) {
    return new MinibatchCka(kernel, 0, 0, new Cka(0, 0, 0));
  }

  /// With one batch more.
  public MinibatchCka accumulate(Tensor x, Tensor y, Kernels on) {
    Representation.paired(NAME, x, y);
    int n = Representation.anyOf(NAME, "x", x, 1).n();
    Representation.anyOf(NAME, "y", y, 1);
    if (n < 4) return new MinibatchCka(kernel, batches, skipped + 1, sums);
    Cka batch = KernelCka.debiased(Matrix.of(kernel.gram(x, on)), Matrix.of(kernel.gram(y, on)));
    Cka more =
        new Cka(
            sums.hsicXy() + batch.hsicXy(),
            sums.hsicXx() + batch.hsicXx(),
            sums.hsicYy() + batch.hsicYy());
    return new MinibatchCka(kernel, batches + 1, skipped, more);
  }

  /// The means over the batches.
  public Cka cka() {
    if (batches == 0) {
      throw new IllegalStateException(
          (NAME
                  + ": no batch was averaged and %d were skipped; accumulate batches of 4 or more rows")
              .formatted(skipped));
    }
    return new Cka(sums.hsicXy() / batches, sums.hsicXx() / batches, sums.hsicYy() / batches);
  }

  /// The alignment, or NaN with a reason in [#cka].
  public double value() {
    return cka().value();
  }
}
