// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// What can be fitted: at least one measurement, a finite target for each, and an end tensor of the
/// loss's sizes.
final class LossChecks {
  private LossChecks() {}

  static void measured(String loss, int count, Tensor y) {
    if (count == 0) throw bad(loss, "no observations; give 1 or more");
    if (!y.shape().equals(Shape.of(count))) {
      throw bad(loss, "targets of shape " + y.shape() + " for " + count + " observations");
    }
    finite(loss, "target ", y);
  }

  static void finite(String loss, String what, Tensor t) {
    double[] values = t.toDoubles();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        String at = t.shape().rank() == 1 ? "" + i : Shape.of(t.shape().index(i)).toString();
        throw bad(loss, what + at + " is " + values[i] + "; take it out");
      }
    }
  }

  static void inputs(List<Tensor> inputs, Tensor y) {
    if (inputs.size() < 2) {
      throw bad("sensing", inputs.size() + " inputs; give one for each of 2 modes or more");
    }
    measured("sensing", y.shape().count(), y);
    for (int n = 0; n < inputs.size(); n++) {
      Shape x = inputs.get(n).shape();
      if (x.rank() != 2 || x.size(0) != y.shape().count()) {
        throw bad(
            "sensing", "input " + n + " has shape " + x + " for " + y.shape().count() + " targets");
      }
      finite("sensing", "input " + n + " at ", inputs.get(n));
    }
  }

  static void fits(String loss, Shape wanted, Shape end) {
    if (!end.equals(wanted)) {
      throw bad(loss, "an end tensor of shape " + end + " where " + wanted + " is measured");
    }
  }

  private static IllegalArgumentException bad(String loss, String problem) {
    return new IllegalArgumentException(loss + ": " + problem);
  }
}
