// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tacit.autodiff.Seed;
import tacit.autodiff.io.NpzWriter;
import tacit.nn.Network;
import tacit.nn.arch.ArchFile;
import tacit.theory.ntk.finite.Moments;
import tacit.theory.ntk.finite.MonteCarloKernel;
import tacit.theory.ntk.finite.MonteCarloKernel.Wanted;
import tacit.theory.ntk.finite.Widened;

/// `tacit empirical-ntk`: the tangent kernel of a network of finite width, averaged over start
/// values.
@Command(
    name = "empirical-ntk",
    description = {
      "Tangent kernel of a network of finite width, by automatic differentiation: 1/k times the sum over its k outputs, averaged over start values.",
      "Layers are as in training: dropout drops, batch_norm uses the statistics of the given examples."
    },
    mixinStandardHelpOptions = true)
public final class EmpiricalNtk implements Callable<Integer> {
  @Option(
      names = "--arch",
      paramLabel = "ARCH.json",
      required = true,
      description = "The network, for example examples/arch/fcn.json.")
  private Path arch = Path.of("");

  @Option(
      names = "--width",
      paramLabel = "W",
      required = true,
      converter = Values.OneOrMore.class,
      description = "Units or channels of every layer but the last.")
  private int width = 1;

  @Option(
      names = "--x1",
      paramLabel = "X1.npy",
      required = true,
      description = "Examples (n1, d), (n1, length, channels) or (n1, height, width, channels).")
  private Path x1 = Path.of("");

  @Option(
      names = "--x2",
      paramLabel = "X2.npy",
      description = "Other examples, (n2, ...) (default: those of --x1, with themselves).")
  private @Nullable Path x2;

  @Option(
      names = "--samples",
      paramLabel = "S",
      converter = Values.OneOrMore.class,
      description = "How many start values to average over (default: ${DEFAULT-VALUE}).")
  private int samples = 1;

  @Option(
      names = "--out",
      paramLabel = "K.npz",
      required = true,
      description = "File for the key ntk of shape (n1, n2), float64.")
  private Path out = Path.of("");

  @Mixin private Compute compute;
  @Mixin private Output output;

  @Override
  public Integer call() {
    var description = Widened.of(ArchFile.read(arch), width);
    var first = ExampleFile.read(x1);
    Optional<ExampleFile> second =
        Optional.ofNullable(x2).map(file -> ExampleFile.read(file).like(first));
    var network = first.network(arch, description);
    if (network.parameterCount() == 0) {
      throw new UserError(arch + ": layers: there are no weights; add a dense or conv layer");
    }
    fits(network.parameterCount(), first.size(), second.orElse(first).size());
    var target = OutputFile.of(out);
    var kernel =
        MonteCarloKernel.of(network, new Seed(compute.seed()), compute.engine().on())
            .with(Wanted.NTK);
    try (var interruption = Interruption.watch(output, () -> Interruption.NOTHING)) {
      try (var progress = shown()) {
        var ntk = mean(kernel, first, second, progress, interruption);
        NpzWriter.of().with("ntk", ntk.mean()).write(target.file());
        output.print(answer(network, ntk), farewell(network, ntk));
        return 0;
      } catch (Interruption.Interrupted _) {
        // Said here: once the watch over interruptions ends, the JVM may be gone before it is said.
        return output.error(Interruption.NOTHING);
      }
    }
  }

  /// Refuses before the work what would not end: the means and what they are made of take about
  /// eight kernels, weights and their gradients about four times the weights.
  private static void fits(long weights, long n1, long n2) {
    double needed = Double.BYTES * (8.0 * n1 * n2 + 4.0 * weights);
    double most = 0.9 * Runtime.getRuntime().maxMemory();
    if (needed <= most && n1 * n2 <= Integer.MAX_VALUE) return;
    throw new UserError(
        String.format(
            Locale.ROOT,
            "a kernel of %,d x %,d examples and %,d weights take %.1f GB together, but Java has %.1f;"
                + " give fewer examples or a smaller --width, or more memory with"
                + " TACIT_JAVA_OPTIONS=-Xmx%dg",
            n1,
            n2,
            weights,
            needed / 1e9,
            most / 1e9,
            (long) Math.ceil(1.2 * needed / (1L << 30))));
  }

  private Progress shown() {
    return output
        .screen()
        .show(new Progress.Work("empirical-ntk", Progress.Unit.of("samples"), samples, 0));
  }

  private Moments mean(
      MonteCarloKernel kernel,
      ExampleFile first,
      Optional<ExampleFile> second,
      Progress progress,
      Interruption interruption) {
    var running =
        second
            .map(other -> kernel.estimates(first.values(), other.values()))
            .orElseGet(() -> kernel.estimates(first.values()));
    return running
        .limit(samples)
        .peek(estimate -> {
          interruption.check();
          progress.at(estimate.samples(), "");
        })
        .reduce((_, last) -> last)
        .flatMap(MonteCarloKernel.Estimate::ntk)
        .orElseThrow();
  }

  private SequencedMap<String, Object> answer(Network network, Moments ntk) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("file", out.toString());
    answer.put("keys", new String[] {"ntk"});
    answer.put("shape", ntk.mean().shape().toArray());
    answer.put("width", width);
    answer.put("samples", samples);
    answer.put("weights", network.parameterCount());
    if (samples > 1) answer.put("standard_error", error(ntk));
    answer.put("provenance", compute.provenance(output.typed(), compute.engine()));
    return answer;
  }

  private String farewell(Network network, Moments ntk) {
    String spread =
        samples > 1
            ? String.format(Locale.ROOT, "standard error %.2g on average", error(ntk))
            : "one sample has no standard error, --samples 2 or more has";
    return String.format(
        Locale.ROOT,
        "Tangent kernel of %,d weights at width %d, mean of %d sample%s (seed %d); %s.%nWrote %s"
            + " with ntk %s.",
        network.parameterCount(),
        width,
        samples,
        samples == 1 ? "" : "s",
        compute.seed(),
        spread,
        out,
        ntk.mean().shape());
  }

  /// Root of the mean squared standard error.
  private static double error(Moments ntk) {
    double[] errors = ntk.standardError().toDoubles();
    return Math.sqrt(Arrays.stream(errors).map(e -> e * e).average().orElse(0));
  }
}
