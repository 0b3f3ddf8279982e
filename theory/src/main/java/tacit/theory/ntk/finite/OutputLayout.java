// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

/// [OutputAxes] of outputs of one shape `(out…)`: how numbers that belong to outputs are laid out
/// so that one matrix product sums over the mean and pairs the rest.
record OutputLayout(Shape output, List<Role> roles) {
  enum Role {
    MEAN,
    DIAGONAL,
    PAIR
  }

  /// Outputs in a mean.
  int averaged() {
    return sizes(Role.MEAN).count();
  }

  private Shape sizes(Role role) {
    return Shape.of(axes(role).stream().mapToInt(output::size).toArray());
  }

  private List<Integer> axes(Role role) {
    return IntStream.range(0, roles.size()).filter(a -> roles.get(a) == role).boxed().toList();
  }

  /// Axes of a kernel after `(n₁, n₂)`.
  Shape rest() {
    int[] sizes =
        IntStream.range(0, roles.size())
            .flatMap(a ->
                switch (roles.get(a)) {
                  case MEAN -> IntStream.empty();
                  case DIAGONAL -> IntStream.of(output.size(a));
                  case PAIR -> IntStream.of(output.size(a), output.size(a));
                })
            .toArray();
    return Shape.of(sizes);
  }

  /// `(n, out…, positions, m)` as `(diagonal, n · pairs · positions, mean · m)`.
  Tensor arranged(Kernels on, Tensor x) {
    int last = output.rank() + 2;
    List<Integer> order = new ArrayList<>();
    axes(Role.DIAGONAL).forEach(a -> order.add(a + 1));
    order.add(0);
    axes(Role.PAIR).forEach(a -> order.add(a + 1));
    order.add(last - 1);
    axes(Role.MEAN).forEach(a -> order.add(a + 1));
    order.add(last);
    int diagonal = sizes(Role.DIAGONAL).count(), columns = averaged() * x.shape().size(-1);
    int rows = x.shape().size(0) * sizes(Role.PAIR).count() * x.shape().size(-2);
    return permuted(on, x, order).reshape(Shape.of(diagonal, rows, columns));
  }

  /// Products of two arranged tensors, summed over the mean, as `(n₁, n₂, rest…, P, P)`.
  Tensor products(Kernels on, Tensor a, Tensor b, int positions) {
    Tensor products = on.matmul(a, false, b, true);
    Shape pairs = sizes(Role.PAIR), diagonal = sizes(Role.DIAGONAL);
    int perExample = pairs.count() * positions, p = pairs.rank(), d = diagonal.rank();
    Shape one = Shape.of(a.shape().size(1) / perExample).concat(pairs).concat(Shape.of(positions));
    Shape two = Shape.of(b.shape().size(1) / perExample).concat(pairs).concat(Shape.of(positions));
    List<Integer> order = new ArrayList<>(List.of(d, d + p + 2));
    int nextDiagonal = 0, nextPair = 0;
    for (Role role : roles) {
      if (role == Role.DIAGONAL) order.add(nextDiagonal++);
      if (role == Role.PAIR) {
        order.add(d + 1 + nextPair);
        order.add(d + p + 3 + nextPair++);
      }
    }
    order.add(d + p + 1);
    order.add(d + p + 2 + p + 1);
    return permuted(on, products.reshape(diagonal.concat(one).concat(two)), order);
  }

  /// A kernel `(n₁, n₂, rest…)` as that of the second set with the first.
  Tensor mirrored(Kernels on, Tensor kernel) {
    List<Integer> order = new ArrayList<>(List.of(1, 0));
    for (Role role : roles) {
      int next = order.size();
      if (role == Role.DIAGONAL) order.add(next);
      if (role == Role.PAIR) order.addAll(List.of(next + 1, next));
    }
    return permuted(on, kernel, order);
  }

  private static Tensor permuted(Kernels on, Tensor x, List<Integer> order) {
    int[] axes = order.stream().mapToInt(Integer::intValue).toArray();
    int[] sizes = Arrays.stream(axes).map(x.shape()::size).toArray();
    boolean moves = false;
    for (int i = 0, before = -1; i < axes.length; i++) {
      if (sizes[i] == 1) continue;
      moves |= axes[i] < before;
      before = axes[i];
    }
    return moves ? on.permute(x, axes) : x.reshape(Shape.of(sizes));
  }

  /// Where in the axes after `(n₁, n₂)` the pair of outputs `(o, o')` counts, or −1 if nowhere.
  int place(int o, int other) {
    int place = 0;
    for (int a = 0; a < roles.size(); a++) {
      int below = output.slice(a + 1, output.rank()).count(), size = output.size(a);
      int i = o / below % size, j = other / below % size;
      if (roles.get(a) != Role.PAIR && i != j) return -1;
      place =
          switch (roles.get(a)) {
            case MEAN -> place;
            case DIAGONAL -> place * size + i;
            case PAIR -> (place * size + i) * size + j;
          };
    }
    return place;
  }
}
