// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

/// A kernel layer whose sizes are worked out: what it does to a [Tile].
sealed interface Step
    permits AffineStep,
        AttentionStep,
        BranchStep,
        DropoutStep,
        DualStep,
        IdleStep,
        LayerNormStep,
        PixelSumStep,
        PoolStep,
        SerialStep,
        SliceStep {
  /// What is known of the features after it.
  Features out();

  /// Replaces the entries of a tile. Of samples with themselves it also records what pairs need.
  void run(Tile tile);

  /// The most numbers that a pair of samples has in memory while it runs.
  long peak();

  /// Gets ready for pairs, once all samples of a set have been run with themselves.
  default void prepare(Alone alone) {}
}
