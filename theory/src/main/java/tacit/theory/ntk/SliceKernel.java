// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

/// Some of the pixels along one axis, `from` to `to` (exclusive): the entries of the others leave.
///
/// @param axis 0 or 1 of `(h, w)`, 0 of `(l)`
public record SliceKernel(int axis, int from, int to) implements KernelLayer {
  public SliceKernel {
    if (axis < 0 || from < 0 || to <= from) {
      throw new IllegalArgumentException(
          "slice: pixels %d to %d (exclusive) of axis %d are none".formatted(from, to, axis));
    }
  }

  @Override
  public String name() {
    return "slice";
  }
}
