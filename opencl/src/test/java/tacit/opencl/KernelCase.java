// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.op.Abs;

/// Something that all kernels can compute, and how far a device may be from the definition: `|fast
/// − slow| ≤ ε (factor |slow| + extra)`, number by number; a NaN only where the other has one.
///
/// @param extra one tensor a result, of its shape or a single number
/// @param small little enough for a simulator that watches every access
record KernelCase(
    String name,
    Function<Kernels, List<Tensor>> run,
    double factor,
    Function<Kernels, List<Tensor>> extra,
    boolean small) {
  static final ScalarKernels DEFINITION = new ScalarKernels();

  /// A case whose bound is relative alone.
  static KernelCase relative(
      String name, boolean small, double factor, Function<Kernels, Tensor> run) {
    return new KernelCase(
        name, on -> List.of(run.apply(on)), factor, _ -> List.of(Tensor.scalar(0)), small);
  }

  /// A case of sums: `extra` is the sum of the terms' sizes, times how many there are.
  static KernelCase sums(
      String name, boolean small, Function<Kernels, Tensor> run, Function<Kernels, Tensor> extra) {
    return new KernelCase(
        name, on -> List.of(run.apply(on)), 0, on -> List.of(extra.apply(on)), small);
  }

  static Tensor draw(String name, DType dtype, int... sizes) {
    RandomGenerator random = new Seed(Shape.of(sizes).hashCode()).child(name).generator();
    return Tensor.gaussian(random, sizes).to(dtype);
  }

  static Tensor size(Tensor x) {
    return DEFINITION.map(new Abs(), x);
  }

  /// Compares a device's kernels with the definition.
  void check(Kernels fast) {
    List<Tensor> slow = run.apply(DEFINITION), quick = run.apply(fast);
    List<Tensor> extras = extra.apply(DEFINITION);
    assertThat(quick).as(name).hasSameSizeAs(slow);
    for (int i = 0; i < slow.size(); i++) {
      check(quick.get(i), slow.get(i), extras.get(extras.size() == 1 ? 0 : i));
    }
  }

  private void check(Tensor quick, Tensor slow, Tensor extra) {
    assertThat(quick.shape()).as(name).isEqualTo(slow.shape());
    assertThat(quick.dtype()).as(name).isEqualTo(slow.dtype());
    double[] a = quick.toDoubles(), b = slow.toDoubles(), e = extra.toDoubles();
    for (int i = 0; i < a.length; i++) {
      double bound = slow.dtype().epsilon() * (factor * Math.abs(b[i]) + e[e.length == 1 ? 0 : i]);
      if (Double.compare(a[i], b[i]) == 0 || a[i] == b[i] || Math.abs(a[i] - b[i]) <= bound)
        continue;
      fail("%s: at %d: %s, defined as %s, differs by more than %s", name, i, a[i], b[i], bound);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
