// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.examples.Tacit;
import tools.jackson.databind.json.JsonMapper;

class PhaseTest {
  private static Tacit phase(String activation, String w, String b, String... more) {
    String[] first = {
      "phase", "--activation", activation, "--weight-variance", w, "--bias-variance", b
    };
    return Tacit.run(Tacit.join(first, more));
  }

  // Text

  @Test
  void an_ordered_network_is_told_in_layers() {
    var run = phase("erf", "1", "0.05");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            erf, sigma_w^2 = 1, sigma_b^2 = 0.05: ordered
              q*          0.2884267       variance of every unit, deep in the network
              c*          1.000000        correlation of any two inputs there
              chi1        0.8675946       growth of gradients (mean square) in a layer
              chi_c       0.8675946       growth of a deviation from c* in a layer
              xi          7.040729        layers in which correlations settle to 1/e
              xi_1        7.040729        layers in which gradients change by a factor e
              xi_*        infinite        layers in which answers to new inputs fall to 1/e
            The critical line at this sigma_b^2 is at sigma_w^2 = 1.375839.
            Ordered: inputs become alike, and gradients vanish over 7.0 layers; trainable to about 59\
             layers in 4096 steps. What such a network learns carries over to new inputs.
            """);
  }

  @Test
  void a_chaotic_network_with_a_depth_has_a_spectrum() {
    assertThat(phase("erf", "2", "0.18", "--depth", "20").out())
        .endsWith(
            """
            Chaotic: neighbors part, and gradients explode over 14.9 layers; trainable at any depth,\
             with a learning rate that shrinks as fast. Answers to new inputs fade over 7.9 layers;\
             beyond about 59 layers they are noise.
            Tangent kernel at depth 20, 12 training inputs of equal norm:
              lambda_max  272.2786        the largest eigenvalue
              bulk        68.84365        the other eigenvalues
              kappa       3.955029        lambda_max/bulk: steps to fit the training set
              signal      1.593902        how answers to new inputs scale with depth
              eta_max     0.007345417     2/lambda_max, largest learning rate of the sum loss
            Leading order; relative remainder O(l χ_c*ˡ + χ₁^(−l)).
            """);
  }

  @Test
  void pooling_and_counts_enter_the_critical_condition_number() {
    var run = phase("relu", "2", "0", "--depth", "50", "--points", "6", "--pixels", "8");
    assertThat(run.out())
        .contains("Critical: inputs become alike slowly")
        .contains("Tangent kernel at depth 50, 6 training inputs of equal norm, 8 pixels averaged:")
        .contains("  kappa       17.00000 ");
    assertThat(phase("relu", "2", "0", "--depth", "50", "--points", "1").out())
        .contains("1 training input of equal norm:", "  kappa       1.000000 ");
  }

  @Test
  void near_the_line_the_laws_are_told_to_begin_deeper() {
    var near = phase("erf", "1.37", "0.05", "--depth", "50");
    assertThat(near.out())
        .endsWith(
            "At depth 50, below xi = 585.6 layers, the network is still much as on the critical line:"
                + " these laws are for depths beyond xi.\n");
  }

  @Test
  void networks_whose_variance_leaves_every_bound_get_an_answer() {
    var divergent = phase("relu", "2.5", "0.1", "--depth", "3");
    assertThat(divergent.status()).isZero();
    assertThat(divergent.out())
        .contains("  q*          infinite ", "There is no critical sigma_w^2 at this sigma_b^2.")
        .endsWith(
            "Divergent: variances grow without bound with depth. Lower sigma_w^2, or take a bounded"
                + " activation. So there is no spectrum to tell.\n");
    assertThat(phase("tanh", "0.5", "0").out())
        .endsWith(
            "Activations die out: every unit goes to 0 with depth. Raise sigma_b^2 above 0.\n");
  }

  // JSON

  @Test
  void json_has_these_keys() {
    var json =
        JsonMapper.shared().readTree(phase("erf", "2", "0.05", "--json", "--depth", "40").out());
    assertThat(json.propertyNames())
        .containsExactly(
            "activation",
            "weight_variance",
            "bias_variance",
            "phase",
            "q_star",
            "c_star",
            "chi1",
            "chi_c",
            "chi1_slope",
            "correlation_depth",
            "trainability_depth",
            "generalization_depth",
            "ntk_limit_diagonal",
            "ntk_limit_off_diagonal",
            "critical_weight_variance",
            "meaning",
            "spectrum");
    assertThat(json.get("q_star").asDouble()).isCloseTo(0.9659548126, within(1e-10)); // as printed
    assertThat(json.get("ntk_limit_diagonal").asString()).isEqualTo("Infinity");
    assertThat(json.get("spectrum").propertyNames())
        .containsExactly(
            "depth",
            "points",
            "pixels",
            "diagonal",
            "off_diagonal",
            "lambda_max",
            "lambda_bulk",
            "condition_number",
            "predictor_scale",
            "max_learning_rate",
            "remainder",
            "warning");
    assertThat(json.at("/spectrum/warning").isNull()).isTrue();
    assertThat(json.at("/spectrum/points").asInt()).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource({
    "relu, 2.5, 0.1", "relu, 2, 0", "relu, 1, 0", "tanh, 0.5, 0", "erf, 4, 0.2", "erf, 0.01, 0.3",
    "gelu, 2, 0.1", "sigmoid, 3, 1", "sin, 2, 0.1", "cos, 2, 0.1", "exp, 0.1, 0", "exp, 9, 0",
    "abs, 1, 0", "leaky_relu, 1.9, 0.1",
  })
  void nothing_is_ever_not_a_number(String activation, String w, String b) {
    var run = phase(activation, w, b, "--json", "--depth", "3000");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).doesNotContain("NaN");
    assertThat(phase(activation, w, b, "--depth", "3000").out()).doesNotContain("NaN");
  }

  // Messages

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "erff | 2 | 0.05 | --depth | 3 | --activation: unknown word 'erff' (did you mean 'erf'?); expected relu, leaky_relu, abs, erf, gelu, tanh, sigmoid, sin, cos, exp",
        "erf | -2 | 0.05 | --depth | 3 | --weight-variance is '-2': expected a number above 0",
        "erf | 0 | 0.05 | --depth | 3 | --weight-variance is '0': expected a number above 0",
        "erf | 2 | -0.05 | --depth | 3 | --bias-variance is '-0.05': expected 0 or more",
        "erf | two | 0.05 | --depth | 3 | --weight-variance is 'two': expected a number",
        "erf | 2 | NaN | --depth | 3 | --bias-variance is 'NaN': expected a finite number",
        "erf | 2 | 0.05 | --depth | 0 | --depth is '0': expected 1 or more",
        "erf | 2 | 0.05 | --depth | 1.5 | --depth is '1.5': expected a whole number",
        "erf | 2 | 0.05 | --points | 3 | --points describes the kernel at a depth, but no depth is given; add --depth L",
        "erf | 2 | 0.05 | --pixels | 3 | --pixels describes the kernel at a depth, but no depth is given; add --depth L",
      })
  void bad_input_is_one_line(
      String activation, String w, String b, String option, String value, String message) {
    var run = phase(activation, w, b, option, value);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("tacit: phase: " + message + "\n");
  }
}
