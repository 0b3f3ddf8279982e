// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.io.Npz;
import tools.jackson.databind.JsonNode;

/// Random trees of order 4 to 9 against one sum over all weights, `examples/crosscheck/tensor.py`,
/// which made the fixtures: uneven, ternary and interleaved trees, stars, pass-throughs, modes in
/// any order.
class TensorCrosscheckTest extends TensorRun {
  /// In units of the largest number: sums of at most `4⁹` products of at most twenty factors, whose
  /// roundings average out.
  private static final double ROUNDING = 1e-12;

  private Path htf = Path.of("");
  private Path expected = Path.of("");

  static IntStream cases() {
    return IntStream.range(0, 12);
  }

  private void open(int number) throws IOException {
    htf = copy("htf-%02d.npz".formatted(number));
    expected = copy("expected-%02d.npz".formatted(number));
  }

  private Path copy(String name) throws IOException {
    try (var in = TensorCrosscheckTest.class.getResourceAsStream("tensor/" + name)) {
      return Files.write(folder.resolve(name), Objects.requireNonNull(in).readAllBytes());
    }
  }

  private void assertClose(double[] ours, String key) {
    double[] theirs = Npz.open(expected).get(key).tensor().toDoubles();
    double largest = Arrays.stream(theirs).map(Math::abs).max().orElse(0);
    assertThat(ours).as(key).containsExactly(theirs, within(ROUNDING * largest));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void end_tensors_agree(int number) throws IOException {
    open(number);
    assertClose(numbers(json(run("end", htf, "--json")).get("values")), "end");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void component_norms_agree(int number) throws IOException {
    open(number);
    for (var node : json(run("components", htf, "--json")).get("nodes")) {
      assertClose(numbers(node.get("norms")), "norms_" + node.get("node").intValue());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void spectra_agree_along_the_tree_and_across(int number) throws IOException {
    open(number);
    int order = json(run("end", htf, "--json")).get("shape").size();
    String odd =
        IntStream.range(0, order)
            .filter(n -> n % 2 == 0)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));
    for (var each : json(run("rank", htf, "--json", "--modes", odd)).get("matricizations")) {
      JsonNode node = each.get("node");
      assertClose(
          numbers(each.get("singular_values")),
          node.isNull() ? "odd" : "spectrum_" + node.intValue());
    }
  }
}
