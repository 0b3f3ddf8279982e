// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.examples.Backend;
import tacit.examples.report.Block.Chart;

/// A figure whose runs each ask the device for ten sums.
public record MadeUpOnDevice(int cells) implements Figure {
  public static final String ID = "made-up/on-device";
  public static final int KERNELS = 10;

  /// The whole number `of`, as a sum of ones.
  public record Sums(int of) implements Run {
    private static final long serialVersionUID = 1;

    @Override
    public Table rows() {
      var on = Backend.engine(1).on();
      double sum = 0;
      for (int i = 0; i < KERNELS; i++) {
        sum = Var.constant(Tensor.full(DType.FLOAT64, Shape.of(of), 1), on).sum().item();
      }
      return Table.of("of", "sum", "kernels").row(of, sum, on.describe());
    }
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Sums of ones";
  }

  @Override
  public String source() {
    return "Nobody 1901, figure 2";
  }

  @Override
  public String caption() {
    return "They are whole.";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofMillis(cells);
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<Sums> runs(Setting at) {
    return IntStream.rangeClosed(1, cells).mapToObj(Sums::new).toList();
  }

  @Override
  public List<Chart> charts(Table rows) {
    return List.of();
  }

  @Override
  public Verdict verdict(Table rows) {
    return Verdict.of("The first sum is one.", "Nobody 1901, p. 2")
        .atMost(1, "first sum", rows.numbers("sum")[0]);
  }
}
