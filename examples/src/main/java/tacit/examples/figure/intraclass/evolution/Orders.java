// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.evolution;

import java.util.List;
import tacit.examples.figure.Table;
import tacit.examples.sweep.score.Models;
import tacit.measures.evaluation.GranulatedKendall;
import tacit.measures.stats.KendallTau;
import tacit.measures.stats.TiePolicy;

/// How well a measure of `k` neurons puts the networks of one seed in the order of their test
/// accuracy. Networks whose training diverged have no place in it.
record Orders(Models models) {
  private static final TiePolicy TIES = TiePolicy.DROP_DOUBLE_TIES;

  /// One of each seed.
  static List<Orders> of(Table rows) {
    var all = Models.of(rows);
    return all.seeds().stream().map(seed -> new Orders(all.ofSeed(seed))).toList();
  }

  /// Kendall's `τ` over all networks.
  double tau(String measure, int k) {
    var counted = models.with(column(measure, k));
    return KendallTau.of(counted.numbers(column(measure, k)), counted.accuracy(), TIES);
  }

  /// The granulated coefficient `Ψ`.
  double psi(String measure, int k) {
    var counted = models.with(column(measure, k));
    double[] values = counted.numbers(column(measure, k));
    return GranulatedKendall.of(values, counted.accuracy(), counted.grid(), TIES).overall();
  }

  static String column(String measure, int k) {
    return measure + "_k" + k;
  }
}
