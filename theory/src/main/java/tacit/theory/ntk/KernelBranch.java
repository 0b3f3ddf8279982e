// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

/// One path of a layer with branches.
///
/// @param place in messages: `branches[0]`, `shortcut`
public record KernelBranch(String place, SerialKernel layers) {
  /// Paths `branches[0]`, `branches[1]`, …
  static java.util.List<KernelBranch> numbered(KernelLayer... layers) {
    var branches = new java.util.ArrayList<KernelBranch>();
    for (KernelLayer each : layers) {
      branches.add(new KernelBranch("branches[" + branches.size() + "]", SerialKernel.of(each)));
    }
    return branches;
  }
}
