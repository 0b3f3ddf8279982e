// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.Npy;
import tacit.autodiff.io.Npz;
import tacit.examples.Tacit;
import tools.jackson.databind.JsonNode;

/// The worked case of the book: golden numbers from weights of whole numbers.
class TensorTest extends TensorRun {
  private static final double[] END = {6, 8, -3, -8, 10, 8, -1, -8, 0, 0, 0, 0, 2, 0, 1, 0};

  /// Golden values have so many digits after the point.
  private static final double TWELVE_DIGITS = 0.5e-12 * 1.0001;

  private static JsonNode region(JsonNode answer, String list, Integer... modes) {
    return answer
        .get(list)
        .valueStream()
        .filter(each -> modes(each).equals(List.of(modes)))
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> modes(JsonNode each) {
    return each.get("modes").valueStream().map(JsonNode::intValue).toList();
  }

  @Test
  void end_tells_every_entry_in_order() {
    var answer = json(run("end", "--json"));
    assertThat(numbers(answer.get("values"))).containsExactly(END);
    assertThat(numbers(answer.get("shape"))).containsExactly(2, 2, 2, 2);
    assertThat(answer.get("tree").stringValue()).isEqualTo(TREE);
    assertThat(answer.get("weights").intValue()).isEqualTo(26);
    assertThat(answer.get("norm").doubleValue())
        .isCloseTo(Math.sqrt(407), within(2 * Math.ulp(20.0)));
  }

  @Test
  void end_writes_an_array_and_shows_the_first_entries() {
    Path out = folder.resolve("end.npy");
    var run = run("end", "--out", out.toString());
    assertThat(run.out())
        .isEqualTo(
            """
            [[0,1],[2,3]]: end tensor (2, 2, 2, 2), 16 entries of 26 weights, norm 20.17424.
            6.000000  8.000000  −3.000000  −8.000000  10.00000  8.000000  −1.000000  −8.000000  ... (--json or --out has all)
            Wrote %s.
            """
                .formatted(out));
    Tensor written = Npy.read(out).tensor();
    assertThat(written.shape()).isEqualTo(Shape.of(2, 2, 2, 2));
    assertThat(written.toDoubles()).containsExactly(END);
  }

  /// `(2, √10)`, `(√5, √50)`, `(√10, √8)` and 4, by hand.
  @Test
  void components_are_products_of_norms_in_the_order_of_the_weights() {
    var answer = json(run("components", "--json"));
    var nodes = answer.get("nodes");
    double[][] wanted = {
      {2, Math.sqrt(10)}, {Math.sqrt(5), Math.sqrt(50)}, {Math.sqrt(10), Math.sqrt(8)}
    };
    int[] places = {2, 5, 6};
    for (int i = 0; i < wanted.length; i++) {
      assertThat(numbers(nodes.get(i).get("norms")))
          .containsExactly(wanted[i], within(8 * Math.ulp(8.0)));
      assertThat(nodes.get(i).get("node").intValue()).isEqualTo(places[i]);
      assertThat(nodes.get(i).get("vectors").intValue()).isEqualTo(3);
    }
    assertThat(answer.get("unbalancedness").doubleValue()).isCloseTo(4, within(8 * Math.ulp(4.0)));
  }

  @Test
  void components_are_shown_with_the_largest_first_and_written_under_the_number_of_their_node() {
    Path out = folder.resolve("norms.npz");
    var run = run("components", "--out", out.toString());
    assertThat(run.out())
        .isEqualTo(
            """
            Local components of [[0,1],[2,3]], unbalancedness 4.000000:
              modes         matrix    components  vectors  norms, largest first
              {0, 1}        weight_2  2           3        3.162278  2.000000
              {2, 3}        weight_5  2           3        7.071068  2.236068
              {0, 1, 2, 3}  weight_6  2           3        3.162278  2.828427
            Wrote %s.
            """
                .formatted(out));
    assertThat(Npz.open(out).names()).containsExactly("norms_2", "norms_5", "norms_6");
    assertThat(Npz.open(out).get("norms_5").tensor().shape()).isEqualTo(Shape.of(2));
  }

  @Test
  void ranks_along_the_tree_are_at_most_the_width_and_across_it_they_need_not_be() {
    var answer = json(run("rank", "--json", "--modes", "0,2", "--modes", "3,0"));
    var along = region(answer, "matricizations", 0, 1);
    assertThat(along.get("rank").intValue()).isEqualTo(2);
    assertThat(along.get("node").intValue()).isEqualTo(2);
    assertThat(along.get("effective_rank").doubleValue())
        .isCloseTo(1.520557951991, within(TWELVE_DIGITS));
    assertThat(numbers(along.get("singular_values")))
        .startsWith(new double[] {19.876970888982, 3.450511306828}, within(TWELVE_DIGITS));
    var across = region(answer, "matricizations", 0, 2);
    assertThat(across.get("rank").intValue()).isEqualTo(3);
    assertThat(across.get("node").isNull()).isTrue();
    assertThat(numbers(across.get("singular_values")))
        .startsWith(
            new double[] {19.243536100088, 6.021405036295, 0.654980727586}, within(TWELVE_DIGITS));
    assertThat(region(answer, "matricizations", 0, 3).get("rank").intValue()).isEqualTo(3);
    assertThat(region(answer, "matricizations", 3).get("effective_rank").doubleValue())
        .isCloseTo(1.725103394192, within(TWELVE_DIGITS));
  }

  @Test
  void ranks_are_shown_with_their_spectra() {
    Path out = folder.resolve("spectra.npz");
    var run = run("rank", "--modes", "0,2", "--out", out.toString());
    assertThat(run.out())
        .startsWith("Ranks of the end tensor (2, 2, 2, 2) of [[0,1],[2,3]]:\n")
        .contains("\n  {0}                 2 x 8   2     1.358159   20.07255  2.023055\n")
        .contains("\n  {0, 2}, by --modes  4 x 4   3     1.921610   19.24354  6.021405  0.6549807")
        .endsWith("Wrote " + out + ".\n");
    assertThat(Npz.open(out).names()).contains("singular_values_5", "singular_values_modes_0_2");
  }

  @Test
  void separation_ranks_agree_in_both_ways() {
    var answer = json(run("separation", "--json", "--modes", "0,2", "--settings", "8"));
    for (var each : answer.get("regions")) {
      int wanted = modes(each).equals(List.of(0, 2)) ? 3 : 2;
      assertThat(each.get("exact").intValue()).isEqualTo(wanted);
      assertThat(each.get("grid").intValue()).isEqualTo(wanted);
      assertThat(each.get("saturated").booleanValue()).isFalse();
      assertThat(each.get("singular_values").size()).isEqualTo(8);
    }
  }

  @Test
  void a_grid_that_is_too_small_says_so() {
    var run = run("separation", "--settings", "2");
    assertThat(run.out())
        .startsWith("Separation rank of the network of [[0,1],[2,3]], grid of 2 x 2 (seed 0):\n")
        .contains("\n  {0, 1}  2      >= 2  ")
        .endsWith("\n>=: the grid can show no more; give more than --settings 2.\n");
  }

  @Test
  void the_same_seed_asks_the_same_questions() {
    String[] out = new String[3];
    for (int i = 0; i < 3; i++) {
      out[i] = run("separation", "--seed", i == 2 ? "1" : "0").out();
    }
    assertThat(out[1]).isEqualTo(out[0]);
    assertThat(out[2]).isNotEqualTo(out[0]);
  }

  @Test
  void help_tells_the_keys_of_the_file() {
    assertThat(Tacit.run("tensor").out().replaceAll("\\s+", " "))
        .contains("Usage: tacit tensor")
        .contains(TensorFile.KEYS);
  }
}
