// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin.reduction;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.examples.figure.margin.Lesson;
import tacit.measures.margin.OutputMargins;
import tacit.measures.margin.SmallestMargins;
import tacit.measures.margin.SubsetOverlap;
import tacit.measures.stats.Spearman;
import tacit.nn.train.reduction.DataReduction;
import tacit.nn.train.reduction.ReductionSchedule.FixedCount;

/// Several networks learn the same images and go on with few of them. A row for each pair of
/// networks and each count: how many of the images kept at the end they share, and of those of
/// smallest margin at the switch; and how their margins of all images agree in order at the switch.
///
/// @param runs how many networks
record OverlapRun(String data, Sizes sizes, Learner learner, Pairing pairing, int runs, long seed)
    implements Run {
  private static final long serialVersionUID = 1;
  static final List<Double> SHARES = List.of(0.005, 0.01, 0.1);

  /// What one network kept of each count, and its margins at the switch.
  private record Kept(List<int[]> atEnd, List<int[]> atSwitch, Tensor margins) {}

  @Override
  public Table rows() {
    var kept = new ArrayList<Kept>();
    for (int run = 0; run < runs; run++) kept.add(one(run));
    var table =
        Table.of(
            "network",
            "pairing",
            "pair",
            "images",
            "share",
            "kept",
            "overlap",
            "fraction",
            "chance",
            "z",
            "jaccard",
            "kappa",
            "fraction_at_switch",
            "spearman");
    for (int a = 0; a < runs; a++) {
      for (int b = a + 1; b < runs; b++) table = pair(table, kept.get(a), kept.get(b), a, b);
    }
    return table;
  }

  private Kept one(int run) {
    var root = new Seed(seed);
    var lesson = Lesson.drawn(data, sizes.images(), sizes.tests(), root.child("data"));
    Seed start = root.child("start").child(pairing == Pairing.START ? 0 : run);
    Seed order = root.child("order").child(pairing == Pairing.ORDER ? 0 : run);
    var at = Switch.reach(learner, sizes, lesson, start, order);
    double[] margins = at.trained().outputMargins();
    List<int[]> end = new ArrayList<>(), before = new ArrayList<>();
    for (double share : SHARES) {
      int k = sizes.kept(share);
      var how = DataReduction.of(new FixedCount(k), OutputMargins::of);
      end.add(at.goOn(how, learner.after(), sizes.steps()).kept().toArray());
      before.add(SmallestMargins.select(margins, k));
    }
    return new Kept(end, before, Tensor.vector(margins));
  }

  private Table pair(Table table, Kept a, Kept b, int first, int second) {
    int n = sizes.images();
    double order = Spearman.of(a.margins().toDoubles(), b.margins().toDoubles());
    for (int i = 0; i < SHARES.size(); i++) {
      var end = SubsetOverlap.of(a.atEnd().get(i), b.atEnd().get(i), n);
      var before = SubsetOverlap.of(a.atSwitch().get(i), b.atSwitch().get(i), n);
      table =
          table.row(
              learner.words(),
              pairing.words(),
              (first + 1) + " and " + (second + 1),
              n,
              SHARES.get(i),
              end.size(),
              end.overlap(),
              end.fraction(),
              end.chance().mean(),
              end.zScore().orElseThrow(),
              end.jaccard(),
              end.kappa().orElseThrow(),
              before.fraction(),
              order);
    }
    return table;
  }
}
