// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.List;
import tacit.examples.Provenance;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// The contents of `results.json`, names in snake case.
///
/// @param data which images were trained on, and which were asked about
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record DemoDocument(
    Provenance provenance,
    double seconds,
    List<String> data,
    List<String> classes,
    Trained fcn,
    Trained cnn,
    DepthDiagram depth) {
  /// One network's numbers.
  ///
  /// @param confusion test images by true class (rows) and predicted class (columns)
  /// @param testMargins `f_y − max f_k` of the test images, smallest first
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Trained(
      double testAccuracy,
      double trainAccuracy,
      long parameters,
      double seconds,
      List<TrainedNetwork.Epoch> curve,
      List<List<Integer>> confusion,
      List<Double> testMargins) {}

  public static DemoDocument of(DemoResult result) {
    return new DemoDocument(
        result.provenance(),
        result.seconds(),
        result.data(),
        result.classes(),
        trained(result.fcn()),
        trained(result.cnn()),
        result.depth());
  }

  private static Trained trained(TrainedNetwork network) {
    var test = network.test();
    return new Trained(
        test.accuracy(),
        network.train().accuracy(),
        network.parameters(),
        network.seconds(),
        network.curve(),
        test.confusion(),
        test.byMargin().stream().map(test::margin).toList());
  }
}
