// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/// The door to KaTeX, run by GraalJS while the book is built, and to its style and fonts.
///
/// A page carries finished HTML and MathML, so it shows formulas without any script.
public final class Katex implements AutoCloseable {
  private static final String FOLDER = "/META-INF/resources/webjars/katex/0.18.11/";
  private static final Pattern FONT =
      Pattern.compile("src:url\\((fonts/[\\w-]+\\.woff2)\\) format\\(\"woff2\"\\)[^}]*");

  private final Context engine;
  private final Value render;

  public Katex() {
    engine = Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    engine.eval("js", new String(bytes("dist/katex.min.js"), StandardCharsets.UTF_8));
    render =
        engine.eval(
            "js",
            "(tex, displayMode) => katex.renderToString(tex,"
                + " {displayMode, strict: 'error', throwOnError: true})");
  }

  /// A formula as HTML.
  ///
  /// @param display on lines of its own
  public String html(String tex, boolean display) {
    if (tex.isBlank()) throw new IllegalArgumentException("math: the formula is empty");
    try {
      return render.execute(tex, display).asString();
    } catch (PolyglotException e) {
      throw new IllegalArgumentException(
          "math: " + reason(String.valueOf(e.getMessage())) + " in " + tex, e);
    }
  }

  /// What KaTeX says, without its combining underlines and the formula that we add ourselves.
  private static String reason(String message) {
    return message
        .replaceFirst("^\\w*Error: (KaTeX parse error: )?", "")
        .replaceFirst("(?s)(at position \\d+|at end of input): .*", "$1")
        .replaceAll("[\\u0332]", "");
  }

  /// KaTeX's style with its fonts inside, so that pages read from a disk find them too.
  public static String css() {
    String css = new String(bytes("dist/katex.min.css"), StandardCharsets.UTF_8);
    return FONT.matcher(css)
        .replaceAll(font ->
            Matcher.quoteReplacement(
                "src:url(data:font/woff2;base64,"
                    + Base64.getEncoder().encodeToString(bytes("dist/" + font.group(1)))
                    + ") format(\"woff2\")"));
  }

  /// The terms under which a site may hold KaTeX's style and fonts.
  public static String license() {
    return new String(bytes("LICENSE"), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Katex.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) throw new IllegalStateException("math: KaTeX has no file " + name);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("math: KaTeX's " + name + " cannot be read", e);
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
