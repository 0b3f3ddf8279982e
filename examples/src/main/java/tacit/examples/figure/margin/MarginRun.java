// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.List;
import tacit.autodiff.Seed;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;

/// A network of [Perceptron] learns a few images until the mean cross-entropy is below 0.01; one
/// row, of its errors and its normalized margins. Three things can be varied: the share of labels
/// that are drawn anew, the width of the start values, and what the network learned before.
///
/// @param noise share of training labels that are replaced, and by which margins are taken
/// @param startScale standard deviation of the start values over `√(2/fanIn)`
/// @param pretraining share of labels replaced in a first training, up to no error; negative for
///   none
record MarginRun(
    String data, Setup setup, double noise, double startScale, double pretraining, long seed)
    implements Run {
  private static final long serialVersionUID = 1;
  static final double NO_PRETRAINING = -1;

  static MarginRun noisy(String data, Setup setup, double noise, long seed) {
    return new MarginRun(data, setup, noise, 1, NO_PRETRAINING, seed);
  }

  /// The learning rate is `1/s⁴` of the usual one where the start values are wider.
  static MarginRun scaled(String data, Setup setup, double scale, long seed) {
    double fourth = Math.pow(scale, 4);
    var slower = setup.withRate(setup.rate() / Math.max(1, fourth));
    return new MarginRun(data, slower, 0, scale, NO_PRETRAINING, seed);
  }

  static MarginRun pretrained(String data, Setup setup, double noise, long seed) {
    return new MarginRun(data, setup, 0, 1, noise, seed);
  }

  @Override
  public Table rows() {
    var root = new Seed(seed);
    var clean = Lesson.drawn(data, setup.images(), setup.tests(), root.child("data"));
    var noises = root.child("noise");
    int inputs = clean.inputs().shape().size(1);
    var network = Perceptron.of(inputs, setup.width(), startScale);
    var teaching = new Teaching(network, setup);
    var start = network.init(root.child("start"));
    if (pretraining >= 0) {
      var first = clean.withNoise(pretraining, noises);
      start = teaching.untilFaultless(first, start, root.child("first")).network().params();
    }
    var told = clean.withNoise(noise, noises);
    return row(teaching.untilSmallLoss(told, start, root.child("training")));
  }

  private Table row(Trained trained) {
    return MarginColumns.table(
        List.of("noise", "start_scale", "pretraining", "seed"),
        List.of(noise, startScale, pretraining, seed),
        trained);
  }
}
