// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import java.util.List;
import java.util.stream.Collectors;

/// A book that cannot be made; its message has one line for each problem.
public final class BrokenBook extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  public BrokenBook(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
