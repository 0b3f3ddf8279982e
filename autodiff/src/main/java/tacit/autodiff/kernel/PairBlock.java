// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.Optional;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// A block of pairs of samples on its way through an infinitely wide network: `K` and `Θ` of all
/// pairs of pixels, `(pairs, P, P)`, or of each pixel with itself, `(pairs, P)`, `P = height
/// width`.
///
/// @param full whether of all pairs of pixels
/// @param ntk whether `Θ` is wanted
/// @param theta empty where it is not wanted, or is 0 throughout, as before the first layer
public record PairBlock(
    PairRange pairs,
    int height,
    int width,
    boolean full,
    boolean ntk,
    Tensor k,
    Optional<Tensor> theta)
    implements AutoCloseable {
  public DType dtype() {
    return k.dtype();
  }

  public int pixels() {
    return height * width;
  }

  /// The shape of blocks like this with so many pixels.
  public Shape shape(int pixels) {
    return full ? Shape.of(pairs.count(), pixels, pixels) : Shape.of(pairs.count(), pixels);
  }

  /// The same pairs with other numbers.
  public PairBlock with(int rows, int columns, Tensor nngp, Optional<Tensor> tangent) {
    return new PairBlock(pairs, rows, columns, full, ntk, nngp, tangent);
  }

  /// Gives the memory of its numbers back.
  @Override
  public void close() {
    release(k);
    theta.ifPresent(PairBlock::release);
  }

  private static void release(Tensor x) {
    if (x.storage() instanceof PooledStorage pooled) pooled.release();
  }
}
