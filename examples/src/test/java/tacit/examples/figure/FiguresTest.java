// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.examples.figure.MadeUpFigure.Draws;

/// What holds for every figure.
class FiguresTest {
  static Stream<Figure> figures() {
    return Stream.concat(Figures.all().stream(), Stream.of(new MadeUpFigure(3, 0)));
  }

  @Test
  void ids_are_folder_and_name_and_stand_for_one_figure_each() {
    assertThat(figures().map(Figure::id))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z0-9-]+/[a-z0-9-]+"));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void runs_are_records_with_keys_of_their_own_and_travel_to_other_machines(Figure figure)
      throws Exception {
    for (Scale scale : Scale.values()) {
      String data = figure.data().isEmpty() ? "" : figure.data().getFirst();
      var runs = figure.runs(new Setting(scale, 7, data, 2));
      assertThat(runs).isNotEmpty().allMatch(run -> run instanceof Record);
      assertThat(runs.stream().map(Cell::key)).doesNotHaveDuplicates();
      for (Run run : runs) assertThat(copied(run)).isEqualTo(run);
      assertThat(figure.expected(scale).isPositive() || figure instanceof MadeUpFigure).isTrue();
    }
  }

  @Test
  void rows_travel_too() throws Exception {
    var rows = new Draws(100, 7, 0).rows();
    assertThat(copied(rows)).isEqualTo(rows);
  }

  private static Object copied(Object value) throws IOException, ClassNotFoundException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
