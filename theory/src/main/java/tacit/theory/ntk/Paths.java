// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tacit.autodiff.Shape;

/// The branches of a layer, each worked out, and what must hold of them before they are joined.
record Paths(List<KernelBranch> branches, List<Step> steps, Layout layout, Features in) {
  /// Sums are of independent Gaussian branches: covariances of two that share weights would count.
  Step sum() {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).out().gaussian()) continue;
      throw new IllegalArgumentException(
          place(i)
              + " is not Gaussian, so the sum is not; end each branch with a dense or conv layer,"
              + " and begin a block with its activation");
    }
    return join(new Joins.Sum(), independent());
  }

  Step product() {
    Features joined = independent();
    boolean apart = steps.stream().anyMatch(step -> step.out().separate());
    return join(new Joins.Product(), joined.nonGaussian().withSeparate(apart));
  }

  Step concat(Shape widths) {
    int all = 0;
    for (Step each : steps) {
      Width width = each.out().channels();
      if (!width.known()) return concat(widths, width);
      all += width.required();
    }
    return concat(widths, Width.of(all));
  }

  /// Pixels of two branches have covariance 0 if the branches are independent with mean 0.
  Step pixelConcat(int axis) {
    Features joined = steps.getFirst().out();
    boolean apart = true;
    for (int i = 0; i < steps.size(); i++) {
      Features each = steps.get(i).out();
      requireBeside(axis, each, i);
      requireOneWidth(steps.getFirst().out().channels(), each.channels(), i);
      joined = joined.with(each);
      apart &= each.separate() || each.count() == 1;
    }
    requireIndependent();
    List<Shape> grids = steps.stream().map(step -> step.out().pixels()).toList();
    int size = grids.stream().mapToInt(grid -> grid.size(axis)).sum();
    Shape whole = grids.getFirst().with(axis, size);
    return join(
        PixelJoin.of(axis, grids, whole, layout), joined.withPixels(whole).withSeparate(apart));
  }

  private void requireBeside(int axis, Features each, int i) {
    Features first = steps.getFirst().out();
    if (axis >= each.pixels().rank()) {
      throw new IllegalArgumentException(
          "%s gives %s, which has no axis %d of pixels".formatted(place(i), each.example(), axis));
    }
    if (!each.pixels().with(axis, 0).equals(first.pixels().with(axis, 0))) {
      throw new IllegalArgumentException(
          "%s gives %s but %s gives %s; side by side along axis %d they need the same other sizes"
              .formatted(place(0), first.example(), place(i), each.example(), axis));
    }
    if (each.gaussian()) return;
    throw new IllegalArgumentException(
        place(i)
            + " is not Gaussian, so its pixels may correlate with those of other branches; end each"
            + " branch with a conv layer");
  }

  private Step concat(Shape widths, Width width) {
    Features joined = alike(false);
    return join(Joins.Concat.of(widths), joined.nonGaussian().withChannels(width));
  }

  private Step join(BranchStep.Join join, Features out) {
    return new BranchStep(steps, join, layout, in, out);
  }

  private String place(int i) {
    return branches.get(i).place();
  }

  /// What is known of all branches together, if no two of them depend on one layer of weights.
  private Features independent() {
    requireIndependent();
    return alike(true);
  }

  private void requireIndependent() {
    for (int i = 0; i < steps.size(); i++) {
      for (int j = 0; j < i; j++) {
        Set<Integer> common = new HashSet<>(steps.get(i).out().sources());
        common.retainAll(steps.get(j).out().sources());
        if (common.isEmpty()) continue;
        throw new IllegalArgumentException(
            place(j)
                + " and "
                + place(i)
                + " depend on the same weights, so they are not independent; end all but one with"
                + " a dense or conv layer of its own");
      }
    }
  }

  /// The same, if all have the same pixels and, where it matters, as many channels.
  ///
  /// @param widths whether channels meet one by one
  private Features alike(boolean widths) {
    Features all = steps.getFirst().out();
    for (int i = 1; i < steps.size(); i++) {
      Features other = steps.get(i).out();
      if (!other.pixels().equals(all.pixels())) {
        throw new IllegalArgumentException(
            "%s gives %s but %s gives %s; what is joined needs one shape"
                .formatted(place(0), all.example(), place(i), other.example()));
      }
      if (widths) requireOneWidth(steps.getFirst().out().channels(), other.channels(), i);
      all = all.with(other);
    }
    return all;
  }

  private void requireOneWidth(Width first, Width other, int i) {
    if (!first.clashes(other)) return;
    throw new IllegalArgumentException(
        "%s has %s but %s %d; what is joined element by element needs one width"
            .formatted(place(0), first.words(), place(i), other.required()));
  }
}
