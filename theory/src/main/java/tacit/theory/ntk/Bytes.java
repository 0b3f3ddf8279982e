// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Locale;

/// Sizes of memory in words, and the check that there is so much.
final class Bytes {
  private static final double KIB = 1024;

  private Bytes() {}

  /// `1.5 GiB`.
  static String words(long bytes) {
    if (bytes < KIB * KIB) return String.format(Locale.ROOT, "%.1f KiB", bytes / KIB);
    double mib = bytes / (KIB * KIB);
    return mib < KIB
        ? String.format(Locale.ROOT, "%.1f MiB", mib)
        : String.format(Locale.ROOT, "%.1f GiB", mib / KIB);
  }

  /// Refuses work that does not fit into the heap, before it starts.
  static void requireRoom(long bytes, String what) {
    long heap = Runtime.getRuntime().maxMemory();
    if (bytes <= heap) return;
    throw new IllegalArgumentException(
        "gram: %s need %s of memory but Java may take %s; start it with a larger -Xmx, write blocks to a file, or take fewer samples"
            .formatted(what, words(bytes), words(heap)));
  }
}
