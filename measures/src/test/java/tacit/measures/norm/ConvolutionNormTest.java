// SPDX-License-Identifier: Apache-2.0
package tacit.measures.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tacit.measures.norm.Golden.roundings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.linalg.Svd;

class ConvolutionNormTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void it_is_at_most_the_root_of_the_kernels_size_times_that_of_its_matrix(Seed seed) {
    Tensor kernel = Tensor.gaussian(seed.generator(), 3, 2, 2, 3);
    double ofMatrix = WeightNorms.of(List.of(kernel)).kernelSpectral()[0];
    assertThat(ConvolutionNorm.circular(kernel, 4, 5)).isLessThan(Math.sqrt(6) * ofMatrix);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_kernel_of_one_pixel_is_a_matrix(Seed seed) {
    Tensor matrix = Tensor.gaussian(seed.generator(), 3, 4);
    double norm = SpectralNorm.of(matrix);
    assertThat(ConvolutionNorm.circular(matrix.reshape(Shape.of(3, 4, 1, 1)), 3, 2))
        .isCloseTo(norm, roundings(32, norm));
  }

  // Golden values, by hand

  @Test
  void a_difference_is_doubled_where_neighbors_alternate() {
    Tensor kernel = Tensor.of(Shape.of(1, 1, 1, 2), 1, -1);
    assertThat(ConvolutionNorm.circular(kernel, 1, 4)).isCloseTo(2, roundings(4, 2));
    // of three in a ring, neighbors cannot all alternate: 2 sin(π/3)
    assertThat(ConvolutionNorm.circular(kernel, 1, 3)).isCloseTo(Math.sqrt(3), roundings(4, 2));
    assertThat(ConvolutionNorm.frobenius(kernel, 9)).isCloseTo(3 * Math.sqrt(2), roundings(1, 4));
  }

  @Test
  void an_edge_filter_has_norm_eight_and_its_matrix_the_root_of_twelve() {
    Tensor kernel = Tensor.of(Shape.of(1, 1, 3, 3), 1, 2, 1, 0, 0, 0, -1, -2, -1);
    assertThat(ConvolutionNorm.circular(kernel, 4, 4)).isCloseTo(8, roundings(8, 8));
    assertThat(WeightNorms.of(List.of(kernel)).kernelSpectral()[0])
        .isCloseTo(Math.sqrt(12), roundings(4, 4));
  }

  // Agreement: with the matrix of the whole map

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void it_is_the_largest_singular_value_of_the_map_of_images(Seed seed) {
    Tensor kernel = Tensor.gaussian(seed.generator(), 2, 3, 2, 3);
    double norm = Svd.sigmaOf(map(kernel, 3, 4)).get(0);
    assertThat(ConvolutionNorm.circular(kernel, 3, 4)).isCloseTo(norm, within(1e-13 * norm));
  }

  /// `(o h w, i h w)`, around the borders.
  private static Tensor map(Tensor kernel, int h, int w) {
    int o = kernel.shape().size(0), in = kernel.shape().size(1);
    double[][] map = new double[o * h * w][in * h * w];
    for (int at = 0; at < kernel.shape().count(); at++) {
      int[] k = kernel.shape().index(at);
      for (int pixel = 0; pixel < h * w; pixel++) {
        int from = (pixel / w + k[2]) % h * w + (pixel % w + k[3]) % w;
        map[k[0] * h * w + pixel][k[1] * h * w + from] += kernel.get(k);
      }
    }
    return Tensor.matrix(map);
  }

  // Refusals

  @Test
  void kernels_and_images_that_do_not_fit_are_named() {
    Tensor kernel = Tensor.full(DType.FLOAT64, Shape.of(1, 1, 3, 3), 1);
    assertThatThrownBy(() -> ConvolutionNorm.circular(kernel, 2, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "norms: a kernel (1, 1, 3, 3) moves over images (2, 8); give images of at least its size");
    assertThatThrownBy(() -> ConvolutionNorm.circular(Golden.W1, 2, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("norms: a kernel with shape (3, 2); give (out, in, height, width)");
    assertThatThrownBy(() -> ConvolutionNorm.frobenius(kernel, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("norms: a convolution with 0 positions of output; give 1 or more");
  }
}
