// SPDX-License-Identifier: Apache-2.0
package tacit.nn.arch;

import java.util.Collection;
import tacit.autodiff.io.BadFile;
import tacit.nn.NearWord;

/// A place in a JSON file: `layers[3].branch[0].units`.
record Place(String file, String path) {
  Place field(String name) {
    return new Place(file, path.isEmpty() ? name : path + "." + name);
  }

  Place item(int i) {
    return new Place(file, path + "[" + i + "]");
  }

  BadFile error(String problem) {
    return BadFile.of(file, path, problem);
  }

  /// An error about an unknown word, with the near one or, where none is, all that are known.
  BadFile unknown(String problem, String word, Collection<String> known) {
    String all = " (known: " + String.join(", ", known) + ")";
    return error(
        problem + NearWord.to(word, known).map(w -> " (did you mean '" + w + "'?)").orElse(all));
  }
}
