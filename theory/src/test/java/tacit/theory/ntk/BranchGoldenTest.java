// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import static tacit.theory.ntk.Goldens.assertPrinted;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.autodiff.Shape;
import tacit.nn.Weights;
import tacit.theory.ntk.dual.*;

/// The table of branches, normalization and parameterizations, worked out twice in NumPy, to every
/// printed digit.
class BranchGoldenTest {
  private static final KernelLayer H = DenseKernel.ntk(1.5, 0.1);
  private static final KernelLayer LAST = DenseKernel.ntk(1.5, 0.1);
  private static final KernelLayer NORM = LayerNormKernel.overChannels();
  private static final KernelLayer RELU = new DualKernel(ReluDual.relu());
  private static final KernelLayer ERF = new DualKernel(new ErfDual(1, 1, 0));
  private static final KernelLayer BLOCK =
      SumKernel.residual(SerialKernel.of(RELU, DenseKernel.ntk(2, 0.1)));
  private static final KernelLayer[] PAIR = {
    SerialKernel.of(RELU, DenseKernel.ntk(1.5, 0.1)),
    SerialKernel.of(ERF, DenseKernel.ntk(1.2, 0.2))
  };
  private static final KernelLayer WIDE =
      new DenseKernel(Weights.standard(2, 0.1), OptionalInt.of(512), false);

  private static final Map<String, KernelNetwork> NETWORKS =
      Map.ofEntries(
          net("h", H),
          net("r1", H, BLOCK),
          net("r2", H, BLOCK, BLOCK),
          net("relu of r2", H, BLOCK, BLOCK, RELU, LAST),
          net("h + erf", H, SumKernel.residual(SerialKernel.of(ERF, DenseKernel.ntk(1.21, 0)))),
          net("norm", H, NORM),
          net("relu of norm", H, NORM, RELU, LAST),
          net("erf of norm", H, NORM, ERF, LAST),
          net(
              "pre-norm",
              H,
              SumKernel.residual(SerialKernel.of(NORM, RELU, DenseKernel.ntk(2, 0.1)))),
          net("dropout", H, RELU, new DropoutKernel(0.8), LAST),
          net("product", H, ProductKernel.of(PAIR)),
          net("concat", H, ConcatKernel.of(Shape.of(1, 1), PAIR), LAST),
          net("concat 2:1", H, ConcatKernel.of(Shape.of(2, 1), PAIR), LAST),
          net("standard", WIDE),
          net("standard deep", WIDE, RELU, WIDE),
          activation("gelu", new GeluDual()),
          activation("sin", new SinDual(1, 1, 0)),
          activation("rbf", new RbfDual(1)),
          activation("exp", new ExpDual(1, 0.5)),
          activation("gaussian", new GaussianDual(1, -1)),
          activation("abs", ReluDual.abs()),
          activation("square", new MonomialDual(2)),
          net("hermite", H, NORM, new DualKernel(new HermiteDual(3)), LAST),
          activation("tanh", QuadratureDual.tanh()));

  private static Map.Entry<String, KernelNetwork> net(String name, KernelLayer... layers) {
    return Map.entry(name, KernelNetwork.of(layers));
  }

  private static Map.Entry<String, KernelNetwork> activation(String name, Dual dual) {
    return net(name, H, new DualKernel(dual), LAST);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "h, 2.35, -1.2125, 0.19375, 2.35, -1.2125, 0.19375",
    "r1, 4.8, -0.79484323842, 1.1610446869, 7.15, -1.2151039552, 1.2628778777",
    "r2, 9.7, 0.62414501551, 3.4535872893, 19.2, -0.34580461355, 4.2824893846",
    "relu of r2, 7.375, 2.9086591638, 3.9162735556, 21.775, 2.7741939125, 5.8844012858",
    "h + erf, 3.0967588882, -1.5201044588, 0.24490120162, 4.219414836, -1.8451740698, 0.29612771832",
    "norm, 1, -0.46346276589, 0.080308859604, 1, -0.46346276589, 0.080308859604",
    "relu of norm, 0.85, 0.19106520494, 0.36961850545, 1.6, 0.070585703374, 0.40127569548",
    "erf of norm, 0.7968385816, -0.19995801289, 0.1511506646, 1.6509536337, -0.51018704832, 0.20235030579",
    "pre-norm, 3.45, -0.99107972674, 0.65324134061, 4.45, -1.1517190622, 0.69545092731",
    "dropout, 2.303125, 0.33824257118, 0.75047101515, 4.50625, 0.023047033583, 0.82684590826",
    "product, 1.7518438969, -0.035536533402, 0.18816444521, 7.2351391094, -0.14700159084, 0.43360454695",
    "concat, 2.2023154954, 0.27488522353, 0.85089960967, 6.4615393404, -0.028413520173, 1.697182757",
    "concat 2:1, 2.4327936636, 0.38571143461, 0.97583524735, 7.0847762269, 0.19503578894, 1.9534469663",
    "standard, 3.1, -1.65, 0.225, 7, -2.5, 1.25",
    "standard deep, 3.2, 0.50265663083, 1.2281540706, 801.6, 103.22633881, 290.46059306",
    "gelu, 1.7471198627, 0.17728436075, 0.58053692484, 3.4911198819, -0.11269675388, 0.65757902237",
    "sin, 0.84317854217, -0.065452397793, 0.12509864164, 2.6217089681, -0.305008599, 0.15051055993",
    "rbf, 1.6, 0.10068778457, 0.11627748537, 8.65, 0.099019906986, 0.12258501095",
    "exp, 4.9572144158, 2.2386025637, 3.0088848527, 7.810827885, 1.5903386616, 3.1497839628",
    "gaussian, 0.56513025471, 0.36102998265, 0.35742391128, 1.5530848053, 0.40751490943, 0.35856234447",
    "abs, 3.625, 2.8717202847, 2.4112590606, 7.15, 3.4296881343, 2.426133633",
    "square, 24.95125, 14.77703125, 8.9432910156, 58.08625, 23.59796875, 9.1685253906",
    "hermite, 1.6, -0.04932612881, 0.10077692954, 6.1, -0.49730451524, 0.10310771817",
    "tanh, 0.92228197402, -0.24935050011, 0.15801226418, 2.070423663, -0.6156996347, 0.21609813963"
  })
  void to_every_printed_digit(
      String name, String k11, String k12, String k23, String t11, String t12, String t23) {
    var gram = Objects.requireNonNull(NETWORKS.get(name)).gram(Goldens.inputs());
    assertPrinted(gram.nngp().get(0, 0), k11);
    assertPrinted(gram.nngp().get(0, 1), k12);
    assertPrinted(gram.nngp().get(1, 2), k23);
    assertPrinted(gram.ntk().get(0, 0), t11);
    assertPrinted(gram.ntk().get(0, 1), t12);
    assertPrinted(gram.ntk().get(1, 2), t23);
  }
}
