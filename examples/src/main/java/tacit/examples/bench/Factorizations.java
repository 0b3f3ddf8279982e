// SPDX-License-Identifier: Apache-2.0
package tacit.examples.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import tacit.autodiff.Seed;
import tacit.nn.factorization.CpFactorization;
import tacit.nn.factorization.Descending;
import tacit.nn.factorization.Factorization;
import tacit.nn.factorization.FactorizationDescent;
import tacit.nn.factorization.GaussianStart;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.MatrixFactorization;
import tacit.nn.factorization.ModeTree;
import tacit.nn.factorization.ObservedEntries;
import tacit.nn.optim.GroupRmsProp;

/// One descent step of factorizations in FLOAT64 (loss of the observed entries, gradient,
/// GroupRMSprop), to time. `examples/crosscheck/factorization_speed.py` times the same steps in
/// PyTorch.
final class Factorizations {
  private static final double RATE = 1e-6; // weights stay about where they are
  private static final double STD = 0.3;

  private Factorizations() {}

  /// One factorization and how many entries it sees.
  private record Case(String name, Factorization f, List<Integer> sizes, int observed) {}

  static List<Work> works() {
    return cases().stream().<Work>map(each -> new Work.Descent(each.name, () -> on(each))).toList();
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    var matrix = MatrixFactorization.of(64, 64, 3);
    cases.add(new Case("matrix 64x64, depth 3", matrix, List.of(64, 64), 2048));
    var modes = Collections.nCopies(3, 16);
    cases.add(new Case("cp 16^3, rank 256", new CpFactorization(modes, 256), modes, 2048));
    cases.add(tree(4, 6, 36, 648));
    cases.add(tree(4, 8, 64, 2048));
    for (int order = 4; order <= 8; order++) {
      for (int width : List.of(10, 50)) cases.add(tree(order, 10, width, 5000));
    }
    return cases;
  }

  private static Case tree(int order, int size, int width, int observed) {
    var modes = Collections.nCopies(order, size);
    var f = HierarchicalFactorization.of(ModeTree.layered(order, 2), modes, _ -> width);
    return new Case("tree %d^%d, width %d".formatted(size, order, width), f, modes, observed);
  }

  private static Descending on(Case one) {
    var entries = drawn(one, new Seed(0).generator());
    var descent = FactorizationDescent.of(one.f, entries, GroupRmsProp.of(RATE));
    return descent.from(new GaussianStart(STD).of(one.f, new Seed(0)));
  }

  /// Different entries of a noise tensor.
  private static ObservedEntries drawn(Case one, RandomGenerator random) {
    long count = one.sizes.stream().mapToLong(d -> d).reduce(1, (a, b) -> a * b);
    long[] places = random.longs(0, count).distinct().limit(one.observed).sorted().toArray();
    int[][] at = new int[one.sizes.size()][places.length];
    for (int i = 0; i < places.length; i++) {
      long rest = places[i];
      for (int n = at.length - 1; n >= 0; n--) {
        at[n][i] = (int) (rest % one.sizes.get(n));
        rest /= one.sizes.get(n);
      }
    }
    double[] y = random.doubles(places.length).map(u -> 2 * u - 1).toArray();
    return new ObservedEntries(at, y, 1.0 / places.length);
  }
}
