// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A factorization as a tree of junctions, each one summed index (the local components of a node,
/// the hidden units of a layer): rows given to a junction meet there entry by entry, and a weight
/// links two junctions.
///
/// ```text
/// matrix, depth 3    W₁ᵀ ─ h₁ ── W₂ ── h₂ ─ W₃        CP    W₀, W₁, W₂ at one junction
/// tree [[0,1],[2,3]]    W₀, W₁ ─ ν ── W_ν ── root, w ── W_μ ── μ ─ W₂, W₃
/// ```
///
/// An entry of the end tensor is an inner product of what two sides of any junction tell it, so the
/// tree may be read from any of them; see [Plan].
///
/// @param given the weights that end at each junction
record Junctions(List<List<Message>> given, List<Link> links) {
  /// A weight between two junctions; its rows are the index of `low`, its columns that of `high`.
  record Link(int low, int high, Cells w) {
    int other(int junction) {
      return junction == low ? high : low;
    }
  }

  int count() {
    return given.size();
  }

  /// What a junction hears, but for what comes through one link.
  List<Message> heard(int at, List<Link> except) {
    List<Message> all = new ArrayList<>(given.get(at));
    for (Link link : links) {
      boolean ends = link.low() == at || link.high() == at;
      if (ends && !except.contains(link)) all.add(through(link, at));
    }
    return all;
  }

  /// What comes to a junction through a link: by the link's weight, or by the product of two
  /// weights where the junction between them only scales.
  private Message through(Link link, int to) {
    int from = link.other(to);
    Message x = met(heard(from, List.of(link)));
    Message direct = new Message.Passed(x, weight(link.w()), to == link.low());
    Message merged = merged(link, to, direct);
    return merged.cost() < direct.cost() ? merged : direct;
  }

  private Message merged(Link link, int to, Message otherwise) {
    int between = link.other(to);
    List<Link> far =
        links.stream()
            .filter(l -> !l.equals(link) && (l.low() == between || l.high() == between))
            .toList();
    boolean scales = given.get(between).stream().allMatch(row -> row.rows() == 1);
    if (far.size() != 1 || !scales) return otherwise;
    Link second = far.getFirst();
    Message x = met(heard(second.other(between), List.of(second)));
    if (second.low() == between) {
      Message w = scaled(weight(link.w()), given.get(between));
      return new Message.Passed(x, new Message.Passed(w, weight(second.w()), false), true);
    }
    Message w = scaled(weight(second.w()), given.get(between));
    return new Message.Passed(x, new Message.Passed(w, weight(link.w()), to == link.low()), false);
  }

  private static Message scaled(Message w, List<Message> rows) {
    Message scaled = w;
    for (Message row : rows) scaled = Message.Met.scaled(scaled, row);
    return scaled;
  }

  private static Message weight(Cells w) {
    return new Message.Given(w, new int[0]);
  }

  /// All of them met, those of few rows first.
  static Message met(List<Message> messages) {
    return messages.stream()
        .sorted(Comparator.comparingInt(Message::rows))
        .reduce(Message.Met::of)
        .orElseThrow();
  }
}
