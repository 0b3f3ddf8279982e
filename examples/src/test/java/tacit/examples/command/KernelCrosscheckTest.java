// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.arch.ArchFile;
import tacit.theory.ntk.Gram;
import tacit.theory.ntk.KernelNetwork;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Random networks of every layer type against the brute force of `examples/crosscheck/kernels.py`,
/// which made the fixtures.
class KernelCrosscheckTest {
  /// The worst of these networks is off by 1.7e-13 of its largest entry: the sums over pixels and
  /// the integrals of the fixtures round a hundred times. Single entries that nearly cancel are
  /// compared in units of the largest.
  private static final double ROUNDING = 1e-12;

  record Case(int number, JsonNode json) {
    private static JsonNode all() throws IOException {
      try (var in = Case.class.getResourceAsStream("kernels.json")) {
        return JsonMapper.shared().readTree(Objects.requireNonNull(in));
      }
    }

    Tensor values(String key) {
      return KernelCrosscheckTest.tensor(json.get(key));
    }

    Gram gram() {
      var network = KernelNetwork.of(ArchFile.parse("arch", json.get("arch").toString()));
      return json.has("x2") ? network.gram(values("x1"), values("x2")) : network.gram(values("x1"));
    }

    @Override
    public String toString() {
      return number + " " + json.get("arch").toString();
    }
  }

  static List<Case> cases() throws IOException {
    var all = Case.all();
    return IntStream.range(0, all.size()).mapToObj(i -> new Case(i, all.get(i))).toList();
  }

  /// Nested lists of numbers.
  private static Tensor tensor(JsonNode lists) {
    int[] sizes =
        Stream.iterate(lists, JsonNode::isArray, list -> list.get(0))
            .mapToInt(JsonNode::size)
            .toArray();
    return Tensor.of(Shape.of(sizes), numbers(lists).toArray());
  }

  private static java.util.stream.DoubleStream numbers(JsonNode lists) {
    return lists.isArray()
        ? lists.valueStream().flatMapToDouble(KernelCrosscheckTest::numbers)
        : java.util.stream.DoubleStream.of(lists.doubleValue());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void both_kernels_agree(Case each) {
    var gram = each.gram();
    assertClose(gram.nngp(), each.values("nngp"));
    assertClose(gram.ntk(), each.values("ntk"));
  }

  private static void assertClose(Tensor ours, Tensor theirs) {
    double[] expected = theirs.toDoubles();
    double largest = java.util.Arrays.stream(expected).map(Math::abs).max().orElse(0);
    assertThat(ours.shape()).isEqualTo(theirs.shape());
    assertThat(ours.toDoubles()).containsExactly(expected, within(ROUNDING * largest));
  }
}
