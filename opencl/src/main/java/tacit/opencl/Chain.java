// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A [Term] as one kernel: `elementwise.cl` with a line for each of its parts. Parts that are equal
/// are computed once.
final class Chain {
  /// Functions and operands of a chain at most: more would need more registers than a GPU has for
  /// each of its items.
  static final int MOST_PARTS = 16;

  /// Items of a group: enough for every GPU to read whole lines of memory.
  private static final int GROUP = 256;

  private static final Formula CHOICE = new Formula("%s != 0 ? %s : %s");

  private final Map<Term, String> names = new LinkedHashMap<>();
  private final StringBuilder operands = new StringBuilder();
  private final StringBuilder steps = new StringBuilder();
  private final List<DeviceStorage> buffers = new ArrayList<>();
  private final Set<Integer> rows = new HashSet<>();
  private final List<Double> numbers = new ArrayList<>();
  private final List<String> functions = new ArrayList<>();

  private Chain() {}

  static Chain of(Term result) {
    var chain = new Chain();
    String last = chain.name(result);
    chain.steps.append("y[i] = ").append(last).append(';');
    for (int i = 0; i < chain.numbers.size(); i++)
      chain.operands.append("const REAL s").append(i).append(", ");
    return chain;
  }

  /// How many different parts a term has.
  static int parts(Term term) {
    return all(term).size();
  }

  /// The numbers that a term reads.
  static List<DeviceStorage> reads(Term term) {
    var reads = new ArrayList<DeviceStorage>();
    for (Term each : all(term)) {
      if (each instanceof Term.Entry(var of)) reads.add(of);
      if (each instanceof Term.Row(var of)) reads.add(of);
    }
    return reads;
  }

  private static Set<Term> all(Term term) {
    var all = new HashSet<Term>();
    collect(term, all);
    return all;
  }

  private static void collect(Term term, Set<Term> all) {
    if (all.add(term)) for (Term each : term.parts()) collect(each, all);
  }

  private String name(Term term) {
    String known = names.get(term);
    if (known != null) return known;
    String value =
        switch (term) {
          case Term.Entry(DeviceStorage of) -> operand(of) + "[i]";
          case Term.Row(DeviceStorage of) -> row(of);
          case Term.Of(var f, Term x) -> applied(f.name(), Formula.of(f), name(x));
          case Term.OfTwo(var f, Term a, Term b) ->
              applied(f.name(), Formula.of(f), name(a), name(b));
          case Term.Choice(Term condition, Term a, Term b) ->
              applied("where", CHOICE, name(condition), name(a), name(b));
        };
    String name = "t" + names.size();
    names.put(term, name);
    steps.append("const REAL ").append(name).append(" = ").append(value).append(";\n    ");
    return name;
  }

  private String applied(String function, Formula f, Object... operands) {
    functions.add(function);
    Object[] all = f.names(numbers.size(), operands);
    for (double each : f.numbers()) numbers.add(each);
    return f.with(all);
  }

  private String operand(DeviceStorage of) {
    String name = "x" + buffers.size();
    buffers.add(of);
    operands.append("global const REAL *").append(name).append(", ");
    return name;
  }

  private String row(DeviceStorage of) {
    String name = operand(of);
    operands.append("const uint m").append(name).append(", ");
    rows.add(buffers.size() - 1);
    return "%s[i %% m%s]".formatted(name, name);
  }

  /// What the template gets; equal for chains that are one program.
  List<String> text() {
    return List.of(operands.toString(), steps.toString());
  }

  /// Its functions in the order in which they are computed, for messages.
  String functions() {
    return String.join(", ", functions);
  }

  /// Computes it into `y`.
  void run(Session session, DeviceStorage y) {
    Call call =
        new On(session, session.memory())
            .call(session.programs().chain(text()), "chain", y.dtype())
            .doing(functions())
            .arg(y.size());
    for (int i = 0; i < buffers.size(); i++) {
      call.arg(buffers.get(i));
      if (rows.contains(i)) call.arg(buffers.get(i).size());
    }
    for (double each : numbers) call.real(each);
    call.arg(y).over(new long[] {y.size()}, new long[] {GROUP});
  }
}
