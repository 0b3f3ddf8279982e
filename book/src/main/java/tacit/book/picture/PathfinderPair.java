// SPDX-License-Identifier: Apache-2.0
package tacit.book.picture;

import java.util.List;
import java.util.stream.LongStream;
import tacit.autodiff.Seed;
import tacit.examples.report.Block.Images;
import tacit.examples.report.Look;
import tacit.nn.data.pathfinder.Pathfinder;
import tacit.nn.data.pathfinder.PathfinderParams;
import tacit.nn.data.pathfinder.Pixel;
import tacit.nn.data.pathfinder.Sample;
import tacit.nn.data.pathfinder.Snake;

/// Two Pathfinder pictures, as a network sees them, and below with their two paths in color: in the
/// first the disks are the ends of one path, in the second they are not.
record PathfinderPair(PathfinderParams params, Sample joined, Sample parted) implements Picture {
  private static final String QUESTION = "Are both disks on one path?";

  /// The first of each kind from a seed.
  static PathfinderPair first(PathfinderParams params, Seed seed) {
    var pathfinder = Pathfinder.of(params, seed);
    return new PathfinderPair(params, first(pathfinder, 1), first(pathfinder, 0));
  }

  private static Sample first(Pathfinder pathfinder, int label) {
    return LongStream.range(0, Long.MAX_VALUE)
        .mapToObj(pathfinder::sample)
        .filter(sample -> sample.label() == label)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String words() {
    return "Two pictures of the Pathfinder task with paths of %d dashes, and their answers."
        .formatted(params.pathLength());
  }

  @Override
  public String html() {
    var questions =
        List.of(
            new Images.Image(joined.image(), "Dashes with two disks", List.of(QUESTION)),
            new Images.Image(parted.image(), "Dashes with two disks", List.of("And here?")));
    String caption =
        "Paths of %d dashes among others, on %d by %d pixels. The answers are below: look first."
            .formatted(params.pathLength(), params.side(), params.side());
    return """
    <div class="pathfinder">
    %s
    <figure class="drawing pair">
    %s
    %s
    <figcaption>Yes: the disks are the two ends of the blue path. No: one lies on each path.</figcaption>
    </figure>
    </div>\
    """
        .formatted(
            Look.html(new Images("Two pictures of Pathfinder", caption, questions)),
            answer(joined, "One path joins the disks"),
            answer(parted, "No path joins the disks"));
  }

  private String answer(Sample sample, String words) {
    var svg = new Svg(params.canvas(), params.canvas());
    for (Snake other : sample.distractors()) draw(svg, other, "rule");
    Pixel first = sample.tips().getFirst();
    for (Snake path : sample.paths()) {
      draw(svg, path, path.origin().equals(first) ? "blue" : "orange");
    }
    for (Pixel tip : sample.tips()) {
      svg.disk(tip.x(), tip.y(), 2 + params.markerRadius(), "ink");
    }
    return svg.html(words);
  }

  private void draw(Svg svg, Snake snake, String color) {
    for (var paddle : snake.paddles()) {
      var at = paddle.segment();
      svg.line(at.x0(), at.y0(), at.x1(), at.y1(), color, params.thickness() + 1.0);
    }
  }
}
