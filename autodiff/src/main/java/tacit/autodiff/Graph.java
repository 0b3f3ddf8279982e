// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tacit.autodiff.op.Op;

/// A picture of how a value came to be: every value once, however often it is used, with its
/// operation and its shape.
///
/// ```java
/// Var y = x.matmul(w).relu().sum();
/// IO.println(Graph.of(y).named(x, "x").named(w, "w").text());
/// ```
///
/// prints
///
/// ```text
/// x = variable (2, 3)
/// w = variable (3, 4)
/// v2 = matmul(x, w) (2, 4)
/// v3 = relu(v2) (2, 4)
/// v4 = sum(v3) ()
/// ```
///
/// A gradient is a value like any other, so its picture shows the chain rule at work.
public final class Graph {
  private static final String HEAD =
      """
      digraph {
        node [shape=box, style=rounded, fontname="sans-serif"];
        edge [fontname="sans-serif", fontsize=10, fontcolor=gray40, labeldistance=2];
      """;

  /// One value with its place in the order and its name, empty if nobody gave it one.
  private record Node(Var value, int number, String given) {
    String name() {
      return given.isEmpty() ? "v" + number : given;
    }

    /// `matmul`, or what a value without an operation is.
    String origin() {
      return value.op().map(Op::name).orElse(value.tracked() ? "variable" : "constant");
    }
  }

  /// Each after its inputs.
  private final Map<Var, Node> nodes;

  private Graph(Map<Var, Node> nodes) {
    this.nodes = nodes;
  }

  public static Graph of(Var y) {
    Map<Var, Node> nodes = new LinkedHashMap<>();
    for (Var v : History.order(y)) nodes.put(v, new Node(v, nodes.size(), ""));
    return new Graph(nodes);
  }

  /// The same picture with a name for one value; other values keep theirs.
  public Graph named(Var v, String name) {
    if (!nodes.containsKey(v)) {
      throw new IllegalArgumentException(
          "graph: the value to be named " + name + " has no part in this result");
    }
    Map<Var, Node> named = new LinkedHashMap<>(nodes);
    named.put(v, new Node(v, node(v).number, name));
    return new Graph(named);
  }

  private Node node(Var v) {
    return Objects.requireNonNull(nodes.get(v));
  }

  /// One line a value, each after its inputs.
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Node n : nodes.values()) {
      text.append(n.name()).append(" = ").append(n.origin());
      if (n.value.op().isPresent()) {
        text.append(
            n.value.inputs().stream()
                .map(x -> node(x).name())
                .collect(Collectors.joining(", ", "(", ")")));
      }
      text.append(" ").append(n.value.shape()).append("\n");
    }
    return text.toString();
  }

  /// The same for Graphviz: `dot -Tsvg`. Variables are round, constants dashed; the inputs of an
  /// operation are numbered, and resting on it shows its parameters.
  public String dot() {
    StringBuilder dot = new StringBuilder(HEAD);
    for (Node n : nodes.values()) dot.append("  n%d [%s];\n".formatted(n.number, attributes(n)));
    for (Node n : nodes.values()) {
      List<Var> inputs = n.value.inputs();
      for (int i = 0; i < inputs.size(); i++) {
        String position = inputs.size() < 2 ? "" : " [headlabel=\"%d\"]".formatted(i);
        dot.append("  n%d -> n%d%s;\n".formatted(node(inputs.get(i)).number, n.number, position));
      }
    }
    return dot.append("}\n").toString();
  }

  private static String attributes(Node n) {
    String name = n.given.isEmpty() ? "" : n.given + " = ";
    String look =
        n.value
            .op()
            .map(op -> "tooltip=\"" + quoted(op.toString()) + "\"")
            .orElse("shape=ellipse, style=" + (n.value.tracked() ? "solid" : "dashed"));
    return "label=\"%s%s\\n%s\", %s"
        .formatted(quoted(name), quoted(n.origin()), n.value.shape(), look);
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
