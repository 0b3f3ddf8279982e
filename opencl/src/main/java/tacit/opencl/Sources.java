// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.Arrays;

/// The positions that each target collects, in their order: those of target `s` are `source[i]` for
/// `start[s] ≤ i < start[s + 1]`.
final class Sources {
  private final int[] source;
  private final int[] start;

  private Sources(int[] source, int[] start) {
    this.source = source;
    this.start = start;
  }

  /// Of `targets` targets, position `i` going to `target[i]`.
  static Sources of(int[] target, int targets) {
    int[] start = new int[targets + 1];
    for (int t : target) start[t + 1]++;
    Arrays.parallelPrefix(start, Integer::sum);
    int[] next = start.clone(), source = new int[target.length];
    for (int i = 0; i < target.length; i++) source[next[target[i]]++] = i;
    return new Sources(source, start);
  }

  int[] source() {
    return source.clone();
  }

  int[] start() {
    return start.clone();
  }

  int targets() {
    return start.length - 1;
  }

  int longest() {
    int longest = 0;
    for (int s = 0; s < targets(); s++) longest = Math.max(longest, start[s + 1] - start[s]);
    return longest;
  }

  private int pieceCount(int target, int longest) {
    return Math.ceilDiv(start[target + 1] - start[target], longest);
  }

  /// The same sources for more targets, one for each piece of at most `longest` of a list.
  Sources cut(int longest) {
    int[] cuts = new int[pieces(longest).source.length + 1];
    int at = 0;
    for (int s = 0; s < targets(); s++) {
      for (int p = 0; p < pieceCount(s, longest); p++) cuts[at++] = start[s] + p * longest;
    }
    cuts[at] = source.length;
    return new Sources(source, cuts);
  }

  /// The pieces that each target collects.
  Sources pieces(int longest) {
    int[] first = new int[start.length];
    for (int s = 0; s < targets(); s++) first[s + 1] = first[s] + pieceCount(s, longest);
    int[] all = new int[first[targets()]];
    Arrays.setAll(all, i -> i);
    return new Sources(all, first);
  }
}
