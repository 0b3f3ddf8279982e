// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {
  private static final Setting QUICK = new Setting(Scale.QUICK, 3, "", 2);

  @TempDir private Path folder;

  private Reproduction open(Figure figure, Setting at) {
    return Reproduction.open(figure, at, Optional.empty(), folder, false, note -> {});
  }

  private List<String> kept() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cells/made-up/means"))) {
      return files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith("n")).toList();
    }
  }

  @Test
  void rows_come_in_the_order_of_the_runs_on_any_number_of_threads() {
    var figure = new MadeUpFigure(8, 0);
    Table expected = Table.join(figure.runs(QUICK).stream().map(Run::rows).toList());
    for (int threads = 1; threads <= 3; threads++) {
      var at = new Setting(Scale.QUICK, 3, "", threads);
      try (var work = Reproduction.open(figure, at, Optional.empty(), folder, true, note -> {})) {
        assertThat(work.run(_ -> {}).table()).isEqualTo(expected);
      }
    }
  }

  @Test
  void who_leaves_in_the_middle_finds_all_that_was_finished() throws IOException {
    var figure = new MadeUpFigure(8, 5);
    try (var work = open(figure, QUICK)) {
      assertThatThrownBy(() ->
              work.run(finished -> {
                if (finished >= 3) throw new IllegalStateException("enough");
              }))
          .hasMessage("enough");
    }
    int before = kept().size();
    assertThat(before).isEqualTo(3);
    var seen = new AtomicInteger(-1);
    try (var work = open(figure, QUICK)) {
      assertThat(work.reused()).isEqualTo(before);
      work.run(finished -> seen.compareAndSet(-1, finished));
    }
    assertThat(seen).hasValue(before);
    assertThat(kept()).hasSize(8);
  }

  @Test
  void a_full_figure_reuses_the_cells_of_the_quick_one() {
    try (var work = open(new MadeUpFigure(4, 0), QUICK)) {
      work.run(_ -> {});
    }
    try (var work = open(new MadeUpFigure(4, 0), new Setting(Scale.FULL, 3, "", 2))) {
      assertThat(work.reused()).isEqualTo(4);
      assertThat(work.count()).isEqualTo(8);
    }
    try (var work = open(new MadeUpFigure(4, 0), new Setting(Scale.QUICK, 4, "", 2))) {
      assertThat(work.reused()).isZero();
    }
  }
}
