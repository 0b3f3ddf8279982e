// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.demo.DepthDiagram.Cell;
import tacit.examples.demo.DepthDiagram.Limit;
import tacit.nn.data.Examples;
import tacit.nn.data.ImageSet;
import tacit.nn.data.Split;
import tacit.nn.data.Standardization;
import tacit.theory.ntk.depth.MeanField;
import tacit.theory.ntk.depth.MeanFieldTheory;
import tacit.theory.ntk.dual.ErfDual;

/// Lets infinitely wide networks of many depths and weight variances learn a few images, all of one
/// length after standardization, and asks them about new ones.
///
/// @param split what they learn from and are asked about
public record DepthRun(Split split, Seed seed, int threads) {
  static final double BIAS_VARIANCE = 0.18;

  /// Of gradient descent at the largest learning rate: `8 ξ₁ ≈ ξ₁ ln 4096`.
  static final int STEPS = 4096;

  private static final int PER_CLASS = 10;
  private static final int TESTED = 500;
  private static final List<Double> VARIANCES =
      DoubleStream.iterate(0.5, v -> v <= 3, v -> v + 0.25).boxed().toList();
  private static final List<Integer> DEPTHS = List.of(2, 3, 4, 6, 8, 11, 16, 23, 32, 45, 64, 90);
  private static final double SCALES = 8;

  public DepthDiagram diagram() {
    long start = System.nanoTime();
    var pictures = pictures();
    var cells = cells(pictures);
    return new DepthDiagram(
        pictures.train().shape().size(0),
        pictures.test().shape().size(0),
        STEPS,
        DepthColumn.NOISE,
        BIAS_VARIANCE,
        MeanFieldTheory.criticalWeightVariance(ErfDual.erf(), BIAS_VARIANCE),
        VARIANCES,
        DEPTHS,
        cells,
        limits(),
        (System.nanoTime() - start) * 1e-9);
  }

  private List<Cell> cells(DepthColumn.Pictures pictures) {
    try (var workers = Executors.newFixedThreadPool(threads)) {
      var columns =
          VARIANCES.stream()
              .map(v -> new DepthColumn(pictures, v, seed.child("noise")))
              .map(column -> CompletableFuture.supplyAsync(() -> column.cells(DEPTHS), workers))
              .toList();
      return columns.stream().flatMap(column -> column.join().stream()).toList();
    }
  }

  private DepthColumn.Pictures pictures() {
    int fewest = Arrays.stream(split.train().classCounts()).min().orElse(0);
    var random = seed.child("depth").generator();
    var train = split.train().stratified(random, Math.min(PER_CLASS, fewest));
    var test = split.test().subset(first(Math.min(TESTED, split.test().size())));
    var scale = Standardization.overall(train);
    return new DepthColumn.Pictures(
        onSphere(train.standardized(scale)),
        labels(train),
        onSphere(test.standardized(scale)),
        labels(test));
  }

  private static int[] first(int count) {
    return IntStream.range(0, count).toArray();
  }

  private static Indices labels(ImageSet set) {
    return set.labels(set.all());
  }

  /// Rows `x √d / ‖x‖`, of length `√d`, `(n, d)`.
  private static Tensor onSphere(Examples examples) {
    int n = examples.size(), d = examples.inputShape().count();
    double[] all = examples.inputs(DType.FLOAT64, first(n)).toDoubles();
    for (int i = 0; i < n; i++) {
      double squares = 0;
      for (int p = i * d; p < (i + 1) * d; p++) squares += all[p] * all[p];
      double scale = Math.sqrt(d / squares);
      for (int p = i * d; p < (i + 1) * d; p++) all[p] *= scale;
    }
    return Tensor.of(Shape.of(n, d), all);
  }

  /// `8 ξ₁` and `8 ξ*` at sixty variances.
  private static List<Limit> limits() {
    double from = VARIANCES.getFirst(), to = VARIANCES.getLast();
    var limits = new ArrayList<Limit>();
    for (int i = 0; i <= 60; i++) {
      double variance = from + (to - from) * i / 60;
      limits.add(new Limit(variance, SCALES * scale(variance)));
    }
    return limits;
  }

  private static double scale(double variance) {
    MeanField field = MeanFieldTheory.solve(ErfDual.erf(), variance, BIAS_VARIANCE);
    return field.chi1() < 1 ? field.trainabilityDepth() : field.generalizationDepth();
  }
}
