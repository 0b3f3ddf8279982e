// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.examples.Tacit;
import tacit.examples.figure.MadeUpFigure.Draws;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReproduceTest {
  private static final String ID = ReproduceMadeUp.ID;

  @TempDir private Path folder;

  /// The first seed with which the claim holds, or does not.
  private static String seed(boolean holds) {
    return LongStream.iterate(0, seed -> seed + 1)
        .filter(seed -> new Draws(100, seed, 0).rows().number("mean") <= 0 == holds)
        .mapToObj(Long::toString)
        .findFirst()
        .orElseThrow();
  }

  private Tacit reproduce(String... more) {
    return ReproduceMadeUp.run(Tacit.join(new String[] {ID, "--out", folder.toString()}, more));
  }

  private JsonNode result() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(folder.resolve(ID + ".json")));
  }

  @Test
  void writes_three_files_and_says_whether_the_claim_holds() throws IOException {
    var run = reproduce("--seed", seed(true));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("made-up/means: holds"),
            line ->
                assertThat(line).isEqualTo("  The first mean is below zero. (Nobody 1901, p. 1)"),
            line ->
                assertThat(line).startsWith("  yes  mean of 100 draws: ").endsWith(", at most 0"),
            line ->
                assertThat(line).isEqualTo("The page: " + folder.resolve(ID + ".html").toUri()));
    assertThat(run.err().lines())
        .containsExactly("made-up/means, quick: 24 cells, about 0.0 s on two cores");
    try (Stream<Path> files = Files.list(folder.resolve("made-up"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("means.csv", "means.json", "means.html");
    }
    assertThat(Files.readAllLines(folder.resolve(ID + ".csv")))
        .hasSize(25)
        .startsWith("count,mean,sign")
        .element(1)
        .asString()
        .matches("100,-?0\\.\\d+(E-\\d)?,(above|below)");
  }

  @Test
  void the_result_names_everything_that_a_repetition_needs() throws IOException {
    assertThat(reproduce("--seed", "5", "--threads", "1", "--data", "large").status()).isZero();
    var result = result();
    assertThat(result.propertyNames())
        .containsExactly(
            "id",
            "title",
            "source",
            "caption",
            "scale",
            "data",
            "provenance",
            "seconds",
            "time",
            "verdict",
            "charts",
            "columns",
            "rows");
    assertThat(result.at("/provenance/command").asString())
        .isEqualTo("tacit " + ID + " --out " + folder + " --seed 5 --threads 1 --data large");
    assertThat(result.at("/provenance/seed").asLong()).isEqualTo(5);
    assertThat(result.at("/data").asString()).isEqualTo("large");
    assertThat(result.at("/scale").asString()).isEqualTo("quick");
    assertThat(result.at("/time").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    assertThat(result.at("/verdict").propertyNames())
        .containsExactlyInAnyOrder("criterion", "source", "findings", "holds");
    assertThat(result.at("/charts/0").propertyNames())
        .containsExactly("title", "caption", "form", "option", "table");
    assertThat(result.at("/rows")).hasSize(24);
    assertThat(result.at("/rows/0/0").isIntegralNumber()).isTrue();
  }

  @Test
  void csv_and_json_hold_the_same_numbers_to_the_bit() throws IOException {
    reproduce();
    var rows = result().at("/rows");
    var lines = Files.readAllLines(folder.resolve(ID + ".csv"));
    for (int i = 0; i < rows.size(); i++) {
      String mean = lines.get(i + 1).split(",", -1)[1];
      assertThat(Double.parseDouble(mean)).isEqualTo(rows.get(i).get(1).asDouble());
    }
  }

  @Test
  void json_prints_one_document_and_the_second_time_nothing_is_computed() {
    var first = JsonMapper.shared().readTree(reproduce("--json").out());
    assertThat(first.at("/0/cells").asInt()).isEqualTo(24);
    assertThat(first.at("/0/reused").asInt()).isZero();
    var again = reproduce("--json");
    assertThat(JsonMapper.shared().readTree(again.out()).at("/0/reused").asInt()).isEqualTo(24);
    assertThat(again.err().lines())
        .containsExactly(
            "made-up/means, quick: 24 cells, 24 of them finished before, about 0.0 s on two cores");
    var anew = JsonMapper.shared().readTree(reproduce("--json", "--anew").out());
    assertThat(anew.at("/0/reused").asInt()).isZero();
  }

  @Test
  void a_damaged_cell_is_named_and_computed_again_to_the_same_result() throws IOException {
    reproduce();
    var csv = Files.readString(folder.resolve(ID + ".csv"));
    Path cell;
    try (Stream<Path> files = Files.list(folder.resolve("cells").resolve(ID))) {
      cell = files.filter(file -> file.toString().endsWith(".json")).sorted().findFirst().get();
    }
    Files.writeString(cell, "{\"cell\": {");
    var run = reproduce();
    assertThat(run.err().lines())
        .satisfiesExactly(
            note ->
                assertThat(note)
                    .startsWith(cell + ": damaged, it is no cell: ")
                    .endsWith("millis=0) is computed again"),
            opening -> assertThat(opening).contains("24 cells, 23 of them finished before"));
    assertThat(Files.readString(folder.resolve(ID + ".csv"))).isEqualTo(csv);
  }

  @Test
  void check_exits_with_1_where_a_claim_fails() throws IOException {
    assertThat(reproduce("--seed", seed(true), "--check").status()).isZero();
    assertThat(reproduce("--seed", seed(false), "--check").status()).isEqualTo(1);
    assertThat(reproduce("--seed", seed(false)).status()).isZero();
    assertThat(Files.readString(folder.resolve(ID + ".html"))).contains(">fails<");
  }

  @Test
  void the_list_tells_source_time_and_data() {
    var run = ReproduceMadeUp.run("--list");
    assertThat(run.out().lines())
        .satisfiesExactly(
            head -> assertThat(head).matches("figure +source +quick +full +data"),
            line ->
                assertThat(line)
                    .matches("made-up/means +Nobody 1901, figure 1 +0.0 s +0.0 s +small, large"));
    var list = JsonMapper.shared().readTree(Tacit.run("reproduce", "--list", "--json").out());
    assertThat(list.at("/0/id").asString()).isEqualTo("engine/matmul-steps");
    assertThat(list.at("/0").propertyNames())
        .containsExactly("id", "title", "source", "quick_seconds", "full_seconds", "data");
  }

  @Test
  void what_is_not_known_gets_one_line_and_did_you_mean() {
    assertThat(refusal("engine/matmul-step"))
        .isEqualTo(
            "tacit: reproduce: unknown figure 'engine/matmul-step' (did you mean"
                + " 'engine/matmul-steps'?); 'tacit reproduce --list' names them all");
    assertThat(refusal("engine/matmul-steps", "--scale", "ful"))
        .isEqualTo(
            "tacit: reproduce: --scale: unknown word 'ful' (did you mean 'full'?);"
                + " expected quick, full");
    assertThat(refusal("engine/matmul-steps", "--data", "mnist"))
        .isEqualTo("tacit: reproduce: --data mnist: engine/matmul-steps needs no data set");
    assertThat(refusal()).isEqualTo("tacit: reproduce: name a figure, or ask for all with --list");
    assertThat(reproduce("--data", "smal").err().lines())
        .containsExactly(
            "--data: unknown word 'smal' (did you mean 'small'?); expected small, large");
  }

  private static String refusal(String... args) {
    var run = Tacit.run(Tacit.join(new String[] {"reproduce"}, args));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    return run.err().strip();
  }

  @Test
  void a_run_that_fails_is_named_and_the_finished_ones_are_kept() throws IOException {
    var run = reproduce("--seed", "-1", "--threads", "1");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .last()
        .isEqualTo("Draws(count=1200, seed=-1, millis=0): seed is -1");
    try (Stream<Path> files = Files.list(folder.resolve("cells").resolve(ID))) {
      assertThat(files.filter(file -> file.toString().endsWith(".json"))).hasSize(11);
    }
    assertThat(folder.resolve("made-up")).doesNotExist();
  }
}
