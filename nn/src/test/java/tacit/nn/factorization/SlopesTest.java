// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Params;

class SlopesTest {
  record Case(Factorization f, int observed) {}

  static List<Case> cases() {
    var d4 = Shape.of(3, 4, 2, 5);
    var d5 = Shape.of(3, 2, 4, 2, 3);
    List<Case> cases = new ArrayList<>();
    for (int observed : new int[] {1, 7, 12, 50, 100}) {
      if (observed <= 12) {
        cases.add(new Case(new MatrixFactorization(List.of(3, 7, 4)), observed));
        cases.add(new Case(new MatrixFactorization(List.of(3, 5, 2, 9, 4)), observed));
      }
      cases.add(new Case(CpFactorization.of(d4, 5), observed));
      cases.add(new Case(HierarchicalFactorization.of(ModeTree.perfect(4, 2), d4, 3), observed));
      cases.add(
          new Case(HierarchicalFactorization.of(ModeTree.interleaved(4, 2), d4, 9), observed));
      cases.add(new Case(HierarchicalFactorization.of(ModeTree.layered(5, 2), d5, 4), observed));
      cases.add(new Case(HierarchicalFactorization.of(ModeTree.star(5), d5, 2), observed));
      cases.add(
          new Case(
              HierarchicalFactorization.of(
                  ModeTree.perfect(8, 2), Shape.of(2, 2, 2, 2, 2, 2, 2, 2), 3),
              observed));
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void loss_and_gradient_are_those_of_the_end_tensor(Case one) {
    var random = new Seed(7).generator();
    Factorization f = one.f();
    Params<Tensor> w = f.parameters().map(shape -> Tensor.gaussian(random, shape.toArray()));
    Tensor end = f.endTensor(w);
    int[] flat = some(end.shape().count(), one.observed(), random);
    double[] y = random.doubles(flat.length).toArray(), e = end.toDoubles();
    double[] byEnd = new double[e.length];
    double loss = 0;
    for (int i = 0; i < flat.length; i++) {
      double r = e[flat[i]] - y[i];
      loss += 0.25 * r * r;
      byEnd[flat[i]] = 0.5 * r;
    }
    var entries = new ObservedEntries(along(end.shape(), flat), y, 0.25);
    Slopes slopes = EntrySlopes.of(f, w, entries);
    assertThat(slopes.lossAndGradient()).isCloseTo(loss, within(1e-12 * loss));
    Params<Tensor> gradient = f.gradient(w, Tensor.of(end.shape(), byEnd));
    for (String name : gradient.names()) {
      double[] wanted = gradient.get(name).toDoubles();
      double size = Arrays.stream(wanted).map(Math::abs).max().orElseThrow();
      assertThat(slopes.gradient().get(name).toDoubles())
          .as(name)
          .containsExactly(wanted, within(1e-12 * size));
    }
  }

  private static int[] some(int count, int wanted, RandomGenerator random) {
    var all = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(all, random);
    return all.stream().limit(wanted).mapToInt(Integer::intValue).toArray();
  }

  private static int[][] along(Shape shape, int... flat) {
    int[][] at = new int[shape.rank()][flat.length];
    for (int i = 0; i < flat.length; i++) {
      int rest = flat[i];
      for (int n = shape.rank() - 1; n >= 0; n--) {
        at[n][i] = rest % shape.size(n);
        rest /= shape.size(n);
      }
    }
    return at;
  }
}
