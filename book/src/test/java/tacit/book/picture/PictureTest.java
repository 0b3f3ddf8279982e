// SPDX-License-Identifier: Apache-2.0
package tacit.book.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Seed;
import tacit.book.Project;
import tacit.book.macro.PictureMacro;
import tacit.book.text.Call;
import tacit.book.text.Chapter;
import tacit.nn.data.pathfinder.PathfinderParams;

class PictureTest {
  private static final Path RESULTS = Project.ROOT.resolve("book/results");
  private static final PictureMacro MACRO = new PictureMacro(Picture.all(RESULTS));

  private static Call call(String name) {
    return new Call(new Chapter("made-up.adoc", List.of()), 1, name, "");
  }

  private static long count(String html, String what) {
    return Pattern.compile(what).matcher(html).results().count();
  }

  @Test
  void of_a_pair_the_first_picture_has_one_path_for_both_disks_and_the_second_has_not() {
    var pair = PathfinderPair.first(PathfinderParams.lite32(3), new Seed(7));
    assertThat(pair.joined().label()).isEqualTo(1);
    assertThat(pair.parted().label()).isZero();
  }

  /// Two images; two answers with a line a dash, a disk a tip.
  @Test
  void answers_show_every_dash_and_both_disks() {
    var pair = PathfinderPair.first(PathfinderParams.lite32(3), new Seed(7));
    int dashes = pair.joined().paddles().size() + pair.parted().paddles().size();
    assertThat(count(pair.html(), "<img src=\"data:image/png;base64,")).isEqualTo(2);
    assertThat(count(pair.html(), "<svg viewBox='0 0 32 32'")).isEqualTo(2);
    assertThat(count(pair.html(), "<line ")).isEqualTo(dashes);
    assertThat(count(pair.html(), "<circle ")).isEqualTo(4);
  }

  /// Three entries of a row and three of each of two columns, one of them in both; then the root's.
  @Test
  void a_component_is_a_row_and_the_columns_of_the_children() {
    String html = new LocalComponentsDrawing().html();
    assertThat(count(html, "fill='var\\(--blue\\)'")).isEqualTo(2 + 3 + 3);
    assertThat(count(html, "fill='var\\(--orange\\)'")).isEqualTo(1 + 2 + 3);
    assertThat(count(html, "fill='var\\(--violet\\)'")).isEqualTo(1);
  }

  /// Below the level 0.3 four steps miss 0.25, 0.2, 0.1 and 0.05: 0.6 of five times 0.3.
  @Test
  void the_ramp_risk_is_the_missing_share_of_the_rectangle_below_the_level() {
    String html = MarginCurveDrawing.ofFive().html();
    assertThat(html).contains("<i>A</i> = 0.2,", "<i>γ</i> = 0.3.", "it is the share 0.4.");
    assertThat(count(html, "fill='var\\(--blue\\)'")).isEqualTo(5);
    assertThat(count(html, "fill='var\\(--orange\\)'")).isEqualTo(4);
  }

  @Test
  void the_smallest_margins_are_shown_with_their_labels_in_order() {
    String html = SmallestMarginsPicture.of(RESULTS).html();
    assertThat(count(html, "<img src=\"data:image/png;base64,")).isEqualTo(20);
    assertThat(html).contains("of 2,000 training images");
  }

  @Test
  void eight_samples_are_drawn_for_five_neurons_by_class_and_subclass() {
    String html = new EightSamplesDrawing().html();
    assertThat(count(html, "<circle[^>]*--blue")).isEqualTo(5 * 4);
    assertThat(count(html, "<circle[^>]*--orange")).isEqualTo(5 * 4);
    assertThat(count(html, "<circle[^>]*--paper")).isEqualTo(5 * 4); // of half of them, open
  }

  @Test
  void ten_kinds_of_clothes_are_shown_class_by_class() {
    String html = new CrossedClassesPicture().html();
    assertThat(count(html, "<img src=\"data:image/png;base64,")).isEqualTo(10);
    assertThat(html.indexOf("Sneaker")).isLessThan(html.indexOf("Dress"));
    assertThat(count(html, "class 0")).isEqualTo(5);
    assertThat(count(html, "class 1")).isEqualTo(5);
  }

  @Test
  void a_picture_comes_with_an_anchor_and_words() {
    var fragment = MACRO.expand(call("local-components"));
    assertThat(fragment.id()).isEqualTo("picture-local-components");
    assertThat(fragment.words()).contains("One local component is a row");
  }

  @Test
  void an_unknown_picture_is_named_with_those_that_there_are() {
    assertThatThrownBy(() -> MACRO.expand(call("pathfindr")))
        .hasMessage(
            "picture: no picture 'pathfindr' (did you mean 'pathfinder'?); there are"
                + " crossed-classes, eight-samples, local-components, margin-curve, pathfinder,"
                + " smallest-margins");
  }
}
