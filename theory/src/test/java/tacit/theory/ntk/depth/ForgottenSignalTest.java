// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static tacit.theory.ntk.depth.MeanFieldTheoryTest.dual;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// A chaotic network, sixteen depth scales `ξ*` deep, on inputs of one norm and three classes: what
/// it says of new inputs is a millionth of what a shallow one says, and as often right, as long as
/// there is no noise. Accuracy is no measure of a signal's size.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgottenSignalTest {
  private static final int M = 60, T = 300, D = 6, CLASSES = 3, DEEP = 38;
  private static final double CHANCE = 1.0 / CLASSES;

  /// Of an accuracy near one half on 300 inputs.
  private static final double STANDARD_ERROR = Math.sqrt(0.25 / T);

  private final Tensor train = Tensor.gaussian(new Seed(0).generator(), M, D);
  private final Tensor test = Tensor.gaussian(new Seed(1).generator(), T, D);
  private Tensor shallow = train, deep = train;

  @BeforeAll
  void predict() {
    shallow = predictions(2);
    deep = predictions(DEEP);
  }

  @Test
  void the_signal_is_gone() {
    assertThat(size(deep) / size(shallow)).isBetween(1e-7, 1e-5);
  }

  @Test
  void the_accuracy_is_not() {
    double before = accuracy(shallow), after = accuracy(deep);
    assertThat(before).isGreaterThan(CHANCE + 8 * STANDARD_ERROR);
    assertThat(after).isGreaterThan(CHANCE + 6 * STANDARD_ERROR);
  }

  @Test
  void noise_of_one_percent_is_all_it_takes() {
    RandomGenerator random = new Seed(2).generator();
    double mean = 0;
    for (int draw = 0; draw < 5; draw++) mean += accuracy(noisy(deep, random)) / 5;
    assertThat(mean).isBetween(CHANCE - 3 * STANDARD_ERROR, CHANCE + 3 * STANDARD_ERROR);
    assertThat(accuracy(noisy(shallow, random))).isGreaterThan(CHANCE + 8 * STANDARD_ERROR);
  }

  /// `Θ_td Θ_dd⁻¹ Y` of `erf`, `(3, 0.05)`.
  private Tensor predictions(int depth) {
    var recursion = new PairRecursion(dual("erf"), 3, 0.05);
    double q = MeanFieldTheory.solve(dual("erf"), 3, 0.05).q();
    Tensor own = DeviationGram.between(train, train), other = DeviationGram.between(test, train);
    double[] k = own.toDoubles(), cross = other.toDoubles();
    for (int i = 0; i < k.length; i++) k[i] = q * (1 - k[i]);
    for (int i = 0; i < cross.length; i++) {
      cross[i] = recursion.after(depth, Pair.start(q, q, q * (1 - cross[i]))).theta12();
    }
    Tensor kdd = PairGram.of(recursion, Tensor.of(own.shape(), k), depth).ntk();
    return MeanPredictor.apply(Tensor.of(other.shape(), cross), kdd, centered(), 0);
  }

  /// The class of an input is the largest of its first three coordinates.
  private static int label(Tensor x, int i) {
    int best = 0;
    for (int c = 1; c < CLASSES; c++) if (x.get(i, c) > x.get(i, best)) best = c;
    return best;
  }

  private Tensor centered() {
    double[] y = new double[M * CLASSES];
    for (int i = 0; i < M; i++) y[i * CLASSES + label(train, i)] = 1;
    for (int c = 0; c < CLASSES; c++) {
      double mean = 0;
      for (int i = 0; i < M; i++) mean += y[i * CLASSES + c] / M;
      for (int i = 0; i < M; i++) y[i * CLASSES + c] -= mean;
    }
    return Tensor.of(Shape.of(M, CLASSES), y);
  }

  private double accuracy(Tensor f) {
    double right = 0;
    for (int i = 0; i < T; i++) if (label(f, i) == label(test, i)) right++;
    return right / T;
  }

  private static Tensor noisy(Tensor f, RandomGenerator random) {
    double[] values = f.toDoubles();
    for (int i = 0; i < values.length; i++) values[i] += 0.01 * random.nextGaussian();
    return Tensor.of(f.shape(), values);
  }

  private static double size(Tensor f) {
    double sum = 0;
    for (double each : f.toDoubles()) sum += each * each;
    return Math.sqrt(sum / f.shape().count());
  }
}
