// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.Indices;
import tacit.nn.data.FileCheck.State;
import tacit.testing.Machine;
import tacit.testing.NeedsFashionMnist;

class DataSetsTest {
  @TempDir private Path machine;
  private Places places = Places.standard();

  @BeforeEach
  void an_empty_machine() {
    places = new Places(Optional.empty(), machine.resolve("share"), machine.resolve("cache"));
  }

  /// The four files of a tiny MNIST: 3 training images, 2 test images.
  static void tinyMnist(Path folder) throws IOException {
    Files.createDirectories(folder);
    put(folder, "train-images-idx3-ubyte.gz", 8, 3, 0, 0, 0, 3, 0, 0, 0, 1, 0, 0, 0, 1, 1, 2, 3);
    put(folder, "train-labels-idx1-ubyte.gz", 8, 1, 0, 0, 0, 3, 7, 8, 9);
    put(folder, "t10k-images-idx3-ubyte.gz", 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1, 4, 5);
    put(folder, "t10k-labels-idx1-ubyte.gz", 8, 1, 0, 0, 0, 2, 0, 1);
  }

  private static void put(Path folder, String name, int... afterTwoZeros) throws IOException {
    byte[] plain = new byte[2 + afterTwoZeros.length];
    for (int i = 0; i < afterTwoZeros.length; i++) plain[i + 2] = (byte) afterTwoZeros[i];
    Files.write(folder.resolve(name), IdxTest.gzip(plain));
  }

  @Test
  void the_default_comes_first_and_names_are_as_typed() {
    assertThat(DataSets.names())
        .containsExactly(
            "fashion-mnist",
            "fashion-mnist-embedded",
            "mnist",
            "cifar-10",
            "cifar-100",
            "pathfinder",
            "is-same-class");
  }

  @Test
  void the_embedded_set_needs_no_files() {
    assertThat(DataSets.load("fashion-mnist-embedded", places).train().size()).isEqualTo(6000);
    assertThat(DataSets.verify("fashion-mnist-embedded", places)).isEmpty();
  }

  @Test
  void the_users_folder_holds_the_files_or_a_folder_of_the_sets_name() throws IOException {
    Path own = machine.resolve("own");
    tinyMnist(own.resolve("mnist"));
    assertThat(DataSets.load("mnist", places.with(own)).train().labels())
        .isEqualTo(Indices.of(7, 8, 9));
    assertThat(DataSets.load("mnist", places.with(own.resolve("mnist"))).test().size())
        .isEqualTo(2);
    assertThat(DataSets.load("mnist", places.with(own)).test().provenance())
        .isEqualTo("2 test images of " + own.resolve("mnist/t10k-images-idx3-ubyte.gz"));
  }

  @Test
  void an_installed_set_is_found_without_being_named() throws IOException {
    tinyMnist(machine.resolve("share/mnist"));
    assertThat(DataSets.load("mnist", places).train().size()).isEqualTo(3);
  }

  @Test
  void an_unpacked_or_packed_cifar_archive_is_found() throws IOException {
    Path own = Files.createDirectories(machine.resolve("own/cifar-10/cifar-10-batches-bin"));
    var names = List.of("data_batch_1.bin", "test_batch.bin");
    byte[] records = CifarTest.records(new int[] {6});
    for (String name : names) Files.write(own.resolve(name), records);
    Path other = Files.createDirectories(machine.resolve("other"));
    Files.write(
        other.resolve("cifar-10-binary.tar.gz"),
        CifarTest.archive("cifar-10-batches-bin", names, List.of(records, records)));
    for (Path folder : List.of(machine.resolve("own"), own, other)) {
      assertThat(DataSets.load("cifar-10", places.with(folder)).test().labels())
          .isEqualTo(Indices.of(6));
    }
    assertThat(DataSets.verify("cifar-10", places.with(own)))
        .extracting(FileCheck::state)
        .containsExactly(State.UNKNOWN, State.UNKNOWN);
  }

  @Test
  void a_part_of_the_batches_where_downloads_go_is_read_as_what_it_is() throws IOException {
    Path home = Files.createDirectories(places.cache().resolve("cifar-10"));
    Path train = home.resolve("data_batch_1_first2.bin");
    Files.write(train, CifarTest.records(new int[] {6}, new int[] {9}));
    Files.write(home.resolve("test_batch_first1.bin"), CifarTest.records(new int[] {3}));
    assertThat(DataSets.load("cifar-10", places).train().provenance())
        .isEqualTo("2 training images of data_batch_1_first2.bin in " + home);
    assertThat(DataSets.verify("cifar-10", places))
        .extracting(FileCheck::state)
        .containsExactly(State.UNKNOWN, State.UNKNOWN);
    Files.write(home.resolve("cifar-10-binary.tar.gz"), new byte[1]);
    assertThatThrownBy(() -> DataSets.load("cifar-10", places))
        .isInstanceOf(DataUnavailable.class)
        .hasMessageContaining("cifar-10-binary.tar.gz is damaged");
  }

