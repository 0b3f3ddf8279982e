// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpzWriter;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class FeaturesTest {
  private static final Kernels ON = new ScalarKernels();

  @TempDir private Path folder;

  /// Two samples of 2 × 1 pixels of two channels.
  private static final Tensor PIXELS = Tensor.of(Shape.of(2, 2, 1, 2), 1, 2, 3, 4, 5, 6, 7, 9);

  private RepFile file(NpzWriter npz) {
    Path file = folder.resolve("rep.npz");
    npz.with("labels", Indices.of(0, 1)).write(file);
    return RepFile.open(file);
  }

  private Features of(Tensor layer, Tensor weight) {
    return Features.of(
        file(NpzWriter.of().with("layer_0", layer).with("readout_weight", weight)), ON);
  }

  private static Tensor weight(int classes, int d) {
    double[] ones = new double[classes * d];
    Arrays.fill(ones, 1);
    return Tensor.of(Shape.of(classes, d), ones);
  }

  @Test
  void as_many_numbers_as_columns_are_taken_as_they_are_row_by_row() {
    assertThat(of(PIXELS, weight(2, 4)).values().shape()).isEqualTo(Shape.of(2, 4));
    assertThat(of(PIXELS, weight(2, 4)).values().toDoubles()).containsExactly(PIXELS.toDoubles());
  }

  @Test
  void as_many_channels_as_columns_are_averaged_over_pixels() {
    assertThat(of(PIXELS, weight(2, 2)).values().toDoubles()).containsExactly(2, 3, 6, 7.5);
  }

  @Test
  void other_sizes_are_refused_with_the_remedy() {
    assertThatThrownBy(() -> of(PIXELS, weight(2, 3)))
        .hasMessage(
            "layer_0: shape (2, 2, 1, 2) does not fit readout_weight (2, 3), neither as it is, nor"
                + " flattened, nor averaged over pixels; give what the readout saw as readout_input");
  }

  @Test
  void the_input_of_the_readout_goes_before_the_last_layer() {
    var rep =
        file(
            NpzWriter.of()
                .with("layer_0", PIXELS)
                .with("readout_weight", weight(2, 3))
                .with("readout_input", Tensor.of(Shape.of(2, 3), 1, 2, 3, 4, 5, 6)));
    assertThat(Features.of(rep, ON).values().toDoubles()).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void a_layer_that_is_constant_is_refused() {
    assertThatThrownBy(() -> of(Tensor.of(Shape.of(2, 2), 1, 2, 1, 2), weight(2, 2)))
        .hasMessage(
            "layer_0: all samples have the same numbers; a constant representation tells nothing");
  }

  @Test
  void logits_that_the_readout_does_not_give_are_warned_of() {
    var layer = Tensor.of(Shape.of(2, 2), 1, 2, 3, 4);
    for (double off : new double[] {0, 1}) {
      var rep =
          file(
              NpzWriter.of()
                  .with("layer_0", layer)
                  .with("readout_weight", weight(2, 2))
                  .with("logits", Tensor.of(Shape.of(2, 2), 3, 3, 7, 7 + off)));
      assertThat(Features.of(rep, ON).warnings())
          .isEqualTo(
              off == 0
                  ? List.of()
                  : List.of(
                      "logits differ from the readout of layer_0 by up to 1.00: something stands"
                          + " between them, such as batch normalization, or the pixels have another"
                          + " order"));
    }
  }

  @Test
  void a_readout_of_other_classes_than_the_logits_is_refused() {
    var rep =
        file(
            NpzWriter.of()
                .with("layer_0", Tensor.of(Shape.of(2, 2), 1, 2, 3, 4))
                .with("readout_weight", weight(3, 2))
                .with("logits", weight(2, 2)));
    assertThatThrownBy(() -> Features.of(rep, ON))
        .hasMessage("readout_weight: shape (3, 2) beside logits (2, 2); give a row a class");
  }

  @Test
  void one_output_becomes_two_opposite_halves() {
    var seen = of(Tensor.of(Shape.of(2, 2), 1, 2, 3, 4), weight(1, 2));
    assertThat(seen.readout().weight().toDoubles()).containsExactly(-0.5, -0.5, 0.5, 0.5);
    assertThat(seen.readout().bias().toDoubles()).containsExactly(-0.0, 0.0);
  }
}
