// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Optional;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Layer;

/// A network of infinitely wide layers: from samples to the Gram matrices `K` and `Θ`.
///
/// ```java
/// var net = KernelNetwork.of(ArchFile.read(path));
/// Gram train = net.gram(x), test = net.gram(xTest, x);
/// ```
///
/// First each sample goes through with itself, which gives the diagonal and all variances; then
/// pairs go through in tiles that only read those. So no number depends on how pairs are cut or on
/// which thread they run, and no more than the pairs in flight are in memory.
///
/// @param layers numbered as in ARCH.json
public record KernelNetwork(SerialKernel layers) {
  /// The infinitely wide limit of a network.
  public static KernelNetwork of(Layer layer) {
    return of(InfiniteWidth.kernel(layer));
  }

  public static KernelNetwork of(KernelLayer... layers) {
    return new KernelNetwork(SerialKernel.of(layers));
  }

  /// Both kernels of samples with themselves.
  public Gram gram(Tensor x) {
    return gram(x, GramOptions.usual());
  }

  public Gram gram(Tensor x, GramOptions options) {
    return work(Samples.of("x1", x), Optional.empty(), options).gram();
  }

  /// Both kernels between two sets; no sample counts as the same, even if its values are.
  public Gram gram(Tensor x1, Tensor x2) {
    return gram(x1, x2, GramOptions.usual());
  }

  public Gram gram(Tensor x1, Tensor x2, GramOptions options) {
    return work(Samples.of("x1", x1), Optional.of(Samples.of("x2", x2)), options).gram();
  }

  /// `K(x, x)` of each sample, `(n)`.
  public Tensor variances(Tensor x) {
    var options = GramOptions.usual().withNtk(false);
    return work(Samples.of("x", x), Optional.empty(), options).variances();
  }

  /// Refuses a network that has no kernel for examples of that shape, naming the layer: `layers[3]:
  /// relu: …`.
  public void requireFits(Shape example) {
    var plan = Plan.Network.of(layers, Features.input(example), true);
    GramState.requireOnePixel(plan.step().out());
  }

  /// Refuses a network of which a device does not know some layer, naming it.
  public void requireFits(Shape example, GramDevice device) {
    var plan = Plan.Network.of(layers, Features.input(example), true);
    DeviceSerial _ = new DeviceSteps(device.dtype()).serial(plan.step());
  }

  /// The most bytes that computing these needs beside inputs and result.
  public long bytes(Tensor x, GramOptions options) {
    return work(Samples.of("x1", x), Optional.empty(), options).bytes();
  }

  /// The same for two sets.
  public long bytes(Tensor x1, Tensor x2, GramOptions options) {
    return work(Samples.of("x1", x1), Optional.of(Samples.of("x2", x2)), options).bytes();
  }

  GramWork work(Samples one, Optional<Samples> two, GramOptions options) {
    two.ifPresent(each -> each.requireLike(one));
    var plan = Plan.Network.of(layers, Features.input(one.example()), options.ntk());
    GramState.requireOnePixel(plan.step().out());
    return new GramWork(plan, one, two, options);
  }
}
