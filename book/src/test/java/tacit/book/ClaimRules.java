// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;

/// What joins a claim to the rest of the house: its list, its id, its words, its test, its place in
/// the book. Each complaint is one line that says what to do.
final class ClaimRules {
  private static final String ID = "([a-z]+\\d{4}|derived)(-[a-z0-9]+)+";
  private static final List<String> TESTS = List.of("@Test", "@ParameterizedTest");

  private ClaimRules() {}

  /// Claims that no list names.
  static List<String> unlisted(JavaClasses house, List<Theorem> all) {
    var listed = all.stream().map(theorem -> theorem.getClass().getName()).toList();
    return house.stream()
        .filter(type -> type.isAnnotatedWith(Claim.class))
        .map(JavaClass::getName)
        .filter(name -> !listed.contains(name))
        .map(name ->
            name
                + ": has @Claim but is in no list; name it in EngineClaims, MeasureClaims or"
                + " a list that TheoryClaims joins")
        .sorted()
        .toList();
  }

  /// Ids that two theorems have.
  static List<String> shared(List<Theorem> all) {
    var ids = all.stream().map(theorem -> theorem.claim().id()).toList();
    return ids.stream()
        .distinct()
        .filter(id -> Collections.frequency(ids, id) > 1)
        .map(id -> id + ": is the id of two theorems; give each its own")
        .toList();
  }

  static List<String> words(Claim claim) {
    boolean derived = claim.id().startsWith("derived-");
    return complaints(
        claim,
        claim.id().matches(ID) ? "" : "the id is not of the form xiao2020-ordered-diagonal",
        derived && claim.status() != Status.DERIVED
            ? "the id says derived but the status " + claim.status()
            : "",
        claim.statement().endsWith(".") ? "" : "the statement is no sentence with a full stop",
        claim.assumption().isBlank() ? "no assumption is told; say 'None.' if there is none" : "",
        claim.source().isBlank() ? "no source is named" : "");
  }

  /// A claim that the book does not state.
  static List<String> unstated(Claim claim, List<String> inBook) {
    return complaints(
        claim,
        inBook.contains(claim.id())
            ? ""
            : "is not in the book; state it in a chapter with claim::" + claim.id() + "[]");
  }

  /// A claim whose figure nobody draws.
  static List<String> unseen(Claim claim, Set<String> figures) {
    String id = claim.figure();
    return complaints(
        claim,
        id.isEmpty() || figures.contains(id)
            ? ""
            : "there is no figure '" + id + "'; 'tacit reproduce --list' names those there are");
  }

  /// A claim whose module, a folder of `root`, has no test of its name.
  static List<String> untested(Theorem theorem, Path root) throws IOException {
    Class<?> type = theorem.getClass();
    String path = type.getName().replace('.', '/');
    try (var modules = Files.list(root)) {
      var home =
          modules
              .filter(module -> Files.exists(module.resolve("src/main/java/" + path + ".java")))
              .findFirst();
      if (home.isEmpty()) return complaints(theorem.claim(), "its source is in no module");
      Path test = home.get().resolve("src/test/java/" + path + "Test.java");
      boolean runs = Files.exists(test) && tests(Files.readString(test), type.getSimpleName());
      return complaints(
          theorem.claim(), runs ? "" : "has no test; write one in " + root.relativize(test));
    }
  }

  /// Whether a source has a test and speaks of the class outside of its own name.
  private static boolean tests(String source, String name) {
    return TESTS.stream().anyMatch(source::contains)
        && Stream.of(source.split("\\W+")).anyMatch(name::equals);
  }

  private static List<String> complaints(Claim claim, String... complaints) {
    return Stream.of(complaints)
        .filter(complaint -> !complaint.isEmpty())
        .map(complaint -> claim.id() + ": " + complaint)
        .toList();
  }
}
