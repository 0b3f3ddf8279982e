// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tacit.nn.data.DataSets;
import tacit.nn.data.FileCheck;

/// `tacit data verify NAME`: the files on this machine against the published checksums, and then
/// every image read. Exit status 1 if a file is missing or wrong.
@Command(
    name = "verify",
    description = "Compare a set's files with the published checksums.",
    mixinStandardHelpOptions = true)
public final class DataVerify implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "A name of 'tacit data list'.")
  private String name = "";

  @Mixin private DataFolder folder;
  @Mixin private Output output;

  /// One file, as `--json` tells it.
  record Line(String path, String state, String detail) {
    static Line of(FileCheck check) {
      String state = check.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      return new Line(check.path().toString(), state, check.detail());
    }

    String text() {
      return "%s: %s (%s)".formatted(path, state, detail);
    }
  }

  /// Everything `--json` tells; no images are counted where a file is missing or wrong.
  record Report(String name, boolean holds, int trainImages, int testImages, List<Line> files) {}

  @Override
  public Integer call() {
    var checks = DataSets.verify(name, folder.places());
    boolean holds = checks.stream().noneMatch(FileCheck::bad);
    var files = checks.stream().map(Line::of).toList();
    var report = holds ? read(files) : new Report(name, false, 0, 0, files);
    output.print(report, text(report));
    return holds ? 0 : 1;
  }

  private Report read(List<Line> files) {
    var split = DataSets.load(name, folder.places());
    return new Report(name, true, split.train().size(), split.test().size(), files);
  }

  private String text(Report report) {
    String verdict =
        report.holds()
            ? String.format(
                Locale.ROOT,
                "%s: %,d training and %,d test images can be read",
                report.name(),
                report.trainImages(),
                report.testImages())
            : "%s: does not hold; fetch it again with: tacit data fetch %s%s"
                .formatted(report.name(), report.name(), folder.typed());
    return Stream.concat(report.files().stream().map(Line::text), Stream.of(verdict))
        .collect(Collectors.joining("%n".formatted()));
  }
}
