// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tacit.nn.data.DataSet;
import tacit.nn.data.DataSets;
import tacit.nn.data.Places;

/// `tacit data list`: every known set, its license, and whether it is on this machine.
@Command(
    name = "list",
    description = "Every known data set, and where it is on this machine.",
    mixinStandardHelpOptions = true)
public final class DataList implements Callable<Integer> {
  @Mixin private DataFolder folder;
  @Mixin private Output output;

  /// One set, as `--json` tells it. `where` is empty for a set that is not on this machine, and for
  /// the one that is a part of the program.
  record Entry(String name, String about, String license, long bytes, boolean there, String where) {
    static Entry of(DataSet set, Places places) {
      var where = DataSets.where(set.name(), places).map(Path::toString);
      boolean embedded = set.files().isEmpty();
      return new Entry(
          set.name(),
          set.about(),
          set.license(),
          set.size(),
          embedded || where.isPresent(),
          where.orElse(""));
    }

    String text(String folder) {
      return "%s%n  %s%n  license: %s%n  %s".formatted(name, about, license, whereabouts(folder));
    }

    private String whereabouts(String folder) {
      if (!where.isEmpty()) return "in " + where;
      if (there) return "part of this program";
      return String.format(
          Locale.ROOT,
          "not on this machine; %.1f MB: tacit data fetch %s%s",
          bytes / 1e6,
          name,
          folder);
    }
  }

  @Override
  public Integer call() {
    var places = folder.places();
    List<Entry> entries = DataSets.all().stream().map(set -> Entry.of(set, places)).toList();
    var texts = entries.stream().map(entry -> entry.text(folder.typed()));
    output.print(entries, texts.collect(Collectors.joining("%n".formatted())));
    return 0;
  }
}
