// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.demo.DepthDiagram.Cell;
import tacit.theory.ntk.DenseKernel;
import tacit.theory.ntk.DualKernel;
import tacit.theory.ntk.Gram;
import tacit.theory.ntk.GramState;
import tacit.theory.ntk.KernelLayer;
import tacit.theory.ntk.SerialKernel;
import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.inference.GradientDescentMse;
import tacit.theory.ntk.inference.MaxLearningRate;
import tacit.theory.ntk.inference.Ridge;

/// Networks of one weight variance and all depths: a first dense layer, then one more layer of erf
/// units at a time, and at each depth what gradient descent makes of it.
///
/// @param noise stream of the random numbers in the scores
record DepthColumn(Pictures pictures, double weightVariance, Seed noise) {
  /// Share of the untrained network, of deviation `√K(x, x)`, that is added to scores.
  static final double NOISE = 0.01;

  private static final int DRAWS = 5;

  /// Images as rows, and their classes.
  ///
  /// @param train `(m, d)`, all of length `√d`
  /// @param test `(n, d)`, the same
  record Pictures(Tensor train, Indices trainLabels, Tensor test, Indices testLabels) {}

  List<Cell> cells(List<Integer> depths) {
    KernelLayer first = DenseKernel.ntk(1, 0);
    KernelLayer block =
        SerialKernel.of(
            new DualKernel(ErfDual.erf()), DenseKernel.ntk(weightVariance, DepthRun.BIAS_VARIANCE));
    var train = GramState.of(pictures.train()).through(first);
    var test = GramState.of(pictures.test(), pictures.train()).through(first);
    var cells = new ArrayList<Cell>();
    for (int depth = 1; depth <= depths.getLast(); depth++) {
      train = train.through(block);
      test = test.through(block);
      if (depths.contains(depth)) cells.add(cell(depth, train.gram(), test.gram()));
    }
    return cells;
  }

  private Cell cell(int depth, Gram train, Gram test) {
    Tensor y = centered(pictures.trainLabels());
    double rate = MaxLearningRate.of(train.ntk(), y.shape().size(1), 0).meanLoss();
    var learned =
        GradientDescentMse.of(train.ntk(), y, rate, Ridge.none())
            .predict(DepthRun.STEPS, test.ntk());
    double deviation = Math.sqrt(train.nngp().get(0, 0)); // of every image: all are of one length
    Seed stream = noise.child(weightVariance + " " + depth);
    return new Cell(
        weightVariance,
        depth,
        accuracy(pictures.trainLabels(), learned.train(), deviation, stream.child("train")),
        accuracy(pictures.testLabels(), learned.test(), deviation, stream.child("test")),
        new Answers(pictures.testLabels(), learned.test()).accuracy(),
        rootMeanSquare(learned.test()));
  }

  /// With noise in the scores; the mean over several draws.
  private static double accuracy(Indices labels, Tensor scores, double deviation, Seed stream) {
    RandomGenerator random = stream.generator();
    double sum = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] noisy = scores.toDoubles();
      for (int i = 0; i < noisy.length; i++) noisy[i] += NOISE * deviation * random.nextGaussian();
      sum += new Answers(labels, Tensor.of(scores.shape(), noisy)).accuracy();
    }
    return sum / DRAWS;
  }

  /// `Y_{ic} = [yᵢ = c] − m_c/m`, one column for each of the classes from 0 to the largest label.
  static Tensor centered(Indices labels) {
    int m = labels.size(), k = 0;
    for (int i = 0; i < m; i++) k = Math.max(k, labels.get(i) + 1);
    double[] counts = new double[k];
    for (int i = 0; i < m; i++) counts[labels.get(i)]++;
    double[] y = new double[m * k];
    for (int i = 0; i < m; i++) {
      for (int c = 0; c < k; c++) y[i * k + c] = (labels.get(i) == c ? 1 : 0) - counts[c] / m;
    }
    return Tensor.of(Shape.of(m, k), y);
  }

  private static double rootMeanSquare(Tensor scores) {
    double squares = 0;
    double[] all = scores.toDoubles();
    for (double each : all) squares += each * each;
    return Math.sqrt(squares / all.length);
  }
}
