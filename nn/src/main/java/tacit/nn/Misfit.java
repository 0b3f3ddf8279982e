// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

/// What a layer refused, and where in the network it stands: `layers[3].branch[0]: dense: …`. The
/// place is written as in ARCH.json.
public final class Misfit extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String path;
  private final String problem;

  private Misfit(String path, String problem, Throwable cause) {
    super(place(path) + ": " + problem, cause);
    this.path = path;
    this.problem = problem;
  }

  /// One step further out: `[3]` from a serial, `.branch` from a residual.
  static Misfit at(String step, IllegalArgumentException inner) {
    return inner instanceof Misfit m
        ? new Misfit(step + m.path, m.problem, m)
        : new Misfit(step, String.valueOf(inner.getMessage()), inner);
  }

  /// `layers[3].branch[0]`.
  public String place() {
    return place(path);
  }

  private static String place(String path) {
    return path.startsWith("[") ? "layers" + path : path.substring(1);
  }
}
