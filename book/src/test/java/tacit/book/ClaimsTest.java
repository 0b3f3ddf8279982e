// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.claim.Theorem;
import tacit.examples.claim.Theorems;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Figures;

/// No claim without a list, a test, a place in the book, and a way to fail.
class ClaimsTest {
  private static final List<String> MODULES =
      List.of("autodiff", "nn", "measures", "theory", "opencl", "examples", "book");

  static Stream<Named<Theorem>> theorems() {
    return Theorems.all().stream().map(theorem -> Named.of(theorem.claim().id(), theorem));
  }

  @Test
  void every_claim_is_listed() {
    var folders = MODULES.stream().map(m -> ScratchTree.PROJECT.resolve(m + "/target/classes"));
    var house = new ClassFileImporter().importPaths(folders.toList());
    assertThat(Theorems.all()).allMatch(theorem -> house.contain(theorem.getClass()));
    assertThat(ClaimRules.unlisted(house, Theorems.all())).isEmpty();
  }

  @Test
  void every_claim_has_an_id_of_its_own() {
    assertThat(ClaimRules.shared(Theorems.all())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("theorems")
  void a_claim_is_told_in_words(Theorem theorem) {
    assertThat(ClaimRules.words(theorem.claim())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("theorems")
  void a_claim_has_a_test(Theorem theorem) throws IOException {
    assertThat(ClaimRules.untested(theorem, ScratchTree.PROJECT)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("theorems")
  void a_claim_is_in_the_book(Theorem theorem) {
    var woven = BookIndex.read(Path.of("target/book-index.json"));
    assertThat(ClaimRules.unstated(theorem.claim(), woven.claims())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("theorems")
  void a_figure_of_a_claim_can_be_drawn(Theorem theorem) {
    var figures = Figures.all().stream().map(Figure::id).collect(Collectors.toSet());
    assertThat(ClaimRules.unseen(theorem.claim(), figures)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("theorems")
  void a_claim_holds_inside_fails_outside_and_could_fail(Theorem theorem) {
    assertThat(ClaimChecks.complaints(theorem)).isEmpty();
  }
}
