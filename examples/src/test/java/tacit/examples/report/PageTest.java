// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Block.Commands;
import tacit.examples.report.Block.Images;
import tacit.examples.report.Block.Picture;
import tacit.examples.report.Block.Prose;
import tacit.examples.report.Block.Table;

class PageTest {
  private static final String NASTY = "</script><script>alert(1)</script> & \"it's\" {{title}}";
  private static final String ESCAPED =
      "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;it&#39;s&quot; {{title}}";

  @Test
  void every_value_is_escaped_wherever_it_stands() {
    var page = Page.of(full(NASTY), NASTY);
    assertThat(page).doesNotContain("<script>alert").doesNotContain("\"it's\"");
    assertThat(page)
        .contains("<title>" + ESCAPED + " · Tacit</title>")
        .contains("<h1>" + ESCAPED + "</h1>")
        .contains("<dd>" + ESCAPED + "</dd>")
        .contains("<p>" + ESCAPED + "</p>")
        .contains("<figcaption>" + ESCAPED + "</figcaption>")
        .contains("alt=\"" + ESCAPED + "\"")
        .contains("aria-label=\"" + ESCAPED + ". " + ESCAPED + "\"")
        .contains("<td>" + ESCAPED + "</td>")
        .contains("role=\"region\" aria-label=\"" + ESCAPED + "\">" + ESCAPED + "</pre>")
        .contains("data-copy=\"" + ESCAPED + "\"");
  }

  @Test
  void a_script_end_in_chart_data_cannot_end_the_script() {
    var page = Page.of(full(NASTY), "Tacit");
    var json = between(page, "<script type=\"application/json\">", "</script>");
    assertThat(json)
        .isEqualTo(
            "{\"a\":[1,\"\\u003c/script>\\u003cscript>alert(1)\\u003c/script> & \\\"it's\\\""
                + " {{title}}\"],\"b\":0.5}");
  }

  @Test
  void equal_reports_make_equal_pages() {
    assertThat(Page.of(full("one"), "Tacit")).isEqualTo(Page.of(full("one"), "Tacit"));
  }

  @Test
  void nothing_is_loaded_from_outside_the_file() {
    var page = Page.of(full("plain"), "Tacit").replace(Assets.echarts(), "");
    var loaded =
        Pattern.compile("(?:src|href)=\"([^\"#]{1,5})|url\\((.{1,5})|@import")
            .matcher(page)
            .results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
    assertThat(loaded).isNotEmpty().allMatch("data:"::equals);
    assertThat(page).contains("content=\"default-src 'none';");
  }

  @Test
  void the_parts_come_in_the_order_of_the_report() {
    var page = Page.of(full("x"), "Tacit 1");
    assertThat(page.replaceAll("(?s)<script.*?</script>", "")) // a megabyte of chart library
        .containsSubsequence(
            "<h1>",
            "class=\"lead\"",
            "class=\"cover\"",
            "class=\"marks\"",
            "class=\"facts\"",
            "href=\"#all\"",
            "<section id=\"all\"",
            "class=\"prose\"",
            "row pair",
            "class=\"chart\"",
            "<details>",
            "<table>",
            "class=\"pictures\"",
            "class=\"network\"",
            "class=\"commands\"",
            "<footer");
    assertThat(page).contains("<tr><th scope=\"col\">x</th><th scope=\"col\">n</th></tr>");
  }

  @Test
  void words_between_backticks_are_code() {
    var report = Report.of("k", "t", "so `a < b` holds");
    assertThat(Page.of(report, "Tacit")).contains(">so <code>a &lt; b</code> holds</p>");
  }

  @Test
  void a_path_in_a_text_breaks_after_its_slashes() {
    assertThat(Markup.inline("in `nn/Conv.java`")).isEqualTo("in <code>nn/<wbr>Conv.java</code>");
  }

  @Test
  void a_page_without_charts_leaves_out_the_library() {
    assertThat(Page.of(Report.of("k", "t", "l"), "Tacit").length())
        .isLessThan(Assets.echarts().length());
  }

  @Test
  void a_row_that_does_not_fit_its_columns_is_refused() {
    assertThatThrownBy(() -> new Table("T", List.of("a", "b"), List.of(List.of("1"))))
        .hasMessage("table 'T': a row of 1 texts under 2 columns");
  }

  @Test
  void an_id_that_cannot_be_an_anchor_is_refused() {
    assertThatThrownBy(() -> Section.of("Two words", "t"))
        .hasMessage("section: id 'Two words' must be lower-case letters, digits and hyphens");
  }

  /// One of each, every text the same.
  private static Report full(String text) {
    var table = new Table(text, List.of(text, "n"), List.of(List.of(text, text)));
    var option = Map.of("b", 0.5, "a", List.of(1, text));
    var pixels = Tensor.of(Shape.of(2, 2), 0, 0.5, 1, 2);
    var image = new Images.Image(pixels, text, List.of(text, text));
    var section =
        Section.of("all", text, text)
            .row(Prose.of(text))
            .row(new Chart(text, text, Chart.Form.HALF, option, table), table)
            .row(new Images(text, text, List.of(image)))
            .row(new Picture(text, text, text))
            .row(Commands.of(new Commands.Command(text, text)));
    return Report.of(text, text, text)
        .cover(List.of(image))
        .mark(text, text, text, Tone.BLUE)
        .fact(text, text)
        .section(section);
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  @Test
  void powers_of_ten_in_large_letters_are_raised_by_the_page() {
    assertThat(Markup.raised("−1.33·10⁻¹⁵ & 10⁷"))
        .isEqualTo("−1.33·10<sup>−15</sup> &amp; 10<sup>7</sup>");
    assertThat(Markup.raised("σ² is 10")).isEqualTo("σ² is 10");
  }
}
