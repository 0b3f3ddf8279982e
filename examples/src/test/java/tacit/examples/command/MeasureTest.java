// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpyArray;
import tacit.autodiff.io.Npz;
import tacit.examples.Tacit;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Measures;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The numbers are those of the golden network, with its values to all printed digits.
class MeasureTest extends MeasureRun {
  /// A few roundings of numbers near 1.
  private static final double ROUNDING = 1e-14;

  @Test
  void a_margin_is_the_logit_of_the_true_class_less_the_best_of_the_others() {
    JsonNode answer = json(run("margin", "--json"));
    assertThat(answer.propertyNames())
        .containsExactly("measure", "value", "parameters", "layers", "warnings");
    assertThat(answer.at("/value/minimum").doubleValue()).isEqualTo(-0.5);
    assertThat(answer.at("/value/median").doubleValue()).isEqualTo(2);
    assertThat(answer.at("/value/mean").doubleValue()).isEqualTo(2.625);
    assertThat(answer.at("/value/positive").doubleValue()).isEqualTo(0.75);
    assertThat(answer.at("/parameters/quantile").doubleValue()).isEqualTo(0.1);
    assertThat(answer.at("/warnings")).isEmpty();
  }

  @Test
  void people_read_the_numbers_in_a_table() {
    assertThat(run("margin").out())
        .startsWith(
            """
            margin of %s (quantile 0.1): output margins, the logit of the true class less the best of the others
              number                    value
              positive                  0.7500000
              minimum                   −0.5000000
            """
                .formatted(folder.resolve("rep.npz")));
  }

  @Test
  void normalized_margins_do_not_know_the_scale_of_a_layer() {
    JsonNode before = json(run("normalized-margin", "--json")).get("value");
    var arrays = arrays();
    arrays.put("logits", NpyArray.of(times(LOGITS, 8)));
    arrays.put("weight_0", NpyArray.of(times(W1, 8)));
    JsonNode after = json(run("normalized-margin", file(arrays), "--json")).get("value");
    for (String name : new String[] {"minimum", "median", "mean", "quantile", "gini"}) {
      assertThat(after.get(name).doubleValue())
          .as(name)
          .isCloseTo(before.get(name).doubleValue(), within(ROUNDING));
    }
    assertThat(before.get("minimum").doubleValue())
        .isCloseTo(-0.11785113019775793, within(ROUNDING));
  }

  private static Tensor times(Tensor x, double by) {
    double[] values = x.toDoubles();
    for (int i = 0; i < values.length; i++) values[i] *= by;
    return Tensor.of(x.shape(), values);
  }

  @Test
  void the_area_is_told_in_every_convention_with_the_norms_of_the_layers() {
    JsonNode answer = json(run("margin-area", "--json"));
    assertThat(answer.at("/value/area").doubleValue())
        .isCloseTo(0.6187184335382292, within(ROUNDING));
    assertThat(answer.at("/value/trapezoid").doubleValue())
        .isCloseTo(0.5696137959558301, within(ROUNDING));
    assertThat(answer.at("/value/relative").doubleValue()).isCloseTo(0.375, within(ROUNDING));
    assertThat(answer.at("/value/positive_area").doubleValue())
        .isCloseTo(0.6481812160876687, within(ROUNDING));
    assertThat(answer.at("/layers/weight_0/frobenius").doubleValue())
        .isCloseTo(2, within(ROUNDING));
    assertThat(answer.at("/warnings")).hasSize(1);
  }

  @Test
  void a_bias_of_the_readout_is_warned_of() {
    var file = with("readout_bias", Tensor.vector(0.5, 0, 0));
    assertThat(json(run("margin-area", file, "--json")).at("/warnings/1").asString())
        .isEqualTo(
            "readout_bias is not zero, so margins are not proportional to each layer's weights");
  }

  @Test
  void a_number_that_is_undefined_is_null_with_a_warning() {
    var file = with("labels", NpyArray.of(Indices.of(1, 0, 1, 2)));
    JsonNode answer = json(run("margin-area", file, "--json"));
    assertThat(answer.at("/value/relative").isNull()).isTrue();
    assertThat(answer.at("/value/area").doubleValue()).isNegative();
    assertThat(answer.at("/warnings/0").asString())
        .startsWith("undefined: relative: margin distribution: the relative area needs a largest");
    assertThat(run("margin-area", file).out()).contains("  relative       undefined\n");
  }

  @Test
  void every_normalization_can_be_chosen() {
    double[] minima = {-0.5, -0.11785113019775793, -0.5 / 3, -0.5 / 8.5, -0.2236067977};
    String[] words = {
      "none", "frobenius-product", "spectral-product", "parameter-norm-power", "path-norm"
    };
    for (int i = 0; i < words.length; i++) {
      var run = run("normalized-margin", "--json", "--params", "normalization=" + words[i]);
      assertThat(json(run).at("/value/minimum").doubleValue())
          .as(words[i])
          .isCloseTo(minima[i], within(5e-11)); // half a unit of the last printed digit
    }
    var run =
        run(
            "normalized-margin",
            "--json",
            "--params",
            "normalization=spectral-complexity,input-norm=5.477225575051661");
    assertThat(json(run).at("/value/minimum").doubleValue())
        .isCloseTo(-0.021105394192481232, within(1e-14));
  }

