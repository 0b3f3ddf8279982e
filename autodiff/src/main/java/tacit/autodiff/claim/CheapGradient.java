// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.op.*;

/// A gradient is cheap, however many variables there are: `OPS(f, ∇f) ≤ 4 OPS(f)`, with `OPS` as in
/// [OperationCount].
///
/// Proof. Each operation computes its value, then the shares of its inputs' cotangents; shares that
/// meet in one value are added. The first share of a value needs no addition. As every result of an
/// operation gets a first share (the last one gets the seed), an operation pays for no more
/// additions than its shares have numbers above those of its result. Per number of the result:
///
/// | | value | shares | additions | together, in values |
/// |---|---|---|---|---|
/// | `a b` | 1 | 2 | 1 | 4 |
/// | `a + b`, `a − b` | 1 | 0, 1 | 1 | 2, 3 |
/// | `tanh x` | 1 | 3 | 0 | 4 |
/// | `max(x, 0)`, `eˣ`, `s x + t` | 1 | 1 | 0 | 2 |
/// | `Σ` of `k` | `k − 1` | 0 | `k − 1` | 2 |
/// | matrix product `(n, k) (k, m)` | `2k − 1` | `4k − k/m − k/n` | `k/m + k/n − 1` | at most 4 |
///
/// Products of running products reach the 4. Not every rule of this engine is that thrifty: a
/// quotient takes 6, and the cotangent of a slice is as large as the whole, so that `n` slices take
/// `n²` additions.
///
/// @source the principle: Griewank & Walther 2008, "Evaluating Derivatives", chapter 4; the 4 for
///   these rules is derived here
@Claim(
    id = "griewank2008-cheap-gradient",
    statement =
        "Value and gradient together take at most 4 times the operations of the value,"
            + " OPS(f, ∇f) ≤ 4 OPS(f), for any number of variables.",
    assumption =
        "f is made of sums, differences, products, matrix products, tanh, exp and rectifiers of"
            + " variables.",
    source =
        "The principle: Griewank & Walther 2008, Evaluating Derivatives, chapter 4; the constant 4"
            + " is derived for this engine's rules",
    status = Status.DERIVED)
public record CheapGradient() implements Theorem {
  private static final Kernels ON = new ScalarKernels();
  private static final double CONSTANT = 4;
  private static final int LENGTH = 20;

  /// The operations of the proof.
  private static final Set<Class<? extends Op>> THRIFTY =
      Set.of(
          Add.class,
          Subtract.class,
          Multiply.class,
          Matmul.class,
          Tanh.class,
          Exp.class,
          Relu.class,
          ScaleShift.class,
          Sum.class);

  /// A number `y` made of variables `x`.
  record Function(String name, Var y, List<Var> x) {}

  @Override
  public List<Check> checks() {
    return Stream.of(network(), products(), quotients(), slices())
        .map(CheapGradient::check)
        .toList();
  }

  private static Check check(Function f) {
    return Check.of(assumed(f), sides(f)).with("f", f.name()).with("variables", variables(f));
  }

  private static long variables(Function f) {
    return f.x().stream().mapToLong(x -> x.shape().count()).sum();
  }

  /// `Σ tanh(max(x W, 0) V)`, each matrix a variable.
  static Function network() {
    RandomGenerator random = new Seed(0).generator();
    Var x = drawn(random, 8, 5), w = drawn(random, 5, 7), v = drawn(random, 7, 3);
    Var y = x.matmul(w).relu().matmul(v).tanh().sum();
    return new Function("network", y, List.of(x, w, v));
  }

  /// `vₖ₊₁ = vₖ vₖ₋₁`.
  static Function products() {
    return chain("products", Var::times);
  }

  /// `vₖ₊₁ = vₖ / vₖ₋₁`.
  static Function quotients() {
    return chain("quotients", Var::over);
  }

  private static Function chain(String name, BinaryOperator<Var> op) {
    Var first = Var.of(Tensor.scalar(1), ON), second = Var.of(Tensor.scalar(1), ON);
    Var before = first, now = second;
    for (int k = 0; k < LENGTH; k++) {
      Var next = op.apply(now, before);
      before = now;
      now = next;
    }
    return new Function(name, now, List.of(first, second));
  }

  /// `Σᵢ xᵢ²`, each `xᵢ` a slice of its own.
  static Function slices() {
    Var x = drawn(new Seed(1).generator(), LENGTH);
    List<Var> squares = new ArrayList<>();
    for (int i = 0; i < LENGTH; i++) squares.add(x.slice(0, i, i + 1).square());
    return new Function(
        "slices", squares.stream().reduce(Var::plus).orElseThrow().sum(), List.of(x));
  }

  private static Var drawn(RandomGenerator random, int... sizes) {
    return Var.of(Tensor.gaussian(random, sizes), ON);
  }

  /// Whether all operations of `f` are those of the proof.
  static boolean assumed(Function f) {
    return OperationCount.behind(f.y()).stream()
        .flatMap(v -> v.op().stream())
        .allMatch(op -> THRIFTY.contains(op.getClass()));
  }

  /// The seed is a variable, so that everything computed from it keeps its history and is counted.
  static Sides sides(Function f) {
    Var seed = Var.of(f.y().like(1).value(), f.y().on());
    Var[] gradient = f.y().vjp(seed, f.x().toArray(Var[]::new)).toArray(Var[]::new);
    Var[] together = Stream.concat(Stream.of(f.y()), Arrays.stream(gradient)).toArray(Var[]::new);
    return Sides.atMost(
        (double) OperationCount.of(together),
        CONSTANT * OperationCount.of(f.y()),
        0,
        "counts are whole numbers");
  }
}
