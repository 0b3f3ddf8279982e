// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import tacit.autodiff.DType;
import tacit.theory.ntk.dual.Dual;

/// What tells the kernels of one network and its inputs from those of others: SHA-256 of layers,
/// shapes and numbers. An activation is told by values of its dual.
final class GramDigest {
  /// Changed when the same network and inputs would give other numbers.
  private static final String VERSION = "gram 1";

  private GramDigest() {}

  static String of(KernelNetwork network, Samples one, Optional<Samples> two, GramOptions options) {
    MessageDigest sha = sha();
    // Numbers of a device in FLOAT64 are those of the processor but for rounding.
    String single =
        options
            .device()
            .filter(each -> each.dtype() == DType.FLOAT32)
            .map(_ -> "FLOAT32")
            .orElse("");
    sha.update(
        (VERSION + options.ntk() + single + words(network.layers()))
            .getBytes(StandardCharsets.UTF_8));
    add(sha, one);
    two.ifPresent(other -> add(sha, other));
    return HexFormat.of().formatHex(sha.digest());
  }

  static String of(byte... bytes) {
    return HexFormat.of().formatHex(sha().digest(bytes));
  }

  private static void add(MessageDigest sha, Samples samples) {
    sha.update((samples.n() + " " + samples.example()).getBytes(StandardCharsets.UTF_8));
    for (double[] line : samples.lines()) {
      ByteBuffer bytes = ByteBuffer.allocate(line.length * Double.BYTES);
      for (double x : line) bytes.putDouble(x);
      sha.update(bytes.flip());
    }
  }

  /// A layer as a text that is equal for equal layers alone.
  static String words(KernelLayer layer) {
    return switch (layer) {
      case SerialKernel(var layers) ->
          layers.stream().map(GramDigest::words).collect(Collectors.joining(", ", "[", "]"));
      case SumKernel(_, var branches) -> "sum" + words(branches);
      case ProductKernel(var branches) -> "product" + words(branches);
      case ConcatKernel(var branches, var widths) -> "concat" + widths + words(branches);
      case PixelConcatKernel(int axis, var branches) -> "pixels" + axis + words(branches);
      case DualKernel(var dual, _) -> words(dual);
      case SelfAttentionKernel attention -> words(attention);
      case AveragePoolKernel _,
          ConvKernel _,
          DenseKernel _,
          DropoutKernel _,
          FlattenKernel _,
          GlobalAveragePoolKernel _,
          GlobalSumPoolKernel _,
          IdentityKernel _,
          LayerNormKernel _,
          LocallyConnectedKernel _,
          SliceKernel _,
          SumPoolKernel _ ->
          layer.toString();
    };
  }

  private static String words(List<KernelBranch> branches) {
    return branches.stream()
        .map(branch -> words(branch.layers()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String words(SelfAttentionKernel attention) {
    return attention
        .positions()
        .flatMap(each ->
            each.decay()
                .map(decay ->
                    attention.withPositions(each.independent()) + words(each.power(), decay)))
        .orElseGet(attention::toString);
  }

  /// A decay is told by its values in a wide corner of a grid.
  private static String words(double power, DoubleUnaryOperator decay) {
    StringBuilder text = new StringBuilder();
    int[] corner = new int[2];
    for (int i = 0; i < 16; i++) {
      for (int j = 0; j < 256; j++) {
        double distance = Positions.distance(corner, new int[] {i, j}, power);
        text.append(' ').append(decay.applyAsDouble(distance));
      }
    }
    return text.toString();
  }

  private static String words(Dual dual) {
    StringBuilder text = new StringBuilder(dual.name());
    for (double c : new double[] {-0.5, 0.3, 0.9}) {
      text.append(' ').append(dual.value(c, 1, 1)).append(' ').append(dual.slope(c, 1, 1));
    }
    return text.toString();
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
