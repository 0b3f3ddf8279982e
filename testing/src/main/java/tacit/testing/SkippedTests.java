// SPDX-License-Identifier: Apache-2.0
package tacit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The tests that this build skipped, by name and with the reason; the last word of `verify`.
///
/// With `TACIT_SKIPS=fail` in the environment a skipped test fails the build, so that a machine
/// that was set up to run everything does.
public final class SkippedTests {
  private SkippedTests() {}

  /// Reads the Surefire reports of every module below the folder `args[0]`.
  public static void main(String[] args) throws IOException, XMLStreamException {
    var skipped = below(Path.of(args[0]));
    skipped.forEach(line -> System.out.println("skipped: " + line));
    System.out.println(skipped.isEmpty() ? "No test was skipped." : count(skipped));
    if (!skipped.isEmpty() && "fail".equals(System.getenv("TACIT_SKIPS"))) {
      throw new IllegalStateException(count(skipped) + " TACIT_SKIPS=fail forbids that.");
    }
  }

  /// One line a skipped test, sorted: `tacit.book.PageTest.every_chart_is_drawn: needs Chromium…`.
  static List<String> below(Path root) throws IOException, XMLStreamException {
    var lines = new ArrayList<String>();
    for (var report : reports(root)) {
      try (var in = Files.newInputStream(report)) {
        lines.addAll(skipped(in));
      }
    }
    return lines.stream().sorted().toList();
  }

  static List<String> skipped(InputStream report) throws XMLStreamException {
    var lines = new ArrayList<String>();
    var xml = XMLInputFactory.newFactory().createXMLStreamReader(report);
    String test = "";
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) continue;
      if (xml.getLocalName().equals("testcase")) test = name(xml);
      if (xml.getLocalName().equals("skipped")) lines.add(test + ": " + attribute(xml, "message"));
    }
    return lines;
  }

  private static String name(XMLStreamReader xml) {
    var method = attribute(xml, "name");
    return attribute(xml, "classname") + (method.isEmpty() ? "" : "." + method);
  }

  private static String attribute(XMLStreamReader xml, String name) {
    var value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static String count(List<String> skipped) {
    return skipped.size() == 1 ? "1 test was skipped." : skipped.size() + " tests were skipped.";
  }

  private static List<Path> reports(Path root) throws IOException {
    try (Stream<Path> modules = Files.list(root)) {
      var found = new ArrayList<Path>();
      for (var folder : modules.map(m -> m.resolve("target/surefire-reports")).toList()) {
        if (!Files.isDirectory(folder)) continue;
        try (var files = Files.newDirectoryStream(folder, "TEST-*.xml")) {
          files.forEach(found::add);
        }
      }
      return found;
    }
  }
}
