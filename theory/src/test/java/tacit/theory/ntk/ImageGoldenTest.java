// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tacit.theory.ntk.Goldens.assertUpper;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Padding;
import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.dual.ReluDual;

/// The tables of convolutional networks, worked out twice in NumPy, to every printed digit.
class ImageGoldenTest {
  private static final KernelLayer RELU = new DualKernel(ReluDual.relu());
  private static final KernelLayer ERF = new DualKernel(new ErfDual(1, 1, 0));
  private static final KernelLayer LAST = DenseKernel.ntk(2, 0.1);
  private static final Shape THREE = Shape.of(3, 3);

  private static KernelLayer conv(Padding padding) {
    return ConvKernel.ntk(THREE, padding, 2, 0.1);
  }

  private static KernelLayer top(String letter) {
    return letter.equals("F") ? new FlattenKernel() : new GlobalAveragePoolKernel();
  }

  private static void assertGolden(String k, String theta, KernelLayer... layers) {
    var gram = KernelNetwork.of(layers).gram(Goldens.images());
    assertUpper(gram.nngp(), k);
    assertUpper(gram.ntk(), theta);
  }

  @ParameterizedTest(name = "{0} {1} {2}, {3}")
  @CsvSource({
    "ReLU, CIRCULAR, 1, F, 1.2625 0.974451214554 2.2625, 2.425 1.40694377708 4.425",
    "ReLU, CIRCULAR, 1, P, 0.577953831643 0.678577541273 0.899106152575, 0.762278032811 0.785488364952 1.09367086007",
    "ReLU, CIRCULAR, 2, F, 1.3625 1.21792335997 2.3625, 3.7875 2.20007734308 6.7875",
    "ReLU, CIRCULAR, 2, P, 0.854665065345 1.02594896825 1.34424963461, 1.48243622815 1.54324258502 2.14806943027",
    "ReLU, SAME, 1, F, 0.98125 0.638216662459 1.59236111111, 1.8625 0.839935744608 3.08472222222",
    "ReLU, SAME, 1, P, 0.453817739988 0.518555984457 0.665879527174, 0.579778529561 0.598982207189 0.825946131922",
    "ReLU, SAME, 2, F, 0.862422839506 0.691026535987 1.31226851852, 2.28726851852 1.10967772895 3.63680555556",
    "ReLU, SAME, 2, P, 0.512181301898 0.582058850828 0.714188354856, 0.795293850892 0.815767936147 1.08805668301",
    "ReLU, VALID, 1, F, 1.38055555556 0.755237958447 2.18611111111, 2.66111111111 0.900057808133 4.27222222222",
    "ReLU, VALID, 1, P, 0.81190981958 0.74851884975 1.00836420743, 1.2803124482 0.893928398566 1.44863202077",
    "Erf, CIRCULAR, 2, F, 1.05946672263 0.476409010166 1.12857311494, 3.62473558086 1.19778184894 4.26695559287",
    "Erf, CIRCULAR, 2, P, 0.278007929212 0.221382073686 0.224373934138, 0.681584794911 0.399758153726 0.483131373952",
    "Erf, SAME, 2, F, 0.885756375186 0.362984860716 0.956459075548, 2.75542041209 0.798071455656 3.20862924163",
    "Erf, SAME, 2, P, 0.278385841182 0.242510050609 0.242876740342, 0.570855367685 0.430232426415 0.481678248922",
    "Erf, VALID, 1, F, 1.117882554 0.243654908627 1.29449346505, 2.43190785461 0.388695357763 3.03179780972"
  })
  void plain_networks(String phi, String padding, int depth, String top, String k, String theta) {
    List<KernelLayer> layers = new ArrayList<>();
    for (int l = 0; l < depth; l++) {
      layers.add(conv(Padding.valueOf(padding)));
      layers.add(phi.equals("ReLU") ? RELU : ERF);
    }
    layers.add(top(top));
    layers.add(LAST);
    assertGolden(k, theta, layers.toArray(KernelLayer[]::new));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "average 2, 0.583886884695 0.595943187056 0.791002926087, 0.883800853042 0.760836790885 1.14996684612",
    "same, 0.330828562459 0.350133796574 0.444173809867, 0.443884206646 0.4080079345 0.578689168236",
    "normalized, 0.550282391904 0.581208352337 0.76416492961, 0.785497585286 0.704270508574 1.04477748569",
    "circular, 0.470296217611 0.525692917175 0.692741233573, 0.621414090033 0.61340226315 0.898139899705",
    "sum 2, 7.84219015513 8.0350909929 11.1560468174, 12.6408136487 10.6733886542 16.8994695378"
  })
  void pools_before_flatten(String pool, String k, String theta) {
    KernelLayer layer =
        switch (pool) {
          case "average 2" -> AveragePoolKernel.of(Shape.of(2, 2));
          case "sum 2" -> SumPoolKernel.of(Shape.of(2, 2));
          case "same" -> new AveragePoolKernel(THREE, Shape.of(1, 1), Padding.SAME, false);
          case "normalized" -> new AveragePoolKernel(THREE, Shape.of(1, 1), Padding.SAME, true);
          default -> new AveragePoolKernel(THREE, Shape.of(1, 1), Padding.CIRCULAR, false);
        };
    assertGolden(k, theta, conv(Padding.SAME), RELU, layer, new FlattenKernel(), LAST);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "stride 2, F, 0.991666666667 0.704672669003 1.61666666667, 1.88333333333 0.972056049213 3.13333333333",
    "norm, F, 1.1 0.596545961186 1.1, 2.1 0.801823910665 2.1",
    "norm over pixels, F, 1.1 0.569321675124 1.1, 2.1 0.745219494985 2.1",
    "dropout, F, 1.2015625 0.638216662459 1.96545138889, 2.303125 0.839935744608 3.83090277778",
    "dropout, P, 0.467587271238 0.518555984457 0.689197669536, 0.607317592061 0.598982207189 0.872582416644"
  })
  void strides_normalization_and_dropout(String what, String top, String k, String theta) {
    List<KernelLayer> layers = new ArrayList<>();
    var first = ConvKernel.ntk(THREE, Padding.SAME, 2, 0.1);
    layers.add(what.equals("stride 2") ? first.withStrides(Shape.of(2, 2)) : first);
    if (what.equals("norm")) layers.add(LayerNormKernel.overChannels());
    if (what.equals("norm over pixels")) layers.add(new LayerNormKernel(1e-12, true));
    layers.add(RELU);
    if (what.equals("dropout")) layers.add(new DropoutKernel(0.8));
    layers.add(top(top));
    layers.add(LAST);
    assertGolden(k, theta, layers.toArray(KernelLayer[]::new));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "CIRCULAR, F, 1.29251827466 0.471657927251 1.11601941829, 3.45783043688 0.792023344443 2.51579575245",
        "CIRCULAR, P, 0.361849533486 0.344968700274 0.41946614271, 0.75421607349 0.503824465446 0.772925129164",
        "SAME, F, -, 3.12288780892 0.388180542333 2.2209083792",
        "VALID, P, -, 1.61895506792 0.368968066054 0.73615341626"
      })
  void in_one_dimension(
      String padding, String top, @org.jspecify.annotations.Nullable String k, String theta) {
    var x = Tensor.of(Shape.of(2, 4, 1), 1, -2, 0.5, 3, 0, 1, -1, 2);
    var conv = ConvKernel.ntk(Shape.of(3), Padding.valueOf(padding), 1.5, 0.2);
    var gram = KernelNetwork.of(conv, ERF, top(top), DenseKernel.ntk(1.5, 0.2)).gram(x);
    if (k != null) assertUpper(gram.nngp(), k);
    assertUpper(gram.ntk(), theta);
  }

  @ParameterizedTest(name = "size {0}, filter {1}, stride {2}, {3}")
  @CsvSource({
    "5, 3, 2, SAME, 3, 2, 1",
    "4, 3, 2, SAME, 2, 1, 0",
    "4, 2, 1, SAME, 4, 1, 0",
    "7, 3, 1, SAME, 7, 2, 1",
    "7, 3, 2, VALID, 3, 0, 0",
    "5, 3, 2, CIRCULAR, 3, 2, 1",
  })
  void windows(int n, int f, int s, Padding padding, int out, int total, int low) {
    var axis = new Axis(n, f, s, padding);
    assertThat(new int[] {axis.out(), axis.total(), axis.low()}).containsExactly(out, total, low);
  }

  /// The pixel-diagonal after a first convolution is that of each pixel cut out by itself.
  @Test
  void a_first_convolution() {
    double[] strided =
        pixels(ConvKernel.ntk(THREE, Padding.SAME, 2, 0.1).withStrides(Shape.of(2, 2)), 0, 0);
    assertRow(strided, 1.37777778, 0.48888889, 0.87777778, 0.82222222);
    double[] even = pixels(ConvKernel.ntk(Shape.of(2, 2), Padding.SAME, 2, 0.1), 0, 0);
    assertRow(even, 1.725, 0.85, 0.35, 0.225);
    double[] cross = pixels(ConvKernel.ntk(THREE, Padding.SAME, 2, 0.1), 0, 1);
    assertRow(cross, 0.26666667, 0.43333333, 0.26666667, 0.43333333);
  }

  private static double[] pixels(ConvKernel conv, int i, int j) {
    boolean strided = conv.strides().size(0) > 1;
    double[] k = new double[4];
    for (int p = 0; p < 4; p++) {
      int row = strided ? p / 2 : 0, column = strided ? p % 2 : p;
      var cut =
          KernelNetwork.of(
              conv,
              new SliceKernel(0, row, row + 1),
              new SliceKernel(1, column, column + 1),
              new FlattenKernel());
      k[p] = cut.gram(Goldens.images()).nngp().get(i, j);
    }
    return k;
  }

  /// Eight decimals are printed.
  private static void assertRow(double[] row, double... printed) {
    for (int p = 0; p < 4; p++) assertThat(row[p]).isCloseTo(printed[p], within(0.51e-8));
  }

  @Test
  void a_window_larger_than_its_data_is_refused() {
    var conv = ConvKernel.ntk(Shape.of(5, 5), Padding.VALID, 2, 0.1);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> KernelNetwork.of(conv, new FlattenKernel()).gram(Goldens.images()))
        .hasMessage(
            "layers[0]: conv: a window (5, 5) does not fit into examples (4, 4, 1); pad with 'same'"
                + " or take a smaller one");
  }
}
