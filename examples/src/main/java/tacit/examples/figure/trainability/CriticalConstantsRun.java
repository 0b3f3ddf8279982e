// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.theory.ntk.depth.Deviation;
import tacit.theory.ntk.depth.DeviationGram;
import tacit.theory.ntk.depth.DeviationRecursion;
import tacit.theory.ntk.depth.ErfDeviation;
import tacit.theory.ntk.depth.NtkSpectrum;
import tacit.theory.ntk.depth.Pair;
import tacit.theory.ntk.depth.PairRecursion;
import tacit.theory.ntk.depth.ReluDeviation;

/// One network over depth: twelve inputs any two of which have correlation 0.1, or twelve drawn
/// ones.
///
/// In the chaotic phase both kernels by themselves, since the diagonal outgrows what is off it; in
/// the others by deviations.
record CriticalConstantsRun(CriticalCase network, boolean drawn, int perDecade, long seed)
    implements Run {
  private static final long serialVersionUID = 1;
  private static final int M = 12, D = 20;
  private static final double C0 = 0.1;

  @Override
  public Table rows() {
    var table = Table.of("network", "inputs", "l", "k_ab", "theta_aa", "theta_ab", "kappa");
    return drawn ? drawnRows(table) : alikeRows(table);
  }

  private Table alikeRows(Table table) {
    double q = network.field().q();
    for (int l : depths()) table = row(table, q, l);
    return table;
  }

  /// With the layers of the table that no ratio hits.
  private int[] depths() {
    return DepthLines.depths(perDecade, network.depth(), network.more());
  }

  private Table row(Table table, double q, int l) {
    if (network == CriticalCase.ERF_CHAOTIC) {
      var recursion =
          new PairRecursion(network.phi(), network.weightVariance(), network.biasVariance());
      Pair at = recursion.after(l, Pair.start(q, q, C0 * q));
      return table.row(
          network.word(), "alike", l, at.k12(), at.theta11(), at.theta12(), at.conditionNumber(M));
    }
    Deviation at = recursion(q).after(l, C0);
    return table.row(
        network.word(),
        "alike",
        l,
        q - at.deltaK(),
        at.theta(),
        at.thetaOffDiagonal(),
        at.conditionNumber(M));
  }

  private DeviationRecursion recursion(double q) {
    double w = network.weightVariance();
    return new DeviationRecursion(
        network == CriticalCase.RELU_CRITICAL ? new ReluDeviation(w, q) : new ErfDeviation(w, q));
  }

  private Table drawnRows(Table table) {
    Tensor x = Tensor.gaussian(new Seed(seed).generator(), M, D);
    double q = network.field().q();
    var at = DeviationGram.start(recursion(q), DeviationGram.between(x, x));
    int depth = 0;
    for (int l : depths()) {
      at = at.after(l - depth);
      depth = l;
      double kappa = NtkSpectrum.of(at.ntk()).conditionNumber();
      double off = mean(at.ntk()), k = mean(at.nngp());
      table = table.row(network.word(), "drawn", l, k, at.theta(), off, kappa);
    }
    return table;
  }

  /// The mean off the diagonal.
  private static double mean(Tensor k) {
    Shape shape = k.shape();
    double sum = 0;
    for (int i = 0; i < shape.size(0); i++) {
      for (int j = 0; j < shape.size(1); j++) if (i != j) sum += k.get(i, j);
    }
    return sum / (M * (M - 1));
  }
}
