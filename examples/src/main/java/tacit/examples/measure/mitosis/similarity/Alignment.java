// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.similarity;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.Value;
import tacit.measures.similarity.Cka;
import tacit.measures.similarity.Kernel;
import tacit.measures.similarity.KernelCka;
import tacit.measures.similarity.LinearCka;
import tacit.measures.similarity.MinibatchCka;

/// `cka`: centered kernel alignment, [LinearCka] or [KernelCka].
final class Alignment {
  /// What two samples are compared by.
  private enum By {
    LINEAR,
    RBF
  }

  private static final Parameter<By> KERNEL =
      Parameter.word(
          "kernel",
          "what two samples are compared by; rbf is exp(-distance^2 / (2 t^2 median)), in memory n^2",
          By.LINEAR);
  private static final Parameter<Double> WIDTH =
      Parameter.real(
          "t",
          "",
          "width of the rbf kernel beside the median of squared distances",
          "a number above 0",
          Optional.of(1.0),
          t -> t > 0);
  private static final Parameter<Kernel.Median> MEDIAN =
      Parameter.word(
          "median",
          "which squared distances the median of the rbf kernel is of, with the zeros of each sample to itself or without",
          Kernel.Median.FULL_MATRIX);
  private static final Parameter<Long> BATCH =
      Parameter.whole(
          "batch",
          "samples",
          "for minibatch, mean HSIC of batches of so many rows in the order of the file; without it, none",
          "a whole number of 4 or more",
          Optional.empty(),
          n -> n >= 4 && n <= Integer.MAX_VALUE);

  private Alignment() {}

  static Measure measure() {
    return new PairMeasure(
        "cka",
        "centered kernel alignment of pairs of layers, 1 where one is the other turned and scaled; of unrelated layers the biased form is far above 0 on few samples, and the debiased form may be negative",
        List.of(KERNEL, WIDTH, MEDIAN, BATCH),
        "Kornblith et al. 2019; debiased: Song et al. 2012; in batches: Nguyen et al. 2021",
        Cost.PRODUCTS,
        Alignment::of);
  }

  private static Value of(Tensor x, Tensor y, Arguments with) {
    Kernels on = with.kernels();
    boolean linear = with.get(KERNEL) == By.LINEAR;
    var kernel = linear ? new Kernel.Linear() : new Kernel.Rbf(with.get(WIDTH), with.get(MEDIAN));
    var by = new KernelCka(kernel);
    Cka biased = linear ? LinearCka.biased(x, y, on) : by.biased(x, y, on);
    var value =
        Value.named()
            .with("biased", biased.value())
            .where(
                "debiased",
                () -> valueOf(linear ? LinearCka.debiased(x, y, on) : by.debiased(x, y, on)))
            .with("angle_radians", biased.angleRadians());
    var batch = with.find(BATCH);
    if (batch.isEmpty()) return value;
    var batches = batches(kernel, x, y, Math.toIntExact(batch.get()), on);
    return value
        .where("minibatch", () -> valueOf(batches.cka()))
        .remark(skipped(batches, batch.get()));
  }

  private static double valueOf(Cka found) {
    var reason = found.reason();
    if (reason.isPresent()) throw new ArithmeticException(reason.get());
    return found.value();
  }

  private static MinibatchCka batches(Kernel kernel, Tensor x, Tensor y, int size, Kernels on) {
    var all = MinibatchCka.start(kernel);
    int n = x.shape().size(0);
    for (int from = 0; from < n; from += size) {
      int count = Math.min(size, n - from);
      all = all.accumulate(rows(x, from, count, on), rows(y, from, count, on), on);
    }
    return all;
  }

  private static Tensor rows(Tensor x, int from, int count, Kernels on) {
    return on.gather(x, 0, Indices.of(IntStream.range(from, from + count).toArray()));
  }

  private static Optional<String> skipped(MinibatchCka batches, long size) {
    if (batches.skipped() == 0) return Optional.empty();
    return Optional.of(
        "the last batch of %d has fewer than 4 samples and is skipped".formatted(size));
  }
}
