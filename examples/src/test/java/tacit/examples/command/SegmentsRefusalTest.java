// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpyArray;

/// What `c0` refuses of a model's answers on segments, in one clear line.
class SegmentsRefusalTest extends IntraclassRun {
  private static SequencedMap<String, NpyArray> segments(Tensor within, int... between) {
    var arrays = new LinkedHashMap<String, NpyArray>();
    arrays.put("segments_within", NpyArray.of(within));
    arrays.put("segments_within_sublabels", NpyArray.of(Indices.of(0, 1)));
    arrays.put("segments_between", NpyArray.of(Tensor.full(DType.FLOAT64, Shape.of(2, 9), .5)));
    arrays.put("segments_between_sublabels", NpyArray.of(Indices.of(between)));
    return arrays;
  }

  private static Tensor sure(double p) {
    return Tensor.full(DType.FLOAT64, Shape.of(2, 9), p);
  }

  @Test
  void answers_on_segments_are_probabilities() throws IOException {
    refused(
        "c0",
        segments(sure(1.5), 0, 1),
        "c0: subclass interpolation: within holds 1.5 at (0, 0); give probabilities, from 0 to 1");
    refused(
        "c0",
        segments(Tensor.vector(1, 1), 0, 1),
        "segments_within: shape (2) where (segments, 9) belongs");
    refused(
        "c0",
        segments(sure(1), 0),
        "c0: subclass interpolation: between (2, 9) has 2 segments but 1 subclasses; give one a segment");
    refused(
        "c0",
        segments(sure(1), 0, 4),
        "c0: subclass interpolation: subclass 4 has segments between but none within; give both");
    refused(
        "c0",
        segments(sure(1), 0, -1),
        "segments_between_sublabels: is -1 at (1); subclasses count from 0");
  }

  @Test
  void without_a_guard_a_sure_model_has_no_ratio() throws IOException {
    refused(
        "c0",
        segments(sure(1), 0, 1),
        "c0: c0 is Infinity, for the probability of a class never drops inside a subclass; give guard=1e-6",
        "--params",
        "guard=0");
  }

  @Test
  void segments_of_other_lengths_and_subclasses_without_them_are_noticed() throws IOException {
    var arrays = segments(Tensor.full(DType.FLOAT64, Shape.of(2, 4), .5), 0, 0);
    arrays.put("segments_between", NpyArray.of(Tensor.full(DType.FLOAT64, Shape.of(2, 4), .5)));
    var answer = json(run("c0", file(arrays), "--json"));
    assertThat(answer.get("value").doubleValue()).isEqualTo(1);
    assertThat(answer.at("/warnings/0").asString())
        .isEqualTo(
            "segments_within: 4 places on a segment; the measure has 9, at 0.1, 0.2, ..., 0.9");
    assertThat(answer.at("/warnings/1").asString())
        .isEqualTo("segments_between: skipped, as without segments: 1 of 2 subclasses");
  }
}
