// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tacit.autodiff.Seed;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.data.pathfinder.Pathfinder;
import tacit.nn.data.pathfinder.PathfinderParams;
import tacit.nn.data.pathfinder.Sample;
import tacit.nn.data.pathfinder.Snake;

/// Curves of a Pathfinder picture keep their distance: no pixel lies within half the thickness and
/// the margin of paddles of two curves. So no picture has a crossing, and what is marked is never
/// in doubt.
///
/// - Measured: the most curves that one pixel belongs to, over some pictures
/// - Claimed: 1
///
/// With a reach that is wider than the one that was kept, some pixels belong to two.
@Claim(
    id = "derived-pathfinder-apart",
    statement =
        "No pixel of a Pathfinder picture is within t/2 + m of paddles of two different curves, where"
            + " t is the paddles' thickness and m the margin.",
    assumption = "A curve's reach is t/2 + m, which its drawing keeps free of others.",
    source = "Tacit, by counting the curves at every pixel",
    status = Status.DERIVED)
public record PathfinderApart() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    checks.add(check(PathfinderParams.lite32(3), 40, 0));
    checks.add(check(PathfinderParams.lite40(5), 40, 0));
    checks.add(check(PathfinderParams.published(9), 4, 0));
    checks.add(check(PathfinderParams.lite40(5), 40, 1));
    return checks;
  }

  private static Check check(PathfinderParams params, int images, double wider) {
    return Check.of(wider == 0, sides(params, new Seed(0), images, wider))
        .with("canvas", params.canvas())
        .with("Λ", params.pathLength())
        .with("images", images)
        .with("reach wider by", wider);
  }

  static Sides sides(PathfinderParams params, Seed seed, int images, double wider) {
    var source = Pathfinder.of(params, seed);
    double reach = params.thickness() / 2.0 + params.margin() + wider;
    int most = 0;
    for (int i = 0; i < images; i++) {
      most = Math.max(most, most(source.sample(i), params.canvas(), reach));
    }
    return Sides.atMost(most, 1, 0, "whole numbers; nothing rounds");
  }

  /// The most curves of a picture that reach one pixel.
  static int most(Sample sample, int side, double reach) {
    int[] curves = new int[side * side];
    Stream.concat(sample.paths().stream(), sample.distractors().stream())
        .forEach(curve -> {
          for (int p = 0; p < curves.length; p++) {
            if (reaches(curve, p / side, p % side, reach)) curves[p]++;
          }
        });
    int most = 0;
    for (int count : curves) most = Math.max(most, count);
    return most;
  }

  private static boolean reaches(Snake curve, int y, int x, double reach) {
    return curve.paddles().stream().anyMatch(paddle -> paddle.segment().distance(y, x) <= reach);
  }
}
