// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;

/// How much neurons still vary inside a class, in units of how much they vary at all:
///
/// ```text
/// c₃ = mean over classes i of meanᵏ over neurons n of σ_{n,Cᵢ} / (σ_{n,D} + 10⁻⁷)
/// ```
///
/// with `σ` the standard deviation of a pre-activation, divided by the count, on the samples `Cᵢ`
/// of class `i` and on all samples `D`. Neurons of all layers compete; a dead neuron has ratio 0,
/// and so has a constant one. Subclasses are not needed.
///
/// From `σ_D² = Σᵢ πᵢ σ_{Cᵢ}² + Σᵢ πᵢ (μ_{Cᵢ} − μ_D)²` a ratio is at most `1/√πᵢ`, `πᵢ` the share
/// of the samples in class `i`. With one class all ratios are 1, which the log says.
///
/// @source Carbonnelle 2022 (thesis), eq. 2.4; the `10⁻⁷` and [Reference#COMPLEMENT] from
///   Simoncarbo/Intraclass-clustering-measures
public final class NeuronIntraclassVarianceRatio {
  private static final String NAME = "intraclass variance ratio";
  private static final Logger LOGGER =
      System.getLogger(NeuronIntraclassVarianceRatio.class.getName());

  /// Samples that give the unit.
  public enum Reference {
    /// All samples `D`, the paper's.
    ALL,
    /// The samples of other classes, `D ∖ Cᵢ`; the codes have it, switched off.
    COMPLEMENT
  }

  private final ScoreTable table;

  private NeuronIntraclassVarianceRatio(ScoreTable table) {
    this.table = table;
  }

  /// Of pre-activations and the class of each sample.
  public static NeuronIntraclassVarianceRatio of(
      ActivationRecord pre, Indices labels, int classCount) {
    return of(ActivationMoments.of(pre, labels, classCount), Reference.ALL);
  }

  /// Of moments whose groups are the classes.
  public static NeuronIntraclassVarianceRatio of(ActivationMoments pre, Reference reference) {
    return of(pre, reference, NeuronSubclassSelectivity.EPSILON);
  }

  /// With `ε` in place of `10⁻⁷`; with 0 the ratios do not depend on the units of neurons.
  public static NeuronIntraclassVarianceRatio of(
      ActivationMoments pre, Reference reference, double epsilon) {
    Refusals.epsilon(NAME, epsilon);
    pre.refuseEmptyGroups(NAME);
    int classes = pre.groupCount();
    Refusals.require(
        NAME,
        reference == Reference.ALL || classes > 1,
        "1 class has no other samples to compare with; give 2 or more classes or take ALL");
    Moments all = pre.all();
    double[][] rows = new double[classes][pre.neuronCount()];
    for (int c = 0; c < classes; c++) {
      Moments unit = reference == Reference.ALL ? all : pre.together(others(c, classes));
      for (int n = 0; n < rows[c].length; n++) {
        if (!pre.dead(n)) rows[c][n] = pre.group(c).sigma(n) / unit(unit, n, epsilon);
      }
    }
    var ratio = new NeuronIntraclassVarianceRatio(new ScoreTable(rows, pre.widths()));
    ratio.warning().ifPresent(words -> LOGGER.log(Level.WARNING, NAME + ": " + words));
    return ratio;
  }

  private static double unit(Moments of, int neuron, double epsilon) {
    double unit = of.sigma(neuron) + epsilon;
    if (unit == 0) throw Refusals.noUnit(NAME, "neuron %d never changes".formatted(neuron));
    return unit;
  }

  private static Indices others(int c, int classes) {
    return Indices.of(IntStream.range(0, classes).filter(j -> j != c).toArray());
  }

  /// What is to be said of a value that means nothing: that of one class.
  public Optional<String> warning() {
    return table.rows().length > 1
        ? Optional.empty()
        : Optional.of("with 1 class every ratio is 1 and says nothing; give 2 or more classes");
  }

  /// `c₃`, of the `k` neurons of largest ratio in each class.
  public double value(int k) {
    return table.of(k, Across.MEAN);
  }

  /// The same of the neurons of each layer apart.
  public double[] perLayer(int k) {
    return table.perLayer(k, Across.MEAN);
  }

  /// Ratios, a row a class and a column a neuron.
  public double[][] table() {
    return table.copy();
  }
}
