// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import tacit.autodiff.Indices;

/// The part of Fashion-MNIST that comes with this module, 600 training and 100 test images a class.
final class Embedded {
  private static final String FOLDER = "fashion-mnist/";

  private Embedded() {}

  static Split read() {
    return new Split(part(IdxFiles.TRAIN, "training"), part(IdxFiles.TEST, "test"));
  }

  private static ImageSet part(String part, String called) {
    DataSet set = Catalog.EMBEDDED;
    Pixels x = Idx.images(name(IdxFiles.images(part)), () -> open(IdxFiles.images(part)));
    Indices k =
        Idx.labels(
            name(IdxFiles.labels(part)),
            () -> open(IdxFiles.labels(part)),
            set.classNames().size());
    String story =
        "%d of the official %s images of Fashion-MNIST, %d a class"
            .formatted(x.size(), called, x.size() / set.classNames().size());
    return new ImageSet(set.name(), story, x, k, set.classNames());
  }

  private static InputStream open(String file) throws IOException {
    InputStream in = Embedded.class.getResourceAsStream(FOLDER + file + ".gz");
    if (in == null) throw new FileNotFoundException("not part of this build");
    return Gunzip.unpack(in);
  }

  private static String name(String file) {
    return "embedded " + FOLDER + file + ".gz";
  }
}
