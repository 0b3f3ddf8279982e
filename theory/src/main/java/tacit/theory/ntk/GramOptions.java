// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Optional;

/// How a Gram matrix is computed. On the processor the numbers do not depend on it, to the last
/// bit; those of a device differ by rounding, which in FLOAT32 can be seen.
///
/// @param ntk whether `Θ` is wanted beside `K`
/// @param threads that compute
/// @param bytesInFlight bound on the memory of all pairs that are being computed at one time
/// @param listener is told how far the work has come
/// @param device that computes in place of the threads, with memory of its own
public record GramOptions(
    boolean ntk, int threads, long bytesInFlight, Listener listener, Optional<GramDevice> device) {
  private static final long USUAL_BYTES = 256L << 20;

  /// Is told how far the work has come, on the thread that asked for it; what it throws ends the
  /// work.
  @FunctionalInterface
  public interface Listener {
    /// So many pairs of samples are done, of so many.
    void pairs(long done, long total);
  }

  public GramOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads + "; give 1 or more");
    }
  }

  /// Both kernels, all cores, 256 MiB, nobody listens.
  public static GramOptions usual() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new GramOptions(true, cores, USUAL_BYTES, (_, _) -> {}, Optional.empty());
  }

  public GramOptions withNtk(boolean wanted) {
    return new GramOptions(wanted, threads, bytesInFlight, listener, device);
  }

  public GramOptions withThreads(int count) {
    return new GramOptions(ntk, count, bytesInFlight, listener, device);
  }

  public GramOptions withBytesInFlight(long bytes) {
    return new GramOptions(ntk, threads, bytes, listener, device);
  }

  public GramOptions withListener(Listener other) {
    return new GramOptions(ntk, threads, bytesInFlight, other, device);
  }

  public GramOptions withDevice(GramDevice other) {
    return new GramOptions(ntk, threads, bytesInFlight, listener, Optional.of(other));
  }
}
