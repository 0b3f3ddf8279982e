// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.measures.example.Aum;
import tacit.measures.margin.MarginDistribution;
import tacit.measures.stats.Spearman;

/// Six scores of the same examples in one training, as rows of four kinds: how two scores go
/// together, how many wrong labels are among the hardest by a score, and the two averages of the
/// table of margins, over examples by epoch and over epochs by example.
///
/// @param noise share of the training labels that are replaced
record ScoresRun(String data, Setup setup, double noise, long seed) implements Run {
  private static final long serialVersionUID = 1;
  static final String CORRELATION = "correlation", WRONG = "wrong labels";
  static final String BY_EPOCH = "mean by epoch", BY_EXAMPLE = "mean by example";
  static final double FIFTH = 0.2, HUNDREDTH = 0.01;

  @Override
  public Table rows() {
    var root = new Seed(seed);
    var clean = Lesson.drawn(data, setup.images(), setup.tests(), root.child("data"));
    var lesson = clean.withNoise(noise, root.child("noise"));
    var watched = new Watched(setup, lesson, root);
    var scores = watched.scores();
    var rows = new ArrayList<List<Object>>();
    for (var one : scores) {
      for (var other : scores) {
        double rho = Spearman.of(one.values(), other.values());
        String first = one.score().word, second = other.score().word;
        rows.add(List.of(noise, seed, CORRELATION, first, second, 0.0, rho));
      }
    }
    if (noise > 0) rows.addAll(wrong(clean, lesson, scores));
    double[] areas = watched.margins().areas();
    for (int epoch = 0; epoch < areas.length; epoch++) {
      rows.add(List.of(noise, seed, BY_EPOCH, "", "", epoch + 1.0, areas[epoch]));
    }
    for (var at : MarginDistribution.of(Aum.of(watched.margins())).curve(MarginColumns.POINTS)) {
      rows.add(List.of(noise, seed, BY_EXAMPLE, "", "", at.share(), at.margin()));
    }
    return new Table(List.of("noise", "seed", "kind", "score", "other", "at", "value"), rows);
  }

  /// The share of wrong labels among the hardest fifth and the hardest hundredth by each score.
  private List<List<Object>> wrong(Lesson clean, Lesson told, List<Watched.Scored> scores) {
    var rows = new ArrayList<List<Object>>();
    for (var one : scores) {
      for (double share : new double[] {FIFTH, HUNDREDTH}) {
        int[] hardest = one.score().hardest(share, one.values());
        long count =
            Arrays.stream(hardest)
                .filter(i -> clean.labels().get(i) != told.labels().get(i))
                .count();
        double wrong = (double) count / hardest.length;
        rows.add(List.of(noise, seed, WRONG, one.score().word, "", share, wrong));
      }
    }
    return rows;
  }
}
