// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tacit.nn.data.DataSet;
import tacit.nn.data.DataSets;
import tacit.nn.data.Fetched;

/// `tacit data fetch NAME`: the published files onto this machine, resumed and verified.
@Command(
    name = "fetch",
    description = "Download or draw a data set; what is there and right stays.",
    mixinStandardHelpOptions = true)
public final class DataFetch implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "A name of 'tacit data list'.")
  private String name = "";

  @Option(
      names = "--from",
      paramLabel = "URL",
      description = "A mirror's folder with the files, instead of the official one.")
  private Optional<URI> mirror = Optional.empty();

  @Mixin private DataFolder folder;
  @Mixin private Output output;

  /// One file, as `--json` tells it.
  record Line(String path, String outcome) {
    static Line of(Fetched file) {
      String outcome = file.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      return new Line(file.path().toString(), outcome);
    }

    String text() {
      return path + ": " + outcome;
    }
  }

  /// Everything `--json` tells.
  record Report(String name, List<Line> files) {
    String text() {
      return files.isEmpty()
          ? name + " is part of this program; there is nothing to fetch"
          : files.stream().map(Line::text).collect(Collectors.joining("%n".formatted()));
    }
  }

  @Override
  public Integer call() {
    DataSet set = DataSets.named(name);
    if (mirror.isPresent() && set.format() == DataSet.Format.MADE) {
      throw new UserError("--from: %s is drawn by this program; leave it out".formatted(name));
    }
    DataSet source = mirror.map(set::offeredIn).orElse(set);
    try (var display = new DownloadDisplay(output.screen())) {
      var fetched = DataSets.fetch(source, folder.places(), display);
      var report = new Report(name, fetched.stream().map(Line::of).toList());
      output.print(report, report.text());
      return 0;
    }
  }
}
