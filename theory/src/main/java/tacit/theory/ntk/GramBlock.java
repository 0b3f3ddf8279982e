// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.AtomicFile;
import tacit.autodiff.io.BadFile;
import tacit.autodiff.io.Npy;

/// Some rows of a Gram matrix in a file, and beside it a text of two lines: the digest of what they
/// belong to, and that of the file's bytes. The text is written last.
///
/// @param digest of the network and its inputs
/// @param first the first row
/// @param count rows
/// @param m columns
record GramBlock(Path folder, String digest, int first, int count, int m) {
  private Path file(String ending) {
    return folder.resolve("rows-%04d-%04d.%s".formatted(first, first + count - 1, ending));
  }

  /// Room for the rows.
  GramRows rows(boolean ntk) {
    return new GramRows(first, count, m, ntk);
  }

  /// Reads the block into a whole matrix, if it is there and whole.
  boolean read(GramRows all, Consumer<String> say) {
    Path seal = file("txt"), data = file("npy");
    if (!Files.exists(seal)) return false;
    try {
      String[] lines = Files.readString(seal, StandardCharsets.UTF_8).split("\n", -1);
      if (!lines[0].equals(digest)) {
        throw BadFile.of(
            data.toString(),
            "rows",
            "a block of another network or of other inputs; name another folder, or remove it");
      }
      byte[] bytes = Files.exists(data) ? Files.readAllBytes(data) : new byte[0];
      if (lines.length < 2 || !lines[1].equals(GramDigest.of(bytes))) {
        say.accept(data + ": damaged, so it is computed again");
        return false;
      }
    } catch (IOException e) {
      throw BadFile.reading(data, e);
    }
    all.put(first, count, Npy.read(data).tensor().toDoubles());
    return true;
  }

  void write(GramRows rows) {
    double[] numbers = rows.numbers();
    Shape shape = Shape.of(numbers.length / (count * m), count, m);
    Path data = file("npy");
    Npy.write(data, Tensor.of(shape, numbers));
    try {
      String seal = digest + "\n" + GramDigest.of(Files.readAllBytes(data)) + "\n";
      AtomicFile.write(file("txt"), out -> out.write(seal.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw BadFile.reading(data, e);
    }
  }
}
