// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Mode tree `T`: which modes of a tensor of order `N` are joined first, and which of these groups
/// then. Leaves are the single modes `0, …, N − 1`, a node has the modes of its children together,
/// the root has all. (The paper counts modes from 1; here they count from 0 everywhere.)
///
/// - Nodes: in post-order, children in their order, so that a node comes after its children
/// - Pass-through: a node with one child, whose modes it has, but a node of its own
/// - Text: nested lists, a leaf being its mode, `[[0,1],[2,3]]`
///
/// @source Razin, Maman & Cohen 2022, section 3 (mode tree)
public final class ModeTree {
  private final Node root;
  private final List<Node> nodes;
  private final Map<Node, Node> parents = new HashMap<>();

  private ModeTree(Node root) {
    this.root = root;
    List<Node> found = new ArrayList<>();
    collect(root, found);
    this.nodes = List.copyOf(found);
  }

  private void collect(Node node, List<Node> found) {
    for (Node child : node.children) {
      collect(child, found);
      parents.put(child, node);
    }
    found.add(node);
  }

  /// A node `ν`: its modes, ascending, and its children `C(ν)`, none for a leaf. Equal nodes of one
  /// tree are the same node: a pass-through differs from its child by its children.
  public record Node(List<Integer> modes, List<Node> children) {
    public Node {
      modes = List.copyOf(modes);
      children = List.copyOf(children);
      NodeChecks.check(modes, children);
    }

    /// The leaf of one mode.
    public static Node leaf(int mode) {
      return new Node(List.of(mode), List.of());
    }

    /// The node above these.
    public static Node of(List<Node> children) {
      Stream<Integer> all = children.stream().flatMap(child -> child.modes.stream());
      return new Node(all.sorted().toList(), children);
    }

    /// The node above these.
    public static Node of(Node... children) {
      return of(List.of(children));
    }

    public boolean isLeaf() {
      return children.isEmpty();
    }

    /// As text: `[[0,1],[2,3]]`, of a leaf `0`.
    public String text() {
      if (isLeaf()) return modes.getFirst().toString();
      return children.stream().map(Node::text).collect(Collectors.joining(",", "[", "]"));
    }

    /// The modes, `{0, 1}`.
    @Override
    public String toString() {
      return modes.stream().map(Object::toString).collect(Collectors.joining(", ", "{", "}"));
    }
  }

  /// The tree below this root, whose modes must be all from 0.
  public static ModeTree of(Node root) {
    NodeChecks.checkRoot(root);
    return new ModeTree(root);
  }

  /// The perfect tree that joins `arity` neighbors at every node; `order` is a power of it.
  public static ModeTree perfect(int order, int arity) {
    Grouping.checkPower("perfect", order, arity);
    return layered(order, arity);
  }

  /// `arity` neighbors joined in every layer, of the last group as many as are left: of one, a
  /// pass-through.
  public static ModeTree layered(int order, int arity) {
    return of(Grouping.adjacent("layered", order, arity));
  }

  /// In a layer of `m` nodes, node `j < m / arity` joins `j, j + m / arity, j + 2 m / arity, …`:
  /// modes that are far apart meet first. `order` is a power of `arity`.
  public static ModeTree interleaved(int order, int arity) {
    Grouping.checkPower("interleaved", order, arity);
    return of(Grouping.interleaved(order, arity));
  }

  /// The root directly above all modes: a CP factorization with output weights.
  public static ModeTree star(int order) {
    return of(Grouping.adjacent("star", order, order));
  }

  /// The tree that [#text] wrote.
  public static ModeTree parse(String json) {
    return of(TreeText.read(json));
  }

  /// Nested lists, `[[0,1],[2,3]]`.
  public String text() {
    return root.text();
  }

  public Node root() {
    return root;
  }

  /// `N`, the number of modes.
  public int order() {
    return root.modes.size();
  }

  /// All nodes, in post-order: the root last.
  public List<Node> nodes() {
    return nodes;
  }

  /// Nodes with children, in post-order.
  public List<Node> interiorNodes() {
    return nodes.stream().filter(node -> !node.isLeaf()).toList();
  }

  /// The leaves in the order of the tree, which need not be that of the modes.
  public List<Node> leaves() {
    return nodes.stream().filter(Node::isLeaf).toList();
  }

  /// `Pa(ν)`; the root has none.
  public Optional<Node> parent(Node node) {
    return Optional.ofNullable(parents.get(nodes.get(index(node))));
  }

  /// The place of a node among [#nodes].
  public int index(Node node) {
    int found = nodes.indexOf(node);
    if (found < 0) {
      throw new IllegalArgumentException(
          "mode tree: " + node.text() + " is no node of " + text() + "; take one of nodes()");
    }
    return found;
  }

  /// The first node of these modes, from the leaves up.
  public Optional<Node> find(int... modes) {
    List<Integer> wanted = IntStream.of(modes).sorted().boxed().toList();
    return nodes.stream().filter(node -> node.modes.equals(wanted)).findFirst();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ModeTree t && root.equals(t.root);
  }

  @Override
  public int hashCode() {
    return root.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
