// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Small networks of PyTorch against NumPy, `examples/crosscheck/intraclass.py`, which made the
/// fixtures: dense and convolutional, with batch normalization and dead neurons, the choices of the
/// measures drawn.
class IntraclassCrosscheckTest extends MeasureRun {
  /// Of a number above 1, and absolute below: a cosine loses up to four digits where vectors are
  /// nearly parallel, all others agree to 10⁻¹⁴.
  private static final double ROUNDING = 1e-10;

  static IntStream cases() {
    return IntStream.range(0, 6);
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = IntraclassCrosscheckTest.class.getResourceAsStream("measure/" + name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void every_number_agrees_that_of_each_layer_too(int number) throws IOException {
    Path rep = folder.resolve("rep.npz");
    Files.write(rep, resource("intraclass-%02d.npz".formatted(number)));
    byte[] text = resource("intraclass-%02d.json".formatted(number));
    var theirs = JsonMapper.shared().readTree(new String(text, StandardCharsets.UTF_8));
    var options = new ArrayList<String>();
    options.add("--json");
    for (var each : theirs.get("params").properties()) {
      options.add("--params");
      options.add(each.getKey() + "=" + each.getValue().asString());
    }
    JsonNode answer = json(run("all", rep, options.toArray(String[]::new)));
    for (String name : theirs.get("values").propertyNames()) {
      JsonNode ours =
          answer
              .get("results")
              .valueStream()
              .filter(each -> each.get("measure").asString().equals(name))
              .findFirst()
              .orElseThrow();
      assertSame(name, ours.get("value"), theirs.get("values").get(name));
      JsonNode layers = theirs.get("layers").get(name);
      if (layers != null) {
        assertThat(ours.get("layers").propertyNames())
            .containsExactlyElementsOf(layers.propertyNames());
        assertSame("layers of " + name, ours.get("layers"), layers);
      }
    }
  }

  /// One number, or all that they name.
  private static void assertSame(String what, JsonNode ours, JsonNode theirs) {
    if (theirs.isNumber()) {
      double x = theirs.doubleValue();
      assertThat(ours.doubleValue())
          .as(what)
          .isCloseTo(x, within(ROUNDING * Math.max(1, Math.abs(x))));
      return;
    }
    for (var each : theirs.properties()) {
      assertSame(what + " " + each.getKey(), ours.get(each.getKey()), each.getValue());
    }
  }
}
