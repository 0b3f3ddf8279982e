// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.published.digits;

import java.io.Serializable;
import tacit.autodiff.Seed;
import tacit.nn.loss.Hinge;
import tacit.nn.optim.Adam;
import tacit.nn.optim.Optimizer;
import tacit.nn.optim.Schedule;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Recipe;
import tacit.nn.train.Stop;

/// Data and training of one network, by half the squared hinge loss: Adam at one rate until the
/// loss is below `10 ε` of a float, or descent with momentum 0.9, decay of all parameters and a
/// rate that falls to 0 along half a cosine, one step down after each epoch.
///
/// @param images the first of the _test_ set, which the network learns, as the authors' do; all, if
///   there are fewer
/// @param tests the first of the _training_ set, on which it is tested
/// @param draws chunks of each size for errors
/// @param fits chunks of each size for reconstructions
record DigitProtocol(
    String data,
    int images,
    int tests,
    int width,
    int epochs,
    int batch,
    double rate,
    double weightDecay,
    int draws,
    int fits)
    implements Serializable {
  private static final long serialVersionUID = 1;
  private static final double MOMENTUM = 0.9, LEAST_LOSS = 10 * Math.ulp(1f);
  private static final int WIDTH = 512, IMAGES = 10_000, TESTS = 60_000, DRAWS = 100, FITS = 40;

  /// 10 digits' components, full batches, no decay.
  static final DigitProtocol ORIGINAL =
      new DigitProtocol(
          "mnist", IMAGES, TESTS, WIDTH, 20_000, IMAGES, adamRate(WIDTH), 0, DRAWS, FITS);

  /// One cycle of 5,000 epochs; the authors drew rate and decay by lot and do not tell which they
  /// took, these are inside of both ranges.
  static final DigitProtocol REGULARIZED =
      new DigitProtocol("mnist", IMAGES, TESTS, WIDTH, 5_000, 256, 1e-3, 0.03, DRAWS, FITS);

  /// Larger steps and fewer of them.
  static DigitProtocol small(String data, Kind kind) {
    return kind == Kind.ORIGINAL
        ? new DigitProtocol(data, 1_000, 2_000, 128, 400, 1_000, 1e-3, 0, 30, 5)
        : new DigitProtocol(data, 1_000, 2_000, 128, 200, 100, 0.05, 0.002, 30, 5);
  }

  /// `min(10⁻⁴, 0.1 (P/4)^(−3/4))` with `P = 4 W² + 11 W`, the number of weights.
  static double adamRate(int width) {
    double weights = 4.0 * width * width + 11.0 * width;
    return Math.min(1e-4, 0.1 * Math.pow(weights / 4, -0.75));
  }

  Recipe recipe(Kind kind, int examples, Seed seed) {
    var until = Stop.after(epochs);
    return kind == Kind.ORIGINAL
        ? recipe(
            new Adam(Schedule.constant(rate), 0.9, 0.999, 1e-8, weightDecay),
            until.orLossBelow(LEAST_LOSS),
            seed)
        : recipe(descent(examples), until, seed);
  }

  private Recipe recipe(Optimizer optimizer, Stop stop, Seed seed) {
    return Recipe.of(new Hinge(true), optimizer, batch, stop, seed);
  }

  private Sgd descent(int examples) {
    var cosine = new Schedule.Cosine(rate, 0, epochs);
    long steps = Math.ceilDiv(examples, batch);
    return new Sgd(new Schedule.EachEpoch(cosine, steps), MOMENTUM, false, weightDecay);
  }
}
