// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis;

import java.util.List;
import java.util.stream.Stream;
import tacit.examples.measure.Measure;
import tacit.examples.measure.mitosis.chunk.ChunkMeasures;
import tacit.examples.measure.mitosis.dimension.DimensionMeasures;
import tacit.examples.measure.mitosis.similarity.SimilarityMeasures;

/// The measures of redundant layers, and those that stand beside them.
public final class MitosisMeasures {
  private MitosisMeasures() {}

  public static List<Measure> all() {
    return Stream.of(ChunkMeasures.all(), SimilarityMeasures.all(), DimensionMeasures.all())
        .flatMap(List::stream)
        .toList();
  }
}