  @Test
  void spectral_complexity_tells_the_norms_of_each_layer() {
    JsonNode answer = json(run("spectral-complexity", "--json"));
    assertThat(answer.at("/value/complexity").doubleValue())
        .isCloseTo(17.301187001766323, within(17 * ROUNDING));
    assertThat(answer.at("/layers/weight_1/row_sum").doubleValue())
        .isCloseTo(3.6502815398728847, within(4 * ROUNDING));
  }

  @Test
  void all_measures_what_can_be_and_says_why_the_rest_cannot() {
    JsonNode answer = json(run("all", without("weight_0", "weight_1"), "--json"));
    assertThat(answer.at("/results/0/measure").asString()).isEqualTo("margin");
    assertThat(answer.at("/skipped/margin-area").asString()).isEqualTo("needs weight_0");
    assertThat(answer.get("results").size() + answer.get("skipped").size())
        .isEqualTo(Measures.all().size());
  }

  @Test
  void of_each_sample_an_array_is_written() {
    Path out = folder.resolve("samples.npz");
    var run = run("all", "--out", out.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).endsWith("Wrote " + out + ".\n");
    assertThat(Npz.open(out).get("margin").tensor().toDoubles()).containsExactly(2, 2, -0.5, 7);
    assertThat(Npz.open(out).get("normalized-margin").shape()).isEqualTo(Shape.of(4));
  }

  @Test
  void one_output_tells_two_classes() {
    var arrays = arrays();
    arrays.put("labels", NpyArray.of(Indices.of(1, 0, 1, 1)));
    arrays.put("logits", NpyArray.of(Tensor.of(Shape.of(4, 1), 1.5, -2, 0.5, -5)));
    Path file = file(arrays), out = folder.resolve("samples.npz");
    assertThat(run("margin", file, "--out", out.toString()).status()).isZero();
    assertThat(Npz.open(out).get("margin").tensor().toDoubles()).containsExactly(1.5, 2, 0.5, -5);
  }

  @Test
  void single_precision_is_measured_as_it_is() {
    var file = with("logits", Tensor.of(LOGITS.shape(), LOGITS.toFloats()));
    assertThat(json(run("margin", file, "--json")).at("/value/mean").doubleValue())
        .isEqualTo(2.625);
  }

  @Test
  void the_list_names_keys_parameters_and_sources() {
    var list = JsonMapper.shared().readTree(Tacit.run("measure", "--list", "--json").out());
    assertThat(list).hasSize(Measures.all().size());
    JsonNode area =
        list.valueStream()
            .filter(e -> e.get("name").asString().equals("margin-area"))
            .findFirst()
            .orElseThrow();
    assertThat(area.propertyNames())
        .containsExactly("name", "meaning", "needs", "parameters", "source");
    assertThat(area.get("needs").valueStream().map(JsonNode::asString))
        .containsExactly("labels", "logits", "weight_0");
    assertThat(area.at("/parameters/0/default").asString()).isEqualTo("frobenius-product");
    assertThat(area.at("/parameters/1/default").isNull()).isTrue();
    assertThat(Tacit.run("measure", "--list").out())
        .contains(
            "  quantile=0.1 (share of the samples): where the sorted margins are read besides; a number from 0 to 1\n");
  }

  /// A measure that draws, as a later one may.
  private record Drawn() implements Measure {
    @Override
    public String name() {
      return "drawn";
    }

    @Override
    public String meaning() {
      return "a number that is drawn";
    }

    @Override
    public List<RepKey> needs() {
      return List.of(RepKey.LABELS);
    }

    @Override
    public List<Parameter<?>> parameters() {
      return List.of(
          Parameter.SEED, Parameter.whole("k", "", "how many", "1 or more", 1, k -> k > 0));
    }

    @Override
    public String source() {
      return "made up";
    }

    @Override
    public Finding of(RepFile rep, Arguments with) {
      double drawn = new Seed(with.get(Parameter.SEED)).generator().nextDouble();
      return Finding.of(Value.of(drawn)).layer("labels", Value.of(rep.labels().size()));
    }
  }

  private JsonNode drawn(String... options) {
    var out = new StringWriter();
    String[] usual = {"drawn", "--json", "--input", file(arrays()).toString()};
    int status =
        new CommandLine(new MeasureCommand(List.of(new Drawn())))
            .setOut(new PrintWriter(out))
            .execute(Tacit.join(usual, options));
    assertThat(status).isZero();
    return JsonMapper.shared().readTree(out.toString());
  }

  @Test
  void a_measure_that_draws_takes_the_seed_and_reports_it() {
    JsonNode seven = drawn("--seed", "7");
    assertThat(seven.at("/parameters/seed").longValue()).isEqualTo(7);
    assertThat(seven).isEqualTo(drawn("--params", "seed=7")).isNotEqualTo(drawn());
    assertThat(seven.at("/value").isNumber()).isTrue();
    assertThat(seven.at("/layers/labels").doubleValue()).isEqualTo(4);
    assertThat(drawn("--params", "k=3").at("/parameters/k").longValue()).isEqualTo(3);
  }
}
