// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.*;

/// Vector kernels against the definition, over types, thread counts and shapes that are no multiple
/// of the lanes.
class VectorAgreementTest {
  private static final List<Shape> SHAPES =
      List.of(
          Shape.of(3, 7),
          Shape.of(1, 1),
          Shape.of(0, 5),
          Shape.of(5, 16),
          Shape.of(4, 100),
          Shape.of(1700, 33),
          Shape.of(700, 260));

  private final ScalarKernels definition = new ScalarKernels();

  static Stream<Arguments> machines() {
    return Stream.of(DType.values())
        .flatMap(t -> Stream.of(1, 2, 3).map(threads -> Arguments.of(t, threads)));
  }

  private static Tensor draw(String name, DType dtype, Shape shape) {
    RandomGenerator random = new Seed(shape.hashCode()).child(name).generator();
    return Tensor.gaussian(random, shape.toArray()).to(dtype);
  }

  /// `|fast − slow| ≤ ε (factor |slow| + extra)` element by element.
  private void agree(VectorKernels fast, Function<Kernels, Tensor> f, double factor, Tensor extra) {
    Tensor slow = f.apply(definition), quick = f.apply(fast);
    assertThat(quick.shape()).isEqualTo(slow.shape());
    assertThat(quick.dtype()).isEqualTo(slow.dtype());
    double[] a = quick.toDoubles(), b = slow.toDoubles(), e = extra.toDoubles();
    for (int i = 0; i < a.length; i++) {
      double bound = slow.dtype().epsilon() * (factor * Math.abs(b[i]) + e[e.length == 1 ? 0 : i]);
      if (a[i] != b[i] && !(Math.abs(a[i] - b[i]) <= bound)) {
        fail("at %d: %s, defined as %s, differs by more than %s", i, a[i], b[i], bound);
      }
    }
  }

  private static final Tensor NO_MORE = Tensor.scalar(0);

