// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import tacit.autodiff.Seed;
import tacit.nn.factorization.ModeTree;
import tacit.theory.htf.Fixtures;

/// The binary tree of small whole numbers, and drawn trees of the tests.
final class Whole {
  private Whole() {}

  static DrawnTree tree() {
    var f = Fixtures.binary();
    var w = Fixtures.whole(f);
    return new DrawnTree(f, w, Fixtures.slope(f.endTensor(w)));
  }

  static ModeTree drawn(Seed seed) {
    var random = seed.generator();
    return Fixtures.tree(random, random.nextInt(3, 6));
  }
}