  @Test
  void a_missing_set_says_where_it_looked_and_what_fetches_it() {
    assertThatThrownBy(() -> DataSets.load("mnist", places))
        .isInstanceOf(DataUnavailable.class)
        .hasMessage(
            "mnist is not on this machine: looked in %s and %s; fetch it (11.6 MB) with:"
                    .formatted(machine.resolve("share/mnist"), machine.resolve("cache/mnist"))
                + " tacit data fetch mnist");
    assertThatThrownBy(() -> DataSets.load("cifar-100", places.with(machine)))
        .isInstanceOf(DataUnavailable.class)
        .hasMessage(
            "cifar-100 is not on this machine: looked in %s and %s; fetch it (168.5 MB) with:"
                    .formatted(machine, machine.resolve("cifar-100"))
                + " tacit data fetch cifar-100 --data-dir "
                + machine);
  }

  @Test
  void a_damaged_cache_is_named_and_never_used() throws IOException {
    tinyMnist(places.cache().resolve("mnist"));
    Path images = places.cache().resolve("mnist/train-images-idx3-ubyte.gz");
    assertThatThrownBy(() -> DataSets.load("mnist", places))
        .isInstanceOf(DataUnavailable.class)
        .hasMessage(
            "%s is damaged: %d bytes, expected 9912422; fetch it again with:"
                    .formatted(images, Files.size(images))
                + " tacit data fetch mnist");
    Files.write(images, new byte[9912422]);
    assertThatThrownBy(() -> DataSets.load("mnist", places))
        .isInstanceOf(DataUnavailable.class)
        .hasMessage(
            "%s is damaged: SHA-256 is %s, expected %s; fetch it again with:"
                    .formatted(
                        images,
                        "5cf9227f08bae536a8329ebafff1399a8618e768846c5590bb2098ff1c7005b4",
                        "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609")
                + " tacit data fetch mnist");
    Files.delete(images);
    assertThatThrownBy(() -> DataSets.load("mnist", places))
        .isInstanceOf(DataUnavailable.class)
        .hasMessage("%s is missing; fetch it again with: tacit data fetch mnist".formatted(images));
  }

  @Test
  void a_folder_without_all_four_files_names_the_missing_one() throws IOException {
    tinyMnist(machine);
    Files.delete(machine.resolve("t10k-labels-idx1-ubyte.gz"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataSets.load("mnist", places.with(machine)))
        .withMessage(
            machine.resolve("t10k-labels-idx1-ubyte") + ": file: not there, with .gz neither");
  }

  @Test
  void counts_that_disagree_are_named() throws IOException {
    tinyMnist(machine);
    put(machine, "train-labels-idx1-ubyte.gz", 8, 1, 0, 0, 0, 2, 7, 8);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataSets.load("mnist", places.with(machine)))
        .withMessage(
            machine.resolve("train-labels-idx1-ubyte.gz")
                + ": number of labels: 2 labels for the 3 images of train-images-idx3-ubyte.gz");
  }

  @Test
  void a_users_own_file_is_never_replaced() throws IOException {
    tinyMnist(machine);
    Path images = machine.resolve("train-images-idx3-ubyte.gz");
    byte[] before = Files.readAllBytes(images);
    assertThatThrownBy(() -> DataSets.fetch("mnist", places.with(machine), DownloadProgress.none()))
        .isInstanceOf(DataUnavailable.class)
        .hasMessage(
            "%s is not the published file: %d bytes, expected 9912422; move it away, then fetch again"
                .formatted(images, before.length));
    assertThat(images).hasBinaryContent(before);
  }

  @Test
  void an_unknown_name_gets_did_you_mean() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataSets.load("cifar10", places))
        .withMessage(
            "unknown data set 'cifar10' (did you mean 'cifar-10'?); known are"
                + " fashion-mnist, fashion-mnist-embedded, mnist, cifar-10, cifar-100, pathfinder, is-same-class");
  }

  @Test
  void the_cache_is_in_the_home_folder_unless_the_environment_names_another() {
    Path home = Path.of("/home/u");
    assertThat(Places.of(Map.of(), home).cache()).isEqualTo(Path.of("/home/u/.cache/tacit"));
    assertThat(Places.of(Map.of("TACIT_DATA", "/data"), home).cache()).isEqualTo(Path.of("/data"));
    assertThat(Places.of(Map.of("TACIT_DATA", " "), home).cache())
        .isEqualTo(Path.of("/home/u/.cache/tacit"));
  }

  @Test
  @NeedsFashionMnist
  void debians_fashion_mnist_is_the_official_one_in_another_wrapper() {
    var debian = places.with(Machine.fashionMnist().orElseThrow());
    assertThat(DataSets.verify("fashion-mnist", debian))
        .extracting(FileCheck::state)
        .containsOnly(State.SAME_CONTENTS)
        .hasSize(4);
    Split full = DataSets.load("fashion-mnist", debian);
    assertThat(full.train().classCounts()).containsOnly(6000);
    assertThat(full.test().classCounts()).containsOnly(1000);
    // Printed by many projects, four digits.
    var by = Standardization.perChannel(full.train());
    assertThat("%.4f %.4f".formatted(by.mean().getFirst(), by.std().getFirst()))
        .isEqualTo("0.2860 0.3530");
  }
}
