// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.Locale;
import tacit.examples.report.Block.Commands;
import tacit.examples.report.Block.Commands.Command;
import tacit.examples.report.Block.Picture;
import tacit.examples.report.Report;
import tacit.examples.report.Section;
import tacit.examples.report.Tone;

/// The demo's page: what two networks learned, where they err, and how sure they are.
public final class DemoPage {
  private DemoPage() {}

  public static Report of(DemoResult result) {
    Report report = opening(result);
    for (var fact : result.provenance().facts().entrySet()) {
      report = report.fact(fact.getKey(), fact.getValue());
    }
    return report
        .section(LearningSection.of(result))
        .section(MistakesSection.of(result))
        .section(MarginSection.of(result))
        .section(HardestSection.of(result))
        .section(DepthSection.of(result))
        .section(ComponentsSection.of(result))
        .section(HiddenGroupsSection.of(result))
        .section(ClonesSection.of(result))
        .section(networks(result))
        .section(goingOn());
  }

  private static Report opening(DemoResult result) {
    var fcn = result.fcn();
    var cnn = result.cnn();
    int trained = fcn.train().count(), tested = fcn.test().count();
    String lead =
        String.format(
            Locale.ROOT,
            "Both saw the same %,d pictures of clothes from Fashion-MNIST. Asked about %,d others that"
                + " neither had seen, the convolutional network is right on %s and the fully"
                + " connected one on %s. Nothing in their design forbids them to learn by heart, so"
                + " why do they do well on new pictures?",
            trained,
            tested,
            percent(cnn.test().accuracy()),
            percent(fcn.test().accuracy()));
    return Report.of("demo", title(result), lead)
        .cover(HardestSection.cover(result, 25))
        .mark("Fully connected network", percent(fcn.test().accuracy()), of(tested), Tone.BLUE)
        .mark("Convolutional network", percent(cnn.test().accuracy()), of(tested), Tone.ORANGE)
        .mark("Guessing", percent(1.0 / result.classes().size()), "one class in ten", Tone.SOFT);
  }

  private static String title(DemoResult result) {
    return String.format(
        Locale.ROOT,
        "In %.0f seconds, two networks learned to tell %d kinds of clothes apart",
        result.seconds(),
        result.classes().size());
  }

  private static String of(int tested) {
    return String.format(Locale.ROOT, "right, of %,d new pictures", tested);
  }

  private static Section networks(DemoResult result) {
    var section =
        Section.of(
            "networks",
            "The two networks",
            "The fully connected network sees a picture as a list of 784 numbers; it would learn as"
                + " well if the pixels were shuffled. The convolutional one looks through small"
                + " windows that are the same everywhere in the picture.");
    for (var network : result.networks()) {
      String caption =
          String.format(
              Locale.ROOT,
              "%,d numbers to learn, trained in %.1f s.",
              network.parameters(),
              network.seconds());
      section = section.row(new Picture(network.name(), caption, network.picture()));
    }
    return section;
  }

  private static Section goingOn() {
    return Section.of(
            "next",
            "How to go on",
            "Type these at the root of the project.",
            "The code behind this page is written to be read. Begin with the convolution in"
                + " `nn/src/main/java/tacit/nn/Conv.java`, the training loop in"
                + " `nn/src/main/java/tacit/nn/train/Trainer.java`, and what made this page in"
                + " `examples/src/main/java/tacit/examples/demo/DemoRun.java`.")
        .row(
            Commands.of(
                new Command(
                    "Does another start change the result? Only a little:",
                    "./tacit demo --seed 1"),
                new Command(
                    "The same convolutional network on all 60,000 pictures, which takes minutes and passes 91 %:",
                    "./tacit train --arch examples/arch/cnn.json --data fashion-mnist --out cnn"),
                new Command(
                    "Order or chaos? What a network of other variances will do when it is deep:",
                    "./tacit phase --activation erf --weight-variance 1.5 --bias-variance 0.18 --depth 64"),
                new Command(
                    "One component after another, in matrices, tensors and trees:",
                    "./tacit reproduce htf/incremental"),
                new Command(
                    "Groups that no label names, with 48 networks, more measures, and what chance would do:",
                    "./tacit reproduce intraclass/synthetic"),
                new Command(
                    "Parts of a layer that know what the whole knows, on ten times as many new pictures:",
                    "./tacit reproduce mitosis/chunks"),
                new Command(
                    "How close this machine comes to what its processor can do:", "./tacit bench"),
                new Command("All commands:", "./tacit --help")));
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f\u00a0%%", 100 * share);
  }
}
