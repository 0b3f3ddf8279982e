// SPDX-License-Identifier: Apache-2.0
package tacit.nn.arch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tacit.nn.InvalidField;
import tacit.nn.Layer;
import tacit.nn.Parameterization;
import tacit.nn.Serial;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// ARCH.json to layers.
final class ArchReader {
  private static final Map<String, LayerType> TYPES =
      LayerType.all().stream()
          .collect(Collectors.toUnmodifiableMap(LayerType::name, Function.identity()));

  private ArchReader() {}

  static Serial read(String file, byte[] text) {
    Fields top = new Fields(new Place(file, ""), "a network", Json.object(file, text));
    top.allow(List.of("parameterization", "layers"));
    return layers(top, "layers", top.word("parameterization", Parameterization.NTK));
  }

  /// The layers of a field.
  static Serial layers(Fields f, String name, Parameterization law) {
    return new Serial(f.list(name, (at, node) -> layer(at, node, law)));
  }

  /// The lists of layers of the field `branches`.
  static List<Serial> branches(Fields f, Parameterization law) {
    return f.list(
        "branches",
        (branch, nodes) ->
            new Serial(Fields.list(branch, nodes, (at, node) -> layer(at, node, law))));
  }

  private static Layer layer(Place at, JsonNode node, Parameterization law) {
    if (!(node instanceof ObjectNode object)) {
      throw Fields.unexpected(at, "a layer {\"type\": ...}", node);
    }
    LayerType type = type(new Fields(at, "a layer", object));
    Fields fields = new Fields(at, type.name(), object);
    List<String> known = new ArrayList<>(List.of("type"));
    known.addAll(type.fields());
    fields.allow(known);
    try {
      return type.layer().apply(fields, law);
    } catch (InvalidField e) {
      throw at.field(e.field()).error(e.problem());
    }
  }

  private static LayerType type(Fields layer) {
    String name = layer.text("type");
    List<String> known = TYPES.keySet().stream().sorted().toList();
    return Optional.ofNullable(TYPES.get(name))
        .orElseThrow(
            () -> layer.place().field("type").unknown("unknown layer '" + name + "'", name, known));
  }
}
