// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.autodiff.linalg.Qr;
import tacit.measures.similarity.LinearCka;

/// Linear CKA sees angles and relative lengths alone: it is 1 of a layer with itself, and
///
/// ```text
/// CKA(s X Q + 1 mᵀ, Y) = CKA(X, Y)   for Q orthogonal, s ≠ 0
/// ```
///
/// biased and debiased. Other invertible maps change it: they favor some directions.
///
/// Proof: centering takes `m`, `X Q Qᵀ Xᵀ = X Xᵀ`, and `s` cancels.
///
/// - Measured: CKA of the changed layer, with the layer itself and with another
/// - Claimed: 1, and CKA before the change
///
/// Outside, neurons are stretched by factors of their own.
@Claim(
    id = "derived-cka-invariance",
    statement =
        "Linear CKA, biased or debiased, is 1 of a layer with itself and does not change under a"
            + " rotation, a reflection, one scale and a shift of either layer.",
    assumption = "The map is orthogonal up to one scale and a shift.",
    source = "Tacit; as Kornblith et al. 2019, section 2",
    status = Status.DERIVED)
public record CkaInvariance() implements Theorem {
  private static final int EXAMPLES = 20, WIDTH = 6;

  @Override
  public List<Check> checks() {
    var random = new Seed(WIDTH).generator();
    Tensor x = Layers.noisy(random, EXAMPLES, WIDTH, 3, .5);
    Tensor y = other(x, random), q = Qr.of(Tensor.gaussian(random, WIDTH, WIDTH)).q();
    return List.of(
        Check.inside(sides(x, y, Layers.times(x, q))).with("map", "rotation"),
        Check.inside(sides(x, y, map(x, _ -> -30, 0))).with("map", "scale -30"),
        Check.inside(sides(x, y, map(x, _ -> 1, 100))).with("map", "shift 100"),
        Check.outside(sides(x, y, map(x, j -> j + 1, 0))).with("map", "scales 1 to 6"));
  }

  /// Four neurons that read the layer, and noise.
  static Tensor other(Tensor x, RandomGenerator random) {
    double[] y = Layers.times(x, Tensor.gaussian(random, WIDTH, 4)).toDoubles();
    for (int i = 0; i < y.length; i++) y[i] += 2 * random.nextGaussian();
    return Tensor.of(Shape.of(EXAMPLES, 4), y);
  }

  static Tensor map(Tensor x, IntToDoubleFunction scale, double shift) {
    double[] mapped = x.toDoubles();
    Arrays.setAll(mapped, i -> scale.applyAsDouble(i % WIDTH) * mapped[i] + shift);
    return Tensor.of(x.shape(), mapped);
  }

  static Sides sides(Tensor x, Tensor y, Tensor mapped) {
    return Sides.equal(
        Tensor.vector(
            LinearCka.biased(mapped, x, Layers.ON).value(),
            LinearCka.debiased(mapped, x, Layers.ON).value(),
            LinearCka.biased(mapped, y, Layers.ON).value(),
            LinearCka.debiased(y, mapped, Layers.ON).value()),
        Tensor.vector(
            1,
            1,
            LinearCka.biased(x, y, Layers.ON).value(),
            LinearCka.debiased(x, y, Layers.ON).value()),
        1e-10,
        "sums of a few hundred products; a shift of 100 costs two more digits");
  }
}
