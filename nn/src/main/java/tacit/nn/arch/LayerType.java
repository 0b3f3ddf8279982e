// SPDX-License-Identifier: Apache-2.0
package tacit.nn.arch;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tacit.autodiff.Shape;
import tacit.nn.*;

/// One layer type of ARCH.json: its name, its fields besides `type`, and how a layer is made of
/// them.
record LayerType(
    String name, List<String> fields, BiFunction<Fields, Parameterization, Layer> layer) {
  private static final String WEIGHTS = " weight_variance bias_variance";

  /// All types.
  static List<LayerType> all() {
    return Stream.of(weights(), activations(), pools(), others(), branches())
        .flatMap(List::stream)
        .toList();
  }

  private static LayerType of(
      String name, String fields, BiFunction<Fields, Parameterization, Layer> layer) {
    return new LayerType(name, fields.isEmpty() ? List.of() : List.of(fields.split(" ")), layer);
  }

  private static List<LayerType> weights() {
    return List.of(
        of(
            "dense",
            "units" + WEIGHTS,
            (f, law) -> new Dense(f.optionalWhole("units"), weights(f, law))),
        of(
            "conv",
            "channels kernel strides padding" + WEIGHTS,
            (f, law) -> {
              Shape kernel = f.sizes("kernel");
              Shape strides = f.sizes("strides", ones(kernel));
              Padding padding = f.word("padding", Padding.VALID);
              return new Conv(
                  f.optionalWhole("channels"), kernel, strides, padding, weights(f, law));
            }));
  }

  private static Shape ones(Shape kernel) {
    return kernel.rank() == 1 ? Shape.of(1) : Shape.of(1, 1);
  }

  private static Weights weights(Fields f, Parameterization law) {
    return new Weights(law, f.number("weight_variance", 1), f.optionalNumber("bias_variance"));
  }

  private static List<LayerType> activations() {
    return List.of(
        of("relu", "", (_, _) -> new Relu()),
        of(
            "leaky_relu",
            "slope",
            (f, _) -> new LeakyRelu(f.number("slope", new LeakyRelu().slope()))),
        of("abs", "", (_, _) -> new Abs()),
        of("erf", "a b c", (f, _) -> new Erf(f.number("a", 1), f.number("b", 1), f.number("c", 0))),
        of("gelu", "", (_, _) -> new Gelu()),
        of("sin", "a b c", (f, _) -> new Sin(f.number("a", 1), f.number("b", 1), f.number("c", 0))),
        of("cos", "a b c", (f, _) -> new Cos(f.number("a", 1), f.number("b", 1), f.number("c", 0))),
        of("tanh", "", (_, _) -> new Tanh()),
        of("sigmoid", "", (_, _) -> new Sigmoid()),
        of("monomial", "degree", (f, _) -> new Monomial(f.whole("degree"))),
        of("exp", "a b", (f, _) -> new Exp(f.number("a", 1), f.number("b", 1))));
  }

  private static List<LayerType> pools() {
    String pool = "window strides padding";
    return List.of(
        of("global_average_pool", "", (_, _) -> new GlobalAveragePool()),
        of(
            "average_pool",
            pool + " normalize_edges",
            (f, _) ->
                new AveragePool(
                    window(f), strides(f), padding(f), f.flag("normalize_edges", false))),
        of(
            "sum_pool",
            pool + " normalize_edges",
            (f, _) -> {
              if (f.flag("normalize_edges", false)) {
                throw f.place()
                    .field("normalize_edges")
                    .error("sum_pool divides by nothing; leave it out or take average_pool");
              }
              return new SumPool(window(f), strides(f), padding(f));
            }),
        of("max_pool", pool, (f, _) -> new MaxPool(window(f), strides(f), padding(f))),
        of("product_pool", pool, (f, _) -> new ProductPool(window(f), strides(f), padding(f))));
  }

  private static Shape window(Fields f) {
    return f.sizes("window");
  }

  private static Shape strides(Fields f) {
    return f.sizes("strides", window(f));
  }

  private static Padding padding(Fields f) {
    return f.word("padding", Padding.VALID);
  }

  private static List<LayerType> others() {
    BatchNorm usual = new BatchNorm();
    return List.of(
        of("identity", "", (_, _) -> new Identity()),
        of("flatten", "", (_, _) -> new Flatten()),
        of("layer_norm", "", (_, _) -> new LayerNorm()),
        of(
            "batch_norm",
            "momentum epsilon affine",
            (f, _) ->
                new BatchNorm(
                    f.number("momentum", usual.momentum()),
                    f.number("epsilon", usual.epsilon()),
                    f.flag("affine", usual.affine()))),
        of("dropout", "rate", (f, _) -> new Dropout(f.number("rate"))));
  }

  private static List<LayerType> branches() {
    return List.of(
        of(
            "residual",
            "branch shortcut",
            (f, law) -> {
              Serial branch = ArchReader.layers(f, "branch", law);
              return f.has("shortcut")
                  ? new Residual(branch, ArchReader.layers(f, "shortcut", law))
                  : new Residual(branch);
            }),
        of("parallel_sum", "branches", (f, law) -> new ParallelSum(ArchReader.branches(f, law))),
        of(
            "parallel_product",
            "branches",
            (f, law) -> new ParallelProduct(ArchReader.branches(f, law))),
        of(
            "parallel_concat",
            "branches",
            (f, law) -> new ParallelConcat(ArchReader.branches(f, law))));
  }
}
