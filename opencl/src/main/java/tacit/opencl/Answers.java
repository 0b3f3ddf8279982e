// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tacit.autodiff.kernel.DeviceException;

/// What all those asked give, in their order, and why some give nothing: one platform or device
/// that fails does not hide the others.
record Answers<T>(List<T> given, List<DeviceException> failures) {
  Answers {
    given = List.copyOf(given);
    failures = List.copyOf(failures);
  }

  static <T> Answers<T> none() {
    return new Answers<>(List.of(), List.of());
  }

  static <T> Answers<T> one(T given) {
    return new Answers<>(List.of(given), List.of());
  }

  /// Asks each of them.
  static <A, T> Answers<T> of(List<A> asked, Function<A, Answers<T>> question) {
    var given = new ArrayList<T>();
    var failures = new ArrayList<DeviceException>();
    for (A each : asked) {
      try {
        Answers<T> answers = question.apply(each);
        given.addAll(answers.given);
        failures.addAll(answers.failures);
      } catch (DeviceException e) {
        failures.add(e);
      }
    }
    return new Answers<>(given, failures);
  }

  /// What failed, in one line.
  Optional<String> remark() {
    return failures.stream()
        .map(e -> String.valueOf(e.getMessage()).replaceFirst("^opencl: ", ""))
        .reduce((all, next) -> all + "; " + next);
  }
}
