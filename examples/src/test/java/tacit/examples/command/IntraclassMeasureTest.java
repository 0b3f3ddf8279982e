// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpyArray;
import tacit.autodiff.io.Npz;
import tools.jackson.databind.JsonNode;

/// Every choice of the measures of intraclass clustering, against numbers of other programs.
class IntraclassMeasureTest extends IntraclassRun {
  /// The goldens have 12 digits after the point.
  private static final Offset<Double> DIGITS = within(1e-12);

  private double value(String measure, String... params) {
    return answer(measure, params).get("value").doubleValue();
  }

  private JsonNode answer(String measure, String... params) {
    var options = new ArrayList<String>(List.of("--json"));
    for (String each : params) options.addAll(List.of("--params", each));
    return json(run(measure, file(eight()), options.toArray(String[]::new)));
  }

  @Test
  void c1_is_of_the_largest_k_neurons_across_subclasses_as_chosen() {
    assertThat(value("c1", "k=1")).isCloseTo(2.749999737500, DIGITS);
    assertThat(value("c1", "k=2")).isCloseTo(2.083333119444, DIGITS);
    assertThat(value("c1", "k=3", "epsilon=0")).isCloseTo(19.0 / 12, DIGITS);
    assertThat(value("c1", "k=3", "epsilon=0", "across=mean")).isCloseTo(1.4027777777778, DIGITS);
    JsonNode layers = answer("c1", "layer-k=1", "epsilon=0").get("layers");
    assertThat(layers.get("layer_0").doubleValue()).isCloseTo(2.5, DIGITS);
    assertThat(layers.get("layer_1").doubleValue()).isCloseTo(8.0 / 3, DIGITS);
  }

  @Test
  void c2_is_of_layers_after_relu_or_on_one_scale() {
    assertThat(value("c2", "k=1")).isCloseTo(1, DIGITS);
    assertThat(value("c2", "k=2")).isCloseTo(0.977090175204, DIGITS);
    assertThat(value("c2", "representation=standardized")).isCloseTo(0.986063099915, DIGITS);
    assertThat(value("c2", "k=2", "representation=standardized")).isCloseTo(0.896371893300, DIGITS);
    JsonNode plain = answer("c2", "k=2");
    assertThat(plain.at("/layers/layer_1").doubleValue()).isCloseTo(0.985771878107, DIGITS);
    double asIs = value("c2", "representation=as-is");
    assertThat(asIs).isNotEqualTo(value("c2"));
  }

  @Test
  void c3_is_in_units_of_all_samples_or_of_other_classes() {
    assertThat(value("c3", "k=1")).isCloseTo(1.211333385878, DIGITS);
    assertThat(value("c3", "k=2")).isCloseTo(1.153482560462, DIGITS);
    assertThat(value("c3", "k=2", "epsilon=0")).isCloseTo(1.153482635187, DIGITS);
    assertThat(value("c3", "k=1", "reference=complement")).isCloseTo(2.995538660842, DIGITS);
  }

  @Test
  void c4_counts_pairs_and_cuts_at_a_percentile_as_chosen() {
    assertThat(value("c4")).isCloseTo(1.145198142828, DIGITS);
    assertThat(value("c4", "k=2")).isCloseTo(0.909272953401, DIGITS);
    assertThat(value("c4", "pairs=full-matrix")).isCloseTo(1.203670699103, DIGITS);
    assertThat(value("c4", "percentile=50")).isCloseTo(1.101275158020, DIGITS);
    assertThat(value("c4", "epsilon=0")).isCloseTo(1.145198565729, DIGITS);
  }

  @Test
  void the_unit_of_c4_may_be_of_drawn_samples() {
    JsonNode drawn = answer("c4", "unit=4", "seed=3");
    assertThat(drawn.at("/parameters/seed").longValue()).isEqualTo(3);
    assertThat(drawn.at("/value")).isEqualTo(answer("c4", "unit=4", "seed=3").at("/value"));
    assertThat(drawn.at("/value").doubleValue()).isNotEqualTo(value("c4"));
    assertThat(value("c4", "unit=8")).isEqualTo(value("c4"));
  }

  @Test
  void the_floor_is_of_sublabels_dealt_anew() {
    for (String measure : new String[] {"c1", "c2"}) {
      JsonNode floor = answer(measure, "k=1", "shuffles=20", "seed=1").get("value");
      assertThat(floor.propertyNames())
          .containsExactly("measured", "floor", "largest_of_floor", "excess");
      double measured = floor.get("measured").doubleValue();
      assertThat(measured).isEqualTo(value(measure, "k=1"));
      assertThat(floor.get("excess").doubleValue())
          .isEqualTo(measured - floor.get("floor").doubleValue());
    }
  }

