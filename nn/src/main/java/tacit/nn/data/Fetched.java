// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.nio.file.Path;

/// A published file that is on this machine now.
///
/// @param path where it lies
/// @param outcome how it came there
public record Fetched(Path path, Outcome outcome) {
  /// How a file came to this machine.
  public enum Outcome {
    /// It was there, and is right.
    ALREADY_THERE,
    /// It was downloaded.
    DOWNLOADED,
    /// A damaged one was there; it was downloaded again.
    REPLACED,
    /// It was made here.
    MADE
  }

  static Fetched alreadyThere(FileCheck check) {
    return new Fetched(check.path(), Outcome.ALREADY_THERE);
  }
}
