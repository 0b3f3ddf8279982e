// SPDX-License-Identifier: Apache-2.0
package tacit.examples;

/// A command needs more memory than the JVM may take, which is a quarter of the machine's unless it
/// is told otherwise.
final class OutOfMemory extends RuntimeException {
  private static final long serialVersionUID = 1;

  OutOfMemory(OutOfMemoryError e) {
    super(
        "out of memory, %s, with a heap of %,d MB; give it more, TACIT_JAVA_OPTIONS=-Xmx8g for example, or compute less at once"
            .formatted(e.getMessage(), Runtime.getRuntime().maxMemory() >> 20),
        e);
  }
}
