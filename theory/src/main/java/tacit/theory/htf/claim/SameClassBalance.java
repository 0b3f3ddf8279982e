// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.data.ImagePairs;

/// Pairs of [ImagePairs] are of one class with probability ½, however many classes there are and
/// however large each is: `|ȳ − ½| < 3 · ½/√n` but for one set of pairs in 370.
///
/// - Measured: `|ȳ − ½|` of the drawn labels
/// - Claimed: three standard errors of a coin's mean
///
/// Two images drawn at random are of one class with probability `Σ p_k²`, which is far from ½ for
/// four classes.
@Claim(
    id = "derived-is-same-class-balance",
    statement =
        "Whatever the sizes of the classes, the labels of n pairs have a mean within 3 · ½/√n of ½.",
    assumption = "Whether a pair is of one class is drawn first, then its images.",
    source = "Tacit, the mean of n coins",
    status = Status.DERIVED,
    loose =
        "The bound is three standard errors of a random number; the seeds were not chosen to come"
            + " near it.")
public record SameClassBalance() implements Theorem {
  /// Images of each class.
  private static final List<Integer> EVEN = List.of(50, 50, 50, 50),
      UNEVEN = List.of(300, 20, 5, 1);

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int n : new int[] {500, 1_000, 10_000}) {
      checks.add(check(EVEN, n, true));
      checks.add(check(UNEVEN, n, true));
    }
    checks.add(check(EVEN, 1_000, false));
    return checks;
  }

  private static Check check(List<Integer> sizes, int n, boolean paired) {
    return Check.of(paired, sides(new Seed(0), sizes, n, paired))
        .with("images a class", sizes.toString())
        .with("n", n)
        .with("drawn", paired ? "as pairs" : "one by one");
  }

  /// @param paired as [ImagePairs], or else two images drawn at random
  static Sides sides(Seed seed, List<Integer> sizes, int n, boolean paired) {
    int[] labels =
        IntStream.range(0, sizes.size())
            .flatMap(k -> IntStream.generate(() -> k).limit(sizes.get(k)))
            .toArray();
    var random = seed.generator();
    double same = paired ? pairs(random, labels, sizes.size(), n) : oneByOne(random, labels, n);
    return Sides.atMost(
        Math.abs(same / n - 0.5), 3 * 0.5 / Math.sqrt(n), 0, "a count divided once");
  }

  private static double pairs(RandomGenerator random, int[] labels, int classes, int n) {
    var all = IntStream.range(0, classes).boxed().toList();
    var drawn = ImagePairs.draw(random, Indices.of(labels), all, n);
    return drawn.pairs().stream()
        .filter(pair -> labels[pair.first()] == labels[pair.second()])
        .count();
  }

  private static double oneByOne(RandomGenerator random, int[] labels, int n) {
    int same = 0;
    for (int i = 0; i < n; i++) {
      int first = labels[random.nextInt(labels.length)];
      int second = labels[random.nextInt(labels.length)];
      if (first == second) same++;
    }
    return same;
  }
}
