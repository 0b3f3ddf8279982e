// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tacit.autodiff.Indices;

/// Training and test images in the four IDX files of MNIST and Fashion-MNIST, packed with gzip or
/// not.
record IdxFiles(String set, List<String> classNames, Path folder) {
  static final String TRAIN = "train";
  static final String TEST = "t10k";

  static boolean inFolder(Path folder) {
    return Files.exists(packed(folder, images(TRAIN)))
        || Files.exists(folder.resolve(images(TRAIN)));
  }

  static String images(String part) {
    return part + "-images-idx3-ubyte";
  }

  static String labels(String part) {
    return part + "-labels-idx1-ubyte";
  }

  Split read() {
    return new Split(part(TRAIN, "training"), part(TEST, "test"));
  }

  private ImageSet part(String part, String called) {
    Path images = file(images(part));
    Path labels = file(labels(part));
    Pixels x = Idx.images(images.toString(), () -> Gunzip.open(images));
    Indices k = Idx.labels(labels.toString(), () -> Gunzip.open(labels), classNames.size());
    if (x.size() != k.size()) {
      throw Broken.at(
          labels.toString(),
          "number of labels",
          "%d labels for the %d images of %s".formatted(k.size(), x.size(), images.getFileName()));
    }
    String story = "%d %s images of %s".formatted(x.size(), called, images);
    return new ImageSet(set, story, x, k, classNames);
  }

  private Path file(String name) {
    Path packed = packed(folder, name);
    if (Files.exists(packed)) return packed;
    Path plain = folder.resolve(name);
    if (Files.exists(plain)) return plain;
    throw Broken.at(plain.toString(), "file", "not there, with .gz neither");
  }

  private static Path packed(Path folder, String name) {
    return folder.resolve(name + ".gz");
  }
}
