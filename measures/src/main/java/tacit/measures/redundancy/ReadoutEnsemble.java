// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Axes;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// What several networks trained apart answer together. The error of the largest ensemble of the
/// widest networks is the paper's `e∞`, which the error of chunks is compared with.
///
/// The cross-entropy is convex in the logits: that of mean logits is at most the mean
/// cross-entropy.
///
/// - Shapes: logits of each network `(n, k)`; with `k = 1` they are sums whose sign answers
///
/// @source Doimo et al. 2022, the authors' code
public record ReadoutEnsemble(List<Tensor> logits) {
  private static final String NAME = "readout ensemble";

  /// How answers are joined; the two differ where networks are not equally sure.
  public enum Rule {
    /// `Σₛ ℓₛ`, the paper's.
    SUM_LOGITS,
    /// `(1/S) Σₛ softmax ℓₛ`, for `k ≥ 2`.
    AVERAGE_PROBABILITIES
  }

  public ReadoutEnsemble {
    logits = List.copyOf(logits);
    Refusals.require(NAME, !logits.isEmpty(), "there is no network; give at least one");
    for (int s = 0; s < logits.size(); s++) {
      Axes.of(NAME)
          .bind("network 0", logits.getFirst().shape(), "n k")
          .bind("network " + s, logits.get(s).shape(), "n k");
      Refusals.finite(NAME, "network " + s, logits.get(s));
    }
  }

  /// `Σₛ ℓₛ`, `(n, k)`.
  public Tensor sumLogits() {
    double[] sum = new double[logits.getFirst().shape().count()];
    for (Tensor each : logits) add(sum, each.toDoubles(), 1);
    return Tensor.of(logits.getFirst().shape(), sum);
  }

  /// `(1/S) Σₛ softmax ℓₛ`, `(n, k)`.
  public Tensor averageProbabilities() {
    Shape shape = logits.getFirst().shape();
    Refusals.require(
        NAME, shape.size(1) > 1, "1 output has no probabilities; give 2 or more or sum logits");
    double[] mean = new double[shape.count()];
    for (Tensor each : logits) {
      add(mean, softmax(each.to(DType.FLOAT64)).toDoubles(), 1.0 / logits.size());
    }
    return Tensor.of(shape, mean);
  }

  /// The joined answers' share of errors.
  public double error(Indices labels, Rule rule) {
    Tensor joined = rule == Rule.SUM_LOGITS ? sumLogits() : averageProbabilities();
    return ChunkScore.of(joined, labels).error();
  }

  /// The mean error of ensembles of 1 to `S` of the networks: of each alone, of `draws` random ones
  /// of a size between, of all together.
  public double[] errorsBySize(Indices labels, Rule rule, int draws, RandomGenerator random) {
    Refusals.require(NAME, draws >= 1, "%d draws; give 1 or more".formatted(draws));
    int all = logits.size();
    return IntStream.rangeClosed(1, all)
        .mapToDouble(size -> {
          var subsets =
              size == 1 || size == all
                  ? NeuronChunks.allSubsets(all, size).stream()
                  : IntStream.range(0, draws).mapToObj(_ -> NeuronChunks.draw(random, all, size));
          return subsets.mapToDouble(s -> of(s).error(labels, rule)).average().orElseThrow();
        })
        .toArray();
  }

  private ReadoutEnsemble of(Indices networks) {
    return new ReadoutEnsemble(Arrays.stream(networks.toArray()).mapToObj(logits::get).toList());
  }

  private static void add(double[] to, double[] from, double factor) {
    for (int i = 0; i < to.length; i++) to[i] += factor * from[i];
  }

  private static Tensor softmax(Tensor logits) {
    int classes = logits.shape().size(1);
    double[] p = logits.toDoubles();
    for (int from = 0; from < p.length; from += classes) {
      double top = p[from + ChunkScore.largest(p, from, 1, classes)], sum = 0;
      for (int i = from; i < from + classes; i++) {
        p[i] = Math.exp(p[i] - top);
        sum += p[i];
      }
      for (int i = from; i < from + classes; i++) p[i] /= sum;
    }
    return Tensor.of(logits.shape(), p);
  }
}
