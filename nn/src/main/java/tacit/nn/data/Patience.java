// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.time.Duration;

/// When a download gives up.
///
/// @param attempts how often in a row an address may bring nothing new
/// @param firstPause wait before the second attempt; it doubles from one to the next
/// @param stall how long no byte may come before an attempt counts as failed
record Patience(int attempts, Duration firstPause, Duration stall) {
  static Patience usual() {
    return new Patience(5, Duration.ofSeconds(1), Duration.ofSeconds(30));
  }

  /// Wait after that many failures in a row, 1 or more.
  Duration pause(int failures) {
    return firstPause.multipliedBy(1L << (failures - 1));
  }
}
