// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.Provenance;
import tacit.examples.demo.HiddenGroups.Learner;
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
    DepthDiagram depth,
    Components components,
    Groups groups,
    Clones clones) {
  /// One network's numbers.
  ///
  /// @param confusion test images by true class (rows) and predicted class (columns)
  /// @param logScale `ln ρ`, by which margins are divided where they are normalized
  /// @param trainArea mean normalized margin of the training images
  /// @param testArea the same of the test images
  /// @param testMargins `f_y − max f_k` of the test images, smallest first, not normalized
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Trained(
      double testAccuracy,
      double trainAccuracy,
      long parameters,
      double seconds,
      List<TrainedNetwork.Epoch> curve,
      List<List<Integer>> confusion,
      double logScale,
      double trainArea,
      double testArea,
      List<Double> testMargins) {}

  /// How a tree of factorizations learned.
  ///
  /// @param onsets steps at which singular values exceed a tenth of their largest value
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Components(
      int size, int observed, int width, List<Long> onsets, List<Moment> moments, double seconds) {}

  /// The largest norms of local components and singular values at a step.
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Moment(long step, List<Double> norms, List<Double> singularValues, double error) {}

  /// What small networks made of clusters that no label names, and Kendall's `τ` of a number of
  /// theirs with their test accuracy.
  ///
  /// @param tauRatio of `c₃`
  /// @param tauSelectivity of `c₁`
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Groups(
      double tauRatio, double tauSelectivity, double tauTrainAccuracy, HiddenGroups sweep) {}

  public static DemoDocument of(DemoResult result) {
    return new DemoDocument(
        result.provenance(),
        result.seconds(),
        result.data(),
        result.classes(),
        trained(result.fcn()),
        trained(result.cnn()),
        result.depth(),
        components(result.components()),
        groups(result.groups()),
        result.clones());
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
        network.logScale(),
        network.trainMargins().area(),
        network.testMargins().area(),
        Arrays.stream(test.margins()).sorted().boxed().toList());
  }

  private static Groups groups(HiddenGroups groups) {
    return new Groups(
        groups.tau(Learner::ratio),
        groups.tau(Learner::selectivity),
        groups.tau(Learner::trainAccuracy),
        groups);
  }

  private static Components components(ComponentsHistory history) {
    return new Components(
        history.size(),
        history.observed(),
        history.width(),
        IntStream.range(0, ComponentsRun.COMPONENTS)
            .mapToObj(k -> history.moments().get(history.onset(k)).step())
            .toList(),
        history.moments().stream()
            .map(at -> new Moment(at.step(), at.norms(), at.singularValues(), at.error()))
            .toList(),
        history.seconds());
  }
}
