// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Checks;
import tacit.autodiff.kernel.PooledStorage;
import tacit.autodiff.kernel.Update;

/// [OpenClKernels]' optimizer updates, in `update.cl`. What depends on the rule and the step alone
/// is worked out here, in double.
final class OpenClUpdates {
  private OpenClUpdates() {}

  static List<Tensor> update(On on, Update rule, Tensor w, Tensor gradient, List<Tensor> state) {
    Checks.update(rule, w, gradient, state);
    List<DeviceStorage> from = operands(on, w, state), to = new ArrayList<>();
    for (DeviceStorage each : from) to.add(on.out(each.dtype(), each.size()));
    run(on, rule, from, on.in(gradient), to);
    return to.stream().map(s -> Tensor.of(w.shape(), s)).toList();
  }

  /// The memory changes hands, which has computed what was put off and reads it, and the numbers
  /// are written where they were read. A tensor of the host is used up as well: its numbers are
  /// written on the device, where they were sent.
  static List<Tensor> updateInPlace(
      On on, Update rule, Tensor w, Tensor gradient, List<Tensor> state) {
    Checks.update(rule, w, gradient, state);
    DeviceStorage g = on.in(gradient);
    List<Tensor> used = new ArrayList<>(List.of(w));
    used.addAll(state);
    List<DeviceStorage> heirs = new ArrayList<>();
    for (DeviceStorage each : operands(on, w, state)) {
      each.settle();
      heirs.add(each.heir());
    }
    run(on, rule, heirs, g, heirs);
    for (Tensor each : used) {
      if (each.storage() instanceof PooledStorage host && host.live()) host.release();
    }
    return heirs.stream().map(s -> Tensor.of(w.shape(), s)).toList();
  }

  /// The weight, then its states.
  private static List<DeviceStorage> operands(On on, Tensor w, List<Tensor> state) {
    List<DeviceStorage> all = new ArrayList<>();
    all.add(on.in(w));
    for (Tensor each : state) all.add(on.in(each));
    return all;
  }

  private static void run(
      On on, Update rule, List<DeviceStorage> from, DeviceStorage g, List<DeviceStorage> to) {
    Call call = call(on, rule, from.getFirst()).arg(from.getFirst()).arg(g);
    for (DeviceStorage each : from.subList(1, from.size())) call.arg(each);
    for (DeviceStorage each : to) call.arg(each);
    call.over(g.size());
  }

  private static Call call(On on, Update rule, DeviceStorage w) {
    return switch (rule) {
      case Update.Sgd sgd when sgd.states() == 0 ->
          on.call("update", "sgd", w.dtype()).real(sgd.learningRate()).real(sgd.weightDecay());
      case Update.Sgd sgd ->
          on.call("update", "sgd_momentum", w.dtype())
              .real(sgd.learningRate())
              .real(sgd.weightDecay())
              .real(sgd.momentum())
              .arg(sgd.nesterov() ? 1 : 0);
      case Update.Adam adam -> adam(on, adam, w);
      case Update.RmsProp rms -> rmsProp(on, rms, w);
    };
  }

  private static Call adam(On on, Update.Adam rule, DeviceStorage w) {
    double fix1 = 1 - Math.pow(rule.beta1(), (double) rule.step());
    double fix2 = 1 - Math.pow(rule.beta2(), (double) rule.step());
    double decay = rule.weightDecay();
    return on.call("update", "adam", w.dtype())
        .real(rule.learningRate() / fix1)
        .real(rule.beta1())
        .real(1 - rule.beta1())
        .real(rule.beta2())
        .real(1 - rule.beta2())
        .real(rule.epsilon())
        .real(1 / Math.sqrt(fix2))
        .real(rule.decoupled() ? 0 : decay)
        .real(rule.decoupled() ? 1 - rule.learningRate() * decay : 1);
  }

  private static Call rmsProp(On on, Update.RmsProp rule, DeviceStorage w) {
    boolean plain = rule.states() == 1;
    Call call =
        on.call("update", plain ? "rms_prop" : "rms_prop_momentum", w.dtype())
            .real(rule.learningRate())
            .real(rule.weightDecay())
            .real(rule.alpha())
            .real(1 - rule.alpha())
            .real(rule.epsilon());
    return plain ? call : call.real(rule.momentum());
  }
}
