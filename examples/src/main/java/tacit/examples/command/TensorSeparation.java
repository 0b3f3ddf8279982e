// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpzWriter;
import tacit.autodiff.kernel.Cpu;
import tacit.examples.report.Digits;
import tacit.nn.factorization.FactorizationFile;
import tacit.theory.htf.SeparationGrid;
import tacit.theory.htf.SeparationRank;

/// `tacit tensor separation`: how strongly the network of a factorization ties a region to the
/// rest.
@Command(
    name = "separation",
    description = {
      "Separation rank of the product-pooling network that a factorization is, between the modes of each node (and of each --modes) and the rest: how many products, of a function of the one and a function of the other, it is a sum of.",
      "Told in two ways: exact, by the rank of the end tensor as a matrix; and on a grid of M drawn settings of either side, which needs no end tensor, counts what is above 1e-8 of the largest, and can only be too small.",
      "Keys of --json: file, tree, settings, seed, regions; of each node (its place, as in the name of its matrix; null for --modes), modes, exact (null where the end tensor is too large to be formed), grid, saturated (whether the grid's rank is all that M settings can show), effective_rank and singular_values of the grid.",
      "Keys of --out: grid_I of shape (M, M) for node I, grid_modes_0_2 for --modes 0,2."
    },
    mixinStandardHelpOptions = true)
public final class TensorSeparation implements Callable<Integer> {
  private static final int FORMED = 1 << 24;

  @Mixin private TensorFile input;
  @Mixin private TensorRegion.More regions;

  @Option(
      names = "--settings",
      paramLabel = "M",
      converter = Values.OneOrMore.class,
      description = "How many settings of either side are drawn (default: ${DEFAULT-VALUE}).")
  private int settings = 32;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Where the random numbers start (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "GRIDS.npz",
      description = "File for what the network says on the grids, float64.")
  private @Nullable Path out;

  @Mixin private Output output;

  /// One region, in both ways.
  private record Tie(
      TensorRegion region, Optional<Integer> exact, Tensor values, SeparationRank grid) {
    SequencedMap<String, Object> answer() {
      var answer = region.answer();
      answer.put("exact", exact.orElse(null));
      answer.put("grid", grid.rank());
      answer.put("saturated", saturated());
      answer.put("effective_rank", grid.effectiveRank());
      answer.put("singular_values", grid.singularValues().toDoubles());
      return answer;
    }

    boolean saturated() {
      return grid.rank() == values.shape().size(0);
    }
  }

  @Override
  public Integer call() {
    var target = out == null ? null : OutputFile.of(out);
    var read = input.read();
    var all = regions.of(read.factorization().tree());
    var ties = ties(read, all);
    if (target != null) {
      var npz = NpzWriter.of();
      for (var each : ties) npz = npz.with("grid_" + each.region.key(), each.values);
      npz.write(target.file());
    }
    var answer = input.answer(read);
    answer.put("settings", settings);
    answer.put("seed", seed);
    answer.put("regions", ties.stream().map(Tie::answer).toList());
    output.print(answer, text(read, ties));
    return 0;
  }

  private List<Tie> ties(FactorizationFile read, List<TensorRegion> all) {
    Optional<Tensor> end =
        read.factorization().endTensorCount() <= FORMED
            ? Optional.of(input.end(read))
            : Optional.empty();
    var grid = new SeparationGrid(read.factorization(), read.weights(), settings, Cpu.kernels());
    var ties = new ArrayList<Tie>();
    var work = new Progress.Work("separation", TensorRank.UNIT, all.size(), 0);
    try (var progress = output.screen().show(work)) {
      for (var region : all) {
        ties.add(tie(region, end, grid));
        progress.at(ties.size(), region.toString());
      }
    }
    return ties;
  }

  private Tie tie(TensorRegion region, Optional<Tensor> end, SeparationGrid grid) {
    var random = new Seed(seed).child(region.key()).generator();
    var values = input.finite("the network on a grid", grid.values(random, region.toArray()));
    return new Tie(
        region,
        end.map(w -> SeparationRank.exact(w, region.toArray()).rank()),
        values,
        SeparationRank.of(values, SeparationRank.TOLERANCE));
  }

  private String text(FactorizationFile read, List<Tie> ties) {
    var table = new Columns("modes", "exact", "grid", "effective", "singular values of the grid");
    for (var each : ties) {
      table.row(
          each.region.toString() + (each.region.node().isPresent() ? "" : ", by --modes"),
          each.exact.map(Object::toString).orElse("?"),
          (each.saturated() ? ">= " : "") + each.grid.rank(),
          Digits.significant(each.grid.effectiveRank(), 7),
          Columns.largest(TensorRank.counted(each.grid)));
    }
    return "Separation rank of the network of %s, grid of %d x %d (seed %d):%n%s%s%s"
        .formatted(
            read.factorization().tree().text(),
            settings,
            settings,
            seed,
            table,
            remarks(ties),
            out == null ? "" : "%nWrote %s.".formatted(out));
  }

  private String remarks(List<Tie> ties) {
    String remarks = "";
    if (ties.stream().anyMatch(each -> each.exact.isEmpty())) {
      remarks += "%n?: the end tensor is too large to be formed; the grid's rank is a lower bound.";
    }
    if (ties.stream().anyMatch(Tie::saturated)) {
      remarks += "%n>=: the grid can show no more; give more than --settings " + settings + ".";
    }
    return remarks.formatted();
  }
}
