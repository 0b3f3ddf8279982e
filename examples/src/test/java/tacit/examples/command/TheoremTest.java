// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.examples.Tacit;
import tacit.examples.claim.Theorems;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TheoremTest {
  @Test
  void theorem_alone_shows_what_there_is_to_say() {
    var run = Tacit.run("theorem");
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("Usage: tacit theorem").contains("list", "check [ID...]");
  }

  @Test
  void list_tells_what_is_claimed_and_where_to_look() {
    var run = Tacit.run("theorem", "list");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains(
            """
            higham2002-dot-product
              |fl(x·y) − x·y| ≤ γₙ Σ|xᵢ yᵢ| with γₙ = n u / (1 − n u), in any order of summation.
              assumed: n u < 1, and no product underflows or overflows.
              source (recall): Higham 2002, Accuracy and Stability of Numerical Algorithms, section 3.1
              class: tacit.autodiff.claim.DotProduct
              see: tacit reproduce engine/matmul-steps
            """);
  }

  @Test
  void list_as_json_is_one_entry_a_theorem() {
    var list = json(Tacit.run("theorem", "list", "--json"));
    assertThat(list).hasSize(Theorems.all().size());
    assertThat(list.get(0).propertyNames())
        .containsExactly(
            "id", "statement", "assumption", "source", "status", "figure", "loose", "type");
    assertThat(list.findValuesAsString("status")).contains("derived", "recall");
  }

  @Test
  void every_theorem_holds() {
    var run = Tacit.run("theorem", "check");
    assertThat(run.status()).as(run.out()).isZero();
    assertThat(run.out().lines()).last().asString().endsWith(" checks: all as they should");
  }

  @Test
  void a_check_tells_parameters_both_sides_error_tolerance_and_verdict() {
    var run = Tacit.run("theorem", "check", "derived-topological-order");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("derived-topological-order: holds\n  A sweep that visits every value after")
        .contains(
            "\n  tolerance: at x = 1.5 each product has few digits and is exact\n",
            """
              inside: order = y p q u, x = 1.5
                measured 136.688, claimed = 136.688, error 0, tolerance 0: holds
            """,
            """
              outside: order = y p u q, x = 1.5
                measured 45.5625, claimed = 136.688, error 91.125, tolerance 0: fails, as it should
            """)
        .endsWith("1 theorem, 7 checks: all as they should\n");
  }

  @Test
  void json_tells_the_same_in_full() {
    var run = Tacit.run("theorem", "check", "--json", "pearlmutter1994-hessian-vector");
    var report = json(run);
    assertThat(run.status()).isZero();
    assertThat(report.get("holds").asBoolean()).isTrue();
    var theorem = report.at("/theorems/0");
    assertThat(theorem.get("id").asString()).isEqualTo("pearlmutter1994-hessian-vector");
    assertThat(theorem.propertyNames())
        .containsExactly("id", "statement", "assumption", "source", "status", "holds", "checks");
    assertThat(theorem.get("checks")).hasSize(5);
    var outside = theorem.at("/checks/4");
    assertThat(outside.propertyNames())
        .containsExactly(
            "parameters",
            "assumed",
            "measured",
            "relation",
            "claimed",
            "error",
            "tolerance",
            "reason",
            "holds",
            "expected",
            "verdict");
    assertThat(outside.at("/parameters/x").asString()).isEqualTo("[2.0, 0.0, -4.0]");
    assertThat(outside.get("measured").toString()).isEqualTo("[2.0,0.0,0.0]");
    assertThat(outside.get("claimed").toString()).isEqualTo("[2.0,2.0,0.0]");
    assertThat(outside.get("holds").asBoolean()).isFalse();
    assertThat(outside.get("expected").asBoolean()).isTrue();
    assertThat(outside.get("verdict").asString()).isEqualTo("fails, as it should");
  }

  @Test
  void an_id_typed_twice_is_checked_once() {
    var run =
        Tacit.run(
            "theorem", "check", "derived-topological-order", "derived-topological-order", "--json");
    assertThat(json(run).get("theorems")).hasSize(1);
  }

  @Test
  void an_unknown_id_gets_one_line_and_did_you_mean() {
    var run = Tacit.run("theorem", "check", "higham2002-dot-produkt");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "tacit: theorem: check: unknown claim 'higham2002-dot-produkt' (did you mean"
                + " 'higham2002-dot-product'?); 'tacit theorem list' names them all\n");
  }

  /// A false theorem: `2 = 3` inside, `∞ = 1` inside, and `1 = 1` where it should fail.
  @Claim(
      id = "made-up",
      statement = "Two is three.",
      assumption = "None.",
      source = "A test",
      status = Status.DERIVED,
      loose = "made up")
  private record False() implements Theorem {
    @Override
    public List<Check> checks() {
      return List.of(
          Check.inside(Sides.equal(2, 3, 0.5, "a half")).with("n", 1),
          Check.inside(Sides.equal(1 / 0.0, 1, 0.5, "a half")).with("n", 2),
          Check.outside(Sides.equal(1, 1, 0.5, "a half")).with("n", 3));
    }
  }

  @Test
  void a_theorem_that_does_not_hold_is_exit_status_one_and_is_named() {
    var run = check(new False());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            """
            made-up: does not hold
              Two is three.
              assumed: None.
              source (derived): A test
              class: tacit.examples.command.TheoremTest$False
              not tight: made up
              tolerance: a half
              inside: n = 1
                measured 2, claimed = 3, error 1, tolerance 0.5: does not hold
              inside: n = 2
                measured Infinity, claimed = 1, error NaN, tolerance 0.5: a side is not finite
              outside: n = 3
                measured 1, claimed = 1, error 0, tolerance 0.5: holds outside the assumptions, where it\
             should fail
            1 theorem, 3 checks: not as they should: made-up
            """);
    var json = json(check(new False(), "--json"));
    assertThat(json.get("holds").asBoolean()).isFalse();
    assertThat(json.at("/theorems/0/checks/1/error").asString()).isEqualTo("NaN");
  }

  private static Tacit check(Theorem theorem, String... args) {
    var out = new StringWriter();
    var line =
        new CommandLine(new TheoremCheck(() -> List.of(theorem))).setOut(new PrintWriter(out));
    int status = line.execute(args);
    return new Tacit(status, out.toString(), "");
  }

  private static JsonNode json(Tacit run) {
    return JsonMapper.shared().readTree(run.out());
  }
}
