// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.stream.IntStream;
import tacit.autodiff.Axes;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Inputs whose classes are kept from training: it is told the superclasses alone, and a measure
/// may ask afterwards whether the network told the classes apart.
///
/// Training takes [#told], which holds no class, so nothing that learns can read one.
///
/// - Shapes: inputs `(n, …)`, subclasses `(n)`
public final class HiddenLabels {
  private final Told told;
  private final Indices subclasses;
  private final Hierarchy hierarchy;

  private HiddenLabels(Told told, Indices subclasses, Hierarchy hierarchy) {
    this.told = told;
    this.subclasses = subclasses;
    this.hierarchy = hierarchy;
  }

  public static HiddenLabels of(Tensor inputs, Indices subclasses, Hierarchy hierarchy) {
    Axes.of("hidden labels")
        .bind("inputs", inputs.shape().slice(0, Math.min(1, inputs.shape().rank())), "n")
        .bind("subclasses", Shape.of(subclasses.size()), "n");
    Indices superclasses = hierarchy.superclasses(subclasses);
    var told = new Told(inputs, superclasses, hierarchy.superclassNames().size());
    return new HiddenLabels(told, subclasses, hierarchy);
  }

  /// Inputs with their superclasses: all that training sees.
  public Examples told() {
    return told;
  }

  /// For measures alone.
  public Indices subclasses() {
    return subclasses;
  }

  /// The superclass of every example.
  public Indices superclasses() {
    return told.superclasses;
  }

  public Hierarchy hierarchy() {
    return hierarchy;
  }

  /// `(n, …)`.
  public Tensor inputs() {
    return told.all;
  }

  public int size() {
    return told.size();
  }

  private static final class Told implements Examples {
    private final Tensor all;
    private final Indices superclasses;
    private final int classes;
    private final double[] x;

    Told(Tensor all, Indices superclasses, int classes) {
      this.all = all;
      this.superclasses = superclasses;
      this.classes = classes;
      this.x = all.toDoubles(); // a copy, so once
    }

    @Override
    public int size() {
      return superclasses.size();
    }

    @Override
    public int classes() {
      return classes;
    }

    @Override
    public Shape inputShape() {
      return all.shape().slice(1, all.shape().rank());
    }

    @Override
    public Tensor inputs(DType dtype, int... index) {
      int d = inputShape().count();
      double[] rows = new double[index.length * d];
      for (int i = 0; i < index.length; i++) System.arraycopy(x, index[i] * d, rows, i * d, d);
      return Tensor.of(all.shape().with(0, index.length), rows).to(dtype);
    }

    @Override
    public Indices labels(int... index) {
      return Indices.of(IntStream.of(index).map(superclasses::get).toArray());
    }
  }
}
