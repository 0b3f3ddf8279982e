// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Region;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Pass;
import tacit.nn.Serial;

/// `f(θ, x)` at one `θ`: a network whose weights are variables, with the pass that all of its
/// examples take. The description is a [Serial] at the top, so that every layer of weights is told
/// to a listener.
record FiniteNetwork(Network network, Params<Var> params, Pass pass) {
  static FiniteNetwork of(Network network, Params<Tensor> params, Pass pass, Kernels on) {
    Params<Var> variables = network.checked(params).map(w -> Var.of(w, on));
    if (network.layer() instanceof Serial) return new FiniteNetwork(network, variables, pass);
    Params<Tensor> state = Params.<Tensor>empty().and("0", pass.state());
    return new FiniteNetwork(
        new Network(Serial.of(network.layer()), network.example()),
        Params.<Var>empty().and("0", variables),
        new Pass(pass.training(), pass.path(), pass.seed(), state, pass.listener()));
  }

  /// The same with a listener.
  FiniteNetwork heard(Pass.Listener listener) {
    Pass heard = new Pass(pass.training(), pass.path(), pass.seed(), pass.state(), listener);
    return new FiniteNetwork(network, params, heard);
  }

  /// The same for the examples of one side: what is random is drawn from a stream of its own.
  FiniteNetwork side(String name) {
    Pass side =
        new Pass(
            pass.training(), pass.path(), pass.seed().child(name), pass.state(), pass.listener());
    return new FiniteNetwork(network, params, side);
  }

  /// `y = f(θ, x)`: `x: (n, example…)`, `y: (n, out…)`.
  Var at(Tensor x) {
    return network.forward(params, Var.constant(x, on()), pass);
  }

  /// `f(θ, x)` without its history, in blocks of so many examples.
  Tensor outputs(Tensor x, int block) {
    int n = x.shape().size(0);
    List<Tensor> parts = new ArrayList<>();
    for (int i = 0; i < n; i += block) {
      parts.add(at(slice(on(), x, i, Math.min(n, i + block))).value());
    }
    return parts.size() == 1 ? parts.getFirst() : on().concat(0, parts);
  }

  /// The outputs of one example after another, `(1, out…)`: evaluated alone, or within the batch if
  /// they depend on it.
  IntFunction<Var> examples(Tensor x) {
    if (independent()) return i -> at(slice(on(), x, i, i + 1));
    Var batch = at(x);
    return i -> batch.slice(0, i, i + 1);
  }

  /// `θ`, one variable a tensor.
  List<Var> weights() {
    return params.values();
  }

  Kernels on() {
    return params.values().getFirst().on();
  }

  /// Numbers in one output example.
  int outputs() {
    return network.output().count();
  }

  /// Whether the output of an example depends on that example alone. In training it does not:
  /// dropout draws one mask for the batch, batch normalization uses the batch's statistics.
  boolean independent() {
    return !pass.training();
  }

  /// Examples `from` to `to`.
  static Tensor slice(Kernels on, Tensor x, int from, int to) {
    if (from == 0 && to == x.shape().size(0)) return x;
    return on.slice(x, Region.range(x.shape(), 0, from, to));
  }

  /// Number `at` of `y`, in row-major order.
  static Var number(Var y, int at) {
    return y.reshape(Shape.of(y.shape().count())).slice(0, at, at + 1);
  }
}
