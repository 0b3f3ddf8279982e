// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.List;
import java.util.SequencedMap;
import tacit.autodiff.Tensor;

/// All that the demo found out, from which page and `results.json` are made.
///
/// @param facts what a repetition needs, in the order of the page: seed, kernels, versions
/// @param images the test images, 0 black to 1 white, `(n, h, w)`
/// @param seconds from the start of the program to the end of the last training
public record DemoResult(
    SequencedMap<String, String> facts,
    List<String> classes,
    Tensor images,
    TrainedNetwork fcn,
    TrainedNetwork cnn,
    double seconds) {
  public List<TrainedNetwork> networks() {
    return List.of(fcn, cnn);
  }
}
