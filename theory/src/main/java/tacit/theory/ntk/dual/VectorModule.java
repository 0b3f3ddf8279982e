// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import java.lang.System.Logger.Level;

/// Whether rows are computed in lanes: where the Vector API module is there. Without it they come
/// out the same, several times slower, and one warning names the flag.
final class VectorModule {
  static final boolean PRESENT = present("jdk.incubator.vector");

  private VectorModule() {}

  private static boolean present(String module) {
    if (ModuleLayer.boot().findModule(module).isPresent()) return true;
    System.getLogger(VectorModule.class.getName())
        .log(
            Level.WARNING,
            "vector duals are off, scalar duals are several times slower: start java with"
                + " --add-modules "
                + module);
    return false;
  }
}
