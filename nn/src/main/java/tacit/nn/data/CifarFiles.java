// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Training and test images of CIFAR, from the files of a folder or from the official archive.
///
/// Files are read in the order of their names, which is the official order of the images. A folder
/// may hold a part of them; the provenance lists what was read.
record CifarFiles(String set, Cifar kind, Path where) {
  /// Whether the folder has at least one file of training images.
  static boolean inFolder(Cifar kind, Path folder) {
    return Files.isDirectory(folder)
        && batches(kind, folder).stream().anyMatch(file -> kind.isTrain(name(file)));
  }

  /// The files of training and test images in a folder, sorted by name.
  static List<Path> batches(Cifar kind, Path folder) {
    return Broken.reading(folder.toString(), () -> files(folder)).stream()
        .filter(file -> kind.isBatch(name(file)))
        .sorted()
        .toList();
  }

  Split read() {
    var batches = new TreeMap<String, Cifar.Batch>();
    if (Files.isDirectory(where)) {
      fromFolder(batches);
    } else {
      fromArchive(batches);
    }
    return new Split(part("training", kind::isTrain, batches), part("test", kind::isTest, batches));
  }

  private ImageSet part(String part, Predicate<String> wanted, Map<String, Cifar.Batch> batches) {
    var names = batches.keySet().stream().filter(wanted).toList();
    if (names.isEmpty()) {
      throw Broken.at(where.toString(), part + " images", "no file of them is there");
    }
    var all = Cifar.Batch.joined(names.stream().map(batches::get).toList());
    String story =
        "%d %s images of %s in %s"
            .formatted(all.images().size(), part, String.join(", ", names), where);
    return new ImageSet(set, story, all.pixels(), all.classes(), kind.classNames());
  }

  private void fromFolder(Map<String, Cifar.Batch> batches) {
    for (Path file : batches(kind, where)) {
      String path = file.toString();
      batches.put(
          name(file), Broken.reading(path, () -> Gunzip.open(file), in -> kind.read(path, in)));
    }
  }

  private void fromArchive(Map<String, Cifar.Batch> batches) {
    TarGz.Visit visit = (name, in) -> batches.put(name, kind.read(where + ", " + name, in));
    Broken.reading(
        where.toString(),
        () -> {
          TarGz.each(where, kind::isBatch, visit);
          return batches;
        });
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
