// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.Npy;
import tacit.examples.report.Digits;
import tacit.nn.factorization.FactorizationFile;

/// `tacit tensor end`: the tensor that a factorization makes at its root.
@Command(
    name = "end",
    description = {
      "The end tensor of a hierarchical tensor factorization.",
      "Keys of --json: file, tree, shape, weights (how many numbers there are in the matrices), norm, values (row-major)."
    },
    mixinStandardHelpOptions = true)
public final class TensorEnd implements Callable<Integer> {
  private static final int SHOWN = 8, DIGITS = 7;

  @Mixin private TensorFile input;

  @Option(
      names = "--out",
      paramLabel = "END.npy",
      description = "File for the end tensor, float64.")
  private @Nullable Path out;

  @Mixin private Output output;

  @Override
  public Integer call() {
    var target = out == null ? null : OutputFile.of(out);
    var read = input.read();
    Tensor end = input.end(read);
    if (target != null) Npy.write(target.file(), end);
    output.print(answer(read, end), text(read, end));
    return 0;
  }

  private SequencedMap<String, Object> answer(FactorizationFile read, Tensor end) {
    var answer = input.answer(read);
    answer.put("shape", end.shape().toArray());
    answer.put("weights", weights(read));
    answer.put("norm", norm(end));
    answer.put("values", end.toDoubles());
    return answer;
  }

  private String text(FactorizationFile read, Tensor end) {
    double[] values = end.toDoubles();
    String first =
        Arrays.stream(values)
            .limit(SHOWN)
            .mapToObj(v -> Digits.significant(v, DIGITS))
            .collect(Collectors.joining("  "));
    return String.format(
        Locale.ROOT,
        "%s: end tensor %s, %,d entries of %,d weights, norm %s.%n%s%s%s",
        read.factorization().tree().text(),
        end.shape(),
        values.length,
        weights(read),
        Digits.significant(norm(end), DIGITS),
        first,
        values.length > SHOWN ? "  ... (--json or --out has all)" : "",
        out == null ? "" : String.format("%nWrote %s.", out));
  }

  private static long weights(FactorizationFile read) {
    return read.weights().asMap().values().stream().mapToLong(w -> w.shape().count()).sum();
  }

  /// `‖W‖`, scaled so that no square overflows.
  private static double norm(Tensor end) {
    double[] values = end.toDoubles();
    double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
    if (largest == 0) return 0;
    return largest * Math.sqrt(Arrays.stream(values).map(v -> v / largest * (v / largest)).sum());
  }
}
