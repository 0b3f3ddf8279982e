// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tacit.autodiff.io.AtomicFile;
import tacit.examples.report.Png;
import tacit.nn.data.ImageSet;
import tacit.nn.data.MadeFiles;
import tacit.nn.data.MadeSet;
import tacit.nn.data.Split;

/// `tacit data make NAME --out DIR`: a set that this program draws, with parameters of one's own,
/// as IDX files and as pictures to look at.
@Command(
    name = "make",
    description = {
      "Draw pathfinder or is-same-class with parameters of your own.",
      "Train on what it writes with: tacit train --data NAME --data-dir DIR ..."
    },
    mixinStandardHelpOptions = true)
public final class DataMake implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "pathfinder or is-same-class.")
  private String name = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for four IDX files and made.json, which keeps the parameters.")
  private Path out = Path.of("");

  @Option(
      names = "--png",
      paramLabel = "N",
      converter = Values.OneOrMore.class,
      description = "Also write the first N training images to DIR/png.")
  private int pictures;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Values.OneOrMore.class,
      description = "Threads to draw with (default: all cores); the images are the same.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private MakeOptions options;
  @Mixin private Output output;

  /// Everything `--json` tells.
  record Report(
      String name,
      int train,
      int test,
      int pictures,
      SequencedMap<String, Object> parameters,
      List<String> files) {
    String text(Path folder) {
      return String.format(
          Locale.ROOT,
          "Wrote %,d training and %,d test images%s to %s.%n"
              + "Train on them with: tacit train --data %s --data-dir %s",
          train,
          test,
          pictures == 0 ? "" : ", and %d pictures,".formatted(pictures),
          folder,
          name,
          folder);
    }
  }

  @Override
  public Integer call() {
    MadeSet set = options.set(name);
    Path folder = OutputFolder.of(out).folder();
    var files = new ArrayList<Path>();
    Split drawn = drawn(set);
    files.addAll(new MadeFiles(folder).write(set, drawn));
    int shown = Math.min(pictures, drawn.train().size());
    if (shown > 0) {
      var album = OutputFolder.of(folder.resolve("png"));
      for (int i = 0; i < shown; i++) files.add(picture(album, drawn.train(), i));
    }
    var paths = files.stream().map(Path::toString).toList();
    var report =
        new Report(name, drawn.train().size(), drawn.test().size(), shown, set.parameters(), paths);
    output.print(report, report.text(folder));
    return 0;
  }

  private Split drawn(MadeSet set) {
    var work = new Progress.Work("drawing", Progress.Unit.of("images"), set.size(), 0);
    try (var progress = output.screen().show(work)) {
      return set.draw(
          threads,
          done -> {
            synchronized (progress) {
              progress.at(done, "");
            }
          });
    }
  }

  private static Path picture(OutputFolder album, ImageSet images, int i) {
    var pixels = images.images(i).reshape(images.inputShape().slice(0, 2));
    Path file = album.folder().resolve("%05d-label-%d.png".formatted(i, images.labels().get(i)));
    AtomicFile.write(file, to -> to.write(Png.gray(pixels)));
    return file;
  }
}
