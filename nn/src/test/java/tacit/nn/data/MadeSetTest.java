// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.nn.data.FileCheck.State;
import tacit.nn.data.IsSameClassTask.Counts;
import tacit.nn.data.pathfinder.Pathfinder;
import tacit.nn.data.pathfinder.PathfinderParams;

class MadeSetTest {
  @TempDir private Path machine = Path.of("");

  private Places places() {
    return new Places(Optional.empty(), machine.resolve("share"), machine.resolve("cache"));
  }

  static Stream<MadeSet> small() {
    return Stream.of(
        new PathfinderSet(PathfinderParams.lite32(2), 130, 70, new Seed(3)),
        new SameClassSet(112, new Counts(130, 70), new Seed(3)));
  }

  @ParameterizedTest
  @MethodSource("small")
  void any_number_of_threads_draws_the_same_images(MadeSet set) {
    Split one = set.draw(1, _ -> {}), three = set.draw(3, _ -> {});
    assertThat(three.train().labels()).isEqualTo(one.train().labels());
    for (int i = 0; i < 130; i++) {
      assertThat(three.train().pixels().image(i)).containsExactly(one.train().pixels().image(i));
    }
    assertThat(one.test().size()).isEqualTo(70);
    assertThat(one.test().pixels().image(0)).isNotEqualTo(one.train().pixels().image(0));
  }

  @ParameterizedTest
  @MethodSource("small")
  void progress_hears_of_every_image(MadeSet set) {
    var most = new AtomicInteger();
    set.draw(2, done -> most.accumulateAndGet(done, Math::max));
    assertThat(most).hasValue(set.size()).hasValue(200);
  }

  @Test
  void pathfinder_images_are_those_of_the_generator_in_256_levels() {
    var set = new PathfinderSet(PathfinderParams.lite32(3), 5, 1, new Seed(1));
    ImageSet train = set.draw(1, _ -> {}).train();
    var source = Pathfinder.of(PathfinderParams.lite32(3), new Seed(1).child("train"));
    for (int i = 0; i < 5; i++) {
      var sample = source.sample(i);
      assertThat(train.labels().get(i)).isEqualTo(sample.label());
      for (int p = 0; p < 1024; p++) {
        double exact = sample.image().get(p / 32, p % 32);
        double level = train.pixels().level(i, p / 32, p % 32, 0);
        // Half a level.
        assertThat(Math.abs(level - 255 * exact)).isLessThanOrEqualTo(0.5);
      }
    }
  }

  @Test
  void pairs_are_those_of_the_task_within_half_a_level() {
    var set = new SameClassSet(40, new Counts(3, 2), new Seed(1));
    ImageSet test = set.draw(1, _ -> {}).test();
    var task = IsSameClassTask.small(DataSets.embedded(), new Counts(3, 2), 40, new Seed(1)).test();
    assertThat(test.inputShape()).isEqualTo(Shape.of(8, 128, 1));
    assertThat(test.labels()).isEqualTo(task.pairs().labels());
    double[] exact = task.inputs(DType.FLOAT64, 1).toDoubles();
    for (int p = 0; p < exact.length; p++) {
      double level = test.pixels().level(1, p / 128, p % 128, 0);
      assertThat(Math.abs(level - 255 * (exact[p] * 0.353 + 0.286))).isLessThan(0.5 + 1e-10);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pathfinder", "is-same-class"})
  void a_fetched_set_is_drawn_once_has_its_published_checksums_and_can_be_loaded(String name)
      throws IOException {
    var made = DataSets.fetch(name, places(), DownloadProgress.none());
    assertThat(made).extracting(Fetched::outcome).containsOnly(Fetched.Outcome.MADE).hasSize(4);
    assertThat(DataSets.fetch(name, places(), DownloadProgress.none()))
        .extracting(Fetched::outcome)
        .containsOnly(Fetched.Outcome.ALREADY_THERE);
    // Another zlib packs otherwise; the contents are the same everywhere.
    assertThat(DataSets.verify(name, places()))
        .extracting(FileCheck::state)
        .isSubsetOf(State.RIGHT, State.SAME_CONTENTS)
        .hasSize(4);
    Split loaded = DataSets.load(name, places());
    assertThat(loaded.train().size() + loaded.test().size()).isEqualTo(MadeSet.usual(name).size());
    Path record = places().cache().resolve(name).resolve("made.json");
    assertThat(Files.readString(record)).contains("\"name\" : \"" + name + "\"", "\"seed\" : 0");
  }

  @Test
  void a_set_of_other_parameters_is_read_from_the_users_folder() throws IOException {
    var set = new PathfinderSet(PathfinderParams.lite32(2), 7, 4, new Seed(1));
    Path own = machine.resolve("own");
    List<Path> files = new MadeFiles(own).write(set, set.draw(1, _ -> {}));
    assertThat(files).allMatch(Files::isRegularFile);
    assertThat(DataSets.load("pathfinder", places().with(own)).train().size()).isEqualTo(7);
    assertThatThrownBy(
            () -> DataSets.fetch("pathfinder", places().with(own), DownloadProgress.none()))
        .isInstanceOf(DataUnavailable.class)
        .hasMessageContaining("is not the published file");
    Files.delete(own.resolve("made.json"));
    assertThatThrownBy(() -> DataSets.load("pathfinder", places().with(own)))
        .isInstanceOf(DataUnavailable.class)
        .hasMessageStartingWith("pathfinder is not on this machine: looked in " + own);
  }

  @Test
  void bad_input_gets_one_clear_line() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PathfinderSet(PathfinderParams.lite32(2), 0, 1, new Seed(0)))
        .withMessage("training images: 0 asked for; ask for 1 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MadeSet.usual("mnist"))
        .withMessage("mnist is not made by this program");
  }
}
