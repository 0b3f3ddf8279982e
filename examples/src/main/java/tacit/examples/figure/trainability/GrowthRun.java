// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.ArrayList;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.examples.bench.Stopwatch;
import tacit.examples.bench.Stopwatch.Contestant;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.theory.ntk.GramOptions;
import tacit.theory.ntk.KernelNetwork;

/// Times both kernels of images with themselves, at sizes of which each is twice the one before, in
/// turns and on one thread.
///
/// @param seconds how long to measure each, about
record GrowthRun(GrowthCase at, double seconds, long seed) implements Run {
  private static final long serialVersionUID = 1;

  @Override
  public Table rows() {
    var sizes = at.sizes();
    var contestants = new ArrayList<Contestant>();
    for (var size : sizes) {
      Tensor x = size.draw(new Seed(seed).child("images").generator());
      KernelNetwork network = at.network(size.layers());
      var options = GramOptions.usual().withThreads(1);
      contestants.add(new Contestant(() -> network.gram(x, options), () -> 1));
    }
    var readings = Stopwatch.inTurns(contestants, seconds);
    var table = Table.of("ending", "varied", "images", "pixels", "layers", "size", "seconds");
    for (int i = 0; i < sizes.size(); i++) {
      var size = sizes.get(i);
      table =
          table.row(
              at.endingWord(),
              at.variedWord(),
              size.images(),
              size.side() * size.side(),
              size.layers(),
              size.of(at.varied()),
              readings.get(i).seconds());
    }
    return table;
  }
}
