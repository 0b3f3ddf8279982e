// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.DotProduct;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.autodiff.claim.TopologicalOrder;

/// The gate itself, tried with claims that miss something.
class ClaimRulesTest {
  private static final Theorem GOOD = new TopologicalOrder();
  private static final String PATH = "java/tacit/autodiff/claim/TopologicalOrder";

  @TempDir private Path root = Path.of("");

  @Claim(
      id = "derived-Bad_Id",
      statement = "No full stop",
      assumption = " ",
      source = "",
      status = Status.PAPER)
  private record Bad() implements Theorem {
    @Override
    public List<Check> checks() {
      return List.of();
    }
  }

  @Test
  void a_claim_in_no_list_is_named() {
    var house = new ClassFileImporter().importClasses(Bad.class, TopologicalOrder.class);
    assertThat(ClaimRules.unlisted(house, List.of(GOOD)))
        .containsExactly(
            "tacit.book.ClaimRulesTest$Bad: has @Claim but is in no list; name it in EngineClaims,"
                + " MeasureClaims or a list that TheoryClaims joins");
    assertThat(ClaimRules.unlisted(house, List.of(GOOD, new Bad()))).isEmpty();
  }

  @Test
  void an_id_of_two_theorems_is_named_once() {
    assertThat(ClaimRules.shared(List.of(GOOD, new Bad(), GOOD)))
        .containsExactly("derived-topological-order: is the id of two theorems; give each its own");
    assertThat(ClaimRules.shared(List.of(GOOD, new Bad()))).isEmpty();
  }

  @Test
  void missing_words_are_named() {
    assertThat(ClaimRules.words(new Bad().claim()))
        .containsExactly(
            "derived-Bad_Id: the id is not of the form xiao2020-ordered-diagonal",
            "derived-Bad_Id: the id says derived but the status paper",
            "derived-Bad_Id: the statement is no sentence with a full stop",
            "derived-Bad_Id: no assumption is told; say 'None.' if there is none",
            "derived-Bad_Id: no source is named");
    assertThat(ClaimRules.words(GOOD.claim())).isEmpty();
  }

  @Test
  void a_claim_that_no_chapter_states_is_named() {
    assertThat(ClaimRules.unstated(GOOD.claim(), List.of("derived-topological-order"))).isEmpty();
    assertThat(ClaimRules.unstated(GOOD.claim(), List.of("derived-other")))
        .containsExactly(
            "derived-topological-order: is not in the book; state it in a chapter with"
                + " claim::derived-topological-order[]");
  }

  @Test
  void a_figure_that_nobody_draws_is_named() {
    var claim = new DotProduct().claim();
    assertThat(ClaimRules.unseen(claim, Set.of("engine/other")))
        .containsExactly(
            "higham2002-dot-product: there is no figure 'engine/matmul-steps'; 'tacit reproduce"
                + " --list' names those there are");
    assertThat(ClaimRules.unseen(claim, Set.of("engine/matmul-steps"))).isEmpty();
    assertThat(ClaimRules.unseen(GOOD.claim(), Set.of())).isEmpty();
  }

  @Test
  void a_claim_without_a_test_is_named() throws IOException {
    assertThat(ClaimRules.untested(GOOD, root))
        .containsExactly("derived-topological-order: its source is in no module");
    write("autodiff/src/main/" + PATH + ".java", "");
    String missing =
        "derived-topological-order: has no test; write one in autodiff/src/test/"
            + PATH
            + "Test.java";
    assertThat(ClaimRules.untested(GOOD, root)).containsExactly(missing);
    write("nn/src/test/" + PATH + "Test.java", "@Test void x() { new TopologicalOrder(); }");
    assertThat(ClaimRules.untested(GOOD, root)).containsExactly(missing);
  }

  @Test
  void a_test_that_tests_nothing_is_no_test() throws IOException {
    write("autodiff/src/main/" + PATH + ".java", "");
    String test = "autodiff/src/test/" + PATH + "Test.java";
    write(test, "class TopologicalOrderTest { @Test void about_nothing() {} }");
    assertThat(ClaimRules.untested(GOOD, root)).hasSize(1);
    write(test, "class TopologicalOrderTest { TopologicalOrder order; }");
    assertThat(ClaimRules.untested(GOOD, root)).hasSize(1);
    write(test, "class TopologicalOrderTest { @Test void x() { new TopologicalOrder(); } }");
    assertThat(ClaimRules.untested(GOOD, root)).isEmpty();
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
