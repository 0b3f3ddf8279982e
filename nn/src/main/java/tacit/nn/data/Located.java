// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the files of a set were found: a folder, or the archive itself.
///
/// @param cached whether that is the cache of downloads, whose files are compared with the
///   published checksums before every use
record Located(DataSet set, Path where, boolean cached) {

  /// The user's own folder if there is one, else the system's, else the cache, or what the user has
  /// put there.
  static Optional<Located> find(DataSet set, Places places) {
    if (places.given().isPresent()) {
      return folders(set, places).stream()
          .flatMap(folder -> files(set, folder).stream())
          .map(where -> new Located(set, where, false))
          .findFirst();
    }
    var installed = files(set, places.installed().resolve(set.name()));
    if (installed.isPresent()) return Optional.of(new Located(set, installed.get(), false));
    Path home = places.home(set);
    boolean fetched = set.files().stream().anyMatch(f -> Files.exists(home.resolve(f.name())));
    if (fetched) return Optional.of(new Located(set, home, true));
    return loose(set, home).map(where -> new Located(set, where, false));
  }

  /// Batches of CIFAR that lie unpacked where downloads go. A download keeps the archive, so the
  /// user has put them there; they may be a part of the set, and are read as what they are.
  private static Optional<Path> loose(DataSet set, Path home) {
    return switch (set.format()) {
      case EMBEDDED, IDX, MADE -> Optional.empty();
      case CIFAR_10, CIFAR_100 -> files(set, home);
    };
  }

  /// The folders that [#find] looks into.
  static List<Path> folders(DataSet set, Places places) {
    return places
        .given()
        .map(given -> List.of(given, given.resolve(set.name())))
        .orElseGet(() -> List.of(places.installed().resolve(set.name()), places.home(set)));
  }

  private static Optional<Path> files(DataSet set, Path folder) {
    return switch (set.format()) {
      case EMBEDDED -> Optional.empty();
      case IDX -> Optional.of(folder).filter(IdxFiles::inFolder);
      case MADE -> Optional.of(folder).filter(MadeFiles::inFolder);
      case CIFAR_10 -> batches(Cifar.TEN, folder, "cifar-10-batches-bin", set);
      case CIFAR_100 -> batches(Cifar.HUNDRED, folder, "cifar-100-binary", set);
    };
  }

  private static Optional<Path> batches(Cifar kind, Path folder, String unpacked, DataSet set) {
    return Stream.of(
            Optional.of(folder).filter(f -> CifarFiles.inFolder(kind, f)),
            Optional.of(folder.resolve(set.files().getFirst().name())).filter(Files::isRegularFile),
            Optional.of(folder.resolve(unpacked)).filter(f -> CifarFiles.inFolder(kind, f)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  Split read() {
    if (cached) refuseDamaged();
    return switch (set.format()) {
      case EMBEDDED -> throw new IllegalStateException("the embedded set has no files");
      case IDX, MADE -> new IdxFiles(set.name(), set.classNames(), where).read();
      case CIFAR_10 -> new CifarFiles(set.name(), Cifar.TEN, archive()).read();
      case CIFAR_100 -> new CifarFiles(set.name(), Cifar.HUNDRED, archive()).read();
    };
  }

  private Path archive() {
    return cached ? where.resolve(set.files().getFirst().name()) : where;
  }

  private void refuseDamaged() {
    for (FileCheck check : checks()) {
      if (check.bad()) {
        throw new DataUnavailable(
            "%s is %s; fetch it again with: tacit data fetch %s"
                .formatted(check.path(), damage(check), set.name()));
      }
    }
  }

  private static String damage(FileCheck check) {
    boolean missing = check.state() == FileCheck.State.MISSING;
    return missing ? "missing" : "damaged: " + check.detail();
  }

  /// Every published file of the set against the copy here.
  List<FileCheck> checks() {
    return switch (set.format()) {
      case EMBEDDED -> List.of();
      case IDX, MADE -> published();
      case CIFAR_10 -> cifar(Cifar.TEN);
      case CIFAR_100 -> cifar(Cifar.HUNDRED);
    };
  }

  /// The same for files that are not ours to replace: one that is wrong is an error.
  List<FileCheck> own() {
    var checks = checks();
    for (FileCheck check : checks) {
      if (check.state() == FileCheck.State.WRONG) {
        throw new DataUnavailable(
            "%s is not the published file: %s; move it away, then fetch again"
                .formatted(check.path(), check.detail()));
      }
    }
    return checks;
  }

  /// The folder with the files.
  Path folder() {
    return Files.isRegularFile(where) ? where.resolveSibling("") : where;
  }

  private List<FileCheck> cifar(Cifar kind) {
    if (cached || Files.isRegularFile(where)) return published();
    return CifarFiles.batches(kind, where).stream().map(FileCheck::unknown).toList();
  }

  private List<FileCheck> published() {
    return set.files().stream().map(file -> FileCheck.in(folder(), file)).toList();
  }
}
