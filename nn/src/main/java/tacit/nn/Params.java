// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Named values of a network in the order of its layers, `"0.W", "0.b", "2.branch.0.W"`: weights as
/// [tacit.autodiff.Tensor]s, as [tacit.autodiff.Var]s in a forward pass, their gradients, an
/// optimizer's states. Immutable.
public final class Params<T> {
  private final SequencedMap<String, T> entries;

  private Params(SequencedMap<String, T> entries) {
    this.entries = entries;
  }

  public static <T> Params<T> empty() {
    return new Params<>(new LinkedHashMap<>());
  }

  public static <T> Params<T> of(String name, T value) {
    return Params.<T>empty().and(name, value);
  }

  public static <T> Params<T> of(Map<String, T> entries) {
    return new Params<>(new LinkedHashMap<>(entries));
  }

  /// These and one more.
  public Params<T> and(String name, T value) {
    var all = new LinkedHashMap<>(entries);
    if (all.put(name, value) != null) {
      throw new IllegalArgumentException("params: two values named '" + name + "'");
    }
    return new Params<>(all);
  }

  /// These and a part's, whose names get a prefix and a dot.
  public Params<T> and(String prefix, Params<T> part) {
    var all = new LinkedHashMap<>(entries);
    part.entries.forEach((name, value) -> all.put(prefix + "." + name, value));
    return new Params<>(all);
  }

  /// The values of one part: names that begin with the prefix and a dot, without them.
  public Params<T> at(String prefix) {
    var part = new LinkedHashMap<String, T>();
    String start = prefix + ".";
    entries.forEach((name, value) -> {
      if (name.startsWith(start)) part.put(name.substring(start.length()), value);
    });
    return new Params<>(part);
  }

  public T get(String name) {
    T value = entries.get(name);
    if (value == null) {
      throw new IllegalArgumentException("params: no '" + name + "' among " + names());
    }
    return value;
  }

  public boolean has(String name) {
    return entries.containsKey(name);
  }

  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  public List<T> values() {
    return List.copyOf(entries.values());
  }

  public Map<String, T> asMap() {
    return Collections.unmodifiableMap(entries);
  }

  public int size() {
    return entries.size();
  }

  public <R> Params<R> map(Function<? super T, ? extends R> f) {
    var all = new LinkedHashMap<String, R>();
    entries.forEach((name, value) -> all.put(name, f.apply(value)));
    return new Params<>(all);
  }

  /// One result for each name; both have the same names.
  public <U, R> Params<R> zip(Params<U> other, BiFunction<? super T, ? super U, ? extends R> f) {
    var all = new LinkedHashMap<String, R>();
    entries.forEach((name, value) -> all.put(name, f.apply(value, other.get(name))));
    return new Params<>(all);
  }

  /// The same names with other values, in order.
  public <R> Params<R> with(List<R> values) {
    if (values.size() != size()) {
      throw new IllegalArgumentException(
          "params: " + values.size() + " values for " + size() + " names");
    }
    var left = new ArrayList<>(values);
    return map(_ -> left.removeFirst());
  }

  @Override
  public String toString() {
    return entries.toString();
  }
}
