// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.check;

import module java.base;
import module tacit.autodiff;

/// For every operation an instance with inputs in FLOAT64, drawn where the function is smooth: away
/// from kinks by more than a difference moves, and inside its domain. Whoever writes kernels of
/// their own checks them on these.
public final class OpCases {
  /// An operation and where to try it.
  public record Case(Op op, List<Tensor> at) {
    public Case {
      at = List.copyOf(at);
    }

    /// The operation as [GradientCheck] takes it.
    public Function<List<Var>, Var> function() {
      return x -> Var.of(op, x.toArray(Var[]::new));
    }
  }

  private final RandomGenerator random;
  private final Map<Class<?>, List<Case>> cases = new LinkedHashMap<>();

  /// By the class of the operation, one case or more of each.
  public static Map<Class<?>, List<Case>> drawn(RandomGenerator random) {
    OpCases all = new OpCases(random);
    all.unary();
    all.binary();
    all.rows();
    all.reductions();
    all.structure();
    all.products();
    all.pools();
    all.normalizations();
    return all.cases;
  }

  private OpCases(RandomGenerator random) {
    this.random = random;
  }

  private static Case on(Op op, Tensor... at) {
    return new Case(op, List.of(at));
  }

  private void add(Case... of) {
    cases.put(of[0].op.getClass(), List.of(of));
  }

  private void unary() {
    for (Op op :
        List.of(
            new Abs(),
            new Cos(),
            new Erf(),
            new Exp(),
            new Relu(),
            new LeakyRelu(0.1),
            new ScaleShift(-1.5, 0.25),
            new Sigmoid(),
            new Sign(),
            new Sin(),
            new Softplus(),
            new Tanh())) {
      add(on(op, awayFromZero(2, 3)));
    }
    add(on(new Log(), positive(2, 3)));
    add(on(new Sqrt(), positive(2, 3)));
    add(
        on(new Power(-1.5), positive(2, 3)),
        on(new Power(2), awayFromZero(2, 3)),
        on(new Power(0), positive(2, 3)));
    Tensor inside = Tensor.uniform(random, -0.8, 0.8, 4), outside = awayFromZero(4);
    add(on(new Clamp(-1, 1), inside), on(new Clamp(-0.2, 0.2), outside));
  }

  private void binary() {
    Tensor a = awayFromZero(2, 3);
    Tensor apart = distinct(2, 2, 3);
    Tensor left = half(apart, 0), right = half(apart, 1);
    add(on(new Add(), a, awayFromZero(2, 3)));
    add(on(new Subtract(), a, awayFromZero(2, 3)));
    add(on(new Multiply(), a, awayFromZero(2, 3)));
    add(on(new Divide(), a, awayFromZero(2, 3)));
    add(on(new Gate(0.2), a, awayFromZero(2, 3)));
    add(on(new Maximum(), left, right));
    add(on(new Minimum(), left, right));
    add(on(new Where(Tensor.of(Shape.of(2, 3), 1., 0, 0, 1, 1, 0)), a, awayFromZero(2, 3)));
  }

  private void rows() {
    add(
        on(new PlusRow(), gaussian(4, 3), gaussian(3)),
        on(new PlusRow(), gaussian(4, 2, 3), gaussian(2, 3)));
    add(
        on(new TimesRow(), gaussian(4, 3), gaussian(3)),
        on(new TimesRow(), gaussian(4, 2, 3), gaussian(2, 3)));
  }

  private void reductions() {
    add(on(new Sum(1, 2), gaussian(2, 3, 4)), on(new Sum(0, 3), gaussian(2, 3, 4)));
    add(on(new Max(1, 3), distinct(2, 3, 4)), on(new Max(0, 1), distinct(3, 2)));
    add(on(new LogSumExp(1, 2), gaussian(2, 3, 4)));
    add(on(new Softmax(false), gaussian(3, 4)), on(new Softmax(true), gaussian(3, 4)));
    add(on(new SoftmaxCrossEntropy(), gaussian(3, 4), gaussian(3, 4)));
  }

  private void structure() {
    Region every = new Region(List.of(0, 1), List.of(2, 2), Shape.of(2, 2));
    Indices twice = Indices.of(2, 0, 2, 1);
    add(on(new Reshape(Shape.of(3, 4)), gaussian(2, 6)));
    add(on(Permute.of(2, 0, 1), gaussian(2, 3, 4)));
    add(on(new Spread(1, Shape.of(2, 3)), gaussian(4, 5)));
    add(on(new Slice(every), gaussian(4, 5)));
    add(on(new Embed(Shape.of(4, 5), every), gaussian(2, 2)));
    add(on(new Concat(1), gaussian(2, 3), gaussian(2, 1), gaussian(2, 2)));
    add(on(new Gather(1, twice), gaussian(2, 3, 2)));
    add(on(new ScatterAdd(1, twice, 3), gaussian(2, 4, 2)));
  }

