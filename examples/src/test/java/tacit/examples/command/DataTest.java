// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.examples.Tacit;
import tacit.testing.Machine;
import tacit.testing.NeedsFashionMnist;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DataTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void data_alone_shows_what_there_is_to_say() {
    var run = Tacit.run("data");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("Usage: tacit data")
        .contains("list", "fetch", "verify", "make");
  }

  @Test
  void list_names_every_set_its_license_and_how_to_get_it() {
    var run = Tacit.run("data", "list", "--data-dir", folder.toString());
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains(
            """
            fashion-mnist-embedded
              6,000 training and 1,000 test images of Fashion-MNIST, equally many a class
              license: MIT, Zalando SE
              part of this program
            mnist
              60,000 training and 10,000 test images of written digits, 28 x 28 gray, 10 classes
              license: CC BY-SA 3.0 as commonly stated, LeCun, Cortes and Burges
              not on this machine; 11.6 MB: tacit data fetch mnist --data-dir %s
            """
                .formatted(folder));
  }

  @Test
  void list_as_json_is_one_entry_a_set() throws IOException {
    Path mnist = Files.createDirectory(folder.resolve("mnist"));
    Files.writeString(mnist.resolve("train-images-idx3-ubyte"), "");
    var list = json("data", "list", "--json", "--data-dir", folder.toString());
    assertThat(list).hasSize(7);
    assertThat(list.at("/0/name").asString()).isEqualTo("fashion-mnist");
    assertThat(list.at("/0/there").asBoolean()).isFalse();
    assertThat(list.at("/1/there").asBoolean()).isTrue();
    assertThat(list.at("/2/where").asString()).isEqualTo(mnist.toString());
    assertThat(list.at("/3/bytes").asInt()).isEqualTo(170052171);
  }

  @Test
  void the_embedded_set_holds_and_needs_no_fetching() {
    assertThat(Tacit.run("data", "verify", "fashion-mnist-embedded"))
        .isEqualTo(
            new Tacit(
                0,
                "fashion-mnist-embedded: 6,000 training and 1,000 test images can be read\n",
                ""));
    assertThat(Tacit.run("data", "fetch", "fashion-mnist-embedded").out())
        .isEqualTo("fashion-mnist-embedded is part of this program; there is nothing to fetch\n");
  }

  @Test
  void a_set_that_does_not_hold_is_exit_status_one_and_names_the_files() throws IOException {
    Path wrong = Files.writeString(folder.resolve("train-images-idx3-ubyte.gz"), "no images");
    var run = Tacit.run("data", "verify", "mnist", "--data-dir", folder.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out().lines())
        .containsExactly(
            wrong + ": wrong (9 bytes, expected 9912422)",
            folder.resolve("train-labels-idx1-ubyte.gz") + ": missing (not there)",
            folder.resolve("t10k-images-idx3-ubyte.gz") + ": missing (not there)",
            folder.resolve("t10k-labels-idx1-ubyte.gz") + ": missing (not there)",
            "mnist: does not hold; fetch it again with: tacit data fetch mnist --data-dir "
                + folder);
    var json = json("data", "verify", "mnist", "--json", "--data-dir", folder.toString());
    assertThat(json.at("/holds").asBoolean()).isFalse();
    assertThat(json.at("/files/1/state").asString()).isEqualTo("missing");
  }

  @Test
  void a_set_that_is_nowhere_is_bad_input_in_one_line() {
    var run = Tacit.run("data", "verify", "cifar-10", "--data-dir", folder.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            ("tacit: data: verify: cifar-10 is not on this machine: looked in %s and %s;"
                    + " fetch it (170.1 MB) with: tacit data fetch cifar-10 --data-dir %s\n")
                .formatted(folder, folder.resolve("cifar-10"), folder));
  }

  @Test
  void an_unknown_name_gets_did_you_mean() {
    var run = Tacit.run("data", "fetch", "mnits");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "tacit: data: fetch: unknown data set 'mnits' (did you mean 'mnist'?); known are"
                + " fashion-mnist, fashion-mnist-embedded, mnist, cifar-10, cifar-100,"
                + " pathfinder, is-same-class\n");
  }

  @Test
  void a_mirror_without_the_files_is_named() throws IOException {
    try (var mirror = new Mirror(Map.of())) {
      var run = fetch("cifar-100", mirror);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err().lines())
          .endsWith(
              ("tacit: data: fetch: cifar-100-binary.tar.gz could not be fetched"
                      + " (%s/cifar-100-binary.tar.gz: HTTP status 404); put it into %s by hand,"
                      + " or try again later")
                  .formatted(mirror.address(), folder.resolve("cifar-100")));
    }
  }

  @Test
  @NeedsFashionMnist
  void the_official_files_are_fetched_once_and_then_hold() throws IOException {
    try (var mirror = Mirror.fashionMnist()) {
      var run = fetch("fashion-mnist", mirror);
      assertThat(run.err()).isEmpty();
      assertThat(run.status()).isZero();
      assertThat(run.out().lines()).hasSize(4).allMatch(line -> line.endsWith(": downloaded"));
      assertThat(fetch("fashion-mnist", mirror).out().lines())
          .hasSize(4)
          .allMatch(line -> line.endsWith(": already there"));
    }
    var json = json("data", "verify", "fashion-mnist", "--json", "--data-dir", folder.toString());
    assertThat(json.at("/holds").asBoolean()).isTrue();
    assertThat(json.at("/trainImages").asInt()).isEqualTo(60000);
    assertThat(json.at("/files").findValuesAsString("state")).hasSize(4).containsOnly("right");
  }

  @Test
  @NeedsFashionMnist
  void an_installed_set_is_not_fetched() {
    Path debian = Machine.fashionMnist().orElseThrow();
    var run = Tacit.run("data", "fetch", "fashion-mnist", "--data-dir", debian.toString());
    assertThat(run.out().lines())
        .hasSize(4)
        .first()
        .isEqualTo(debian.resolve("train-images-idx3-ubyte.gz") + ": already there");
  }

  private Tacit fetch(String name, Mirror mirror) {
    return Tacit.run(
        "data", "fetch", name, "--from", mirror.address(), "--data-dir", folder.toString());
  }

  private static JsonNode json(String... args) {
    return new JsonMapper().readTree(Tacit.run(args).out());
  }
}
