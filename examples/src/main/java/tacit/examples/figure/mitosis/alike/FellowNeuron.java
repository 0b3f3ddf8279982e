// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.alike;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.measures.redundancy.ActivationScatter;
import tacit.measures.redundancy.LinearReconstruction;

/// One neuron on the first images, smallest activation first, and what the neurons of a chunk that
/// it is not in make of it by linear regression on all images; in units of its deviation.
///
/// It is the one in the middle of its chunk by `R²`, neither the best nor the worst.
record FellowNeuron(List<Double> measured, List<Double> reconstructed) {
  FellowNeuron {
    measured = List.copyOf(measured);
    reconstructed = List.copyOf(reconstructed);
  }

  /// A neuron of chunk `to`, by the neurons of chunk `from`.
  static FellowNeuron of(Tensor x, ActivationScatter scatter, Indices from, Indices to) {
    var fit = LinearReconstruction.of(scatter, from, LinearReconstruction.RIDGE);
    int neuron = middle(fit, to);
    int[] first = IntStream.range(0, ShownImages.DRAWN).toArray();
    Tensor some = rows(x, first);
    Tensor residuals = fit.residuals(some);
    double deviation = Math.sqrt(scatter.g().get(neuron, neuron) / (scatter.examples() - 1));
    int[] rising =
        IntStream.of(first)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> some.get(i, neuron)))
            .mapToInt(i -> i)
            .toArray();
    return new FellowNeuron(
        values(rising, i -> some.get(i, neuron) / deviation),
        values(rising, i -> (some.get(i, neuron) - residuals.get(i, neuron)) / deviation));
  }

  private static int middle(LinearReconstruction fit, Indices to) {
    double[] r2 = fit.r2PerNeuron();
    int[] alive =
        Arrays.stream(to.toArray())
            .boxed()
            .filter(j -> !Double.isNaN(r2[j]))
            .sorted(Comparator.comparingDouble(j -> r2[j]))
            .mapToInt(j -> j)
            .toArray();
    return alive[alive.length / 2];
  }

  private static Tensor rows(Tensor x, int... index) {
    int width = x.shape().size(1);
    return Tensor.matrix(
        Arrays.stream(index)
            .mapToObj(i -> IntStream.range(0, width).mapToDouble(j -> x.get(i, j)).toArray())
            .toArray(double[][]::new));
  }

  private static List<Double> values(int[] index, IntToDoubleFunction value) {
    return IntStream.of(index).mapToDouble(value).boxed().toList();
  }
}
