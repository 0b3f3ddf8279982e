// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.examples.measure.Measure;
import tacit.examples.measure.margin.MarginMeasures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Random networks of PyTorch against NumPy, `examples/crosscheck/margin.py`, which made the
/// fixtures: dense and convolutional, of one output and more, in single and double precision.
class MeasureCrosscheckTest extends MeasureRun {
  /// Of a number above 1, and absolute below: what a condition of 10⁴ leaves of double precision,
  /// for NC1 divides by small eigenvalues; all others agree to 10⁻¹⁴.
  private static final double ROUNDING = 1e-8;

  static IntStream cases() {
    return IntStream.range(0, 8);
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = MeasureCrosscheckTest.class.getResourceAsStream("measure/" + name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void every_number_of_every_measure_agrees(int number) throws IOException {
    Path rep = folder.resolve("rep.npz");
    Files.write(rep, resource("rep-%02d.npz".formatted(number)));
    var text = new String(resource("expected-%02d.json".formatted(number)), StandardCharsets.UTF_8);
    JsonNode expected = JsonMapper.shared().readTree(text);
    JsonNode answer = json(run("all", rep, "--json"));
    var margins = MarginMeasures.all().stream().map(Measure::name).toList();
    var results =
        answer
            .get("results")
            .valueStream()
            .filter(each -> margins.contains(each.get("measure").asString()))
            .toList();
    assertThat(results)
        .extracting(each -> each.get("measure").asString())
        .containsExactlyInAnyOrderElementsOf(expected.propertyNames());
    for (JsonNode each : results) {
      JsonNode theirs = expected.get(each.get("measure").asString());
      assertThat(each.get("value").propertyNames())
          .containsExactlyInAnyOrderElementsOf(theirs.propertyNames());
      for (String name : theirs.propertyNames()) {
        assertClose(
            each.get("measure") + " " + name, each.get("value").get(name), theirs.get(name));
      }
    }
  }

  private static void assertClose(String what, JsonNode ours, JsonNode theirs) {
    assertThat(ours.isNull()).as(what).isEqualTo(theirs.isNull());
    double x = theirs.asDouble(0);
    assertThat(ours.asDouble(0)).as(what).isCloseTo(x, within(ROUNDING * Math.max(1, Math.abs(x))));
  }
}
