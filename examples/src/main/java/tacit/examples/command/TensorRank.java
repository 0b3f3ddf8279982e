// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpzWriter;
import tacit.examples.report.Digits;
import tacit.nn.factorization.FactorizationFile;
import tacit.theory.htf.Matricization;
import tacit.theory.htf.NumericalRank;
import tacit.theory.htf.SeparationRank;

/// `tacit tensor rank`: ranks and spectra of the end tensor's matricizations.
@Command(
    name = "rank",
    description = {
      "Ranks of the end tensor as a matrix, with the modes of a node of the tree along the rows (the hierarchical tensor rank), and with those of each --modes.",
      "A singular value counts if it is above max(rows, columns) * 2.2e-16 times the largest. The effective rank is exp of the entropy of the singular values as shares of their sum.",
      "Keys of --json: file, tree, shape, matricizations; of each node (its place, as in the name of its matrix; null for --modes), modes, rows, columns, rank, effective_rank, singular_values.",
      "Keys of --out: singular_values_I for node I, singular_values_modes_0_2 for --modes 0,2."
    },
    mixinStandardHelpOptions = true)
public final class TensorRank implements Callable<Integer> {
  static final Progress.Unit UNIT = Progress.Unit.of("matrices");

  @Mixin private TensorFile input;
  @Mixin private TensorRegion.More regions;

  @Option(
      names = "--out",
      paramLabel = "SPECTRA.npz",
      description = "File for the singular values, float64.")
  private @Nullable Path out;

  @Mixin private Output output;

  /// One matricization.
  private record Matrix(TensorRegion region, Shape shape, SeparationRank rank) {
    static Matrix of(Tensor end, TensorRegion region) {
      Tensor matrix = Matricization.of(end, region.toArray());
      double tolerance = NumericalRank.tolerance(matrix.shape());
      return new Matrix(region, matrix.shape(), SeparationRank.of(matrix, tolerance));
    }

    SequencedMap<String, Object> answer() {
      var answer = region.answer();
      answer.put("rows", shape.size(0));
      answer.put("columns", shape.size(1));
      answer.put("rank", rank.rank());
      answer.put("effective_rank", rank.effectiveRank());
      answer.put("singular_values", rank.singularValues().toDoubles());
      return answer;
    }
  }

  @Override
  public Integer call() {
    var target = out == null ? null : OutputFile.of(out);
    var read = input.read();
    var all = regions.of(read.factorization().tree());
    Tensor end = input.end(read);
    var matrices = matrices(end, all);
    if (target != null) write(target, matrices);
    var answer = input.answer(read);
    answer.put("shape", end.shape().toArray());
    answer.put("matricizations", matrices.stream().map(Matrix::answer).toList());
    output.print(answer, text(read, end, matrices));
    return 0;
  }

  private List<Matrix> matrices(Tensor end, List<TensorRegion> all) {
    var matrices = new ArrayList<Matrix>();
    try (var progress = output.screen().show(new Progress.Work("rank", UNIT, all.size(), 0))) {
      for (var region : all) {
        matrices.add(Matrix.of(end, region));
        progress.at(matrices.size(), region.toString());
      }
    }
    return matrices;
  }

  private static void write(OutputFile target, List<Matrix> matrices) {
    var npz = NpzWriter.of();
    for (var each : matrices) {
      npz = npz.with("singular_values_" + each.region.key(), each.rank.singularValues());
    }
    npz.write(target.file());
  }

  private String text(FactorizationFile read, Tensor end, List<Matrix> matrices) {
    var table = new Columns("rows", "matrix", "rank", "effective", "singular values");
    for (var each : matrices) {
      table.row(
          each.region.toString() + (each.region.node().isPresent() ? "" : ", by --modes"),
          each.shape.size(0) + " x " + each.shape.size(1),
          Integer.toString(each.rank.rank()),
          Digits.significant(each.rank.effectiveRank(), 7),
          Columns.largest(counted(each.rank)));
    }
    return "Ranks of the end tensor %s of %s:%n%s%s"
        .formatted(
            end.shape(),
            read.factorization().tree().text(),
            table,
            out == null ? "" : "%nWrote %s.".formatted(out));
  }

  /// Those singular values that are more than rounding.
  static double[] counted(SeparationRank rank) {
    return Arrays.copyOf(rank.singularValues().toDoubles(), rank.rank());
  }
}
