// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import tacit.examples.Tacit;

/// What is said when a command needs more memory than there is.
class OutOfMemoryTest {
  private static final IFactory USUAL = CommandLine.defaultFactory();

  private static final IFactory GREEDY =
      new IFactory() {
        @Override
        public <K> K create(Class<K> part) throws Exception {
          return part == Reproduce.class ? part.cast(greedy()) : USUAL.create(part);
        }
      };

  private static Reproduce greedy() {
    return new Reproduce(() -> {
      throw new OutOfMemoryError("Java heap space");
    });
  }

  @Test
  void a_heap_that_is_too_small_gets_one_line_that_says_how_to_have_more() {
    var run = Tacit.run(GREEDY, "reproduce", "--list");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .containsExactly(
            "tacit: reproduce: out of memory, Java heap space, with a heap of %,d MB; give it more,"
                    .formatted(Runtime.getRuntime().maxMemory() >> 20)
                + " TACIT_JAVA_OPTIONS=-Xmx8g for example, or compute less at once");
  }

  @Test
  void where_it_ran_out_is_shown_on_request() {
    assertThat(Tacit.run(GREEDY, "reproduce", "--list", "--stacktrace").err())
        .contains("Caused by: java.lang.OutOfMemoryError");
  }
}
