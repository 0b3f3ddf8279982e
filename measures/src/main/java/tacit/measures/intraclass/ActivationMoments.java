// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;

/// Mean and standard deviation of every neuron on every group of samples, from one pass. Neurons of
/// all layers are numbered one after another.
///
/// - Memory: neurons times groups, however many samples; batches are measured apart and joined with
///   [#plus], so the activations of a whole training set are never held
///
/// A neuron is *dead* where its pre-activation is below 0 on every sample.
public final class ActivationMoments {
  private static final String NAME = "activation moments";

  private final int[] widths;
  private final List<Moments> groups;
  private final double[] largest;

  private ActivationMoments(int[] widths, List<Moments> groups, double[] largest) {
    this.widths = widths;
    this.groups = groups;
    this.largest = largest;
  }

  private static ActivationMoments none(int[] widths, int groupCount) {
    int neurons = Arrays.stream(widths).sum();
    double[] largest = new double[neurons];
    Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    var groups = IntStream.range(0, groupCount).mapToObj(_ -> new Moments(neurons)).toList();
    return new ActivationMoments(widths, groups, largest);
  }

  /// Of a batch and the group of each sample; a group may be missing from a batch.
  public static ActivationMoments of(ActivationRecord pre, Indices labels, int groupCount) {
    Refusals.labels(NAME, labels, pre.sampleCount(), groupCount);
    int[] widths = IntStream.range(0, pre.layerCount()).map(pre::width).toArray();
    ActivationMoments moments = none(widths, groupCount);
    for (int i = 0; i < labels.size(); i++) moments.add(pre, i, labels.get(i));
    return moments;
  }

  private void add(ActivationRecord pre, int sample, int group) {
    for (int l = 0, at = 0; l < widths.length; at += widths[l++]) {
      double[] values = pre.rows(l)[sample];
      groups.get(group).add(at, values);
      for (int j = 0; j < values.length; j++) {
        largest[at + j] = Math.max(largest[at + j], values[j]);
      }
    }
    groups.get(group).counted();
  }

  /// Of the samples of both.
  public ActivationMoments plus(ActivationMoments other) {
    Refusals.require(
        NAME,
        Arrays.equals(widths, other.widths) && groupCount() == other.groupCount(),
        "layers of widths %s with %d groups and of widths %s with %d; join batches of one network"
            .formatted(
                Arrays.toString(widths),
                groupCount(),
                Arrays.toString(other.widths),
                other.groupCount()));
    ActivationMoments sum = none(widths, groupCount());
    for (var part : List.of(this, other)) {
      for (int g = 0; g < groupCount(); g++) sum.groups.get(g).join(part.groups.get(g));
      for (int j = 0; j < largest.length; j++) {
        sum.largest[j] = Math.max(sum.largest[j], part.largest[j]);
      }
    }
    return sum;
  }

  public int groupCount() {
    return groups.size();
  }

  public int neuronCount() {
    return largest.length;
  }

  public long sampleCount() {
    return groups.stream().mapToLong(Moments::count).sum();
  }

  public boolean dead(int neuron) {
    return largest[neuron] < 0;
  }

  int[] widths() {
    return widths;
  }

  Moments group(int g) {
    return groups.get(g);
  }

  Moments all() {
    return Moments.sum(neuronCount(), groups);
  }

  /// Of some groups together.
  Moments together(Indices some) {
    var parts = Arrays.stream(some.toArray()).mapToObj(groups::get).toList();
    return Moments.sum(neuronCount(), parts);
  }

  void refuseEmptyGroups(String measure) {
    for (int g = 0; g < groupCount(); g++) {
      Refusals.empty(measure, groups.get(g).count(), g, groupCount());
    }
  }
}
