// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import java.util.Optional;
import java.util.stream.Stream;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Network;

/// The kernels of a wide network by drawing its start values again and again: means of the
/// empirical kernels over `S` networks, each with its standard error, which falls as `1/√S`.
///
/// ```text
/// K ≈ 1/S Σₛ K̂(θₛ),   Θ ≈ 1/S Σₛ Θ̂(θₛ)
/// ```
///
/// Beside the standard error there is a bias of the order of 1/width, which more samples do not
/// remove. There is a mean for every layer that a finite network knows, also for those that have no
/// closed form, such as a maximum over a window.
///
/// Layers are as in training: dropout drops, each example for itself, and batch normalization uses
/// the statistics of the examples, so that its kernel is one of this set of examples.
///
/// ```java
/// var kernel = MonteCarloKernel.of(network, new Seed(0), on).estimates(x).skip(99).findFirst().orElseThrow();
/// ```
///
/// @param seed sample `s` is drawn from its child `s`
/// @param wanted which kernels are computed
/// @source Novak et al. 2020, "Neural Tangents" (`monte_carlo_kernel_fn`)
public record MonteCarloKernel(
    Network network, Seed seed, Kernels on, OutputAxes axes, Wanted wanted) {
  /// Which kernels are computed.
  public enum Wanted {
    NNGP,
    NTK,
    BOTH
  }

  /// What so many samples say; empty for a kernel that is not wanted.
  public record Estimate(long samples, Optional<Moments> nngp, Optional<Moments> ntk) {}

  /// Both kernels, mean over the last axis of the outputs.
  public static MonteCarloKernel of(Network network, Seed seed, Kernels on) {
    return new MonteCarloKernel(network, seed, on, OutputAxes.usual(), Wanted.BOTH);
  }

  public MonteCarloKernel with(OutputAxes axes) {
    return new MonteCarloKernel(network, seed, on, axes, wanted);
  }

  public MonteCarloKernel with(Wanted wanted) {
    return new MonteCarloKernel(network, seed, on, axes, wanted);
  }

  /// Running estimates of the kernels of `x` with itself after 1, 2, 3, … samples, without end.
  public Stream<Estimate> estimates(Tensor x) {
    return running(kernel -> kernel.nngp(x), kernel -> kernel.ntk(x));
  }

  /// The same of `x₁` with `x₂`, which count as different examples even where they are equal.
  public Stream<Estimate> estimates(Tensor x1, Tensor x2) {
    return running(kernel -> kernel.nngp(x1, x2), kernel -> kernel.ntk(x1, x2));
  }

  /// The empirical kernel of sample `s`.
  public EmpiricalKernel sample(long s) {
    Seed drawn = seed.child(s);
    boolean mixes = Batches.mix(network.layer());
    return EmpiricalKernel.of(network, network.init(drawn.child("start")), on)
        .with(axes)
        .with(mixes ? Implementation.JACOBIAN : Implementation.STRUCTURED)
        .training(drawn.child("pass"));
  }

  /// A kernel of one sample.
  private interface Reading {
    Tensor of(EmpiricalKernel kernel);
  }

  private Stream<Estimate> running(Reading nngp, Reading ntk) {
    var none = new Estimate(0, Optional.empty(), Optional.empty());
    return Stream.iterate(none, before -> more(before, nngp, ntk)).skip(1);
  }

  private Estimate more(Estimate before, Reading nngp, Reading ntk) {
    var kernel = sample(before.samples());
    return new Estimate(
        before.samples() + 1,
        more(wanted != Wanted.NTK, before.nngp(), nngp, kernel),
        more(wanted != Wanted.NNGP, before.ntk(), ntk, kernel));
  }

  private static Optional<Moments> more(
      boolean wanted, Optional<Moments> before, Reading reading, EmpiricalKernel kernel) {
    if (!wanted) return before;
    return Optional.of(before.orElseGet(Moments::none).and(reading.of(kernel)));
  }
}
