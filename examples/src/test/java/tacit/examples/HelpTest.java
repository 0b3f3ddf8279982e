// SPDX-License-Identifier: Apache-2.0
package tacit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tacit.examples.claim.Theorems;
import tacit.examples.figure.Figures;
import tacit.examples.measure.Measures;

/// `tacit --help` in a JVM of its own, which says what it loads.
class HelpTest {
  /// Every start pays for what is made before a command runs: these lists were a fifth of it.
  @Test
  void help_makes_no_measure_no_figure_and_no_theorem() throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "--add-modules=jdk.incubator.vector",
                "-Xlog:class+load",
                Main.class.getName(),
                "--help")
            .redirectErrorStream(true)
            .start();
    var loaded = loaded(process.inputReader());
    assertThat(process.waitFor()).isZero();
    assertThat(loaded)
        .contains(Main.class.getName())
        .doesNotContainAnyElementsOf(classes(Measures.all()))
        .doesNotContainAnyElementsOf(classes(Figures.all()))
        .doesNotContainAnyElementsOf(classes(Theorems.all()));
  }

  private static List<String> classes(List<?> of) {
    return of.stream().map(each -> each.getClass().getName()).toList();
  }

  /// Of lines such as `[0.03s][info][class,load] java.lang.Object source: shared objects file`.
  private static Set<String> loaded(BufferedReader said) {
    return said.lines()
        .filter(line -> line.contains(" source: "))
        .map(line -> line.split(" ", -1)[1])
        .collect(Collectors.toSet());
  }
}
