// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// Several paths from one input, whose outputs of one shape are joined: what residual and parallel
/// layers have in common.
///
/// @param layer name for messages
/// @param paths in the order in which they are joined
public record Branches(String layer, List<Path> paths) {
  /// One path.
  ///
  /// @param name in parameters: `branches.0`
  /// @param place in messages: `branches[0]`
  public record Path(String name, String place, Serial layers) {
    private <R> R read(BiFunction<Path, Serial, R> reading) {
      try {
        return reading.apply(this, layers);
      } catch (IllegalArgumentException e) {
        throw Misfit.at("." + place, e);
      }
    }
  }

  public Branches {
    paths = List.copyOf(paths);
  }

  /// Paths `branches[0]`, `branches[1]`, …
  static Branches of(String layer, List<Serial> branches) {
    List<Path> paths = new ArrayList<>();
    for (int i = 0; i < branches.size(); i++) {
      paths.add(new Path("branches." + i, "branches[" + i + "]", branches.get(i)));
    }
    return new Branches(layer, paths);
  }

  Shape output(Shape example) {
    Path first = paths.getFirst();
    Shape joined = first.read((_, layers) -> layers.output(example));
    for (Path path : paths) {
      Shape other = path.read((_, layers) -> layers.output(example));
      if (!other.equals(joined)) {
        throw new IllegalArgumentException(
            "%s: %s gives %s but %s gives %s; what is joined needs one shape"
                .formatted(layer, first.place(), joined, path.place(), other));
      }
    }
    return joined;
  }

  /// Shape of an output example where the last axes are joined and all others alike.
  Shape sideBySide(Shape example) {
    List<Shape> parts =
        paths.stream().map(path -> path.read((_, layers) -> layers.output(example))).toList();
    Shape first = parts.getFirst(), positions = withoutChannels(first);
    int channels = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (!withoutChannels(parts.get(i)).equals(positions)) {
        throw new IllegalArgumentException(
            "%s: %s gives %s but %s gives %s; only the last axes may differ"
                .formatted(
                    layer, paths.getFirst().place(), first, paths.get(i).place(), parts.get(i)));
      }
      channels += parts.get(i).size(-1);
    }
    return positions.concat(Shape.of(channels));
  }

  private static Shape withoutChannels(Shape example) {
    return example.slice(0, example.rank() - 1);
  }

  Params<Shape> parameters(Shape example) {
    return collect((_, layers) -> layers.parameters(example));
  }

  Params<Tensor> init(Seed seed, Shape example) {
    return collect((path, layers) -> layers.init(seed.child(path.name()), example));
  }

  Params<Tensor> initialState(Shape example) {
    return collect((_, layers) -> layers.initialState(example));
  }

  private <T> Params<T> collect(BiFunction<Path, Serial, Params<T>> reading) {
    Params<T> all = Params.empty();
    for (Path path : paths) all = all.and(path.name(), path.read(reading));
    return all;
  }

  /// The outputs of all paths, joined two at a time from the left.
  Var apply(Params<Var> p, Var x, Pass pass, BinaryOperator<Var> join) {
    return paths.stream()
        .map(path -> path.read((at, f) -> f.apply(p.at(at.name()), x, pass.at(at.name()))))
        .reduce(join)
        .orElseThrow();
  }
}
