// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.examples.Tacit;
import tools.jackson.databind.json.JsonMapper;

class DataMakeTest {
  @TempDir private Path folder = Path.of("");

  private Tacit make(String name, String... options) {
    var all = new ArrayList<>(List.of("data", "make", name));
    all.addAll(List.of("--out", folder.resolve("own").toString(), "--train", "6"));
    all.addAll(List.of("--test", "4"));
    all.addAll(List.of(options));
    return Tacit.run(all.toArray(String[]::new));
  }

  @Test
  void pictures_to_look_at_are_those_of_the_set_and_the_set_can_be_read() throws IOException {
    Path own = folder.resolve("own");
    var run = make("pathfinder", "--length", "9", "--kind", "published", "--png", "2");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            Wrote 6 training and 4 test images, and 2 pictures, to %s.
            Train on them with: tacit train --data pathfinder --data-dir %s
            """
                .formatted(own, own));
    try (var album = Files.list(own.resolve("png"))) {
      var pictures = album.sorted().toList();
      assertThat(pictures).hasSize(2);
      assertThat(pictures.getFirst().getFileName().toString()).matches("00000-label-[01].png");
      var picture = ImageIO.read(pictures.getFirst().toFile());
      assertThat(picture.getWidth()).isEqualTo(150);
      assertThat(picture.getRaster().getSample(0, 0, 0)).isZero();
    }
    assertThat(Tacit.run("data", "verify", "pathfinder", "--data-dir", own.toString()).out())
        .contains("wrong (");
  }

  @Test
  void json_tells_parameters_and_files() throws IOException {
    var json = new JsonMapper().readTree(make("is-same-class", "--distance", "40", "--json").out());
    assertThat(json.at("/parameters/distance").asInt()).isEqualTo(40);
    assertThat(json.at("/parameters/seed").asInt()).isZero();
    assertThat(json.at("/train").asInt()).isEqualTo(6);
    assertThat(json.at("/files")).hasSize(4);
    var kept = new JsonMapper().readTree(Files.readString(folder.resolve("own/made.json")));
    assertThat(kept.at("/distance").asInt()).isEqualTo(40);
  }

  @Test
  void bad_input_is_one_line() {
    assertThat(make("mnist").err())
        .isEqualTo(
            "tacit: data: make: NAME: unknown word 'mnist'; expected pathfinder, is-same-class\n");
    assertThat(make("pathfinder", "--distance", "3").err())
        .isEqualTo("tacit: data: make: --distance goes with is-same-class, not pathfinder\n");
    assertThat(make("is-same-class", "--length", "3").err())
        .isEqualTo("tacit: data: make: --length goes with pathfinder, not is-same-class\n");
    assertThat(make("pathfinder", "--kind", "lite-32", "--length", "5").err())
        .isEqualTo(
            "tacit: data: make: pathfinder: two paths of 5 paddles on a canvas of 32 pixels take more"
                + " than 10 attempts an image, so that only curled ones are left; give a larger"
                + " canvas or shorter paths\n");
    assertThat(make("is-same-class", "--distance", "115").err())
        .isEqualTo(
            "tacit: data: make: pair geometry: two images of 7 columns at distance 115 do not fit on"
                + " 128 columns; distances 0 to 114 do\n");
    assertThat(Tacit.run("data", "fetch", "pathfinder", "--from", "http://localhost/").err())
        .isEqualTo(
            "tacit: data: fetch: --from: pathfinder is drawn by this program; leave it out\n");
    assertThat(folder.resolve("own/made.json")).doesNotExist();
  }
}
