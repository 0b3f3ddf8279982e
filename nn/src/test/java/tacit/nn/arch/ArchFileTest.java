// SPDX-License-Identifier: Apache-2.0
package tacit.nn.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.check.Cases;
import tacit.autodiff.io.BadFile;
import tacit.nn.*;

class ArchFileTest {
  private static final String EXAMPLE =
      """
      {
        "parameterization": "standard",
        "layers": [
          {"type": "conv", "channels": 64, "kernel": [3, 3], "strides": [1, 1], "padding": "same", "weight_variance": 2.0, "bias_variance": 0.01},
          {
            "type": "residual",
            "branch": [
              {"type": "relu"},
              {"type": "conv", "channels": 64, "kernel": [3, 3], "strides": [1, 1], "padding": "same", "weight_variance": 2.0}
            ],
            "shortcut": [
              {"type": "identity"}
            ]
          },
          {
            "type": "parallel_sum",
            "branches": [
              [
                {"type": "relu"}
              ],
              [
                {"type": "erf", "a": 1.0, "b": 1.0, "c": 0.0}
              ]
            ]
          },
          {"type": "global_average_pool"},
          {"type": "dense", "weight_variance": 1.0, "bias_variance": 0.0}
        ]
      }
      """;

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void what_is_written_is_read_again(Seed seed) {
    Serial network = DrawnNetworks.drawn(seed.generator());
    assertThat(ArchFile.parse("arch.json", ArchFile.text(network))).isEqualTo(network);
  }

