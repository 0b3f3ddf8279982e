// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpzWriter;
import tacit.nn.Serial;
import tacit.nn.arch.ArchFile;
import tacit.theory.ntk.Gram;
import tacit.theory.ntk.GramFile;
import tacit.theory.ntk.GramOptions;
import tacit.theory.ntk.KernelNetwork;

/// `tacit kernel`: the kernels of an infinitely wide network at the examples of a file.
@Command(
    name = "kernel",
    description = {
      "Kernels of an infinitely wide network in closed form: nngp, the covariance of its output over random weights, and ntk, its tangent kernel.",
      "Inputs are used as given. Dropout is in training: entries of an example with itself are divided by the keep probability; with --x2 no example counts as the same.",
      "An OpenCL device (--device) computes in FLOAT64 if it has doubles, else in FLOAT32, which is noted; its activations are relu, leaky_relu, abs and erf."
    },
    mixinStandardHelpOptions = true)
public final class Kernel implements Callable<Integer> {
  /// Mebibytes.
  private static final long WORTH_SAYING = 64;

  @Option(
      names = "--arch",
      paramLabel = "ARCH.json",
      required = true,
      description = "The network, for example examples/arch/fcn.json.")
  private Path arch = Path.of("");

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
      names = "--get",
      paramLabel = "KEYS",
      description = "Which kernels: nngp, ntk or nngp,ntk (default: ${DEFAULT-VALUE}).")
  private String get = "nngp,ntk";

  @Option(
      names = "--out",
      paramLabel = "K.npz",
      required = true,
      description = "File for the keys, each of shape (n1, n2), float64.")
  private Path out = Path.of("");

  @Option(
      names = "--blocks",
      paramLabel = "DIR",
      description =
          "Keep finished blocks of rows in this folder as NPY; the same command goes on from them.")
  private @Nullable Path blocks;

  @Mixin private Compute compute;
  @Mixin private Output output;

  @Override
  public Integer call() {
    var keys = keys(get);
    var description = ArchFile.read(arch);
    var first = ExampleFile.read(x1);
    Optional<ExampleFile> second =
        Optional.ofNullable(x2).map(file -> ExampleFile.read(file).like(first));
    var device = KernelDevice.of(compute);
    var network = network(description, first, device);
    var target = OutputFile.of(out);
    var notes = KernelNotes.of(description, first, second);
    device.note().ifPresent(notes::add);
    notes.forEach(note -> output.progress().println("note: " + note));
    try (var watch = new PairsWatch("kernel", output, this::kept)) {
      try {
        var options = device.options(compute).withNtk(keys.contains("ntk")).withListener(watch);
        tellMemory(network, first, second, options);
        var gram = gram(network, first, second, options, watch);
        write(keys, gram, target);
        output.print(answer(keys, gram, device, notes), farewell(keys, gram));
        return 0;
      } catch (Interruption.Interrupted _) {
        // Said here: once the watch over interruptions ends, the JVM may be gone before it is said.
        return output.error(kept());
      }
    }
  }

  private String kept() {
    return blocks == null ? Interruption.NOTHING : "interrupted; go on with the same command";
  }

  /// Says how much memory the work takes, where that is no small thing.
  private void tellMemory(
      KernelNetwork network, ExampleFile first, Optional<ExampleFile> second, GramOptions options) {
    long bytes =
        second
            .map(other -> network.bytes(first.values(), other.values(), options))
            .orElseGet(() -> network.bytes(first.values(), options));
    long entries = (long) first.size() * second.orElse(first).size() * (options.ntk() ? 2 : 1);
    long mebibytes = (bytes + 2 * Double.BYTES * entries) >> 20;
    if (mebibytes < WORTH_SAYING) return;
    output.progress().println("kernel: takes about %,d MiB of memory".formatted(mebibytes));
  }

  private Gram gram(
      KernelNetwork network,
      ExampleFile first,
      Optional<ExampleFile> second,
      GramOptions options,
      PairsWatch watch) {
    if (blocks == null) {
      return second
          .map(other -> network.gram(first.values(), other.values(), options))
          .orElseGet(() -> network.gram(first.values(), options));
    }
    var file = new GramFile(folder(blocks), network, watch::say);
    return second
        .map(other -> file.gram(first.values(), other.values(), options))
        .orElseGet(() -> file.gram(first.values(), options));
  }

  private static Path folder(Path blocks) {
    try {
      return Files.createDirectories(blocks);
    } catch (IOException e) {
      throw new UserError("--blocks " + blocks + ": cannot be a folder; name another", e);
    }
  }

  /// The keys of `--get`, each once.
  static SequencedSet<String> keys(String get) {
    var known = new LinkedHashMap<String, String>();
    known.put("nngp", "nngp");
    known.put("ntk", "ntk");
    var keys = new LinkedHashSet<String>();
    for (String word : get.split(",", -1)) keys.add(Choice.of("--get", word.strip(), known));
    return keys;
  }

  private KernelNetwork network(Serial description, ExampleFile examples, KernelDevice device) {
    try {
      var network = KernelNetwork.of(description);
      device.requireFits(network, examples.example());
      return network;
    } catch (IllegalArgumentException e) {
      throw new UserError(arch + ": " + e.getMessage(), e);
    }
  }

  private static void write(SequencedSet<String> keys, Gram gram, OutputFile target) {
    var writer = NpzWriter.of();
    for (String key : keys) writer = writer.with(key, of(key, gram));
    writer.write(target.file());
  }

  private static Tensor of(String key, Gram gram) {
    return key.equals("ntk") ? gram.ntk() : gram.nngp();
  }

  private SequencedMap<String, Object> answer(
      SequencedSet<String> keys, Gram gram, KernelDevice device, List<String> notes) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("file", out.toString());
    answer.put("keys", new ArrayList<>(keys));
    answer.put("shape", gram.nngp().shape().toArray());
    answer.put("precision", device.precision());
    answer.put("notes", notes);
    answer.put("provenance", compute.provenance(output.typed(), compute.engine()));
    return answer;
  }

  private String farewell(SequencedSet<String> keys, Gram gram) {
    return "Wrote %s with %s %s.".formatted(out, String.join(" and ", keys), gram.nngp().shape());
  }
}
