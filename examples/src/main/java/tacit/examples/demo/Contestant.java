// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.List;
import tacit.examples.demo.TrainedNetwork.Epoch;
import tacit.examples.report.Tone;
import tacit.nn.Network;

/// A network of the demo before it is trained.
///
/// @param name in words, as a sentence starts
/// @param key in short
/// @param arch its file in `examples/arch`
record Contestant(String name, String key, Tone tone, String arch) {
  static final Contestant FCN = new Contestant("Fully connected", "FCN", Tone.BLUE, "fcn.json");
  static final Contestant CNN = new Contestant("Convolutional", "CNN", Tone.ORANGE, "cnn.json");

  /// @param logScale `ln ρ` of the trained network
  TrainedNetwork trained(
      Network network,
      double logScale,
      double seconds,
      List<Epoch> curve,
      Answers train,
      Answers test) {
    String picture = network.picture();
    long parameters = network.parameterCount();
    return new TrainedNetwork(
        name, key, tone, picture, parameters, logScale, seconds, curve, train, test);
  }
}
