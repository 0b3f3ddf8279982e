// SPDX-License-Identifier: Apache-2.0
package tacit.book.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tacit.book.Project;

class HighlightTest {
  @Test
  void each_kind_of_token_has_its_span() {
    assertThat(
            Highlight.html(
                Language.JAVA,
                "@Override public List<String> f(int i) { return \"a//b\" + 1.5e-3f; }"))
        .isEqualTo(
            "<span class=\"annotation\">@Override</span> <span class=\"keyword\">public</span>"
                + " <span class=\"type\">List</span>&lt;<span class=\"type\">String</span>&gt; f("
                + "<span class=\"keyword\">int</span> i) { <span class=\"keyword\">return</span>"
                + " <span class=\"string\">\"a//b\"</span> + <span class=\"number\">1.5e-3f</span>; }");
  }

  @Test
  void a_token_of_several_lines_is_closed_on_each() {
    assertThat(Highlight.html(Language.JAVA, "/* a\nb */ x"))
        .isEqualTo("<span class=\"comment\">/* a</span>\n<span class=\"comment\">b */</span> x");
    assertThat(Highlight.html(Language.JAVA, "\"\"\"\n\"quoted\" // no comment\n\"\"\""))
        .doesNotContain("comment\"")
        .contains("<span class=\"string\">\"quoted\" // no comment</span>");
  }

  @Test
  void a_kernel_has_the_words_of_opencl() {
    assertThat(Highlight.html(Language.OPENCL, "#define N 2\nkernel void f(global int *record)"))
        .isEqualTo(
            "<span class=\"annotation\">#define</span> <span class=\"type\">N</span>"
                + " <span class=\"number\">2</span>\n<span class=\"keyword\">kernel</span>"
                + " <span class=\"keyword\">void</span> f(<span class=\"keyword\">global</span>"
                + " <span class=\"keyword\">int</span> *record)");
  }

  @Test
  void no_letter_of_any_source_is_lost() {
    for (String unit : new String[] {"tacit.autodiff.Var", "tacit.book.code.Scratch"}) {
      String text = Project.SOURCES.file(unit).lines().stream().collect(Collectors.joining("\n"));
      String shown = Highlight.html(Language.JAVA, text).replaceAll("</?span[^>]*>", "");
      assertThat(shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
          .isEqualTo(text);
    }
  }
}
