// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.examples.figure.MadeUpFigure.Draws;

class CellsTest {
  private static final Draws RUN = new Draws(100, 7, 0);
  private static final String MAKER = "code 0123456789abcdef, Java 25";

  @TempDir private Path folder;
  private final List<String> notes = new ArrayList<>();

  private Path kept() {
    return folder.resolve(Cell.key(RUN) + ".json");
  }

  private void keep() {
    try (var cells = Cells.open(folder, notes::add)) {
      cells.write(RUN, Cell.of(RUN, MAKER, 0.25, RUN.rows()));
    }
  }

  private boolean isRead(String maker) {
    try (var cells = Cells.open(folder, notes::add)) {
      return cells.read(RUN, maker).isPresent();
    }
  }

  @Test
  void a_kept_cell_is_read_back_to_the_bit() {
    keep();
    try (var cells = Cells.open(folder, notes::add)) {
      var cell = cells.read(RUN, MAKER).orElseThrow();
      assertThat(cell).isEqualTo(Cell.of(RUN, MAKER, 0.25, RUN.rows()));
      assertThat(cells.read(new Draws(100, 8, 0), MAKER)).isEmpty();
    }
    assertThat(notes).isEmpty();
  }

  @Test
  void every_parameter_is_part_of_the_key() {
    assertThat(
            Stream.of(RUN, new Draws(101, 7, 0), new Draws(100, 8, 0), new Draws(100, 7, 1))
                .map(Cell::key))
        .doesNotHaveDuplicates()
        .allMatch(key -> key.matches("[0-9a-f]{16}"));
  }

  @Test
  void a_cell_cut_short_at_any_place_is_named_and_not_used() throws IOException {
    keep();
    byte[] whole = Files.readAllBytes(kept());
    for (int length = 0; length < whole.length - 2; length += 7) {
      Files.write(kept(), java.util.Arrays.copyOf(whole, length));
      assertThat(isRead(MAKER)).as("cut after %d bytes", length).isFalse();
    }
    assertThat(notes)
        .allMatch(note -> note.startsWith(kept() + ": damaged, "))
        .allMatch(note -> note.endsWith("; Draws(count=100, seed=7, millis=0) is computed again"));
  }

  @Test
  void a_changed_digit_is_noticed() throws IOException {
    keep();
    var text = Files.readString(kept());
    Files.writeString(kept(), text.replaceFirst("(\"rows\":\\[\\[)100", "$1101"));
    assertThat(Files.readString(kept())).isNotEqualTo(text);
    assertThat(isRead(MAKER)).isFalse();
    assertThat(notes)
        .containsExactly(
            kept()
                + ": damaged, its contents do not match its digest;"
                + " Draws(count=100, seed=7, millis=0) is computed again");
  }

  @Test
  void a_cell_under_the_name_of_another_is_not_used() throws IOException {
    keep();
    var other = new Draws(200, 7, 0);
    Files.copy(kept(), folder.resolve(Cell.key(other) + ".json"));
    try (var cells = Cells.open(folder, notes::add)) {
      assertThat(cells.read(other, MAKER)).isEmpty();
    }
    assertThat(notes).singleElement().asString().contains("damaged, it is of another run;");
  }

  @Test
  void a_cell_of_other_code_is_named_and_not_used() {
    keep();
    assertThat(isRead("code fedcba9876543210, Java 25")).isFalse();
    assertThat(notes)
        .containsExactly(
            kept()
                + ": made by other code or elsewhere (code 0123456789abcdef, Java 25);"
                + " Draws(count=100, seed=7, millis=0) is computed again");
  }

  @Test
  void what_a_killed_process_left_half_written_is_cleared_away() throws IOException {
    keep();
    var part = Files.writeString(folder.resolve("." + kept().getFileName() + ".x.part"), "{");
    assertThat(isRead(MAKER)).isTrue();
    assertThat(part).doesNotExist();
  }

  @Test
  void two_at_once_are_refused() {
    try (var _ = Cells.open(folder, notes::add)) {
      assertThatThrownBy(() -> Cells.open(folder, notes::add))
          .hasMessage(
              folder + ": lock: another process makes this figure; wait, or name another --out");
    }
    assertThat(isRead(MAKER)).isFalse();
  }

  @Test
  void the_maker_is_the_same_in_every_process_and_knows_the_run_s_code() {
    assertThat(Maker.of(Draws.class))
        .isEqualTo(Maker.of(Draws.class))
        .matches("code [0-9a-f]{16}, Java 25.*lanes of FLOAT32, 1 thread");
    assertThat(Maker.of(CellsTest.class)).isEqualTo(Maker.of(Draws.class));
    assertThat(Maker.of(tacit.examples.demo.DemoRun.class)).isNotEqualTo(Maker.of(Draws.class));
  }
}