  // What out has

  private Npz out(String measure, Path rep, String... params) {
    Path out = folder.resolve("out.npz");
    var run = run(measure, rep, "--out", out.toString(), "--params", String.join(",", params));
    assertThat(run.status()).as(run.err()).isZero();
    return Npz.open(out);
  }

  @Test
  void tables_and_silhouettes_of_samples_go_out() {
    var out = out("all", file(eight()), "k=1");
    assertThat(out.names())
        .containsExactly(
            "c1_table",
            "c1_subclasses",
            "c2",
            "c2_table",
            "c2_subclasses",
            "c3_table",
            "c4_table",
            "chunk-r2_orders",
            "residual-correlation_orders",
            "selectivity_layer_0",
            "selectivity_layer_1");
    assertThat(out.get("c1_table").shape()).isEqualTo(Shape.of(4, 5));
    assertThat(out.get("c2").tensor().toDoubles())
        .containsExactly(
            new double[] {
              0.948683298051,
              1,
              0.924950591149,
              1,
              1,
              1,
              1,
              1,
              1,
              0.969959894558,
              1,
              0.973127617871,
              1,
              0,
              1,
              -0.630903488706
            },
            DIGITS);
    assertThat(out.get("c3_table").tensor().get(0, 3)).isCloseTo(1.040832908882, DIGITS);
    assertThat(out.get("c4_table").tensor().get(1, 0)).isCloseTo(1.370766514793, DIGITS);
  }

  @Test
  void a_table_has_no_row_for_a_subclass_that_is_alone() {
    var out = out("c1", file(eight("sublabels", 0, 0, 0, 0, 1, 1, 2, 2)), "k=1");
    assertThat(out.get("c1_subclasses").indices()).isEqualTo(Indices.of(1, 2));
    assertThat(out.get("c1_table").tensor().get(0, 0)).isCloseTo(2.5, within(1e-6)); // epsilon
  }

  // Answers on segments

  /// Of `1/(1 + e^{1 − 4x²})` at 0.1, …, 0.9 between −1 and −1.2, 1 and 1.3, and across 0.
  private Path segments() {
    double[][] ends = {
      {-1, -1.2}, {-1.2, -1}, {1, 1.3}, {1.3, 1}, {-1, 1}, {-1.2, 1.3}, {1, -1}, {1.3, -1.2}
    };
    double[][] p = new double[8][9];
    for (int j = 0; j < 8; j++) {
      for (int t = 0; t < 9; t++) {
        double x = (t + 1) / 10.0 * ends[j][0] + (9 - t) / 10.0 * ends[j][1];
        p[j][t] = 1 / (1 + Math.exp(1 - 4 * x * x));
      }
    }
    var arrays = new LinkedHashMap<String, NpyArray>();
    var both = NpyArray.of(Indices.of(0, 0, 1, 1));
    arrays.put("segments_within", NpyArray.of(Tensor.matrix(Arrays.copyOf(p, 4))));
    arrays.put("segments_within_sublabels", both);
    arrays.put("segments_between", NpyArray.of(Tensor.matrix(Arrays.copyOfRange(p, 4, 8))));
    arrays.put("segments_between_sublabels", both);
    return file(arrays);
  }

  private double c0(String params) {
    return json(run("c0", segments(), "--json", "--params", params)).get("value").doubleValue();
  }

  /// Ten digits after the point.
  @Test
  void c0_is_of_the_largest_drop_or_of_their_sum() {
    assertThat(c0("guard=1e-6")).isCloseTo(18.7018862231, within(1e-10));
    assertThat(c0("guard=0")).isCloseTo(18.7023404365, within(1e-10));
    assertThat(c0("guard=0,drop=sum")).isCloseTo(23.3127865858, within(1e-10));
    assertThat(c0("guard=0,across=max")).isCloseTo(19.4387907796, within(1e-10));
    var out = out("c0", segments(), "guard=0");
    assertThat(out.get("c0_drops").tensor().get(0, 0)).isCloseTo(0.040636631233, DIGITS);
    assertThat(out.get("c0_drops").tensor().get(1, 1)).isCloseTo(0.730073250490, DIGITS);
  }
}
