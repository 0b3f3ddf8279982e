// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.nn.AveragePool;
import tacit.nn.BatchNorm;
import tacit.nn.Conv;
import tacit.nn.Dense;
import tacit.nn.Flatten;
import tacit.nn.Gelu;
import tacit.nn.GlobalAveragePool;
import tacit.nn.Layer;
import tacit.nn.LayerNorm;
import tacit.nn.MaxPool;
import tacit.nn.Network;
import tacit.nn.Padding;
import tacit.nn.Parameterization;
import tacit.nn.Relu;
import tacit.nn.Residual;
import tacit.nn.Serial;
import tacit.nn.Tanh;
import tacit.nn.Weights;
import tacit.nn.loss.Loss;
import tacit.nn.loss.MeanSquared;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.optim.Adam;
import tacit.nn.optim.AdamW;
import tacit.nn.optim.ClipNorm;
import tacit.nn.optim.Optimizer;
import tacit.nn.optim.RmsProp;
import tacit.nn.optim.Schedule;
import tacit.nn.optim.Sgd;

/// One case of `examples/crosscheck/trajectories.py`, described a second time.
record Trajectory(
    String name, Network network, Loss loss, Optimizer optimizer, Optional<ClipNorm> clip) {
  private static final Weights LAW = Weights.standard(1, 0);
  private static final Weights NO_BIAS =
      new Weights(Parameterization.STANDARD, 1, OptionalDouble.empty());
  private static final Loss CROSS_ENTROPY = new SoftmaxCrossEntropy();
  private static final Optimizer MOMENTUM = Sgd.of(0.1, 0.9);
  private static final Optimizer GENTLE = Sgd.of(0.02, 0.9);
  private static final Shape ROW = Shape.of(12);

  static List<Trajectory> all() {
    return List.of(
        of("momentum", mlp(new Relu(), 5), MOMENTUM),
        new Trajectory(
            "nesterov",
            mlp(new Tanh(), 5),
            new SoftmaxCrossEntropy(0.1),
            new Sgd(Schedule.constant(0.1), 0.9, true, 0.01),
            Optional.empty()),
        of("adam", mlp(new Relu(), 5), new Adam(Schedule.constant(0.01), 0.9, 0.999, 1e-8, 0.01)),
        of("adamw", mlp(new Relu(), 5), new AdamW(Schedule.constant(0.01), 0.9, 0.999, 1e-8, 0.1)),
        new Trajectory(
            "rmsprop",
            mlp(new Tanh(), 3),
            new MeanSquared(),
            new RmsProp(Schedule.constant(0.001), 0.9, 1e-8, 0.5, 0.01),
            Optional.empty()),
        of("warm-up", mlp(new Relu(), 5), new Sgd(warmUpAndSteps(), 0.9, false, 0)),
        new Trajectory(
            "cosine-clip",
            mlp(new Relu(), 5),
            CROSS_ENTROPY,
            new Sgd(new Schedule.Cosine(0.1, 0.01, 20), 0.9, false, 0),
            Optional.of(new ClipNorm(0.5))),
        of("ntk", ntk(), Sgd.of(0.5, 0.9)),
        of("batch-norm", batchNorm(), GENTLE),
        of("layer-norm", layerNorm(), MOMENTUM),
        of("conv", conv(), GENTLE),
        of("conv-even", convEven(), GENTLE),
        of("residual", residual(), MOMENTUM),
        of("pools", pools(), Adam.of(0.01)));
  }

  private static Trajectory of(String name, Network network, Optimizer optimizer) {
    return new Trajectory(name, network, CROSS_ENTROPY, optimizer, Optional.empty());
  }

  private static Schedule warmUpAndSteps() {
    return new Schedule.WarmUp(
        5, new Schedule.StepDecay(Schedule.constant(0.1), 0.3, List.of(8L, 14L)));
  }

  private static Network mlp(Layer activation, int outputs) {
    return new Network(Serial.of(Dense.of(16, LAW), activation, Dense.of(outputs, LAW)), ROW);
  }

  private static Network ntk() {
    var first = Dense.of(16, Weights.ntk(2, 0.25));
    return new Network(Serial.of(first, new Relu(), Dense.of(5, Weights.ntk(1.5, 0.01))), ROW);
  }

  private static Network batchNorm() {
    return new Network(
        Serial.of(Dense.of(16, LAW), new BatchNorm(), new Relu(), Dense.of(5, LAW)), ROW);
  }

  private static Network layerNorm() {
    return new Network(
        Serial.of(Dense.of(16, LAW), new LayerNorm(), new Gelu(), Dense.of(5, LAW)), ROW);
  }

  private static Conv conv3(int channels, Padding padding) {
    return Conv.of(channels, Shape.of(3, 3), padding, LAW);
  }

  private static Conv conv3ByTwo(int channels) {
    return new Conv(OptionalInt.of(channels), Shape.of(3, 3), Shape.of(2, 2), Padding.SAME, LAW);
  }

  private static Network conv() {
    return new Network(
        Serial.of(
            conv3(6, Padding.SAME),
            new Relu(),
            conv3ByTwo(5),
            new Relu(),
            Conv.of(4, Shape.of(2, 3), Padding.VALID, LAW),
            new Flatten(),
            Dense.of(5, LAW)),
        Shape.of(7, 7, 2));
  }

  private static Network convEven() {
    return new Network(
        Serial.of(
            conv3ByTwo(6), new Tanh(), conv3(4, Padding.CIRCULAR), new Flatten(), Dense.of(5, LAW)),
        Shape.of(8, 8, 2));
  }

  private static Network residual() {
    var branch =
        Serial.of(
            new BatchNorm(),
            new Relu(),
            conv3(6, Padding.SAME),
            new BatchNorm(),
            new Relu(),
            Conv.of(6, Shape.of(3, 3), Padding.SAME, NO_BIAS));
    return new Network(
        Serial.of(
            conv3(6, Padding.SAME),
            new Residual(branch),
            new Relu(),
            new GlobalAveragePool(),
            Dense.of(5, LAW)),
        Shape.of(6, 6, 2));
  }

  private static Network pools() {
    return new Network(
        Serial.of(
            conv3(6, Padding.SAME),
            new Relu(),
            MaxPool.of(Shape.of(2, 2)),
            conv3(5, Padding.SAME),
            new Relu(),
            AveragePool.of(Shape.of(2, 2)),
            new Flatten(),
            Dense.of(5, LAW)),
        Shape.of(8, 8, 2));
  }

  Recipe recipe(DType dtype) {
    var recipe = Recipe.of(loss, optimizer, 8, Stop.after(1), new Seed(0)).with(dtype);
    return clip.map(recipe::with).orElse(recipe);
  }

  Fixture fixture() {
    return Fixture.of("trajectories/" + name + ".npz");
  }

  Progress start(DType dtype, Fixture fixture) {
    var params = network.checked(fixture.start()).map(w -> w.to(dtype));
    var statistics = network.initialState().map(s -> s.to(dtype));
    return new Progress(0, params, statistics, optimizer.start(params), 0);
  }

  @Override
  public String toString() {
    return name;
  }
}
