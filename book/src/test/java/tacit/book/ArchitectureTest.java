// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shape of the house: which module may use which, and through which door others come in.
class ArchitectureTest {
  private static final List<String> LIBRARY =
      List.of("autodiff", "nn", "measures", "theory", "opencl");
  private static final JavaClasses HOUSE = house();

  private static JavaClasses house() {
    var folders =
        Stream.concat(LIBRARY.stream(), Stream.of("examples", "book"))
            .map(module -> ScratchTree.PROJECT.resolve(module).resolve("target/classes"));
    return new ClassFileImporter().importPaths(folders.toList());
  }

  @Test
  void every_module_was_seen() {
    assertThat(LIBRARY.stream().limit(2))
        .allMatch(module -> HOUSE.containPackage("tacit." + module));
  }

  @ParameterizedTest(name = "{0} uses {1}")
  @CsvSource({
    "autodiff, ''",
    "nn, autodiff",
    "measures, autodiff",
    "opencl, autodiff",
    "theory, autodiff nn",
    "examples, autodiff nn measures theory",
    "book, autodiff nn measures theory examples",
  })
  void dependencies_point_one_way(String module, String used) {
    var allowed = Stream.concat(Stream.of(module), Stream.of(used.split(" "))).toList();
    var forbidden =
        Stream.of("autodiff", "nn", "measures", "opencl", "theory", "examples", "book", "testing")
            .filter(other -> !allowed.contains(other))
            .map(other -> "tacit." + other + "..")
            .toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAPackage("tacit." + module + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(forbidden));
  }

  @ParameterizedTest(name = "{0} only in {1}")
  @CsvSource({
    "org.ejml.., tacit.autodiff.linalg..",
    "org.jocl.., tacit.opencl..",
    "org.apache.commons.math3.., tacit.measures.stats.. tacit.theory.special..",
    "org.apache.commons.compress.., tacit.nn.data..",
    "org.apache.commons.csv.., tacit.examples..",
    "tools.jackson.., tacit.nn.. tacit.examples.. tacit.book..",
    "picocli.., tacit.examples..",
    "me.tongfei.., tacit.examples..",
    "com.samskivert.., tacit.examples.report.. tacit.book.site..",
    "org.asciidoctor.., tacit.book.text..",
    "org.graalvm.., tacit.book.macro..",
    "org.jsoup.., tacit.book.site..",
    "com.sun.source.., tacit.book.code..",
    "jdk.incubator.vector.., tacit.autodiff.kernel.. tacit.theory.ntk.dual.. tacit.examples.command.. tacit.examples.figure.matmul..",
  })
  void a_library_has_one_door(String library, String doors) {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(doors.split(" "))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library));
  }

  @Test
  void no_foreign_type_is_in_an_exported_signature() {
    assertThat(LIBRARY.stream().flatMap(Signatures::foreign)).isEmpty();
  }

  @Test
  void arrays_of_a_tensor_are_seen_by_kernels_files_and_linear_algebra_only() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "tacit.autodiff",
                "tacit.autodiff.kernel",
                "tacit.autodiff.io",
                "tacit.autodiff.linalg",
                "tacit.opencl..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("tacit\\.autodiff\\.kernel\\.(Host)?(Storage|Floats|Doubles)"));
  }

  @Test
  void no_static_field_changes() {
    assertThat(HOUSE.stream().flatMap(type -> type.getFields().stream()))
        .filteredOn(field -> field.getModifiers().contains(STATIC))
        .filteredOn(field -> !field.getModifiers().contains(FINAL))
        .extracting(JavaField::getFullName)
        .isEmpty();
  }

  @Test
  void randomness_is_an_argument() {
    check(
        noClasses()
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(RandomGenerator.class, "getDefault")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.Random|java\\.util\\.concurrent\\.ThreadLocalRandom"));
  }

  @Test
  void the_library_uses_no_reflection_and_prints_nothing() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                LIBRARY.stream().map(module -> "tacit." + module + "..").toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.reflect..")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.IO"));
  }

  @Test
  void operations_and_layers_are_records() {
    check(
        classes()
            .that()
            .implement("tacit.autodiff.op.Op")
            .or()
            .implement("tacit.nn.Layer")
            .and()
            .areNotInterfaces()
            .should()
            .beRecords());
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(HOUSE);
  }
}
