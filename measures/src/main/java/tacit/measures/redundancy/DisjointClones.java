// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import tacit.autodiff.Axes;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;

/// How alike chunks answer that have no neuron in common, over the same examples. With `eₐ = 1`
/// where chunk `a` errs and 0 elsewhere, and its logits `ℓ⁽ᵃ⁾`,
///
/// ```text
/// error correlation   mean over a < b of corr(eₐ, e_b)
/// agreement           mean over a < b of the share of equal answers
/// Γ_ab                (1/k) Σⱼ cov(ℓⱼ⁽ᵃ⁾, ℓⱼ⁽ᵇ⁾)
/// shared              mean of Γ_ab, a ≠ b, over the mean of Γ_aa
/// ```
///
/// If every chunk says the same and adds noise of its own, `ℓ⁽ᵃ⁾ = s + ηₐ`, then `Γ_ab = var s` and
/// `shared = var s / (var s + var η)`; errors then coincide where `s` errs. Chunks of independent
/// content have 0 in all three but the agreement.
///
/// If the chunks make up the layer, `Σ_ab Γ_ab` is the same variance of the whole layer's logits.
///
/// - Shapes: logits of each chunk `(n, k)`, two chunks or more
///
/// @source derived; chunks and readout as in Doimo et al. 2022
public record DisjointClones(List<Tensor> logits, Indices labels) {
  private static final String NAME = "disjoint clones";

  public DisjointClones {
    logits = List.copyOf(logits);
    int chunks = logits.size();
    Refusals.require(NAME, chunks >= 2, "%d to compare; give 2 or more chunks".formatted(chunks));
    for (int a = 0; a < chunks; a++) {
      Axes.of(NAME)
          .bind("chunk 0", logits.getFirst().shape(), "n k")
          .bind("chunk " + a, logits.get(a).shape(), "n k");
    }
    int n = logits.getFirst().shape().size(0);
    Refusals.require(NAME, n >= 2, "%d examples; give 2 or more".formatted(n));
    Refusals.require(
        NAME,
        labels.size() == n,
        "%d examples but %d labels; give one label an example".formatted(n, labels.size()));
    Refusals.labels(NAME, labels, logits.getFirst().shape().size(1));
  }

  /// Of the trained readout on each chunk, as of [NeuronChunks#partition].
  public static DisjointClones of(
      ChunkReadout readout, Tensor x, Indices labels, List<Indices> chunks, ChunkScale scale) {
    int[] all = chunks.stream().flatMapToInt(c -> Arrays.stream(c.toArray())).sorted().toArray();
    for (int i = 1; i < all.length; i++) {
      Refusals.require(
          NAME,
          all[i] > all[i - 1],
          "two chunks have neuron %d; give each neuron to one".formatted(all[i]));
    }
    return new DisjointClones(
        chunks.stream().map(chunk -> readout.logits(x, chunk, scale)).toList(), labels);
  }

  /// The share of wrong answers of each chunk.
  public double[] errors() {
    return logits.stream().mapToDouble(l -> ChunkScore.of(l, labels).error()).toArray();
  }

  /// `(n)`: the class that each example gets from chunk `a`; of one output its sign, −1, 0 or 1.
  public Indices answers(int a) {
    Tensor l = logits.get(a);
    double[] all = l.toDoubles();
    int k = l.shape().size(1);
    return Indices.of(
        IntStream.range(0, labels.size())
            .map(i -> k == 1 ? (int) Math.signum(all[i]) : ChunkScore.largest(all, i * k, 1, k))
            .toArray());
  }

  /// The mean correlation of errors of two chunks. NaN where one has no error, or nothing else: a
  /// constant has no correlation.
  public double errorCorrelation() {
    return pairs((a, b) -> correlation(wrong(a), wrong(b)));
  }

  /// The mean share of examples that two chunks give the same answer.
  public double agreement() {
    return pairs((a, b) -> {
      int[] u = answers(a).toArray(), v = answers(b).toArray();
      return (double) IntStream.range(0, u.length).filter(i -> u[i] == v[i]).count() / u.length;
    });
  }

  /// The share of wrong answers of a vote, one voice a chunk. Of equally many voices the lowest
  /// class wins; with one output an even vote is wrong.
  public double voteError() {
    int n = labels.size(), k = logits.getFirst().shape().size(1);
    double[] voices = new double[n * k];
    for (int a = 0; a < logits.size(); a++) {
      int[] said = answers(a).toArray();
      for (int i = 0; i < n; i++) {
        if (k == 1) voices[i] += said[i];
        else voices[i * k + said[i]]++;
      }
    }
    return ChunkScore.of(Tensor.of(logits.getFirst().shape(), voices), labels).error();
  }

  /// `Γ`, one row and column a chunk, with divisor `n − 1`.
  public Tensor logitCovariance() {
    int chunks = logits.size();
    double[][] gamma = new double[chunks][chunks];
    for (int a = 0; a < chunks; a++) {
      for (int b = 0; b <= a; b++) {
        gamma[a][b] = covariance(logits.get(a), logits.get(b));
        gamma[b][a] = gamma[a][b];
      }
    }
    return Tensor.matrix(gamma);
  }

  /// The covariance of two chunks over the variance of one; NaN where no logit changes.
  public double shared() {
    Tensor gamma = logitCovariance();
    double own = IntStream.range(0, logits.size()).mapToDouble(a -> gamma.get(a, a)).sum();
    double between = pairs(gamma::get);
    return own == 0 ? Double.NaN : between / (own / logits.size());
  }

  private double[] wrong(int a) {
    Tensor l = logits.get(a);
    double[] all = l.toDoubles();
    int k = l.shape().size(1);
    return IntStream.range(0, labels.size())
        .mapToDouble(i -> ChunkScore.right(all, i * k, 1, k, labels.get(i)) ? 0 : 1)
        .toArray();
  }

  private double pairs(ToDoubleBiFunction<Integer, Integer> value) {
    double sum = 0;
    for (int a = 0; a < logits.size(); a++) {
      for (int b = 0; b < a; b++) sum += value.applyAsDouble(a, b);
    }
    return sum / ResidualCorrelation.pairs(logits.size());
  }

  private static double correlation(double[] u, double[] v) {
    double own = Squares.covariance(u, u) * Squares.covariance(v, v);
    return own == 0 ? Double.NaN : Squares.covariance(u, v) / Math.sqrt(own);
  }

  private static double covariance(Tensor u, Tensor v) {
    int k = u.shape().size(1);
    return IntStream.range(0, k)
            .mapToDouble(j -> Squares.covariance(Squares.column(u, j), Squares.column(v, j)))
            .sum()
        / k;
  }
}