  @ParameterizedTest
  @MethodSource("machines")
  void functions_of_one_number_agree_to_four_epsilon(DType dtype, int threads) {
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      List<Unary> any =
          List.of(
              new Relu(),
              new LeakyRelu(0.3),
              new Abs(),
              new Exp(),
              new Tanh(),
              new Sigmoid(),
              new Sin(),
              new Cos(),
              new Sign(),
              new Softplus(),
              new Clamp(-1, 0.5),
              new Power(2),
              new Erf());
      for (Shape shape : SHAPES) {
        Tensor x = draw("x", dtype, shape);
        for (Unary f : any) agree(fast, k -> k.map(f, x), 4, NO_MORE);
        Tensor positive = definition.map(new Abs(), x);
        for (Unary f : List.of(new Log(), new Sqrt()))
          agree(fast, k -> k.map(f, positive), 4, NO_MORE);
        // s x + t: s and t are rounded to the type before the fused step
        Tensor terms = definition.map(new ScaleShift(0.7, 0.3), positive);
        agree(fast, k -> k.map(new ScaleShift(0.7, -0.3), x), 1, terms);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("machines")
  void functions_of_two_numbers_agree_to_the_rounding(DType dtype, int threads) {
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      List<Binary> all =
          List.of(
              new Add(),
              new Subtract(),
              new Multiply(),
              new Divide(),
              new Maximum(),
              new Minimum(),
              new Gate(0.25));
      for (Shape shape : SHAPES) {
        Tensor a = draw("a", dtype, shape), b = draw("b", dtype, shape);
        Tensor row = draw("row", dtype, shape.slice(1, 2));
        for (Binary f : all) {
          agree(fast, k -> k.zip(f, a, b), 2, NO_MORE);
          agree(fast, k -> k.zipRow(f, a, row), 2, NO_MORE);
        }
        agree(fast, k -> k.where(definition.map(new Relu(), a), a, b), 0, NO_MORE);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("machines")
  void sums_agree_to_n_epsilon_times_the_sum_of_sizes(DType dtype, int threads) {
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      for (Shape shape : SHAPES) {
        Tensor x = draw("x", dtype, Shape.of(3).concat(shape)),
            sizes = definition.map(new Abs(), x);
        for (int from = 0; from < 3; from++) {
          for (int to = from + 1; to <= 3; to++) {
            int a = from, b = to, n = x.shape().slice(a, b).count();
            Tensor extra =
                definition.map(new ScaleShift(n, 0), definition.reduce(Reduction.SUM, sizes, a, b));
            agree(fast, k -> k.reduce(Reduction.SUM, x, a, b), 0, extra);
            agree(fast, k -> k.reduce(Reduction.MAX, x, a, b), 0, NO_MORE);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("machines")
  void moves_agree_exactly(DType dtype, int threads) {
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      Tensor x = draw("x", dtype, Shape.of(3, 5, 2, 7));
      agree(fast, k -> k.spread(x, 0, Shape.of(2)), 0, NO_MORE);
      agree(fast, k -> k.spread(x, 2, Shape.of(2, 3)), 0, NO_MORE);
      agree(fast, k -> k.spread(x, 4, Shape.of(3)), 0, NO_MORE);
      agree(fast, k -> k.permute(x, 3, 1, 0, 2), 0, NO_MORE);
      agree(fast, k -> k.permute(x, 1, 0, 2, 3), 0, NO_MORE);
      agree(fast, k -> k.permute(Tensor.scalar(2).to(dtype)), 0, NO_MORE);
      for (int axis = 0; axis < 4; axis++) {
        int a = axis, size = x.shape().size(a);
        Region region = Region.range(x.shape(), a, 1, size, 2);
        Tensor part = definition.slice(x, region);
        agree(fast, k -> k.slice(x, region), 0, NO_MORE);
        agree(fast, k -> k.embed(part, x.shape(), region), 0, NO_MORE);
        agree(fast, k -> k.concat(a, List.of(x, part, x)), 0, NO_MORE);
        agree(fast, k -> k.gather(x, a, Indices.of(size - 1, 0, 0)), 0, NO_MORE);
        Indices to = Indices.of(new int[size]);
        agree(fast, k -> k.scatterAdd(x, a, to, 2), 0, NO_MORE);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("machines")
  void pools_agree_to_the_window_size_times_epsilon(DType dtype, int threads) {
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      for (int c : new int[] {1, 3, 16, 37}) {
        Tensor x = draw("x", dtype, Shape.of(5, 9, 8, c));
        for (Window w :
            List.of(
                Window.valid(2, 2, 2, 2),
                Window.same(3, 3, 1, 1, 9, 8),
                Window.same(3, 2, 2, 3, 9, 8))) {
          Tensor y = definition.maxPool(x, w), g = draw("g", dtype, y.shape());
          // at most 9 terms below 5 in a sum
          Tensor terms = Tensor.scalar(9 * 5);
          agree(fast, k -> k.sumPool(x, w), 0, terms);
          agree(fast, k -> k.sumPoolByInput(g, x.shape(), w), 0, terms);
          agree(fast, k -> k.maxPool(x, w), 0, NO_MORE);
          agree(fast, k -> k.maxPoolScatter(x, g, w), 0, terms);
          agree(fast, k -> k.maxPoolGather(x, x, w), 0, NO_MORE);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("machines")
  void updates_agree_to_eight_epsilon_of_their_terms(DType dtype, int threads) {
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      for (Shape shape : SHAPES) {
        Tensor w = draw("w", dtype, shape),
            g = draw("g", dtype, shape),
            v = draw("v", dtype, shape);
        Tensor square = definition.zip(new Multiply(), v, v);
        for (Update u :
            List.of(
                new Update.Sgd(0.1, 0, false, 0.01),
                new Update.Sgd(0.1, 0.9, false, 0.01),
                new Update.Sgd(0.1, 0.9, true, 0),
                new Update.Adam(0.01, 0.9, 0.999, 1e-8, 0.1, false, 3),
                new Update.Adam(0.01, 0.9, 0.999, 1e-8, 0.1, true, 3),
                new Update.RmsProp(0.01, 0.99, 1e-8, 0, 0),
                new Update.RmsProp(0.01, 0.99, 1e-8, 0.9, 0.1))) {
          List<Tensor> state = u instanceof Update.Sgd ? List.of(v) : List.of(square, square);
          List<Tensor> s = state.subList(0, u.states());
          for (int i = 0; i <= u.states(); i++) {
            int part = i;
            // all terms (w, η v, m̂/√v̂ with v̂ at least a thousandth of g²) are below 50
            agree(fast, k -> k.update(u, w, g, s).get(part), 8, Tensor.scalar(8 * 50));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("machines")
  void softmax_and_normalization_agree_to_n_epsilon(DType dtype, int threads) {
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      for (Shape shape : SHAPES) {
        if (shape.count() == 0) continue;
        int n = shape.size(0), k = shape.size(1);
        Tensor x = draw("x", dtype, shape), g = draw("g", dtype, shape);
        Tensor t = definition.softmax(g, false);
        agree(fast, on -> on.softmax(x, false), 8 + k, NO_MORE);
        // a logarithm of a probability is a difference of terms below 2 log k + 10
        agree(fast, on -> on.softmax(x, true), 8, Tensor.scalar(2 * Math.log(k) + 10));
        agree(fast, on -> on.softmaxCrossEntropy(x, t), 8 + k, Tensor.scalar(8));
        if (n < 100) continue; // a variance of few numbers may be close to 0
        Tensor gamma = draw("gamma", dtype, Shape.of(k)), beta = draw("beta", dtype, Shape.of(k));
        // moments to n ε; |x̂|, |ȳ|, |γ| below 6 for this many draws, rate below 2
        Tensor terms = Tensor.scalar(n * 6.0 * 6 * 2);
        agree(fast, on -> on.moments(x).getFirst(), n, Tensor.scalar(n));
        agree(fast, on -> on.moments(x).getLast(), 2 * n, Tensor.scalar(n));
        agree(fast, on -> on.batchNorm(x, gamma, beta, 1e-2), 0, terms);
        agree(fast, on -> on.batchNormByInput(x, gamma, g, 1e-2), 0, terms);
        agree(fast, on -> on.batchNormByScale(x, g, 1e-2), n, terms);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("machines")
  void matrix_products_agree_to_k_epsilon_times_the_sum_of_sizes(DType dtype, int threads) {
    int[][] sizes = {
      {1, 1, 1},
      {3, 0, 2},
      {0, 3, 2},
      {1, 300, 1},
      {5, 7, 3},
      {12, 64, 32},
      {13, 65, 33},
      {1, 100, 257},
      {200, 33, 1},
      {130, 341, 70},
      {97, 512, 129},
      {25, 1300, 40}
    };
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      for (int[] s : sizes) {
        for (int flags = 0; flags < 4; flags++) {
          boolean ta = (flags & 1) != 0, tb = (flags & 2) != 0;
          Tensor a = draw("a", dtype, ta ? Shape.of(2, s[1], s[0]) : Shape.of(2, s[0], s[1]));
          Tensor b = draw("b", dtype, tb ? Shape.of(2, s[2], s[1]) : Shape.of(2, s[1], s[2]));
          Tensor sum = definition.matmul(size(a), ta, size(b), tb);
          agree(fast, k -> k.matmul(a, ta, b, tb), 0, definition.map(new ScaleShift(s[1], 0), sum));
        }
        Tensor x = draw("x", dtype, Shape.of(s[0], s[1])),
            w = draw("w", dtype, Shape.of(s[1], s[2]));
        Tensor b = draw("b", dtype, Shape.of(s[2]));
        Tensor sum = definition.dense(size(x), size(w), size(b), false);
        Tensor bound = definition.map(new ScaleShift(s[1] + 1, 0), sum);
        agree(fast, k -> k.dense(x, w, b, false), 0, bound);
        agree(fast, k -> k.dense(x, w, b, true), 0, bound);
      }
    }
  }

  private Tensor size(Tensor x) {
    return definition.map(new Abs(), x);
  }

  @ParameterizedTest
  @MethodSource("machines")
  void convolutions_agree_to_their_terms_times_epsilon_times_the_sum_of_sizes(
      DType dtype, int threads) {
    int[][] channels = {{1, 1}, {1, 32}, {3, 5}, {16, 33}, {37, 8}};
    List<Window> windows =
        List.of(
            Window.valid(1, 1, 1, 1),
            Window.same(3, 3, 1, 1, 9, 8),
            Window.valid(3, 2, 2, 1),
            Window.valid(1, 1, 2, 2),
            Window.same(3, 3, 2, 2, 9, 8),
            Window.valid(1, 5, 1, 3),
            new Window(2, 3, 3, 2, 3, 0, 1, 4));
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      for (int[] c : channels) {
        for (Window v : windows) {
          Tensor x = draw("x", dtype, Shape.of(3, 9, 8, c[0]));
          Tensor w = draw("w", dtype, Shape.of(v.kernelH(), v.kernelW(), c[0], c[1]));
          Tensor b = draw("b", dtype, Shape.of(c[1]));
          Tensor y = definition.convolve(x, w, v), g = draw("g", dtype, y.shape());
          int terms = v.kernelH() * v.kernelW() * Math.max(c[0], c[1]);
          Tensor forward =
              scaled(definition.convolveDense(size(x), size(w), size(b), false, v), terms + 1);
          agree(fast, k -> k.convolve(x, w, v), 0, forward);
          agree(fast, k -> k.convolveDense(x, w, b, false, v), 0, forward);
          agree(fast, k -> k.convolveDense(x, w, b, true, v), 0, forward);
          Tensor back = scaled(definition.convolveByInput(size(g), size(w), x.shape(), v), terms);
          agree(fast, k -> k.convolveByInput(g, w, x.shape(), v), 0, back);
          int pixels = y.shape().slice(0, 3).count();
          Tensor filter = scaled(definition.convolveByFilter(size(x), size(g), v), pixels);
          agree(fast, k -> k.convolveByFilter(x, g, v), 0, filter);
        }
      }
    }
  }

  private Tensor scaled(Tensor x, double factor) {
    return definition.map(new ScaleShift(factor, 0), x);
  }
}
