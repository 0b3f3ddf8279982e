// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import tacit.autodiff.Seed;

/// Makes the embedded part of Fashion-MNIST: 600 training and 100 test images a class, drawn with a
/// fixed seed from the official files, in their order there.
///
/// Arguments: the folder of the official files, the folder to write to.
final class EmbeddedMaker {
  private EmbeddedMaker() {}

  static void main(String[] arguments) throws IOException {
    Split drawn = draw(Path.of(arguments[0]));
    write(Path.of(arguments[1]), IdxFiles.TRAIN, drawn.train());
    write(Path.of(arguments[1]), IdxFiles.TEST, drawn.test());
  }

  static Split draw(Path official) {
    DataSet set = Catalog.EMBEDDED;
    Split all = new IdxFiles(set.name(), set.classNames(), official).read();
    return new Split(draw(all.train(), IdxFiles.TRAIN, 600), draw(all.test(), IdxFiles.TEST, 100));
  }

  private static ImageSet draw(ImageSet all, String part, int perClass) {
    Seed seed = new Seed(0).child("fashion-mnist-embedded").child(part);
    return all.stratified(seed.generator(), perClass);
  }

  private static void write(Path folder, String part, ImageSet set) throws IOException {
    try (var out = packed(folder.resolve(IdxFiles.images(part) + ".gz"))) {
      Idx.writeImages(out, set.pixels());
    }
    try (var out = packed(folder.resolve(IdxFiles.labels(part) + ".gz"))) {
      Idx.writeLabels(out, set.labels());
    }
  }

  private static OutputStream packed(Path file) throws IOException {
    return new GZIPOutputStream(Files.newOutputStream(file)) {
      {
        def.setLevel(Deflater.BEST_COMPRESSION);
      }
    };
  }
}
