// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.winner;

import java.util.Locale;
import tacit.autodiff.Shape;
import tacit.examples.sweep.Mlp;
import tacit.nn.Identity;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Relu;
import tacit.nn.Serial;

/// A network of one hidden layer, and its learning rate.
enum WinnerCase {
  GOOD("large rate, dropout", 200, 1, 0.5, true),
  SLOW("small rate", 200, 0.03, 0, true),
  LINEAR("no rectifier", 200, 1, 0, false),
  ONE_NEURON("one neuron", 1, 1, 0, true);

  private final String title;
  private final int width;
  private final double rate;
  private final double inputDropout;
  private final boolean rectified;

  WinnerCase(String title, int width, double rate, double inputDropout, boolean rectified) {
    this.title = title;
    this.width = width;
    this.rate = rate;
    this.inputDropout = inputDropout;
    this.rectified = rectified;
  }

  String title() {
    return title;
  }

  /// As it stands in a table: `one-neuron`.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  double rate() {
    return rate;
  }

  Mlp description() {
    return Mlp.of(width).withInputDropout(inputDropout);
  }

  /// The network on inputs `(d)`; without rectifier it is linear.
  Network network(int inputs) {
    Network network = description().network(Shape.of(inputs), 2);
    if (rectified || !(network.layer() instanceof Serial(var layers))) return network;
    var linear = layers.stream().<Layer>map(each -> each instanceof Relu ? new Identity() : each);
    return new Network(new Serial(linear.toList()), network.example());
  }

  /// Name of the hidden weights, `(d, width)`.
  String hidden() {
    return inputDropout > 0 ? "1.W" : "0.W";
  }

  /// Name of the outgoing weights, `(width, 1)`.
  String outgoing() {
    return inputDropout > 0 ? "3.W" : "2.W";
  }
}
