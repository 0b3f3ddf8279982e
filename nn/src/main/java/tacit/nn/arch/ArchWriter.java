// SPDX-License-Identifier: Apache-2.0
package tacit.nn.arch;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tacit.autodiff.Shape;
import tacit.nn.*;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Layers to ARCH.json. Every field is written, also where it has its default, so that a file means
/// tomorrow what it means today.
final class ArchWriter {
  private final Set<Parameterization> laws = EnumSet.noneOf(Parameterization.class);

  private ArchWriter() {}

  static ObjectNode json(Serial network) {
    ArchWriter writer = new ArchWriter();
    ArrayNode layers = writer.layers(network);
    if (writer.laws.size() > 1) {
      throw new IllegalArgumentException(
          "arch: layers of both parameterizations, ntk and standard; a file has one for all");
    }
    Parameterization law = writer.laws.stream().findFirst().orElse(Parameterization.NTK);
    ObjectNode top = Json.MAPPER.createObjectNode().put("parameterization", Fields.word(law));
    return top.set("layers", layers);
  }

  private ArrayNode layers(Serial serial) {
    ArrayNode nodes = Json.MAPPER.createArrayNode();
    for (Layer layer : serial.layers()) nodes.add(layer(layer));
    return nodes;
  }

  private ObjectNode layer(Layer layer) {
    ObjectNode node = Json.MAPPER.createObjectNode().put("type", layer.name());
    return switch (layer) {
      case Affine affine -> affine(node, affine);
      case Activation activation -> activation(node, activation);
      case AveragePool(Shape w, Shape s, Padding p, boolean edges) ->
          pool(node, w, s, p).put("normalize_edges", edges);
      case SumPool(Shape w, Shape s, Padding p) -> pool(node, w, s, p);
      case MaxPool(Shape w, Shape s, Padding p) -> pool(node, w, s, p);
      case ProductPool(Shape w, Shape s, Padding p) -> pool(node, w, s, p);
      case BatchNorm(double momentum, double epsilon, boolean affine) ->
          node.put("momentum", momentum).put("epsilon", epsilon).put("affine", affine);
      case Dropout(double rate) -> node.put("rate", rate);
      case Residual(Serial branch, Serial shortcut) ->
          node.set("branch", layers(branch)).set("shortcut", layers(shortcut));
      case ParallelSum(List<Serial> branches) -> branches(node, branches);
      case ParallelProduct(List<Serial> branches) -> branches(node, branches);
      case ParallelConcat(List<Serial> branches) -> branches(node, branches);
      case Flatten _, GlobalAveragePool _, Identity _, LayerNorm _ -> node;
      case Serial _ -> throw new IllegalStateException("a serial holds no serial");
    };
  }

  private ObjectNode affine(ObjectNode node, Affine affine) {
    switch (affine) {
      case Dense(var units, _) -> units.ifPresent(m -> node.put("units", m));
      case Conv(var channels, Shape kernel, Shape strides, Padding padding, _) -> {
        channels.ifPresent(o -> node.put("channels", o));
        node.set("kernel", sizes(kernel));
        slides(node, strides, padding);
      }
    }
    Weights weights = affine.weights();
    laws.add(weights.parameterization());
    node.put("weight_variance", weights.weightVariance());
    weights.biasVariance().ifPresent(v -> node.put("bias_variance", v));
    return node;
  }

  private static ObjectNode activation(ObjectNode node, Activation activation) {
    return switch (activation) {
      case LeakyRelu(double slope) -> node.put("slope", slope);
      case Erf(double a, double b, double c) -> node.put("a", a).put("b", b).put("c", c);
      case Sin(double a, double b, double c) -> node.put("a", a).put("b", b).put("c", c);
      case Cos(double a, double b, double c) -> node.put("a", a).put("b", b).put("c", c);
      case Exp(double a, double b) -> node.put("a", a).put("b", b);
      case Monomial(int degree) -> node.put("degree", degree);
      case Abs _, Gelu _, Relu _, Sigmoid _, Tanh _ -> node;
    };
  }

  private static ObjectNode pool(ObjectNode node, Shape window, Shape strides, Padding padding) {
    node.set("window", sizes(window));
    return slides(node, strides, padding);
  }

  private static ObjectNode slides(ObjectNode node, Shape strides, Padding padding) {
    node.set("strides", sizes(strides));
    return node.put("padding", Fields.word(padding));
  }

  private static ArrayNode sizes(Shape sizes) {
    ArrayNode nodes = Json.MAPPER.createArrayNode();
    for (int size : sizes.toArray()) nodes.add(size);
    return nodes;
  }

  private ObjectNode branches(ObjectNode node, List<Serial> branches) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (Serial branch : branches) all.add(layers(branch));
    node.set("branches", all);
    return node;
  }
}
