// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.Optional;
import tacit.autodiff.Tensor;
import tacit.theory.ntk.Gram;
import tacit.theory.ntk.GramOptions;
import tacit.theory.ntk.KernelNetwork;
import tacit.theory.ntk.inference.Covariances;
import tacit.theory.ntk.inference.InfiniteEnsemble;
import tacit.theory.ntk.inference.InfiniteEnsemble.Mode;

/// The kernels that `tacit predict` needs: of training examples with themselves, of test examples
/// with training ones, of test examples with themselves.
record PredictKernels(Gram dd, Gram td, Gram tt) {
  // Of equal examples, kernels with a kink differ by the root of a rounding error.
  private static final double ALIKE = 1e-6;

  /// @param done is told how many pairs are done in all three
  static PredictKernels of(
      KernelNetwork network,
      Tensor train,
      Tensor test,
      GramOptions options,
      GramOptions.Listener done) {
    long n = train.shape().size(0), m = test.shape().size(0), total = pairs(n, m);
    long first = n * (n - 1) / 2, second = first + n * m;
    return new PredictKernels(
        network.gram(train, options.withListener((at, _) -> done.pairs(at, total))),
        network.gram(test, train, options.withListener((at, _) -> done.pairs(first + at, total))),
        network.gram(test, options.withListener((at, _) -> done.pairs(second + at, total))));
  }

  static long pairs(long n, long m) {
    return n * (n - 1) / 2 + n * m + m * (m - 1) / 2;
  }

  InfiniteEnsemble ensemble(Tensor y, PredictOptions how) {
    var nngp = new Covariances(dd.nngp(), td.nngp(), tt.nngp());
    return switch (how.mode()) {
      case NNGP -> InfiniteEnsemble.nngp(nngp, y, how.learningRate(), how.ridge());
      case NTK -> {
        var ntk = new Covariances(dd.ntk(), td.ntk(), tt.ntk());
        yield InfiniteEnsemble.ntk(nngp, ntk, y, how.learningRate(), how.ridge());
      }
    };
  }

  /// Two equal training examples whose kernel does not tell them apart, as one with dropout does.
  Optional<String> alike(ExampleFile train, Mode mode) {
    Tensor kernel = mode == Mode.NTK ? dd.ntk() : dd.nngp();
    return EqualExamples.of(train.values())
        .filter(pair -> {
          int i = pair.first(), j = pair.second();
          double apart = kernel.get(i, i) - kernel.get(i, j);
          return apart <= ALIKE * kernel.get(i, i);
        })
        .map(pair -> "examples %d and %d are equal".formatted(pair.first(), pair.second()));
  }
}
