// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

/// What one step of a register tile costs: `rows` numbers of `a` against `vectors` vectors of `b`.
///
/// Each of the `rows · vectors` sums gets one fused multiply-add; loaded are one number a row and
/// each vector once, `rows + vectors`.
public record TileCost(int rows, int vectors) {
  /// Sums, which are also the multiply-adds of a step.
  public int sums() {
    return rows * vectors;
  }

  public int loads() {
    return rows + vectors;
  }

  /// The sums, the vectors of `b`, and one for the number of `a` at hand.
  public int registers() {
    return sums() + vectors + 1;
  }

  public double multiplyAddsPerLoad() {
    return (double) sums() / loads();
  }

  /// GFLOP/s at most: each sum can take a multiply-add, two operations a lane, every `latency`
  /// cycles, and all together `perCycle` in a cycle.
  public double most(int latency, int perCycle, int lanes, double gigahertz) {
    double started = Math.min((double) sums() / latency, perCycle);
    return started * 2 * lanes * gigahertz;
  }

  /// Bytes of `b` that a step takes for each cycle it computes, in FLOAT32.
  public double bytesPerCycle(int perCycle, int lanes) {
    double cycles = (double) sums() / perCycle;
    return vectors * lanes * Float.BYTES / cycles;
  }

  /// Whether there are enough independent sums to start `perCycle` multiply-adds in every cycle, if
  /// each takes `latency` cycles.
  public boolean hides(int latency, int perCycle) {
    return sums() >= latency * perCycle;
  }
}
