// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
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

/// What the command does, whatever is measured.
class MeasureTest extends MeasureRun {
  @Test
  void people_read_the_numbers_in_a_table() {
    assertThat(run("margin").out())
        .startsWith(
            """
            margin (quantile 0.1): output margins, the logit of the true class less the best of the others
              number                    value
              positive                  0.7500000
              minimum                   −0.5000000
              quantile                  0.2500000
              median                    2
            """);
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

  @Test
  void a_file_that_train_writes_is_measured_at_once() throws IOException {
    var arch =
        Files.writeString(
            folder.resolve("arch.json"),
            """
            {"layers": [
              {"type": "conv", "channels": 3, "kernel": [5, 5], "strides": [3, 3]},
              {"type": "relu"},
              {"type": "max_pool", "window": [2, 2]},
              {"type": "flatten"},
              {"type": "dense", "units": 10}
            ]}
            """);
    String model = folder.resolve("model").toString();
    var train =
        Tacit.run(
            Tacit.join(
                new String[] {"train", "--arch", arch.toString(), "--out", model},
                "--data fashion-mnist-embedded --images 6 --epochs 1 --rep-images 3".split(" ")));
    assertThat(train.status()).as(train.err()).isZero();
    JsonNode answer = json(run("all", Path.of(model, "rep.npz"), "--json"));
    assertThat(answer.get("results").valueStream().map(e -> e.get("measure").asString()))
        .contains("margin", "margin-area", "neural-collapse", "boundary-distance", "clones");
    for (JsonNode each : answer.get("results")) {
      assertThat(each.get("warnings").valueStream().map(JsonNode::asString))
          .noneMatch(warning ->
              warning.startsWith("logits differ") || warning.startsWith("test_activations"));
    }
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
        new CommandLine(new MeasureCommand(() -> List.of(new Drawn())))
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
