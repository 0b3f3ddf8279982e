// SPDX-License-Identifier: Apache-2.0
package tacit.nn.arch;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tacit.autodiff.Shape;
import tacit.nn.*;

/// Networks of all layer types with drawn fields. Their shapes fit nothing: a file does not care.
final class DrawnNetworks {
  private final RandomGenerator random;
  private final Parameterization law;

  private DrawnNetworks(RandomGenerator random) {
    this.random = random;
    this.law = random.nextBoolean() ? Parameterization.NTK : Parameterization.STANDARD;
  }

  /// Every layer type once, in branches up to two deep, then some at random.
  static Serial drawn(RandomGenerator random) {
    DrawnNetworks drawn = new DrawnNetworks(random);
    return new Serial(
        Stream.concat(
                drawn.kinds(2).stream().map(Supplier::get),
                Stream.generate(() -> drawn.layer(2)).limit(random.nextInt(5)))
            .toList());
  }

  private Layer layer(int depth) {
    List<Supplier<Layer>> kinds = kinds(depth);
    return kinds.get(random.nextInt(kinds.size())).get();
  }

  private Serial serial(int depth) {
    return new Serial(
        Stream.generate(() -> layer(depth - 1)).limit(1 + random.nextInt(3)).toList());
  }

  private List<Serial> serials(int depth) {
    return Stream.generate(() -> serial(depth)).limit(1 + random.nextInt(3)).toList();
  }

  private List<Supplier<Layer>> kinds(int depth) {
    return Stream.of(
            affine(), activations(), pools(), others(), depth > 0 ? branches(depth) : none())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Supplier<Layer>> none() {
    return List.of();
  }

  private List<Supplier<Layer>> affine() {
    return List.of(
        () -> new Dense(width(), weights()),
        () -> {
          int rank = 1 + random.nextInt(2);
          return new Conv(width(), sizes(rank), sizes(rank), padding(), weights());
        });
  }

  private List<Supplier<Layer>> activations() {
    return List.of(
        Abs::new,
        Gelu::new,
        Relu::new,
        Sigmoid::new,
        Tanh::new,
        () -> new LeakyRelu(number()),
        () -> new Erf(number(), number(), number()),
        () -> new Sin(number(), number(), number()),
        () -> new Cos(number(), number(), number()),
        () -> new Exp(number(), number()),
        () -> new Monomial(random.nextInt(6)));
  }

  private List<Supplier<Layer>> pools() {
    int rank = 1 + random.nextInt(2);
    return List.of(
        GlobalAveragePool::new,
        () -> new AveragePool(sizes(rank), sizes(rank), padding(), random.nextBoolean()),
        () -> new SumPool(sizes(rank), sizes(rank), padding()),
        () -> new MaxPool(sizes(rank), sizes(rank), padding()),
        () -> new ProductPool(sizes(rank), sizes(rank), padding()));
  }

  private List<Supplier<Layer>> others() {
    return List.of(
        Identity::new,
        Flatten::new,
        LayerNorm::new,
        () -> new BatchNorm(random.nextDouble(), 1 - random.nextDouble(), random.nextBoolean()),
        () -> new Dropout(random.nextDouble()));
  }

  private List<Supplier<Layer>> branches(int depth) {
    return List.of(
        () -> new Residual(serial(depth)),
        () -> new Residual(serial(depth), serial(depth)),
        () -> new ParallelSum(serials(depth)),
        () -> new ParallelProduct(serials(depth)),
        () -> new ParallelConcat(serials(depth)));
  }

  private OptionalInt width() {
    return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(1000));
  }

  private Weights weights() {
    OptionalDouble bias =
        switch (random.nextInt(3)) {
          case 0 -> OptionalDouble.empty();
          case 1 -> OptionalDouble.of(0);
          default -> OptionalDouble.of(random.nextDouble());
        };
    return new Weights(law, random.nextDouble(), bias);
  }

  private Shape sizes(int rank) {
    return Shape.of(random.ints(rank, 1, 10).toArray());
  }

  private Padding padding() {
    List<Padding> all = List.of(Padding.values());
    return all.get(random.nextInt(all.size()));
  }

  /// A number of any size that a description may have.
  private double number() {
    return random.nextGaussian() * Math.pow(10, random.nextInt(-20, 20));
  }
}
