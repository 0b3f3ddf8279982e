// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.theory.ntk.dual.Dual;

/// What a layer of one activation makes of the correlation `c` of two inputs of variance 1: `T(c;
/// 1,
/// 1) / T(1; 1, 1)`.
record DualMapsRun(DualMapsActivation activation) implements Run {
  private static final long serialVersionUID = 1;

  /// Steps from −1 to 1.
  private static final int STEPS = 80;

  @Override
  public Table rows() {
    Dual dual = activation.dual();
    var table = Table.of("activation", "c", "after");
    for (int i = 0; i <= STEPS; i++) {
      double c = 2.0 * i / STEPS - 1;
      double value = i == STEPS ? dual.variance(1) : dual.value(c, 1, 1);
      table = table.row(activation.word(), c, value / dual.variance(1));
    }
    return table;
  }
}
