// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// For every layer of the sealed hierarchy instances with inputs, drawn where the layer is smooth.
public final class LayerCases {
  /// A layer and data `(n, example…)` for it.
  public record Case(Layer layer, Tensor x) {
    public Shape example() {
      return x.shape().slice(1, x.shape().rank());
    }
  }

  private static final Weights NTK = Weights.ntk(2, 0.5);
  private static final Weights STANDARD = Weights.standard(2, 0.5);
  private static final Weights NO_BIAS =
      new Weights(Parameterization.STANDARD, 1, OptionalDouble.empty());

  private final RandomGenerator random;
  private final Map<Class<?>, List<Case>> cases = new LinkedHashMap<>();

  private LayerCases(RandomGenerator random) {
    this.random = random;
  }

  public static Map<Class<?>, List<Case>> drawn(RandomGenerator random) {
    LayerCases all = new LayerCases(random);
    all.activations();
    all.weights();
    all.pools();
    all.others();
    all.branches();
    return all.cases;
  }

  /// All records of the sealed hierarchy.
  public static List<Class<?>> types() {
    return records(Layer.class).toList();
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(LayerCases::records)
        : Stream.of(type);
  }

  private static Case on(Layer layer, Tensor x) {
    return new Case(layer, x);
  }

  private void add(Case... of) {
    cases.put(of[0].layer.getClass(), List.of(of));
  }

  private void activations() {
    Tensor x = awayFromZero(3, 4);
    for (Layer each :
        List.of(new Abs(), new Gelu(), new Relu(), new Sigmoid(), new Tanh(), new LeakyRelu(0.2))) {
      add(on(each, x));
    }
    add(on(new Erf(), x), on(new Erf(2, 0.5, -1), x));
    add(on(new Sin(), x), on(new Sin(2, 0.5, -1), x));
    add(on(new Cos(), x), on(new Cos(2, 0.5, -1), x));
    add(on(new Exp(), x), on(new Exp(2, 0.5), x));
    add(
        IntStream.rangeClosed(0, 5)
            .mapToObj(degree -> on(new Monomial(degree), x))
            .toArray(Case[]::new));
  }

  private void weights() {
    Tensor rows = gaussian(3, 4), sequence = gaussian(2, 5, 3), image = gaussian(2, 5, 4, 3);
    add(
        on(Dense.of(2, NTK), rows),
        on(Dense.of(2, STANDARD), rows),
        on(Dense.of(2, NO_BIAS), rows));
    OptionalInt two = OptionalInt.of(2);
    Shape three = Shape.of(3), flat = Shape.of(3, 2), ones = Shape.of(1, 1);
    add(
        on(new Conv(two, flat, ones, Padding.VALID, NTK), image),
        on(new Conv(two, flat, Shape.of(2, 3), Padding.SAME, STANDARD), image),
        on(new Conv(two, flat, Shape.of(1, 2), Padding.CIRCULAR, NO_BIAS), image),
        on(new Conv(two, three, Shape.of(1), Padding.VALID, NO_BIAS), sequence),
        on(new Conv(two, three, Shape.of(2), Padding.SAME, NTK), sequence),
        on(new Conv(two, Shape.of(8), Shape.of(3), Padding.CIRCULAR, STANDARD), sequence));
  }

  private void pools() {
    Tensor image = distinct(2, 5, 4, 2), sequence = distinct(2, 5, 2);
    Shape window = Shape.of(3, 2), steps = Shape.of(2, 1), flat = Shape.of(2), one = Shape.of(1);
    add(
        on(AveragePool.of(window), image),
        on(new AveragePool(window, steps, Padding.SAME, false), image),
        on(new AveragePool(window, steps, Padding.SAME, true), image),
        on(new AveragePool(flat, one, Padding.CIRCULAR, true), sequence));
    add(
        on(SumPool.of(window), image),
        on(new SumPool(window, steps, Padding.SAME), image),
        on(new SumPool(flat, one, Padding.CIRCULAR), sequence));
    add(
        on(MaxPool.of(window), image),
        on(new MaxPool(window, steps, Padding.SAME), image),
        on(new MaxPool(flat, one, Padding.CIRCULAR), sequence));
    add(
        on(ProductPool.of(window), image),
        on(new ProductPool(window, steps, Padding.SAME), image),
        on(new ProductPool(flat, one, Padding.CIRCULAR), sequence));
    add(on(new GlobalAveragePool(), image), on(new GlobalAveragePool(), sequence));
  }

  private void others() {
    Tensor image = gaussian(2, 3, 2, 4), rows = gaussian(5, 3);
    add(on(new Identity(), image));
    add(on(new Flatten(), image), on(new Flatten(), rows));
    add(on(new LayerNorm(), image), on(new LayerNorm(), rows));
    add(on(new Dropout(0), rows), on(new Dropout(0.4), image));
    add(
        on(new BatchNorm(), image),
        on(new BatchNorm(0.3, 1e-3), rows),
        on(new BatchNorm().withoutAffine(), image));
  }

  private void branches() {
    Tensor rows = gaussian(3, 4);
    // A bias before a batch normalization has derivative 0, of which no relative error is small.
    Serial deep = Serial.of(new Tanh(), Dense.of(4, NO_BIAS), new BatchNorm(0.1, 0.1));
    Serial flat = Serial.of(Dense.of(4, STANDARD));
    add(on(new Residual(deep), rows), on(new Residual(deep, flat), rows));
    add(on(ParallelSum.of(deep), rows), on(ParallelSum.of(flat, deep, flat), rows));
    add(on(ParallelProduct.of(flat, flat), rows), on(ParallelProduct.of(flat, deep, flat), rows));
    Tensor image = gaussian(2, 3, 2, 4);
    Serial one = Serial.of(new Tanh(), Conv.of(1, Shape.of(1, 1), Padding.VALID, NO_BIAS));
    add(
        on(ParallelConcat.of(flat, Serial.of(new Identity()), deep), rows),
        on(ParallelConcat.of(Serial.of(new Identity()), one), image));
    Layer nested = new Residual(Serial.of(new Erf(), new Residual(deep), Dense.of(4, NO_BIAS)));
    add(on(Serial.of(Dense.of(4, NTK), nested, new Gelu(), Dense.of(2, NTK)), rows));
  }

  private Tensor gaussian(int... sizes) {
    return Tensor.gaussian(random, sizes);
  }

  /// Numbers of size 0.5 to 1.5 of either sign: farther from a kink at 0 than a difference moves.
  private Tensor awayFromZero(int... sizes) {
    double[] values = Tensor.uniform(random, 0.5, 1.5, sizes).toDoubles();
    Arrays.setAll(values, i -> random.nextBoolean() ? values[i] : -values[i]);
    return Tensor.of(Shape.of(sizes), values);
  }

  /// Numbers of `[−1, 1]`, each as far from the next as all, in drawn order.
  private Tensor distinct(int... sizes) {
    double[] values = new double[Shape.of(sizes).count()];
    for (int i = 0; i < values.length; i++) {
      int j = random.nextInt(i + 1);
      values[i] = values[j];
      values[j] = 2.0 * i / values.length - 1;
    }
    return Tensor.of(Shape.of(sizes), values);
  }
}
