// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train.reduction;

/// How many examples are kept at each selection, of those ranked by margin. What the paper does is
/// not known to us; the fixed count, chosen anew from all, is our reading.
public sealed interface ReductionSchedule {
  /// How many of the ranked are kept.
  ///
  /// @param before how many were kept until now
  int count(Ranking ranking, int before);

  /// Examples in the order in which they are kept.
  interface Ranking {
    /// How many there are.
    int size();

    /// The margin of the example of that rank, from 0.
    double difficulty(int rank);

    /// One number for each example, in this order.
    double[] inOrder(Difficulty each);
  }

  /// Always `k`.
  record FixedCount(int k) implements ReductionSchedule {
    public FixedCount {
      atLeastOne("fixed count", k);
    }

    @Override
    public int count(Ranking ranking, int before) {
      if (k > ranking.size()) {
        throw new IllegalArgumentException(
            "reduction: keep %d of %d examples; keep at most all".formatted(k, ranking.size()));
      }
      return k;
    }
  }

  /// `k ← max(k_min, ⌈r k⌉)` at each selection, from all.
  ///
  /// @param smallest `k_min`
  /// @param factor `r`
  record Geometric(int smallest, double factor) implements ReductionSchedule {
    public Geometric {
      atLeastOne("geometric", smallest);
      inUnit("geometric", "factor", factor);
    }

    @Override
    public int count(Ranking ranking, int before) {
      int next = (int) Math.ceil(factor * Math.min(before, ranking.size()));
      return Math.min(ranking.size(), Math.max(smallest, next));
    }
  }

  /// Those with margin `mₙ ≤ τ`; where there are none, training ends.
  ///
  /// @param level `τ`
  record Threshold(double level) implements ReductionSchedule {
    public Threshold {
      if (!Double.isFinite(level)) {
        throw new IllegalArgumentException(
            "reduction: threshold " + level + " is no finite number");
      }
    }

    @Override
    public int count(Ranking ranking, int before) {
      int k = 0;
      while (k < ranking.size() && ranking.difficulty(k) <= level) k++;
      return k;
    }
  }

  /// The smallest `k` whose share of the pull on the weights, `Gₖ = Σ_{n ≤ k} wₙ / Σ wₙ`, is `g`.
  ///
  /// @param share `g`
  /// @param pull `w`: for cross-entropy `‖p(xₙ) − e_{yₙ}‖₂`, for the exponential loss `e^{−mₙ}`
  record GradientMass(double share, Difficulty pull) implements ReductionSchedule {
    public GradientMass {
      inUnit("gradient mass", "share", share);
    }

    @Override
    public int count(Ranking ranking, int before) {
      double[] w = ranking.inOrder(pull);
      double total = 0, sum = 0;
      for (double each : w) total += each;
      if (!(total > 0) || Double.isInfinite(total)) {
        throw new ArithmeticException(
            "reduction: the pulls of the examples add up to " + total + ", so they have no shares");
      }
      int k = 0;
      while (k < w.length && sum < share * total) sum += w[k++];
      return k;
    }
  }

  /// As another, but among those that were kept before: what is dropped never returns.
  record Monotone(ReductionSchedule of) implements ReductionSchedule {
    @Override
    public int count(Ranking ranking, int before) {
      return of.count(ranking, before);
    }
  }

  private static void atLeastOne(String schedule, int k) {
    if (k < 1) {
      throw new IllegalArgumentException(
          "reduction: %s keeps %d examples; keep at least 1".formatted(schedule, k));
    }
  }

  private static void inUnit(String schedule, String name, double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "reduction: %s %s %s is not in (0, 1]".formatted(schedule, name, value));
    }
  }
}
