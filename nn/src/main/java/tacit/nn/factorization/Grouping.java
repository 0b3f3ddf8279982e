// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Layers of a [ModeTree], from the leaves up: nodes of one layer are joined in groups until one is
/// left.
final class Grouping {
  private Grouping() {}

  static void checkPower(String kind, int order, int arity) {
    check(kind, order, arity);
    int left = order;
    while (left % arity == 0) left /= arity;
    if (left != 1) {
      throw NodeChecks.bad(
          "%s needs an order that is a power of the arity, got order %d and arity %d; layered(%d, %d) has smaller last groups"
              .formatted(kind, order, arity, order, arity));
    }
  }

  private static void check(String kind, int order, int arity) {
    if (order < 2 || arity < 2) {
      throw NodeChecks.bad(
          "%s needs order and arity of 2 or more, got order %d and arity %d"
              .formatted(kind, order, arity));
    }
  }

  static ModeTree.Node adjacent(String kind, int order, int arity) {
    check(kind, order, arity);
    List<ModeTree.Node> layer = leaves(order);
    while (layer.size() > 1) {
      List<ModeTree.Node> above = new ArrayList<>();
      for (int from = 0; from < layer.size(); from += arity) {
        above.add(ModeTree.Node.of(layer.subList(from, Math.min(layer.size(), from + arity))));
      }
      layer = above;
    }
    return layer.getFirst();
  }

  static ModeTree.Node interleaved(int order, int arity) {
    List<ModeTree.Node> layer = leaves(order);
    while (layer.size() > 1) {
      int groups = layer.size() / arity;
      List<ModeTree.Node> below = layer, above = new ArrayList<>();
      for (int j = 0; j < groups; j++) {
        int first = j;
        above.add(
            ModeTree.Node.of(
                IntStream.range(0, arity).mapToObj(i -> below.get(first + i * groups)).toList()));
      }
      layer = above;
    }
    return layer.getFirst();
  }

  private static List<ModeTree.Node> leaves(int order) {
    return IntStream.range(0, order).mapToObj(ModeTree.Node::leaf).toList();
  }
}
