// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.Arrays;

/// What chunks of one size do on average: their error, its standard error over the chunks (NaN for
/// one chunk), and their loss.
public record ChunkPoint(int size, double meanError, double standardError, double meanLoss) {
  /// From the errors and losses of single chunks.
  static ChunkPoint of(int size, double[] errors, double[] losses) {
    int chunks = errors.length;
    double mean = mean(errors), squares = 0;
    for (double e : errors) squares += (e - mean) * (e - mean);
    double standard = chunks == 1 ? Double.NaN : Math.sqrt(squares / (chunks - 1) / chunks);
    return new ChunkPoint(size, mean, standard, mean(losses));
  }

  static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }
}