  private void products() {
    add(
        on(new Matmul(false, false), gaussian(3, 4), gaussian(4, 2)),
        on(new Matmul(true, false), gaussian(4, 3), gaussian(4, 2)),
        on(new Matmul(false, true), gaussian(3, 4), gaussian(2, 4)),
        on(new Matmul(true, true), gaussian(2, 4, 3), gaussian(2, 5, 4)));
    Tensor onAndOff = Tensor.vector(40, -40); // far from the rectifier's kink, on both sides
    add(
        on(new Dense(false), gaussian(3, 4), gaussian(4, 2), gaussian(2)),
        on(new Dense(true), gaussian(3, 4), gaussian(4, 2), onAndOff));
    Window strided = new Window(2, 3, 2, 1, 1, 0, 1, 2);
    Shape x = Shape.of(2, 4, 5, 3);
    Shape y = strided.output(x, 2);
    add(on(new Convolve(strided), gaussian(x), gaussian(2, 3, 3, 2)));
    add(on(new ConvolveByInput(x, strided), gaussian(y), gaussian(2, 3, 3, 2)));
    add(on(new ConvolveByFilter(strided), gaussian(x), gaussian(y)));
    add(
        on(new ConvolveDense(false, strided), gaussian(x), gaussian(2, 3, 3, 2), gaussian(2)),
        on(new ConvolveDense(true, strided), gaussian(x), gaussian(2, 3, 3, 2), onAndOff));
  }

  private void pools() {
    Window overlapping = new Window(3, 2, 2, 1, 1, 1, 0, 1);
    Shape x = Shape.of(2, 5, 4, 2);
    Shape y = overlapping.output(x, 2);
    add(on(new SumPool(overlapping), gaussian(x)));
    add(on(new SumPoolByInput(x, overlapping), gaussian(y)));
    add(on(new MaxPool(overlapping), distinct(x.toArray())));
    add(on(new MaxPoolScatter(overlapping), distinct(x.toArray()), gaussian(y)));
    add(on(new MaxPoolGather(overlapping), distinct(x.toArray()), gaussian(x)));
  }

  private void normalizations() {
    add(on(new BatchNorm(0.1), gaussian(2, 3, 4), gaussian(4), gaussian(4)));
    add(on(new BatchNormByInput(0.1), gaussian(6, 4), gaussian(4), gaussian(6, 4)));
    add(on(new BatchNormByScale(0.1), gaussian(2, 3, 4), gaussian(2, 3, 4)));
    add(on(new LayerNorm(0.1), gaussian(2, 3, 4)));
    add(on(new LayerNormByInput(0.1), gaussian(3, 4), gaussian(3, 4)));
    add(on(new Dropout(0.4, random.nextLong()), gaussian(2, 3, 4)));
  }

  private Tensor gaussian(int... sizes) {
    return Tensor.gaussian(random, sizes);
  }

  private Tensor gaussian(Shape shape) {
    return gaussian(shape.toArray());
  }

  private Tensor positive(int... sizes) {
    return Tensor.uniform(random, 0.5, 1.5, sizes);
  }

  private Tensor awayFromZero(int... sizes) {
    double[] values = positive(sizes).toDoubles();
    Arrays.setAll(values, i -> random.nextBoolean() ? values[i] : -values[i]);
    return Tensor.of(Shape.of(sizes), values);
  }

  /// Numbers of one distance from one another, in drawn order.
  private Tensor distinct(int... sizes) {
    Shape shape = Shape.of(sizes);
    double[] values = new double[shape.count()];
    for (int i = 0; i < values.length; i++) {
      int at = random.nextInt(i + 1);
      values[i] = values[at];
      values[at] = i / (double) values.length - 0.5;
    }
    return Tensor.of(shape, values);
  }

  private static Tensor half(Tensor pair, int which) {
    double[] both = pair.toDoubles();
    int n = both.length / 2;
    return Tensor.of(
        pair.shape().slice(1, pair.shape().rank()),
        Arrays.copyOfRange(both, which * n, (which + 1) * n));
  }
}
