// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.published;

import java.io.Serializable;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.nn.data.Augmentation;
import tacit.nn.data.Augmentation.HorizontalFlip;
import tacit.nn.data.Augmentation.InTurn;
import tacit.nn.data.Augmentation.RandomCrop;
import tacit.nn.data.Border;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.optim.Schedule;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Recipe;
import tacit.nn.train.Stop;

/// Data and training of one network: cross-entropy, descent at 0.1 with momentum 0.9 and decay of
/// all parameters, a rate that falls along half a cosine to 10⁻⁵, one step down after each epoch.
///
/// @param images the first of the training set; all, if there are fewer
/// @param tests the first of the test set
/// @param authors whether pictures are as the authors' in color and size, cropped after mirroring 4
///   pixels at their edges, and flipped; or gray, shrunk to half and as they are
/// @param looks epochs after which chunks are measured
/// @param draws chunks of each size for errors
/// @param fits chunks of each size for reconstructions
record Protocol(
    String data,
    int images,
    int tests,
    boolean authors,
    int epochs,
    int batch,
    double weightDecay,
    List<Integer> looks,
    int draws,
    int fits)
    implements Serializable {
  private static final long serialVersionUID = 1;
  private static final double RATE = 0.1, LAST_RATE = 1e-5, MOMENTUM = 0.9;
  private static final int PAD = 4;

  Protocol {
    looks = List.copyOf(looks);
  }

  /// 200 epochs of CIFAR-10, without label smoothing. For the dense network rate and decay are not
  /// known; those of the other are taken.
  static final Protocol AUTHORS =
      new Protocol(
          "cifar-10",
          50_000,
          10_000,
          true,
          200,
          128,
          5e-4,
          List.of(1, 2, 5, 10, 20, 40, 60, 80, 100, 130, 140, 150, 160, 180, 200),
          100,
          40);

  /// 40 epochs of 2,000 images of clothes; batch and decay are those of `mitosis/chunks`.
  static final Protocol SMALL =
      new Protocol(
          "fashion-mnist", 2_000, 2_000, false, 40, 64, 5e-3, List.of(1, 2, 5, 10, 20, 40), 40, 10);

  Recipe recipe(int examples, Seed seed) {
    var cosine = new Schedule.Cosine(RATE, LAST_RATE, epochs);
    var rate = new Schedule.EachEpoch(cosine, Math.ceilDiv(examples, batch));
    var descent = new Sgd(rate, MOMENTUM, false, weightDecay);
    var recipe = Recipe.of(new SoftmaxCrossEntropy(), descent, batch, Stop.after(epochs), seed);
    return authors ? recipe.with(cropAndFlip()) : recipe;
  }

  private static Augmentation cropAndFlip() {
    return new InTurn(List.of(new RandomCrop(PAD, Border.REFLECT), new HorizontalFlip(0.5)));
  }
}
