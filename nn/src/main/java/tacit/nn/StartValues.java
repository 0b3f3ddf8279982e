// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Qr;

/// Start values by other rules than those of the layers, as some papers want them. What a rule does
/// not speak of stays.
///
/// ```java
/// var start = StartValues.of(network, seed).uniformScales().values();
/// trainer.run(trainer.from(start, network.initialState()), Listener.none());
/// ```
///
/// The rules are no fields of the layers: a layer's own law is one for which theory has a limit,
/// and a file of an architecture means the same whatever it is started from. Dense weights are the
/// parameters `W` of rank 2, scales of batch normalization those named `gamma`.
///
/// @param values FLOAT64
/// @param seed each parameter draws from a stream of its own
public record StartValues(Params<Tensor> values, Seed seed) {
  /// Those of the layers.
  public static StartValues of(Network network, Seed seed) {
    return new StartValues(network.init(seed), seed.child("rules"));
  }

  /// Scales of batch normalization `γ ~ U(0, 1)`.
  ///
  /// @source Doimo et al. 2022, whose code reports a large gain over scales of 1
  public StartValues uniformScales() {
    return each(
        name -> leaf(name).equals("gamma"), (stream, shape) -> uniform(stream, 0, 1, shape));
  }

  /// Dense weights `W ~ U(−1/√d, 1/√d)`, `W: (d, m)`: PyTorch's `Linear`.
  public StartValues uniformDense() {
    return each(
        this::isDense,
        (stream, shape) -> {
          double bound = 1 / Math.sqrt(shape.size(0));
          return uniform(stream, -bound, bound, shape);
        });
  }

  /// Dense weights with orthonormal columns, or rows if these are fewer, all such alike: `Q` of a
  /// Gaussian matrix with the signs that make `R`'s diagonal positive.
  ///
  /// @source Saxe, McClelland & Ganguli 2014; Mezzadri 2007 for the signs
  public StartValues orthogonalDense() {
    return each(
        this::isDense,
        (stream, shape) -> {
          int d = shape.size(0), m = shape.size(1);
          Tensor drawn = Tensor.gaussian(stream.generator(), Math.max(d, m), Math.min(d, m));
          Tensor q = Qr.of(drawn).q();
          return d >= m ? q : transposed(q);
        });
  }

  private boolean isDense(String name) {
    return leaf(name).equals("W") && values.get(name).shape().rank() == 2;
  }

  private static String leaf(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private StartValues each(Predicate<String> which, BiFunction<Seed, Shape, Tensor> rule) {
    var drawn =
        values.names().stream()
            .map(name ->
                which.test(name)
                    ? rule.apply(seed.child(name), values.get(name).shape())
                    : values.get(name))
            .toList();
    return new StartValues(values.with(drawn), seed);
  }

  private static Tensor uniform(Seed stream, double from, double to, Shape shape) {
    return Tensor.uniform(stream.generator(), from, to, shape.toArray());
  }

  private static Tensor transposed(Tensor q) {
    int n = q.shape().size(0), m = q.shape().size(1);
    double[] all = q.toDoubles(), turned = new double[all.length];
    Arrays.setAll(turned, i -> all[i % n * m + i / n]);
    return Tensor.of(Shape.of(m, n), turned);
  }
}
