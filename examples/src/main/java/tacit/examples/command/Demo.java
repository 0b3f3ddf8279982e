// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tacit.autodiff.Seed;
import tacit.examples.Version;
import tacit.examples.demo.DemoDocument;
import tacit.examples.demo.DemoPage;
import tacit.examples.demo.DemoResult;
import tacit.examples.demo.DemoRun;
import tacit.examples.report.Page;
import tacit.examples.train.Plan;
import tacit.nn.data.DataSets;
import tacit.nn.data.Split;

/// `tacit demo`: two networks learn from the embedded images; the result is a page to look at.
@Command(
    name = "demo",
    description =
        "Train two networks on real images, foretell infinitely wide ones, and make a page of it.",
    mixinStandardHelpOptions = true)
public final class Demo implements Callable<Integer> {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for index.html and results.json (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("out/demo");

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How often each picture is seen (default: ${DEFAULT-VALUE}).")
  private int epochs = Plan.standard().epochs();

  @Option(
      names = "--images",
      paramLabel = "N",
      description = "Training pictures of each class, of the 600 there are (default: all).")
  private int perClass = ALL;

  private static final int ALL = 600;

  @Mixin private Compute compute;
  @Mixin private Output output;

  @Override
  public Integer call() {
    if (epochs < 1) throw new UserError("--epochs is " + epochs + ": expected 1 or more");
    var folder = OutputFolder.of(out);
    var engine = compute.engine();
    var run =
        new DemoRun(
            split(),
            Plan.standard().withEpochs(epochs),
            engine,
            new Seed(compute.seed()),
            compute.threads(),
            output.progress());
    var result =
        run.result(
            compute.provenanceOfPart(output.typed(), "the two networks that learn the pictures"));
    var document = DemoDocument.of(result);
    folder.write("results.json", Output.write(document) + "\n");
    var page =
        folder.write("index.html", Page.of(DemoPage.of(result), "Tacit " + Version.ofTacit()));
    output.print(document, farewell(result, page));
    return 0;
  }

  private Split split() {
    var all = DataSets.embedded();
    if (perClass == ALL) return all;
    if (perClass < 1 || perClass > ALL) {
      throw new UserError("--images is " + perClass + ": expected 1 to " + ALL);
    }
    var random = new Seed(compute.seed()).child("images").generator();
    return new Split(all.train().stratified(random, perClass), all.test());
  }

  private static String farewell(DemoResult result, Path page) {
    return String.format(
        Locale.ROOT,
        "Of %,d new pictures, the fully connected network is right on %.1f %%, the convolutional one"
            + " on %.1f %%.%nThe page: %s",
        result.cnn().test().count(),
        100 * result.fcn().test().accuracy(),
        100 * result.cnn().test().accuracy(),
        page.toAbsolutePath().normalize().toUri());
  }
}
