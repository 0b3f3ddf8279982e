// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.DType;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.CovarianceKernels;
import tacit.autodiff.kernel.PairBlock;
import tacit.autodiff.kernel.Window;

/// The reading of a network's [Step]s as steps of a device. What a device cannot do is refused by
/// its place, as ARCH.json writes it.
record DeviceSteps(DType dtype) {
  static final String NONE = "devices have no step for it; compute on the processor, --device cpu";

  /// The steps of a serial; an activation right after a layer of weights is one with it.
  DeviceSerial serial(SerialStep serial) {
    List<DeviceStep> steps = new ArrayList<>();
    for (int i = 0; i < serial.steps().size(); i++) {
      if (i + 1 < serial.steps().size()
          && serial.steps().get(i) instanceof AffineStep affine
          && serial.steps().get(i + 1) instanceof DualStep dual) {
        i++;
        steps.add(placed(() -> layer(affine, dual), serial.places().get(i)));
      } else {
        Step step = serial.steps().get(i);
        steps.add(placed(() -> step(step), serial.places().get(i)));
      }
    }
    return new DeviceSerial(List.copyOf(steps));
  }

  /// One step; the name and place of its layer go before what it refuses.
  private static DeviceStep placed(java.util.function.Supplier<DeviceStep> step, String place) {
    try {
      return step.get();
    } catch (Misplaced e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new Misplaced(place + ": " + e.getMessage(), e);
    }
  }

  private static DeviceStep layer(AffineStep affine, DualStep dual) {
    return new DeviceLayer(DeviceLayer.map(affine), DeviceLayer.Ending.of(dual));
  }

  private DeviceStep step(Step step) {
    return switch (step) {
      case AffineStep affine -> {
        var map = DeviceLayer.map(affine);
        yield (on, x, _) -> on.layer(x, map);
      }
      case DualStep dual -> new DeviceLayer(DeviceLayer.NO_MAP, DeviceLayer.Ending.of(dual));
      case LayerNormStep norm -> new DeviceLayer(DeviceLayer.NO_MAP, DeviceLayer.Ending.of(norm));
      case PoolStep pool -> pool(pool);
      case PixelSumStep(boolean trace, double factor, _, _, _) ->
          (on, x, _) -> on.sum(x, trace, factor);
      case DropoutStep(double rho, _, _) -> new Dropout(rho);
      case IdleStep _ -> new Idle();
      case SerialStep serial -> serial(serial);
      case BranchStep(var branches, var join, _, _, _) -> branches(branches, join);
      case SliceStep _, AttentionStep _ -> throw new IllegalArgumentException(NONE);
    };
  }

  private DeviceStep pool(PoolStep pool) {
    Window window = DeviceLayer.window(pool.slides());
    boolean circular = DeviceLayer.circular(pool.slides());
    Tensor factors = Tensor.vector(pool.factors()).to(dtype);
    return (on, x, _) -> on.pool(x, window, circular, factors);
  }

  private DeviceStep branches(List<Step> branches, BranchStep.Join join) {
    List<DeviceSerial> all = new ArrayList<>();
    for (Step each : branches) {
      all.add(
          each instanceof SerialStep serial
              ? serial(serial)
              : new DeviceSerial(List.of(step(each))));
    }
    return new DeviceBranches(List.copyOf(all), join(join));
  }

  private static DeviceBranches.Join join(BranchStep.Join join) {
    return switch (join) {
      case Joins.Sum() -> (on, before, result, _) -> on.add(before, 1, result, 1);
      case Joins.Product() -> (on, before, result, _) -> on.multiply(before, result);
      case Joins.Concat(double[] shares) ->
          (on, before, result, b) -> on.add(before, b == 1 ? shares[0] : 1, result, shares[b]);
      case PixelJoin _ -> throw new IllegalArgumentException(NONE);
    };
  }

  /// Nothing.
  private record Idle() implements DeviceStep {
    @Override
    public boolean idle(boolean self) {
      return true;
    }

    @Override
    public PairBlock run(CovarianceKernels on, PairBlock x, DeviceAlone alone) {
      return on.layer(x, DeviceLayer.NO_MAP);
    }
  }

  /// Of samples with themselves the entries of one pixel are divided by `ρ`.
  private record Dropout(double rho) implements DeviceStep {
    @Override
    public boolean idle(boolean self) {
      return !self;
    }

    @Override
    public PairBlock run(CovarianceKernels on, PairBlock x, DeviceAlone alone) {
      return on.divide(x, rho);
    }
  }
}
