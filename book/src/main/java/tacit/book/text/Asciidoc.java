// SPDX-License-Identifier: Apache-2.0
package tacit.book.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import tacit.book.Problem;

/// The door to AsciidoctorJ: plain AsciiDoc in, HTML out. Starting takes seconds, a chapter a
/// fraction of one, so one is made for the whole book.
public final class Asciidoc implements AutoCloseable {
  /// Held, since a logger that nobody holds forgets that it is silent.
  private static final Logger CONSOLE = Logger.getLogger("asciidoctor");

  private final Asciidoctor asciidoctor;
  private final List<LogRecord> log = new ArrayList<>();

  public Asciidoc() {
    CONSOLE.setUseParentHandlers(false);
    asciidoctor = Asciidoctor.Factory.create();
    asciidoctor.registerLogHandler(log::add);
  }

  /// The chapter as HTML; what AsciidoctorJ warns of becomes a problem of the chapter's line.
  public Converted convert(Prepared prepared, List<Problem> problems) {
    log.clear();
    var document = asciidoctor.load(prepared.text(), options());
    var html = document.convert();
    for (LogRecord each : log) {
      if (each.getSeverity().compareTo(Severity.WARN) >= 0) problems.add(problem(prepared, each));
    }
    String title = Optional.ofNullable(document.getDoctitle()).orElse("");
    var description = Optional.ofNullable(document.getAttribute("description")).orElse("");
    if (title.isEmpty() || description.equals("")) {
      problems.add(
          new Problem(
              prepared.chapter().file(),
              1,
              "chapter: begins with '= Title' and, on the next line, ':description: one sentence'"));
    }
    return new Converted(prepared.chapter(), title, description.toString(), html);
  }

  private static Options options() {
    var attributes =
        Attributes.builder()
            .attribute("idprefix", "")
            .attribute("idseparator", "-")
            .attribute("notitle", "")
            .attribute("table-caption!", "")
            .attribute("figure-caption!", "")
            .attribute("example-caption!", "")
            .build();
    return Options.builder()
        .safe(SafeMode.SECURE)
        .sourcemap(true)
        .standalone(false)
        .attributes(attributes)
        .build();
  }

  private static Problem problem(Prepared prepared, LogRecord record) {
    int line = Optional.ofNullable(record.getCursor()).map(Cursor::getLineNumber).orElse(0);
    return new Problem(
        prepared.chapter().file(), prepared.origin(line), "asciidoc: " + record.getMessage());
  }

  @Override
  public void close() {
    asciidoctor.close();
  }
}
