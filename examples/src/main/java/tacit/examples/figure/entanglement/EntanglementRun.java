// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.entanglement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.nn.data.DataSets;
import tacit.nn.data.Examples;
import tacit.nn.data.ImageSet;
import tacit.nn.data.MeanPooled;
import tacit.theory.htf.QuadrantOrder;
import tacit.theory.htf.SurrogateEntanglement;

/// The mean cut between a part of an image and the rest, for parts of a quarter and of a sixteenth
/// of the pixels, quadrant by quadrant and in shuffled orders.
///
/// @param images the first training images of the set, halved by means of 2 × 2 pixels
/// @param shuffles how many random orders, drawn from the seed
record EntanglementRun(String data, int images, int shuffles, long seed) implements Run {
  private static final long serialVersionUID = 1;
  private static final int WINDOW = 2;

  @Override
  public Table rows() {
    ImageSet all = DataSets.load(data).train();
    Examples halved = new MeanPooled(all, WINDOW);
    Shape shape = halved.inputShape();
    Tensor x = halved.inputs(DType.FLOAT64, IntStream.range(0, images).toArray());
    var graph = SurrogateEntanglement.of(x.reshape(Shape.of(images, shape.count())));
    var order = QuadrantOrder.of(shape.size(0), shape.size(1));
    var table = with(empty(), graph, order, "quadrants");
    for (int k = 1; k <= shuffles; k++) {
      List<Integer> shuffled = new ArrayList<>(order);
      Collections.shuffle(shuffled, new Seed(seed).child("order").child(k).generator());
      table = with(table, graph, shuffled, "shuffled " + k);
    }
    return table;
  }

  private Table with(Table table, SurrogateEntanglement graph, List<Integer> order, String word) {
    return table
        .row(data, images, word, 1, graph.level(order, 1))
        .row(data, images, word, 2, graph.level(order, 2));
  }

  private static Table empty() {
    return Table.of("data", "images", "order", "level", "entanglement");
  }
}
