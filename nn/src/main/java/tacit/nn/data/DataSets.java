// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tacit.nn.NearWord;

/// The sets known by name. Loading downloads nothing: a set that is not on the machine is an error
/// that names the command that fetches it.
public final class DataSets {
  private DataSets() {}

  /// All sets, the default one first.
  public static List<DataSet> all() {
    return Catalog.ALL;
  }

  /// The names of all sets.
  public static List<String> names() {
    return all().stream().map(DataSet::name).toList();
  }

  /// The set of that name.
  public static DataSet named(String name) {
    return all().stream()
        .filter(set -> set.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "unknown data set '%s'%s; known are %s"
                    .formatted(name, NearWord.hint(name, names()), String.join(", ", names()))));
  }

  /// The 6,000 training and 1,000 test images that come with this module.
  public static Split embedded() {
    return Embedded.read();
  }

  /// A set from the usual places of this machine.
  public static Split load(String name) {
    return load(name, Places.standard());
  }

  /// A set, read from the first of the places that has it.
  public static Split load(String name, Places places) {
    DataSet set = named(name);
    if (set.format() == DataSet.Format.EMBEDDED) return embedded();
    return located(set, places).read();
  }

  /// The folder or archive from which [#load] would read a set; nothing for the embedded set.
  public static Optional<Path> where(String name, Places places) {
    return Located.find(named(name), places).map(Located::where);
  }

  /// Every published file of a set against the copy on this machine. No entries for the embedded
  /// set.
  public static List<FileCheck> verify(String name, Places places) {
    DataSet set = named(name);
    return set.files().isEmpty() ? List.of() : located(set, places).checks();
  }

  /// Brings the published files of a set to this machine, into the user's own folder or the cache;
  /// what is there and right stays, and only the cache's files are ever replaced. A download that
  /// was interrupted goes on where it stopped. A set that this program draws is drawn.
  public static List<Fetched> fetch(String name, Places places, DownloadProgress progress) {
    return fetch(named(name), places, progress);
  }

  /// As above, from where this set is offered ([DataSet#offeredIn]).
  public static List<Fetched> fetch(DataSet set, Places places, DownloadProgress progress) {
    var found = Located.find(set, places);
    var there = found.filter(at -> !at.cached()).map(Located::own).orElse(List.of());
    if (!there.isEmpty() && there.stream().noneMatch(FileCheck::bad)) {
      return there.stream().map(Fetched::alreadyThere).toList();
    }
    Path folder = found.map(Located::folder).orElse(places.home(set));
    if (set.format() == DataSet.Format.MADE) return new Making(set, folder, progress).run();
    try (var client = client()) {
      var download = new Download(client, Patience.usual(), progress);
      return download.fetchAll(set.files(), folder);
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NORMAL)
        .connectTimeout(Patience.usual().stall())
        .build();
  }

  private static Located located(DataSet set, Places places) {
    return Located.find(set, places).orElseThrow(() -> missing(set, places));
  }

  private static DataUnavailable missing(DataSet set, Places places) {
    String looked =
        Located.folders(set, places).stream()
            .map(Path::toString)
            .collect(Collectors.joining(" and "));
    String folder = places.given().map(given -> " --data-dir " + given).orElse("");
    return new DataUnavailable(
        String.format(
            Locale.ROOT,
            "%s is not on this machine: looked in %s; fetch it (%.1f MB) with:"
                + " tacit data fetch %s%s",
            set.name(),
            looked,
            set.size() / 1e6,
            set.name(),
            folder));
  }
}
