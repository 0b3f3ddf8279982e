// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.kernel.DeviceException;

class AnswersTest {
  /// `bad` fails; the others give themselves.
  private static Answers<String> asked(String... platforms) {
    return Answers.of(List.of(platforms), AnswersTest::platform);
  }

  private static Answers<String> platform(String devices) {
    return Answers.of(List.of(devices.split(",")), AnswersTest::device);
  }

  private static Answers<String> device(String name) {
    if (name.startsWith("bad")) throw new DeviceException("opencl: " + name + " fails");
    return name.isEmpty() ? Answers.none() : Answers.one(name);
  }

  @Test
  void all_that_answer_are_kept_in_their_order() {
    assertThat(asked("a,b", "", "c").given()).containsExactly("a", "b", "c");
    assertThat(asked("a,b", "", "c").remark()).isEmpty();
    assertThat(asked().given()).isEmpty();
  }

  @Test
  void one_that_fails_hides_no_other_and_is_named() {
    var answers = asked("bad 1", "a,bad 2,b", "c");
    assertThat(answers.given()).containsExactly("a", "b", "c");
    assertThat(answers.remark()).hasValue("bad 1 fails; bad 2 fails");
  }
}