  /// Some damages leave a description, of another network; no other kind of failure is allowed.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_damaged_file_is_read_or_refused_as_a_file(Seed seed) {
    RandomGenerator random = seed.generator();
    String text = ArchFile.text(DrawnNetworks.drawn(random));
    String pieces = "{}[]:,\"0-.eNa \n";
    for (int i = 0; i < 300; i++) {
      int from = random.nextInt(text.length()),
          to = Math.min(text.length(), from + random.nextInt(4));
      String piece = "" + pieces.charAt(random.nextInt(pieces.length()));
      String damaged = text.substring(0, from) + piece + text.substring(to);
      try {
        assertThat(ArchFile.parse("arch.json", damaged).layers()).isNotEmpty();
      } catch (BadFile e) {
        assertThat(e.getMessage()).startsWith("arch.json: ").doesNotContain("\n");
      }
    }
  }

  @Test
  void every_layer_has_a_type_in_the_file() {
    assertThat(LayerType.all()).extracting(LayerType::name).doesNotHaveDuplicates();
    Serial drawn = DrawnNetworks.drawn(new Seed(0).generator());
    Set<Class<?>> written =
        drawn.layers().stream().map(Layer::getClass).collect(Collectors.toSet());
    written.add(Serial.class); // a list of layers
    assertThat(written).containsExactlyInAnyOrderElementsOf(LayerCases.types());
    assertThat(LayerType.all()).hasSize(written.size() - 1);
  }

  // Golden

  @Test
  void a_network_is_written_as_people_write_it() {
    Weights law = Weights.standard(2, 0.01);
    Weights free = new Weights(Parameterization.STANDARD, 2, OptionalDouble.empty());
    Shape window = Shape.of(3, 3);
    Serial network =
        Serial.of(
            Conv.of(64, window, Padding.SAME, law),
            new Residual(Serial.of(new Relu(), Conv.of(64, window, Padding.SAME, free))),
            ParallelSum.of(Serial.of(new Relu()), Serial.of(new Erf())),
            new GlobalAveragePool(),
            new Dense(OptionalInt.empty(), Weights.standard(1, 0)));
    assertThat(ArchFile.text(network)).isEqualTo(EXAMPLE);
    assertThat(ArchFile.parse("arch.json", EXAMPLE)).isEqualTo(network);
  }

  @Test
  void fields_left_out_have_their_defaults() {
    Weights none = new Weights(Parameterization.NTK, 1, OptionalDouble.empty());
    Shape window = Shape.of(2, 3);
    OptionalInt open = OptionalInt.empty();
    assertThat(only("{'type': 'dense'}")).isEqualTo(new Dense(open, none));
    assertThat(only("{'type': 'conv', 'kernel': [5]}"))
        .isEqualTo(new Conv(open, Shape.of(5), Shape.of(1), Padding.VALID, none));
    assertThat(only("{'type': 'average_pool', 'window': [2, 3]}"))
        .isEqualTo(new AveragePool(window, window, Padding.VALID, false));
    assertThat(only("{'type': 'sum_pool', 'window': [2, 3], 'normalize_edges': false}"))
        .isEqualTo(new SumPool(window, window, Padding.VALID));
    assertThat(only("{'type': 'max_pool', 'window': [2, 3]}")).isEqualTo(MaxPool.of(window));
    assertThat(only("{'type': 'product_pool', 'window': [2, 3]}"))
        .isEqualTo(ProductPool.of(window));
    assertThat(only("{'type': 'leaky_relu'}")).isEqualTo(new LeakyRelu(0.01));
    assertThat(only("{'type': 'erf'}")).isEqualTo(new Erf(1, 1, 0));
    assertThat(only("{'type': 'sin'}")).isEqualTo(new Sin(1, 1, 0));
    assertThat(only("{'type': 'cos'}")).isEqualTo(new Cos(1, 1, 0));
    assertThat(only("{'type': 'exp'}")).isEqualTo(new Exp(1, 1));
    assertThat(only("{'type': 'batch_norm'}")).isEqualTo(new BatchNorm(0.1, 1e-5, true));
    assertThat(only("{'type': 'batch_norm', 'affine': false}"))
        .isEqualTo(new BatchNorm().withoutAffine());
    assertThat(only("{'type': 'residual', 'branch': [{'type': 'relu'}]}"))
        .isEqualTo(new Residual(Serial.of(new Relu()), Serial.of(new Identity())));
  }

  // Files

  @Test
  void a_file_is_written_whole_and_read(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("arch.json");
    Serial network = Serial.of(new Relu(), Dense.of(3, Weights.ntk(1, 0)));
    ArchFile.write(file, network);
    assertThat(ArchFile.read(file)).isEqualTo(network);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void a_file_that_is_not_there_is_named(@TempDir Path folder) {
    Path file = folder.resolve("arch.json");
    assertThatThrownBy(() -> ArchFile.read(file))
        .isInstanceOf(BadFile.class)
        .hasMessage(file + ": cannot be read: there is no " + file);
  }

  @Test
  void a_file_that_is_no_text_or_nested_without_end_is_refused(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("arch.json");
    Files.write(file, new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"'});
    assertThatThrownBy(() -> ArchFile.read(file))
        .isInstanceOf(BadFile.class)
        .hasMessageStartingWith(file + ": line 1, column ")
        .hasMessageEndingWith(": not JSON: Invalid UTF-8 start byte 0xff");
    Files.writeString(file, "[".repeat(100_000));
    assertThatThrownBy(() -> ArchFile.read(file))
        .isInstanceOf(BadFile.class)
        .hasMessage(file + ": line 1: not JSON: nested too deeply, or a name or number too long");
    Files.writeString(file, "");
    assertThatThrownBy(() -> ArchFile.read(file))
        .hasMessage(file + ": line 1: empty; expected an object {...}");
    assertThatThrownBy(() -> ArchFile.read(folder))
        .isInstanceOf(BadFile.class)
        .hasMessageStartingWith(folder + ": cannot be read: ");
  }

  @Test
  void layers_of_two_parameterizations_have_no_file() {
    Serial mixed = Serial.of(Dense.of(3, Weights.ntk(1, 0)), Dense.of(3, Weights.standard(1, 0)));
    assertThatThrownBy(() -> ArchFile.text(mixed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "arch: layers of both parameterizations, ntk and standard; a file has one for all");
  }

  private static Layer only(String layer) {
    String text = "{\"layers\": [" + layer.replace('\'', '"') + "]}";
    return ArchFile.parse("arch.json", text).layers().getFirst();
  }
}
