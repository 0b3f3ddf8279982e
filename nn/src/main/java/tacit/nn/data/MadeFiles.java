// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import tacit.autodiff.io.AtomicFile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A [MadeSet] in a folder: the four IDX files of MNIST, and beside them `made.json` with what they
/// were made by. That one is written last, so a folder without it is not complete.
public record MadeFiles(Path folder) {
  static final String RECORD = "made.json";

  /// Writes the files, all of them or no record of them.
  public List<Path> write(MadeSet set, Split drawn) {
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(folder.resolve(RECORD));
    } catch (IOException e) {
      throw new DataUnavailable("cannot write into %s (%s)".formatted(folder, e.getMessage()), e);
    }
    var paths =
        List.of(
            images(IdxFiles.TRAIN),
            labels(IdxFiles.TRAIN),
            images(IdxFiles.TEST),
            labels(IdxFiles.TEST));
    packed(paths.get(0), out -> Idx.writeImages(out, drawn.train().pixels()));
    packed(paths.get(1), out -> Idx.writeLabels(out, drawn.train().labels()));
    packed(paths.get(2), out -> Idx.writeImages(out, drawn.test().pixels()));
    packed(paths.get(3), out -> Idx.writeLabels(out, drawn.test().labels()));
    record(set);
    return paths;
  }

  private void record(MadeSet set) {
    var words = new LinkedHashMap<String, Object>();
    words.put("name", set.name());
    words.putAll(set.parameters());
    var mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    AtomicFile.write(folder.resolve(RECORD), out -> out.write(mapper.writeValueAsBytes(words)));
  }

  static boolean inFolder(Path folder) {
    return Files.exists(folder.resolve(RECORD)) && IdxFiles.inFolder(folder);
  }

  private Path images(String part) {
    return folder.resolve(IdxFiles.images(part) + ".gz");
  }

  private Path labels(String part) {
    return folder.resolve(IdxFiles.labels(part) + ".gz");
  }

  private static void packed(Path file, AtomicFile.Contents contents) {
    AtomicFile.write(
        file,
        out -> {
          var gzip = new GZIPOutputStream(out, 1 << 16);
          contents.writeTo(gzip);
          gzip.finish();
        });
  }
}
