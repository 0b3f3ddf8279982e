// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.BadFile;
import tacit.autodiff.io.SafetensorsWriter;
import tacit.nn.BatchNorm;
import tacit.nn.Dense;
import tacit.nn.Dropout;
import tacit.nn.Network;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.optim.Adam;
import tacit.nn.optim.GroupRmsProp;
import tacit.nn.optim.Layca;
import tacit.nn.optim.Schedule;
import tacit.nn.optim.Sgd;

class CheckpointTest {
  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("run.safetensors");
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void six_epochs_are_three_a_file_and_three(DType dtype) {
    var straight = trainer(Stop.after(6), dtype).run(Listener.none()).progress();
    var first = trainer(Stop.after(3), dtype);
    first.checkpoint().write(file, first.run(Listener.none()).progress());
    var second = trainer(Stop.after(6), dtype);
    var resumed = second.run(second.checkpoint().read(file), Listener.none()).progress();
    assertThat(TrainerTest.bits(resumed)).isEqualTo(TrainerTest.bits(straight));
    assertThat(resumed.steps()).isEqualTo(straight.steps());
    assertThat(resumed.epoch()).isEqualTo(6);
  }

  @Test
  void the_one_number_of_a_group_optimizer_is_kept() {
    var recipe = Small.recipe(Stop.after(4)).with(GroupRmsProp.of(0.05));
    var straight = Small.trainer(recipe).run(Listener.none()).progress();
    var first = Small.trainer(recipe.with(Stop.after(2)));
    first.checkpoint().write(file, first.run(Listener.none()).progress());
    var second = Small.trainer(recipe);
    var resumed = second.run(second.checkpoint().read(file), Listener.none()).progress();
    assertThat(TrainerTest.bits(resumed)).isEqualTo(TrainerTest.bits(straight));
  }

  @Test
  void an_optimizer_without_memory_goes_on_as_well() {
    var recipe = Small.recipe(Stop.after(4)).with(Layca.of(0.05));
    var straight = Small.trainer(recipe).run(Listener.none()).progress();
    var first = Small.trainer(recipe.with(Stop.after(2)));
    first.checkpoint().write(file, first.run(Listener.none()).progress());
    var second = Small.trainer(recipe);
    var resumed = second.run(second.checkpoint().read(file), Listener.none()).progress();
    assertThat(TrainerTest.bits(resumed)).isEqualTo(TrainerTest.bits(straight));
  }

  @Test
  void epochs_without_an_error_are_counted_across_the_file() {
    var recipe = Small.recipe(Stop.after(99).orZeroErrorFor(4));
    var straight = Small.trainer(recipe).run(Listener.none()).progress();
    var early = Small.trainer(recipe.with(Stop.after(99).orZeroErrorFor(2)));
    early.checkpoint().write(file, early.run(Listener.none()).progress());
    var late = Small.trainer(recipe);
    var resumed = late.run(late.checkpoint().read(file), Listener.none()).progress();
    assertThat(resumed.epoch()).isEqualTo(straight.epoch());
    assertThat(TrainerTest.bits(resumed)).isEqualTo(TrainerTest.bits(straight));
  }

  @Test
  void a_checkpoint_of_another_recipe_is_refused_with_the_field_that_differs() {
    var trainer = Small.trainer(Small.recipe(Stop.after(1)));
    trainer.checkpoint().write(file, trainer.start());
    var recipe = Small.recipe(Stop.after(1));
    assertThatThrownBy(() -> Small.trainer(recipe.with(Sgd.of(0.1, 0))).checkpoint().read(file))
        .isInstanceOf(BadFile.class)
        .hasMessage(
            file
                + ": optimizer: was Sgd[learningRate=Constant[rate=0.1], momentum=0.9,"
                + " nesterov=false, weightDecay=0.0] in the run that wrote it but is"
                + " Sgd[learningRate=Constant[rate=0.1], momentum=0.0, nesterov=false,"
                + " weightDecay=0.0] now; resume with what it was");
    assertThatThrownBy(() -> Small.trainer(recipe.with(DType.FLOAT64)).checkpoint().read(file))
        .hasMessage(
            file
                + ": dtype: was FLOAT32 in the run that wrote it but is FLOAT64 now; resume with"
                + " what it was");
  }

  @Test
  void a_file_that_is_no_checkpoint_is_named() {
    SafetensorsWriter.of().with("0.W", Tensor.zeros(DType.FLOAT32, Shape.of(4, 8))).write(file);
    assertThatThrownBy(() -> checkpoint().read(file))
        .hasMessage(
            file
                + ": tacit.checkpoint: is not 1 in the file's metadata; it is no checkpoint of this"
                + " version");
  }

  @Test
  void a_damaged_number_is_found() throws IOException {
    var trainer = Small.trainer(Small.recipe(Stop.after(1)));
    trainer.checkpoint().write(file, trainer.start());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 5] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> checkpoint().read(file))
        .hasMessage(file + ": checksum: is another than that of the numbers: damaged");
  }

  @Test
  void a_truncated_checkpoint_is_named() throws IOException {
    var trainer = Small.trainer(Small.recipe(Stop.after(1)));
    trainer.checkpoint().write(file, trainer.start());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 9));
    assertThatThrownBy(() -> checkpoint().read(file))
        .isInstanceOf(BadFile.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining("data_offsets");
  }

  @Test
  void nothing_is_left_beside_a_checkpoint() throws IOException {
    var trainer = Small.trainer(Small.recipe(Stop.after(1)));
    trainer.checkpoint().write(file, trainer.start());
    trainer.checkpoint().write(file, trainer.start());
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  private static Checkpoint checkpoint() {
    return Small.trainer(Small.recipe(Stop.after(1))).checkpoint();
  }

  /// With everything that could carry state from one epoch to the next.
  private static Trainer trainer(Stop stop, DType dtype) {
    var network =
        new Network(
            Serial.of(
                Dense.of(8, Small.LAW),
                new BatchNorm(),
                new Relu(),
                new Dropout(0.3),
                Dense.of(3, Small.LAW)),
            Shape.of(4));
    var adam = new Adam(new Schedule.Cosine(0.01, 0, 25), 0.9, 0.999, 1e-8, 0.01);
    var recipe = Recipe.of(Small.recipe(stop).loss(), adam, 7, stop, new Seed(9)).with(dtype);
    return new Trainer(Small.engine(), network, recipe, Small.data());
  }
}
