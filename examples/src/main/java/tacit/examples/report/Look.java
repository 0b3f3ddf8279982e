// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The one look of reports, figures and book, in parts, for pages that are not a single file:
/// style, fonts, the script that draws charts, and the HTML of a block.
///
/// A page that uses them has `css()` and `fontFaces(…)` in its style, the `html(…)` of its blocks
/// anywhere in its body, and at the end of it `echarts()` and then `script()`.
public final class Look {
  // Without ¹²³: all raised digits are to come from one font, and ours has only these.
  private static final String LATIN =
      "U+0-B1,U+B4-B8,U+BA-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,"
          + "U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
  private static final String GREEK = "U+370-377,U+37A-37F,U+384-38A,U+38C,U+38E-3A1,U+3A3-3FF";

  private Look() {}

  /// The style sheet; all sizes and colors are its custom properties.
  public static String css() {
    return Assets.text("look.css") + Assets.text("choice.css");
  }

  /// Draws every `figure.chart` of the document from the JSON in it, and makes copy buttons work.
  public static String script() {
    return Assets.text("choice.js") + Assets.text("look.js");
  }

  /// Apache ECharts, about a megabyte.
  public static String echarts() {
    return Assets.echarts();
  }

  /// Tacit's mark, as SVG.
  public static String mark() {
    return Assets.text("mark.svg");
  }

  /// A file of a font family, weights 200 to 900.
  ///
  /// @param file its name, as in `source-sans-3-latin-wght-normal.woff2`
  /// @param range the characters that it holds, in the words of `unicode-range`
  public record Font(String family, String file, String range) {
    public byte[] bytes() {
      return Assets.bytes("fonts/" + file);
    }

    /// The file itself as an address, for pages of a single file.
    public String embedded() {
      return "data:font/woff2;base64," + Base64.getEncoder().encodeToString(bytes());
    }
  }

  public static List<Font> fonts() {
    return List.of(
        font("Tacit Serif", "source-serif-4-latin", LATIN),
        font("Tacit Sans", "source-sans-3-latin", LATIN),
        font("Tacit Sans", "source-sans-3-greek", GREEK));
  }

  private static Font font(String family, String file, String range) {
    return new Font(family, file + "-wght-normal.woff2", range);
  }

  /// The fonts as style rules.
  ///
  /// @param address where the page finds a font, as in `fonts/…`
  public static String fontFaces(Function<Font, String> address) {
    return fonts().stream()
        .map(font ->
            """
            @font-face{font-family:"%s";font-style:normal;font-weight:200 900;font-display:swap;\
            src:url(%s) format("woff2");unicode-range:%s}
            """
                .formatted(font.family(), address.apply(font), font.range()))
        .collect(Collectors.joining());
  }

  /// A block as it stands in a report.
  public static String html(Block block) {
    return Templates.fill("block", BlockView.of(block));
  }
}
