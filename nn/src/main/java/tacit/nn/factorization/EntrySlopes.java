// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Rows;
import tacit.nn.Params;

/// [Slopes] of `c Σ (eᵢ − yᵢ)²` over observed entries `e` of the end tensor. Only what these need
/// is computed, in the cheapest order ([Plan]).
final class EntrySlopes implements Slopes {
  private final Rows on = Cpu.rows();
  private final Params<Tensor> start;
  private final List<Held> held;
  private final List<Cells> cells;
  private final List<Stage> stages = new ArrayList<>();
  private final Fit fit;

  private EntrySlopes(Params<Tensor> start, Assembly from, double[] y, double c) {
    this.start = start;
    this.held = from.held();
    this.cells = held.stream().map(Held::cells).toList();
    this.fit = Plan.cheapest(from.junctions(), y.length).build(stages, y, c);
  }

  static EntrySlopes of(Factorization f, Params<Tensor> start, ObservedEntries entries) {
    Params<Tensor> w = f.checked(start);
    return new EntrySlopes(w, Assembly.of(f, w, entries.at()), entries.y(), entries.c());
  }

  @Override
  public double lossAndGradient() {
    for (int i = 0; i < stages.size(); i++) stages.get(i).forward(on);
    double loss = fit.lossAndGradient(on);
    for (int i = stages.size() - 1; i >= 0; i--) stages.get(i).backward(on);
    return loss;
  }

  @Override
  public double operations() {
    return fit.operations() + stages.stream().mapToDouble(Stage::operations).sum();
  }

  @Override
  public List<Cells> cells() {
    return cells;
  }

  @Override
  public Params<Tensor> weights() {
    return start.with(held.stream().map(Held::value).toList());
  }

  @Override
  public Params<Tensor> gradient() {
    return start.with(held.stream().map(Held::bar).toList());
  }
}
