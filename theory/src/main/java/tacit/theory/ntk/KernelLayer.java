// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

/// A layer of infinitely many units, as a map of covariances: `(K, Θ) ↦ (K′, Θ′)`.
///
/// `K(x, x′)` is the covariance of a unit's value at two inputs over random weights, `Θ(x, x′)` the
/// tangent kernel, the sum of products of derivatives by all weights. Where features have pixels,
/// both carry two pixels, `K_{αα′}`, or the pairs `α = α′` alone where no more is ever needed.
///
/// A layer is a record of its hyperparameters; [KernelNetwork] and [GramState] compute.
/// [InfiniteWidth] reads one from a [tacit.nn.Layer].
///
/// @source Novak et al. 2020 and its code, recalled
public sealed interface KernelLayer
    permits AveragePoolKernel,
        ConcatKernel,
        ConvKernel,
        DenseKernel,
        DropoutKernel,
        DualKernel,
        FlattenKernel,
        GlobalAveragePoolKernel,
        GlobalSumPoolKernel,
        IdentityKernel,
        LayerNormKernel,
        LocallyConnectedKernel,
        PixelConcatKernel,
        ProductKernel,
        SelfAttentionKernel,
        SerialKernel,
        SliceKernel,
        SumKernel,
        SumPoolKernel {
  /// The name as in ARCH.json and in messages: `global_average_pool`.
  String name();
}
