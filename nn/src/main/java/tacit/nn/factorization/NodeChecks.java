// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.List;
import java.util.TreeSet;

/// What makes a node a node, and the top one a root: children part the modes among them.
final class NodeChecks {
  private NodeChecks() {}

  static void check(List<Integer> modes, List<ModeTree.Node> children) {
    if (children.isEmpty()) checkLeaf(modes);
    else checkUnion(modes, children);
  }

  private static void checkLeaf(List<Integer> modes) {
    if (modes.isEmpty()) throw bad("an empty list is no node; a leaf is a mode, as 0");
    if (modes.size() > 1) {
      throw bad(
          "a node of modes " + modes + " without children; only a leaf, of one mode, has none");
    }
    if (modes.getFirst() < 0) throw bad("mode " + modes.getFirst() + "; modes count from 0");
  }

  private static void checkUnion(List<Integer> modes, List<ModeTree.Node> children) {
    TreeSet<Integer> all = new TreeSet<>();
    for (ModeTree.Node child : children) {
      for (int mode : child.modes()) {
        if (!all.add(mode)) {
          throw bad("mode " + mode + " occurs twice below one node; every mode is one leaf");
        }
      }
    }
    if (!modes.equals(List.copyOf(all))) {
      throw bad(
          "a node of modes "
              + modes
              + " above children of modes "
              + all
              + "; it has theirs, ascending");
    }
  }

  static void checkRoot(ModeTree.Node root) {
    int order = root.modes().size();
    for (int mode = 0; mode < order; mode++) {
      if (root.modes().get(mode) != mode) {
        throw bad(
            "the root has modes " + root.modes() + ", without " + mode + "; it needs all from 0");
      }
    }
    if (order < 2) throw bad("a tensor of order " + order + "; it takes 2 modes or more");
  }

  static IllegalArgumentException bad(String problem) {
    return new IllegalArgumentException("mode tree: " + problem);
  }
}
