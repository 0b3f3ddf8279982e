// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import tacit.autodiff.Tensor;

/// Large Gram matrices, computed in blocks of rows that are written as they finish: work that was
/// interrupted goes on with the first block that is missing.
///
/// A block is an NPY file `rows-0000-0063.npy` of shape (kinds, rows, n2), first `K`, then `Θ` if
/// it is wanted; of samples with themselves it holds what is right of the diagonal. Beside it
/// stands a text with the digests of its bytes and of what they belong to: network and inputs. A
/// block of other work is refused; a damaged one is named and computed again.
///
/// @param folder where blocks are kept; it must be there
/// @param say is told of damaged blocks, one line each
public record GramFile(Path folder, KernelNetwork network, Consumer<String> say) {
  /// Blocks that a matrix of many rows is cut into.
  private static final int BLOCKS = 64;

  /// Both kernels of samples with themselves.
  public Gram gram(Tensor x, GramOptions options) {
    return gram(Samples.of("x1", x), Optional.empty(), options);
  }

  /// Both kernels between two sets.
  public Gram gram(Tensor x1, Tensor x2, GramOptions options) {
    return gram(Samples.of("x1", x1), Optional.of(Samples.of("x2", x2)), options);
  }

  private Gram gram(Samples one, Optional<Samples> two, GramOptions options) {
    GramWork work = network.work(one, two, options);
    work.requireRoom();
    String digest = GramDigest.of(network, one, two, options);
    int n = one.n(), m = two.orElse(one).n(), height = Math.ceilDiv(n, BLOCKS);
    GramRows all = new GramRows(0, n, m, options.ntk());
    GramBlock[] blocks = new GramBlock[Math.ceilDiv(n, height)];
    boolean[] there = new boolean[blocks.length];
    long done = 0, total = work.pairs(0, n);
    for (int b = 0; b < blocks.length; b++) {
      int first = b * height, count = Math.min(height, n - first);
      blocks[b] = new GramBlock(folder, digest, first, count, m);
      there[b] = blocks[b].read(all, say);
      if (there[b]) done += work.pairs(first, count);
    }
    options.listener().pairs(done, total);
    GramWork.Ready ready = work.ready();
    for (int b = 0; b < blocks.length; b++) {
      if (there[b]) continue;
      long before = done;
      GramRows rows = blocks[b].rows(options.ntk());
      work.fill(rows, ready, (now, _) -> options.listener().pairs(before + now, total));
      blocks[b].write(rows);
      all.put(rows);
      done += work.pairs(rows.first(), rows.count());
    }
    if (two.isEmpty()) all.mirror(ready.first());
    return all.gram();
  }
}
