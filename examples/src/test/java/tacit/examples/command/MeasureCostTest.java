// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpyArray;
import tacit.examples.Tacit;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `tacit measure` spends: threads, and time on measures that nobody named.
class MeasureCostTest extends MeasureRun {
  /// A measure that tells what it is computed with.
  private record Told(String name, boolean takesLong) implements Measure {
    @Override
    public String meaning() {
      return "what it is computed with";
    }

    @Override
    public List<RepKey> needs() {
      return List.of(RepKey.LABELS);
    }

    @Override
    public String source() {
      return "made up";
    }

    @Override
    public boolean isLong(RepFile rep, Arguments with) {
      return takesLong;
    }

    @Override
    public Finding of(RepFile rep, Arguments with) {
      return Finding.of(Value.of(1)).warnings(List.of(with.kernels().describe()));
    }
  }

  private JsonNode told(String... typed) {
    var out = new StringWriter();
    var known = List.<Measure>of(new Told("short", false), new Told("long", true));
    String[] input = {"--json", "--input", file(arrays()).toString()};
    int status =
        new CommandLine(new MeasureCommand(() -> known))
            .setOut(new PrintWriter(out))
            .execute(Tacit.join(typed, input));
    assertThat(status).isZero();
    return JsonMapper.shared().readTree(out.toString());
  }

  private static String threads(JsonNode answer) {
    String with = answer.at("/warnings/0").asString();
    return with.substring(with.lastIndexOf(' ', with.lastIndexOf(' ') - 1) + 1);
  }

  @Test
  void a_measure_computes_on_the_threads_that_are_asked_for() {
    assertThat(threads(told("short", "--threads", "1"))).isEqualTo("1 thread");
    assertThat(threads(told("short", "--threads", "3"))).isEqualTo("3 threads");
    int cores = Runtime.getRuntime().availableProcessors();
    assertThat(threads(told("short"))).startsWith(cores + " thread");
  }

  @Test
  void threads_do_not_change_an_answer() {
    var random = new Seed(1).generator();
    var arrays = arrays();
    arrays.put("labels", NpyArray.of(Indices.of(IntStream.range(0, 60).map(i -> i % 3).toArray())));
    arrays.remove("logits");
    arrays.remove("readout_weight");
    for (String layer : List.of("layer_0", "layer_1")) {
      double[] values = random.doubles(60 * 8).toArray();
      arrays.put(layer, NpyArray.of(Tensor.of(Shape.of(60, 8), values)));
    }
    for (String name : List.of("cka", "neighborhood-overlap", "two-nn", "chunk-r2")) {
      var one = json(run(name, file(arrays), "--threads", "1", "--json"));
      assertThat(json(run(name, file(arrays), "--threads", "2", "--json"))).as(name).isEqualTo(one);
    }
  }

  @Test
  void no_threads_are_refused() throws IOException {
    assertRefused(run("margin", "--threads", "0"), "--threads is '0': expected 1 or more");
  }

  @Test
  void what_takes_long_is_left_out_of_all_and_measured_when_it_is_named() {
    JsonNode all = told("all");
    assertThat(all.get("results")).hasSize(1);
    assertThat(all.at("/results/0/measure").asString()).isEqualTo("short");
    assertThat(all.at("/skipped/long").asString())
        .isEqualTo("takes a while on this file; name it to measure it");
    assertThat(told("long").get("measure").asString()).isEqualTo("long");
  }
}
