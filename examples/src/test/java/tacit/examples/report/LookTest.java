// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Block.Table;

class LookTest {
  private static final Table TABLE =
      new Table("Speed", List.of("n", "speed"), List.of(List.of("64", "1.5")));

  @Test
  void a_chart_alone_has_drawing_caption_table_and_option() {
    var html = Look.html(new Chart("Speed", "See `n`.", Chart.Form.HALF, Map.of("a", 1), TABLE));
    assertThat(html)
        .startsWith("<figure class=\"chart\">")
        .containsSubsequence(
            "<p class=\"figure-title\">Speed</p>",
            "<div class=\"plot half\" role=\"img\" aria-label=\"Speed. See `n`.\">",
            "<figcaption>See <code>n</code>.</figcaption>",
            "<details>",
            "<tr><th scope=\"row\">64</th><td>1.5</td></tr>",
            "<script type=\"application/json\">{\"a\":1}</script>",
            "</figure>");
  }

  @Test
  void fonts_stand_where_the_page_wants_them() {
    var faces = Look.fontFaces(font -> "fonts/" + font.file());
    assertThat(faces.lines()).hasSize(Look.fonts().size()).allMatch(line -> line.endsWith("}"));
    assertThat(faces).contains("src:url(fonts/source-serif-4-latin-wght-normal.woff2) format");
    assertThat(Look.fonts()).allMatch(font -> font.bytes().length > 10_000);
  }

  @Test
  void the_shared_style_says_nothing_of_sections() {
    assertThat(Look.css().lines()).noneMatch(line -> line.startsWith("section"));
  }
}
