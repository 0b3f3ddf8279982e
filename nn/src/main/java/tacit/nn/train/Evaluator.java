// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Pass;
import tacit.nn.loss.Loss;

/// A network at work: dropout off, running statistics used, batch by batch, in the type of its
/// parameters.
///
/// @param batchSize examples a batch
public record Evaluator(
    Engine engine,
    Network network,
    Params<Tensor> params,
    Params<Tensor> statistics,
    int batchSize) {
  private record Part(double loss, OptionalInt mistakes) {}

  /// Mean loss and mistakes over all samples.
  public Score score(Loss loss, Samples samples) {
    Tally tally = new Tally();
    for (int from = 0; from < samples.size(); from += batchSize) {
      Batch batch = batch(samples, from);
      Part part =
          engine
              .pool()
              .step(
                  () -> {
                    Var outputs = outputs(batch);
                    return new Part(
                        loss.mean(outputs, batch.targets()).item(),
                        Tally.mistakes(outputs.value(), batch.targets()));
                  },
                  _ -> List.of());
      tally.add(batch.size(), part.loss(), part.mistakes());
    }
    return tally.score();
  }

  /// The outputs of all samples, `(n, …)`.
  public Tensor outputs(Samples samples) {
    List<Tensor> parts =
        IntStream.iterate(0, from -> from < samples.size(), from -> from + batchSize)
            .mapToObj(from -> batch(samples, from))
            .map(batch -> engine.pool().step(() -> outputs(batch).value(), List::of))
            .toList();
    return engine.on().concat(0, parts);
  }

  private Batch batch(Samples samples, int from) {
    int to = Math.min(samples.size(), from + batchSize);
    return samples.batch(params.values().getFirst().dtype(), IntStream.range(from, to).toArray());
  }

  private Var outputs(Batch batch) {
    Params<Var> p = params.map(w -> Var.constant(w, engine.on()));
    Var x = Var.constant(batch.inputs(), engine.on());
    return network.forward(p, x, Pass.inference(statistics));
  }
}
