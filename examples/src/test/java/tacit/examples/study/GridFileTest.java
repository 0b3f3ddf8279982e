// SPDX-License-Identifier: Apache-2.0
package tacit.examples.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.io.BadFile;
import tacit.examples.sweep.Axis;
import tacit.examples.sweep.Head;
import tacit.examples.sweep.Measuring;
import tacit.examples.sweep.Sharpness;
import tacit.examples.sweep.Task;
import tacit.nn.data.FashionHierarchy;
import tacit.nn.data.SyntheticClusters;

class GridFileTest {
  @TempDir private Path folder;

  private Study read(String text) throws IOException {
    return GridFile.read(Files.writeString(folder.resolve("g.json"), text), "");
  }

  @Test
  void axes_alone_suffice_and_the_last_changes_fastest() throws IOException {
    var study = read("{\"axes\": {\"rate\": [0.03, 0.3], \"width\": [50, 100, 200]}}");
    assertThat(study.name()).isEqualTo("g");
    assertThat(study.task()).isEqualTo(new Task.Clusters(SyntheticClusters.usual()));
    assertThat(study.measuring()).isEqualTo(Measuring.usual());
    assertThat(study.seeds()).containsExactly(0L);
    assertThat(study.grid().axes()).containsExactly(Axis.RATE, Axis.WIDTH);
    assertThat(study.runs()).hasSize(6);
    assertThat(study.grid().models().get(1).network().width()).isEqualTo(100);
    assertThat(study.grid().models().get(3).training().rate()).isEqualTo(.3);
  }

  @Test
  void axes_joined_by_plus_change_together() throws IOException {
    var study =
        read(
            "{\"axes\": {\"rate+weight_decay\": [[0.01, 0], [0.1, 0], [0.1, 1e-4]],"
                + " \"batch\": [32, 128]}, \"seeds\": [3, 4]}");
    assertThat(study.grid().axes()).containsExactly(Axis.RATE, Axis.WEIGHT_DECAY, Axis.BATCH);
    assertThat(study.grid().models()).hasSize(6);
    assertThat(study.grid().models().getLast().training().weightDecay()).isEqualTo(1e-4);
    assertThat(study.runs()).hasSize(12);
    assertThat(study.runs().getLast().seed()).isEqualTo(4);
  }

  @Test
  void everything_else_can_be_said() throws IOException {
    var study =
        read(
            """
            {"title": "T", "axes": {"batch_norm": [true, false]},
             "data": {"name": "fashion-mnist-embedded", "hierarchy": "pairs", "train": 20,
                      "pool": 4, "noise": 0, "test": 100},
             "fixed": {"optimizer": "adam", "depth": 2, "loss_below": 0.01},
             "rate_drop": {"factor": 0.2, "epochs": [5, 7]},
             "measures": {"k": [3], "c0": false, "complexities": ["param_norm"],
                          "sharpness_random": "thesis", "sharpness_worst_case": "none"}}
            """);
    assertThat(study.title()).isEqualTo("T");
    assertThat(study.task())
        .isEqualTo(
            new Task.Fashion("fashion-mnist-embedded", FashionHierarchy.PAIRS, 20, 4, 0, 100));
    var model = study.grid().models().getFirst();
    assertThat(model.network().head()).isEqualTo(Head.SOFTMAX);
    assertThat(model.network().batchNorm()).isTrue();
    assertThat(model.network().depth()).isEqualTo(2);
    assertThat(model.training().lossBelow()).isEqualTo(.01);
    assertThat(model.training().drop().epochs()).containsExactly(5, 7);
    assertThat(study.measuring().random()).isEqualTo(Sharpness.thesis());
    assertThat(study.measuring().k()).containsExactly(3);
  }

  @Test
  void other_data_can_be_asked_for() throws IOException {
    var file = Files.writeString(folder.resolve("g.json"), "{\"axes\": {\"rate\": [0.1, 1]}}");
    assertThat(GridFile.read(file, "fashion-mnist").task())
        .isEqualTo(new Task.Fashion("fashion-mnist", FashionHierarchy.CROSSED, 100, 2, 1, 10_000));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refused")
  void what_does_not_fit_is_refused_by_its_place(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BadFile.class)
        .hasMessage(folder.resolve("g.json") + ": " + message);
  }

