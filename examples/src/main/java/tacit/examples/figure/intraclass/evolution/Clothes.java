// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.evolution;

import java.io.Serializable;
import tacit.examples.sweep.Descent;
import tacit.examples.sweep.Head;
import tacit.examples.sweep.Mlp;
import tacit.examples.sweep.Model;
import tacit.examples.sweep.RateDrop;
import tacit.examples.sweep.Start;
import tacit.examples.sweep.Task;
import tacit.nn.data.FashionHierarchy;

/// Images of ten kinds of clothes, look-alikes in different classes, and the network of four hidden
/// layers that learns the two classes, `196 → 64 → 64 → 64 → 64 → 2`.
///
/// @param perLabel training images of each kind
/// @param tests test images
/// @param epochs of training; the rate falls to a fifth after 60, 92 and 96 % of them
record Clothes(String data, int perLabel, int tests, int epochs) implements Serializable {
  static final int NEURONS = 5; // that count for c₁ and c₃
  private static final int DEPTH = 4, WIDTH = 64, BATCH = 50, WINDOW = 2;
  private static final double MOMENTUM = 0.9, FALL = 0.2;

  private static final int LEAST_EPOCHS = 25;

  Clothes {
    if (epochs < LEAST_EPOCHS) {
      throw new IllegalArgumentException(
          ("clothes: %d epochs are too few for the rate to fall after 92 and again after 96 %% of"
                  + " them; give %d or more")
              .formatted(epochs, LEAST_EPOCHS));
    }
  }

  /// 2,000 images, 40 epochs.
  static Clothes usual(String data) {
    return new Clothes(data, 200, 10_000, 40);
  }

  Task task() {
    return new Task.Fashion(data, FashionHierarchy.CROSSED, perLabel, WINDOW, 0, tests);
  }

  Model model(double rate) {
    var network = Mlp.of(WIDTH).withDepth(DEPTH).withBatchNorm(true).with(Head.SOFTMAX);
    var falls = RateDrop.at(FALL, after(0.6), after(0.92), after(0.96));
    var training = Descent.of(rate, BATCH, epochs, falls).withMomentum(MOMENTUM);
    return new Model(network.with(Start.GLOROT_UNIFORM), training);
  }

  private int after(double share) {
    return (int) Math.round(share * epochs);
  }
}
