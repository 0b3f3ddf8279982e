// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.IFactory;
import tacit.examples.MadeUpDevices;
import tacit.examples.Tacit;
import tacit.examples.figure.Figure;
import tacit.examples.figure.MadeUpFigure;
import tacit.examples.figure.MadeUpOnDevice;
import tools.jackson.databind.json.JsonMapper;

/// `tacit reproduce --device`: runs that train go to the device, and what is finished when it is
/// lost is kept.
class ReproduceOnDeviceTest {
  private static final int CELLS = 6;

  @TempDir private Path folder;

  private Tacit reproduce(MadeUpDevices devices, String id, String... more) {
    List<Figure> figures = List.of(new MadeUpOnDevice(CELLS), new MadeUpFigure(2, 0));
    var usual = devices.parts();
    var parts =
        new IFactory() {
          @Override
          public <K> K create(Class<K> part) throws Exception {
            return part == Reproduce.class
                ? part.cast(new Reproduce(() -> figures))
                : usual.create(part);
          }
        };
    String[] line = {"reproduce", id, "--out", folder.toString(), "--threads", "1"};
    return Tacit.run(parts, Tacit.join(line, more));
  }

  private List<String> cells() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cells").resolve(MadeUpOnDevice.ID))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .toList();
    }
  }

  @Test
  void runs_go_to_the_device_and_the_result_says_so() throws IOException {
    var run =
        reproduce(
            MadeUpDevices.lostAfter(MadeUpDevices.NEVER), MadeUpOnDevice.ID, "--device", "opencl");
    assertThat(run.status()).as(run.err()).isZero();
    var json =
        JsonMapper.shared().readTree(Files.readString(folder.resolve(MadeUpOnDevice.ID + ".json")));
    assertThat(json.at("/provenance/device").asString()).isEqualTo("opencl:0");
    assertThat(json.at("/provenance/kernels").asString())
        .startsWith("networks in training: made-up; all else: ");
    assertThat(Files.readAllLines(folder.resolve(MadeUpOnDevice.ID + ".csv")))
        .contains("1,1.0,made-up");
  }

  @Test
  void cells_finished_before_the_device_is_lost_are_kept_and_not_computed_again()
      throws IOException {
    var run =
        reproduce(
            MadeUpDevices.lostAfter(3 * MadeUpOnDevice.KERNELS + 1),
            MadeUpOnDevice.ID,
            "--device",
            "opencl");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .last()
        .isEqualTo(
            "tacit: reproduce: Sums(of=4): %s; what is finished is kept in %s,"
                    .formatted(MadeUpDevices.LOST, folder.resolve("cells"))
                + " go on with the same command");
    assertThat(cells()).hasSize(3);
    var again =
        reproduce(
            MadeUpDevices.lostAfter(3 * MadeUpOnDevice.KERNELS),
            MadeUpOnDevice.ID,
            "--device",
            "opencl");
    assertThat(again.status()).as(again.err()).isZero();
    assertThat(again.err()).contains("6 cells, 3 of them finished before");
  }

  @Test
  void cells_of_the_processor_are_not_taken_for_the_devices() throws IOException {
    var devices = MadeUpDevices.lostAfter(MadeUpDevices.NEVER);
    assertThat(reproduce(devices, MadeUpOnDevice.ID).status()).isZero();
    var run = reproduce(devices, MadeUpOnDevice.ID, "--device", "opencl");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("made by other code or elsewhere");
  }

  @Test
  void a_figure_that_trains_nothing_is_refused() {
    var run =
        reproduce(
            MadeUpDevices.lostAfter(MadeUpDevices.NEVER), "made-up/means", "--device", "opencl");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "tacit: reproduce: --device opencl: made-up/means computes on cpu alone;"
                + " leave --device out\n");
  }
}
