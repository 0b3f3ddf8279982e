// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.nn.Params;

/// [Slopes] of any [TensorLoss], through the end tensor and its closed form: for measurements that
/// need all of it.
final class FormedSlopes implements Slopes {
  private final ClosedForm form;
  private final TensorLoss loss;
  private final Params<Held> held;
  private final List<Cells> cells;

  FormedSlopes(Factorization f, Params<Tensor> start, TensorLoss loss) {
    this.form = f.closedForm();
    this.loss = loss;
    this.held = f.checked(start).map(w -> Held.of(w, false));
    this.cells = held.values().stream().map(Held::cells).toList();
  }

  @Override
  public double lossAndGradient() {
    var pass = form.forward(OneThread.KERNELS, weights());
    TensorLoss.Fit fit = loss.at(OneThread.KERNELS, pass.end());
    List<Tensor> gradient = pass.gradient(fit.byEnd()).values();
    for (int i = 0; i < gradient.size(); i++) cells.get(i).putBar(gradient.get(i));
    return fit.loss();
  }

  @Override
  public double operations() {
    return 0;
  }

  @Override
  public List<Cells> cells() {
    return cells;
  }

  @Override
  public Params<Tensor> weights() {
    return held.map(Held::value);
  }

  @Override
  public Params<Tensor> gradient() {
    return held.map(Held::bar);
  }
}
