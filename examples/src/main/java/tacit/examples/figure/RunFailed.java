// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

/// A run that could not be finished: which, and why.
public final class RunFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  RunFailed(Run run, Throwable cause) {
    super(Cell.words(run) + ": " + (cause instanceof Error ? cause : cause.getMessage()), cause);
  }
}