  private static Stream<Arguments> refused() {
    return Stream.of(
        of("[1]", "line 1: expected an object {...}, got a list [...]"),
        of("{}", "line 1: axes is missing; give it, as in \"axes\": {\"rate\": [0.1, 1]}"),
        of("{\"axis\": {}}", "axis: unknown field 'axis' (did you mean 'axes'?)"),
        of(
            "{\"axes\": {\"widht\": [1, 2]}}",
            "axes.widht: unknown axis 'widht' (did you mean 'width'?)"),
        of(
            "{\"axes\": {\"color\": [1, 2]}}",
            "axes.color: unknown axis 'color'; known are rate, batch, optimizer, weight_decay,"
                + " momentum, dropout, input_dropout, augmentation, depth, width, batch_norm,"
                + " start, most_epochs, loss_below"),
        of("{\"axes\": {\"rate\": 1}}", "axes.rate: expected a list [...], got 1"),
        of("{\"axes\": {\"rate\": []}}", "axes.rate: empty; give at least one"),
        of(
            "{\"axes\": {\"rate\": [0.1, -1]}}",
            "axes.rate[1]: axis rate: '-1' is no rate; give a finite number above 0"),
        of(
            "{\"axes\": {\"optimizer\": [\"sgd\", \"adm\"]}}",
            "axes.optimizer[1]: axis optimizer: 'adm' is not one of sgd, adam"),
        of(
            "{\"axes\": {\"rate\": [0.1, 1, 0.10]}}",
            "axes.rate[2]: the value is given twice; give each once"),
        of("{\"axes\": {\"rate\": [0.1]}}", "axes: one model alone; give an axis two values"),
        of(
            "{\"axes\": {\"rate+momentum\": [[0.1, 0], [1]]}}",
            "axes.rate+momentum[1]: 1 values for 2 axes; give one each"),
        of(
            "{\"axes\": {\"rate\": [1, 2], \"rate+momentum\": [[0.1, 0]]}}",
            "axes.rate+momentum: rate is an axis already; name it once"),
        of(
            "{\"axes\": {\"rate\": [1, 2]}, \"fixed\": {\"rate\": 1}}",
            "fixed.rate: is an axis already; leave it out here"),
        of(
            "{\"axes\": {\"rate\": [1, 2]}, \"data\": {\"name\": \"cluster\"}}",
            "data.name: unknown data set 'cluster' (did you mean 'clusters'?)"),
        of(
            "{\"axes\": {\"rate\": [1, 2]}, \"data\": {\"clusters\": 5}}",
            "data: synthetic clusters: 5 clusters; give an even number from 4 on, so that each"
                + " class has 2 or more"),
        of(
            "{\"axes\": {\"rate\": [1, 2]}, \"data\": {\"name\": \"fashion-mnist\", \"hierarchy\":"
                + " \"hallf\"}}",
            "data.hierarchy: unknown hierarchy 'hallf' (did you mean 'half'?)"),
        of(
            "{\"axes\": {\"rate\": [1, 2]}, \"seeds\": [0, 0]}",
            "seeds[1]: 0 is given twice; give each seed once"),
        of(
            "{\"axes\": {\"rate\": [1, 2]}, \"seeds\": [\"a\"]}",
            "seeds[0]: expected a whole number, got \"a\""),
        of(
            "{\"axes\": {\"rate\": [1, 2]}, \"measures\": {\"k\": [0]}}",
            "measures.k[0]: 0 is not 1 or more"),
        of(
            "{\"axes\": {\"rate\": [1, 2]}, \"measures\": {\"complexities\": [\"parm_norm\"]}}",
            "measures.complexities[0]: unknown complexity 'parm_norm' (did you mean"
                + " 'param_norm'?)"),
        of(
            "{\"axes\": {\"rate\": [1, 2]}, \"measures\": {\"sharpness_random\": \"yes\"}}",
            "measures.sharpness_random: unknown search 'yes'; known are none, tenth-less, thesis"),
        of(
            "{\"axes\": {\"rate\": [1, 2]}, \"rate_drop\": {\"factor\": 0.2}}",
            "rate_drop: epochs is missing; give it, as in \"epochs\": [56]"),
        of(
            "{\"axes\": {\"rate\": [1, 2]}, \"rate_drop\": {\"factor\": 0, \"epochs\": [1]}}",
            "rate_drop.factor: 0.0 is not above 0"));
  }

  private static Arguments of(String text, String message) {
    return Arguments.of(text, message);
  }

  @Test
  void what_is_no_json_is_refused_by_its_line() {
    assertThatThrownBy(() -> read("{\n\"axes\": }"))
        .isInstanceOf(BadFile.class)
        .hasMessageStartingWith(folder.resolve("g.json") + ": line 2: not JSON: ");
    assertThatThrownBy(() -> read("{\"axes\": {"))
        .isInstanceOf(BadFile.class)
        .hasMessage(folder.resolve("g.json") + ": line 1: not JSON: it ends too early");
    assertThatThrownBy(() -> read("{\"axes\": {}, \"axes\": {}}"))
        .isInstanceOf(BadFile.class)
        .hasMessageStartingWith(folder.resolve("g.json") + ": line 1: not JSON: ");
    assertThatThrownBy(() -> GridFile.read(folder.resolve("none.json"), ""))
        .isInstanceOf(BadFile.class)
        .hasMessage(
            folder.resolve("none.json")
                + ": cannot be read: there is no "
                + folder.resolve("none.json"));
  }
}
