// SPDX-License-Identifier: Apache-2.0
package tacit.examples.study;

import java.util.List;
import java.util.Optional;
import tacit.examples.sweep.Head;
import tacit.examples.sweep.Task;
import tacit.nn.data.FashionHierarchy;
import tacit.nn.data.SyntheticClusters;
import tools.jackson.databind.node.JsonNodeFactory;

/// `data` of a grid file: `{"name": "clusters", …}` or `{"name": "fashion-mnist", "hierarchy":
/// "crossed", …}`. Fields that are left out have the values of the reproductions.
public final class GridTask {
  private static final String CLUSTERS = "clusters";

  /// Data sets whose classes have hidden groups, the default first.
  public static final List<String> NAMES =
      List.of(CLUSTERS, "fashion-mnist", "fashion-mnist-embedded");

  private static final int PER_LABEL = 100, WINDOW = 2, TESTS = 10_000;
  private static final double NOISE = 1;

  private GridTask() {}

  /// @param other a data set instead of the one that is named; empty for that
  static Task of(Optional<GridPlace> data, String other) {
    var at = data.orElse(new GridPlace("grid", "data", JsonNodeFactory.instance.objectNode()));
    String named = at.field("name").map(each -> each.oneOf("data set", NAMES)).orElse(CLUSTERS);
    String name = other.isEmpty() ? named : other;
    return name.equals(CLUSTERS) ? clusters(at) : fashion(name, at);
  }

  private static Task clusters(GridPlace at) {
    var usual = SyntheticClusters.usual();
    at.allow("name", "dimension", "clusters", "ones", "noise", "train", "test");
    try {
      return new Task.Clusters(
          new SyntheticClusters(
              at.field("dimension").map(GridPlace::whole).orElse(usual.dimension()),
              at.field("clusters").map(GridPlace::whole).orElse(usual.clusters()),
              at.field("ones").map(GridPlace::whole).orElse(usual.ones()),
              at.field("noise").map(GridPlace::number).orElse(usual.noise()),
              at.field("train").map(GridPlace::whole).orElse(usual.train()),
              at.field("test").map(GridPlace::whole).orElse(usual.test())));
    } catch (IllegalArgumentException e) {
      throw at.error(String.valueOf(e.getMessage()));
    }
  }

  private static Task fashion(String name, GridPlace at) {
    at.allow("name", "hierarchy", "train", "pool", "noise", "test");
    String hierarchy =
        at.field("hierarchy")
            .map(each -> each.oneOf("hierarchy", FashionHierarchy.words()))
            .orElse(FashionHierarchy.CROSSED.word());
    return new Task.Fashion(
        name,
        FashionHierarchy.named(hierarchy),
        at.field("train").map(GridPlace::count).orElse(PER_LABEL),
        at.field("pool").map(GridPlace::count).orElse(WINDOW),
        at.field("noise").map(GridPlace::amount).orElse(NOISE),
        at.field("test").map(GridPlace::count).orElse(TESTS));
  }

  /// One logit for two classes, else one a class.
  static Head head(Task task) {
    return switch (task) {
      case Task.Clusters _ -> Head.LOGIT;
      case Task.Fashion fashion ->
          fashion.hierarchy().hierarchy().superclassNames().size() == 2 ? Head.LOGIT : Head.SOFTMAX;
    };
  }
}
