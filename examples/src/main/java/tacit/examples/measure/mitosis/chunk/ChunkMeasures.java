// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.chunk;

import java.util.List;
import tacit.examples.measure.Measure;

/// The measures of chunks.
public final class ChunkMeasures {
  private ChunkMeasures() {}

  public static List<Measure> all() {
    return List.of(
        new ErrorMeasure(),
        new ReconstructionMeasure(),
        new ResidualMeasure(),
        new ClonesMeasure());
  }
}
