// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.data.pathfinder.Paddle;
import tacit.nn.data.pathfinder.PathTrace;
import tacit.nn.data.pathfinder.Pathfinder;
import tacit.nn.data.pathfinder.PathfinderParams;
import tacit.nn.data.pathfinder.Pixel;
import tacit.nn.data.pathfinder.Sample;

/// The label of a Pathfinder picture is right: the two marked tips are the ends of one path of `Λ`
/// paddles if it is 1, and of two if it is 0.
///
/// - Measured: for each picture the label, and the length that was asked for
/// - Claimed: what [PathTrace] finds in a heap of all paddles in random order, by their places
///   alone
///
/// With the second tip moved to the end of the other path, every label is wrong.
@Claim(
    id = "derived-pathfinder-label",
    statement =
        "A Pathfinder picture has label 1 if and only if its two marked tips are the ends of one"
            + " path, and every path has Λ paddles.",
    assumption = "The second marked tip is the one that the picture was drawn with.",
    source = "Tacit, by following the paddles",
    status = Status.DERIVED)
public record PathfinderLabel() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    checks.add(check(PathfinderParams.lite32(2), 40, false));
    checks.add(check(PathfinderParams.lite40(5), 40, false));
    checks.add(check(PathfinderParams.published(9), 8, false));
    checks.add(check(PathfinderParams.lite40(3), 40, true));
    return checks;
  }

  private static Check check(PathfinderParams params, int images, boolean moved) {
    return Check.of(!moved, sides(params, new Seed(0), images, moved))
        .with("canvas", params.canvas())
        .with("Λ", params.pathLength())
        .with("images", images)
        .with("second tip", moved ? "of the other path" : "as drawn");
  }

  /// @param moved whether the second tip is moved to the end of the other path
  static Sides sides(PathfinderParams params, Seed seed, int images, boolean moved) {
    var source = Pathfinder.of(params, seed);
    double[] measured = new double[2 * images], claimed = new double[2 * images];
    for (int i = 0; i < images; i++) {
      Sample sample = source.sample(i);
      List<Paddle> heap = new ArrayList<>(sample.paddles());
      Collections.shuffle(heap, seed.child("heap").child(i).generator());
      Pixel from = sample.tips().getFirst();
      Pixel to = moved ? other(sample) : sample.tips().getLast();
      var trace = new PathTrace(params);
      measured[2 * i] = sample.label();
      claimed[2 * i] = trace.joins(from, to, heap) ? 1 : 0;
      measured[2 * i + 1] = params.pathLength();
      claimed[2 * i + 1] = trace.length(from, heap);
    }
    return Sides.equal(
        Tensor.vector(measured), Tensor.vector(claimed), 0, "whole numbers; nothing rounds");
  }

  /// The end of a path that is not marked.
  private static Pixel other(Sample sample) {
    return IntStream.range(0, 2)
        .mapToObj(k -> sample.paths().get(k).terminal())
        .filter(tip -> !tip.equals(sample.tips().getLast()))
        .findFirst()
        .orElseThrow();
  }
}
