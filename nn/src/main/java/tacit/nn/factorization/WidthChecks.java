// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sizes that fit a [ModeTree]: one of each mode, a width of each interior node, all of 1 or more.
final class WidthChecks {
  private WidthChecks() {}

  static void check(ModeTree tree, List<Integer> modes, Map<ModeTree.Node, Integer> widths) {
    if (modes.size() != tree.order()) {
      throw bad(modes.size() + " mode sizes " + modes + " for a tree of order " + tree.order());
    }
    for (int n = 0; n < modes.size(); n++) atLeastOne("mode " + n + " has size ", modes.get(n));
    List<ModeTree.Node> interior = tree.interiorNodes();
    for (ModeTree.Node node : interior) {
      @Nullable Integer width = widths.get(node);
      if (width == null) {
        throw bad("node " + node.text() + " has no width; give each interior node one");
      }
      atLeastOne("node " + node.text() + " has width ", width);
    }
    for (ModeTree.Node node : widths.keySet()) {
      if (!interior.contains(node)) throw stranger(tree, node);
    }
  }

  static IllegalArgumentException stranger(ModeTree tree, ModeTree.Node node) {
    return bad(node.text() + " is no interior node of " + tree);
  }

  private static void atLeastOne(String what, int size) {
    if (size < 1) throw bad(what + size + "; give 1 or more");
  }

  private static IllegalArgumentException bad(String problem) {
    return new IllegalArgumentException("hierarchical factorization: " + problem);
  }
}
