// SPDX-License-Identifier: Apache-2.0
package tacit.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/// Gives standard error back to the program, at the first byte written to it.
///
/// While the JVM boots it warns that the Vector API is an incubator, and no flag turns that off. So
/// the launcher boots it with standard error led through a filter, keeps the true one open under
/// another number, and names that number in the property `tacit.stderr`.
final class StandardError extends OutputStream {
  private static final int STANDARD_ERROR = 2;

  private final OutputStream out = new FileOutputStream(FileDescriptor.err);
  private final int kept;
  private boolean restored;

  private StandardError(int kept) {
    this.kept = kept;
  }

  /// Replaces `System.err` if the launcher asked for it.
  static void restore() {
    var kept = Integer.getInteger("tacit.stderr");
    if (kept == null) return;
    System.setErr(new PrintStream(new StandardError(kept), true, StandardCharsets.UTF_8));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    if (!restored) duplicate(kept, STANDARD_ERROR);
    restored = true;
    out.write(bytes, from, length);
  }

  /// POSIX `dup2`: `to` becomes another number of the open file `from`.
  @SuppressWarnings("restricted")
  private static void duplicate(int from, int to) {
    var linker = Linker.nativeLinker();
    var signature =
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    var dup2 = linker.downcallHandle(linker.defaultLookup().findOrThrow("dup2"), signature);
    try {
      int _ = (int) dup2.invokeExact(from, to);
    } catch (Throwable e) {
      throw new IllegalStateException("dup2(" + from + ", " + to + ") could not be called", e);
    }
  }
}
