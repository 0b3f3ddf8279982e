// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// A description together with the shape of one input example: all that a network of finite width
/// needs. A description that does not fit the examples is refused here.
///
/// ```java
/// var net = new Network(Serial.of(Dense.of(64, law), new Relu(), Dense.of(10, law)), Shape.of(784));
/// var params = net.init(new Seed(0)).map(w -> Var.of(w, on));
/// var y = net.forward(params, x, Pass.inference(net.initialState()));
/// IO.println(net.picture());
/// ```
///
/// @param example `(d)`, `(l, c)` or `(h, w, c)`
public record Network(Layer layer, Shape example) {
  public Network {
    layer.output(example);
  }

  /// Shape of one output example.
  public Shape output() {
    return layer.output(example);
  }

  /// Start values in FLOAT64, drawn from the seed.
  public Params<Tensor> init(Seed seed) {
    return layer.init(seed, example);
  }

  /// Running statistics before the first step.
  public Params<Tensor> initialState() {
    return layer.initialState(example);
  }

  /// Names and shapes of what is trained.
  public Params<Shape> parameters() {
    return layer.parameters(example);
  }

  /// Count of trained numbers.
  public long parameterCount() {
    return parameters().values().stream().mapToLong(Shape::count).sum();
  }

  /// `y = f(x)`: `x: (n, example…)`, `y: (n, output…)`.
  public Var forward(Params<Var> params, Var x, Pass pass) {
    Shape s = x.shape();
    if (s.rank() != example.rank() + 1 || !s.slice(1, s.rank()).equals(example)) {
      throw new IllegalArgumentException(
          "network: x is "
              + s
              + " but examples are "
              + example
              + "; it needs one leading axis and then those");
    }
    return layer.apply(params, x, pass);
  }

  /// Refuses weights that are not this network's: a name too few or too many, another shape.
  public Params<Tensor> checked(Params<Tensor> params) {
    Params<Shape> wanted = parameters();
    for (String name : params.names()) {
      if (!wanted.has(name)) {
        throw new IllegalArgumentException(
            "network: no parameter '" + name + "'; it has " + wanted.names());
      }
    }
    for (String name : wanted.names()) {
      Shape shape = params.get(name).shape();
      if (!shape.equals(wanted.get(name))) {
        throw new IllegalArgumentException(
            "network: %s is %s but the description makes it %s"
                .formatted(name, shape, wanted.get(name)));
      }
    }
    return wanted.zip(params, (_, value) -> value);
  }

  /// The network as a table: every layer, the shape that it gives, its parameters.
  public String picture() {
    return Picture.of(this);
  }
}
