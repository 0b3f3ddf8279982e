// SPDX-License-Identifier: Apache-2.0
package tacit.book.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tacit.book.macro.Html;

/// A chapter with its sections in the margin and its neighbors below.
record ChapterPage(Draft draft, Optional<Draft> before, Optional<Draft> after) {
  /// A place to go to.
  private record Step(String label, String href, String title) {
    static Optional<Step> to(Optional<Draft> draft, String label) {
      return draft.map(d -> new Step(label, d.page(), d.title()));
    }
  }

  String html() {
    String body = draft.body().html();
    return new Frame(
            "",
            draft.words(),
            draft.title(),
            draft.description(),
            contents(),
            body,
            turn(),
            !draft.body().select("figure.chart").isEmpty())
        .html();
  }

  private String contents() {
    return draft.body().select("h2[id]").stream()
        .map(heading ->
            "<li><a href=\"#%s\">%s</a></li>".formatted(Html.escape(heading.id()), heading.html()))
        .collect(Collectors.joining("\n"));
  }

  private String turn() {
    var steps =
        List.of(Step.to(before, "Previous"), Step.to(after, "Next")).stream()
            .flatMap(Optional::stream)
            .map(s -> Map.of("label", s.label(), "href", s.href(), "title", s.title()))
            .toList();
    return steps.isEmpty() ? "" : Frame.fill("turn", Map.of("steps", steps));
  }
}
