// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Named values of a network in the order of its layers, `"0.W", "0.b", "2.branch.0.W"`: weights as
/// [tacit.autodiff.Tensor]s, as [tacit.autodiff.Var]s in a forward pass, their gradients, an
/// optimizer's states. Immutable.
///
/// Taking a part ([#at]) and putting in other values ([#map], [#with], [#zip]) copy no names.
public final class Params<T> {
  private final Names names;
  private final List<T> values;

  private Params(Names names, List<T> values) {
    this.names = names;
    this.values = values;
  }

  public static <T> Params<T> empty() {
    return new Params<>(Names.of(List.of()), List.of());
  }

  public static <T> Params<T> of(String name, T value) {
    return new Params<>(Names.of(List.of(name)), List.of(value));
  }

  /// In the order of the map, but that values of one part stand together.
  public static <T> Params<T> of(Map<String, T> entries) {
    Names names = Names.of(entries.keySet());
    List<T> values = new ArrayList<>();
    for (String name : names.all()) values.add(entries.get(name));
    return new Params<>(names, List.copyOf(values));
  }

  /// These and one more.
  public Params<T> and(String name, T value) {
    return and(List.of(name), List.of(value));
  }

  /// These and a part's, whose names get a prefix and a dot.
  public Params<T> and(String prefix, Params<T> part) {
    return and(part.names().stream().map(name -> prefix + "." + name).toList(), part.values);
  }

  private Params<T> and(List<String> more, List<T> theirValues) {
    Map<String, T> all = new LinkedHashMap<>(asMap());
    for (int i = 0; i < more.size(); i++) {
      if (all.put(more.get(i), theirValues.get(i)) != null) {
        throw new IllegalArgumentException("params: two values named '" + more.get(i) + "'");
      }
    }
    return of(all);
  }

  /// The values of one part: names that begin with the prefix and a dot, without them.
  public Params<T> at(String prefix) {
    Names.Part part = names.part(prefix);
    return new Params<>(part.names(), values.subList(part.from(), part.to()));
  }

  public T get(String name) {
    int i = names.position(name);
    if (i < 0) {
      throw new IllegalArgumentException("params: no '" + name + "' among " + names());
    }
    return values.get(i);
  }

  public boolean has(String name) {
    return names.position(name) >= 0;
  }

  public List<String> names() {
    return names.all();
  }

  public List<T> values() {
    return values;
  }

  public Map<String, T> asMap() {
    Map<String, T> map = new LinkedHashMap<>();
    for (int i = 0; i < size(); i++) map.put(names().get(i), values.get(i));
    return Collections.unmodifiableMap(map);
  }

  public int size() {
    return values.size();
  }

  public <R> Params<R> map(Function<? super T, ? extends R> f) {
    List<R> mapped = new ArrayList<>(size());
    for (T value : values) mapped.add(f.apply(value));
    return new Params<>(names, List.copyOf(mapped));
  }

  /// One result for each name; both have the same names, in whatever order.
  public <U, R> Params<R> zip(Params<U> other, BiFunction<? super T, ? super U, ? extends R> f) {
    if (other.size() != size()) {
      throw new IllegalArgumentException(
          "params: zip of " + names() + " and " + other.names() + "; both need the same names");
    }
    boolean aligned = names == other.names;
    List<R> zipped = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      U theirs = aligned ? other.values.get(i) : other.get(names().get(i));
      zipped.add(f.apply(values.get(i), theirs));
    }
    return new Params<>(names, List.copyOf(zipped));
  }

  /// The same names with other values, in order.
  public <R> Params<R> with(List<R> values) {
    if (values.size() != size()) {
      throw new IllegalArgumentException(
          "params: " + values.size() + " values for " + size() + " names");
    }
    return new Params<>(names, List.copyOf(values));
  }

  @Override
  public String toString() {
    return asMap().toString();
  }
}
