// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import module java.base;

import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Region;

/// Cases of moves: all are exact, so the numbers must be the same, NaN among them.
final class MoveCases {
  private static final int SMALL = 1000;

  private MoveCases() {}

  static Stream<KernelCase> cases(DType dtype) {
    return Stream.of(
            spreads(dtype), permutations(dtype), regions(dtype), parts(dtype), gathers(dtype))
        .flatMap(cases -> cases);
  }

  private static Stream<KernelCase> spreads(DType dtype) {
    return Stream.of(
        exact("spread before", draw(dtype, 5, 3), (on, x) -> on.spread(x, 0, Shape.of(4))),
        exact("spread between", draw(dtype, 5, 3), (on, x) -> on.spread(x, 1, Shape.of(2, 3))),
        exact("spread after", draw(dtype, 5, 3), (on, x) -> on.spread(x, 2, Shape.of(7))),
        exact("spread one", Tensor.scalar(2).to(dtype), (on, x) -> on.spread(x, 0, Shape.of(9))),
        exact("spread no times", draw(dtype, 5, 3), (on, x) -> on.spread(x, 1, Shape.of(0))),
        exact("spread nothing", draw(dtype, 0, 3), (on, x) -> on.spread(x, 1, Shape.of(2))),
        exact("spread many", draw(dtype, 33, 700), (on, x) -> on.spread(x, 1, Shape.of(19))));
  }

  private static Stream<KernelCase> permutations(DType dtype) {
    Stream<KernelCase> small =
        orders(4).stream().map(order -> permutation(draw(dtype, 3, 1, 5, 2), order));
    Stream<KernelCase> tiled =
        orders(3).stream().map(order -> permutation(draw(dtype, 9, 8, 10), order));
    Stream<KernelCase> large =
        orders(4).stream().map(order -> permutation(draw(dtype, 7, 33, 6, 40), order));
    Stream<KernelCase> others =
        Stream.of(
            permutation(draw(dtype, 300, 500), 1, 0),
            permutation(draw(dtype, 5, 32, 64), 0, 2, 1),
            permutation(draw(dtype, 2, 1, 3, 2, 2, 1, 2, 3, 2, 2), 9, 0, 8, 1, 7, 2, 6, 3, 5, 4),
            permutation(draw(dtype, 3, 0, 2), 2, 1, 0),
            permutation(Tensor.scalar(2).to(dtype)),
            permutation(draw(dtype, 1, 1), 1, 0));
    return Stream.of(small, tiled, large, others).flatMap(cases -> cases);
  }

  private static KernelCase permutation(Tensor x, int... order) {
    String name = "permute %s by %s".formatted(x.shape(), Arrays.toString(order));
    return exact(name, x, (on, in) -> on.permute(in, order));
  }

  private static List<int[]> orders(int rank) {
    if (rank == 0) return List.of(new int[0]);
    List<int[]> orders = new ArrayList<>();
    for (int[] shorter : orders(rank - 1)) {
      for (int at = 0; at < rank; at++) {
        List<Integer> order = new ArrayList<>(Arrays.stream(shorter).boxed().toList());
        order.add(at, rank - 1);
        orders.add(order.stream().mapToInt(i -> i).toArray());
      }
    }
    return orders;
  }

  private static Stream<KernelCase> regions(DType dtype) {
    Shape whole = Shape.of(6, 7, 5), large = Shape.of(40, 50, 60);
    return Stream.of(
            Map.entry(whole, Region.range(whole, 0, 2, 5)),
            Map.entry(whole, Region.range(whole, 1, 1, 7, 3)),
            Map.entry(whole, Region.range(whole, 2, 4, 5)),
            Map.entry(whole, Region.range(whole, 1, 3, 3)),
            Map.entry(whole, Region.range(whole, 2, 0, 5)),
            Map.entry(whole, new Region(List.of(1, 0, 2), List.of(2, 3, 2), Shape.of(3, 3, 2))),
            Map.entry(Shape.of(), new Region(List.of(), List.of(), Shape.of())),
            Map.entry(large, new Region(List.of(3, 1, 0), List.of(1, 2, 3), Shape.of(37, 24, 20))))
        .flatMap(at ->
            Stream.of(
                exact(
                    "slice " + at,
                    draw(dtype, at.getKey().toArray()),
                    (on, x) -> on.slice(x, at.getValue())),
                exact(
                    "embed " + at,
                    draw(dtype, at.getValue().size().toArray()),
                    (on, x) -> on.embed(x, at.getKey(), at.getValue()))));
  }

  private static Stream<KernelCase> parts(DType dtype) {
    Tensor a = draw(dtype, 3, 4, 2), b = draw(dtype, 3, 1, 2), none = draw(dtype, 3, 0, 2);
    Tensor large = draw(dtype, 300, 70), narrow = draw(dtype, 300, 3);
    return Stream.of(
        exact("concat along 1", a, (on, x) -> on.concat(1, List.of(x, b, none, x))),
        exact("concat along 0", a, (on, x) -> on.concat(0, List.of(x, x))),
        exact("concat along 2", a, (on, x) -> on.concat(2, List.of(x, x, x))),
        exact("concat one", a, (on, x) -> on.concat(1, List.of(x))),
        exact("concat nothing", none, (on, x) -> on.concat(1, List.of(x, x))),
        exact("concat large", large, (on, x) -> on.concat(1, List.of(x, narrow, x))));
  }

  private static Stream<KernelCase> gathers(DType dtype) {
    Tensor x = draw(dtype, 4, 5, 3), rows = draw(dtype, 100, 700);
    Indices index = Indices.of(4, 0, 0, 3), none = Indices.of();
    Indices many = Indices.of(IntStream.range(0, 64).map(i -> i * 37 % 100).toArray());
    return Stream.of(
        exact("gather along 1", x, (on, in) -> on.gather(in, 1, index)),
        exact("gather along 0", x, (on, in) -> on.gather(in, 0, Indices.of(3, 3))),
        exact("gather along 2", x, (on, in) -> on.gather(in, 2, Indices.of(2, 1, 0, 1))),
        exact("gather nothing", x, (on, in) -> on.gather(in, 1, none)),
        exact("gather from nothing", draw(dtype, 4, 0, 3), (on, in) -> on.gather(in, 1, none)),
        exact("gather rows", rows, (on, in) -> on.gather(in, 0, many)));
  }

  /// Drawn numbers with a NaN, an infinity and a zero of either sign among them.
  private static Tensor draw(DType dtype, int... sizes) {
    double[] x = Tensor.gaussian(new Seed(5).generator(), sizes).toDoubles();
    double[] special = {Double.NaN, Double.NEGATIVE_INFINITY, -0.0, 0.0};
    for (int i = 0; i < Math.min(x.length, special.length); i++) x[i] = special[i];
    return Tensor.of(Shape.of(sizes), x).to(dtype);
  }

  private static KernelCase exact(String name, Tensor x, BiFunction<Kernels, Tensor, Tensor> move) {
    return KernelCase.relative(name, x.shape().count() <= SMALL, 0, on -> move.apply(on, x));
  }
}
