// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.BadFile;
import tacit.autodiff.io.Npz;

/// A file of representations, REP.npz, whose arrays are checked when they are asked for: their
/// shapes, that their numbers are finite, and that they speak of the same `n` samples.
///
/// Two classes may have one output `f`: labels 0 and 1 with logits `(n, 1)` are read as logits
/// `(−f/2, f/2)`, which have the same margins and the same softmax.
public record RepFile(Path path, Npz arrays) {
  public static RepFile open(Path path) {
    return new RepFile(path, Npz.open(path));
  }

  public boolean has(RepKey key) {
    return key.isIn(arrays);
  }

  /// `(n)`, classes from 0.
  public Indices labels() {
    return wholes("labels", "classes", "label a sample");
  }

  /// `(n)`, hidden subclasses from 0.
  public Indices sublabels() {
    Indices sublabels = wholes("sublabels", "subclasses", "label a sample");
    int n = labels().size();
    if (sublabels.size() == n) return sublabels;
    throw bad(
        "sublabels",
        "has %d numbers, but there are %d labels; give one a sample"
            .formatted(sublabels.size(), n));
  }

  /// A vector of whole numbers from 0.
  ///
  /// @param counted what they are, for messages
  /// @param each how many there must be, for messages
  public Indices wholes(String name, String counted, String each) {
    Indices wholes = arrays.get(name).indices();
    if (wholes.size() == 0) throw bad(name, "it is empty; give one " + each);
    for (int i = 0; i < wholes.size(); i++) {
      if (wholes.get(i) < 0) {
        boolean signs = Arrays.stream(wholes.toArray()).allMatch(w -> Math.abs(w) == 1);
        String instead = signs ? ", so write 0 and 1 for -1 and 1" : "";
        throw bad(
            name, "is %d at (%d); %s count from 0%s".formatted(wholes.get(i), i, counted, instead));
      }
    }
    return wholes;
  }

  /// `(n, c)` with 2 classes or more, beyond all labels.
  public Tensor logits() {
    Tensor read = samples("logits", "(n, classes)", 2);
    Tensor logits = read.shape().size(1) == 1 ? Halves.of(read, 1) : read;
    int classes = logits.shape().size(1);
    Indices labels = labels();
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i) >= classes) {
        throw bad(
            "labels",
            "is %d at (%d), but logits %s have classes 0 to %d"
                .formatted(labels.get(i), i, read.shape(), classes - 1));
      }
    }
    return logits;
  }

  /// `layer_0`, `layer_1`, … or `activations`, in order.
  public List<String> layers() {
    if (!arrays.has(RepKey.ACTIVATIONS)) return numbered("layer_");
    if (!arrays.has("layer_0")) return List.of(RepKey.ACTIVATIONS);
    throw bad(RepKey.ACTIVATIONS, "stands beside layer_0; keep the one or the other");
  }

  /// One of [#layers()], `(n, d)` or `(n, h, w, c)`.
  public Tensor layer(String name) {
    return samples(name, "(n, d) or (n, h, w, c)", 2, 4);
  }

  /// `readout_input (n, d)`, if the file has it.
  public Optional<Tensor> readoutInput() {
    return arrays.has(RepKey.INPUT)
        ? Optional.of(samples(RepKey.INPUT, "(n, d)", 2))
        : Optional.empty();
  }

  /// `weight_0`, `weight_1`, … in order, outputs first.
  public SequencedMap<String, Tensor> weights() {
    return weights("weight_");
  }

  /// `start_0`, `start_1`, … in order, outputs first: what training began from; none if the file
  /// has none.
  public List<Tensor> starts() {
    return List.copyOf(weights("start_").values());
  }

  private SequencedMap<String, Tensor> weights(String prefix) {
    var weights = new LinkedHashMap<String, Tensor>();
    for (String name : numbered(prefix)) {
      weights.put(name, real(name, "(out, in) or (out, in, kh, kw)", 2, 4));
    }
    return weights;
  }

  /// `bias_0`, `bias_1`, … in order, `(out)`; none if the file has none.
  public List<Tensor> biases() {
    return numbered("bias_").stream().map(name -> real(name, "(out)", 1)).toList();
  }

  /// The last, affine layer, `h ↦ W h + b` with `W: (c, d)` and `b: (c)`.
  public Readout readout() {
    Tensor weight = real("readout_weight", "(classes, d)", 2);
    int c = weight.shape().size(0);
    Tensor bias =
        arrays.has(RepKey.BIAS)
            ? real(RepKey.BIAS, "(classes)", 1)
            : Tensor.zeros(weight.dtype(), Shape.of(c));
    if (bias.shape().count() != c) {
      throw bad(
          RepKey.BIAS,
          "shape %s beside readout_weight %s; give (%d), a number a class"
              .formatted(bias.shape(), weight.shape(), c));
    }
    return c > 1
        ? new Readout(weight, bias)
        : new Readout(Halves.of(weight, 0), Halves.of(bias, 0));
  }

  /// `prefix0`, `prefix1`, …, of which none may be missing.
  private List<String> numbered(String prefix) {
    var names = new ArrayList<String>();
    while (arrays.has(prefix + names.size())) names.add(prefix + names.size());
    for (String name : arrays.names()) {
      if (name.matches(prefix + "\\d+") && !names.contains(name)) {
        throw bad(
            name, "there is no %s%d before it; number from 0".formatted(prefix, names.size()));
      }
    }
    return names;
  }

  /// An array with a row a sample, as many as there are labels if the file has any.
  private Tensor samples(String name, String expected, int... ranks) {
    Tensor read = real(name, expected, ranks);
    if (!has(RepKey.LABELS)) return read;
    int n = labels().size(), rows = read.shape().size(0);
    if (rows != n) {
      throw bad(
          name,
          "shape %s has %d rows, but there are %d labels; give a row a sample"
              .formatted(read.shape(), rows, n));
    }
    return read;
  }

  /// An array of finite numbers with one of the ranks.
  ///
  /// @param expected the right shapes, for messages
  public Tensor real(String name, String expected, int... ranks) {
    Tensor read = arrays.get(name).tensor();
    boolean right = false;
    for (int rank : ranks) right |= read.shape().rank() == rank;
    if (!right || read.shape().count() == 0) {
      throw bad(name, "shape %s where %s belongs".formatted(read.shape(), expected));
    }
    double[] values = read.toDoubles();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw bad(
            name,
            "is %s at %s; every number must be finite"
                .formatted(values[i], Shape.of(read.shape().index(i))));
      }
    }
    return read;
  }

  /// What is wrong in an array of this file.
  public BadFile bad(String name, String problem) {
    return BadFile.of(path.toString(), name, problem);
  }
}
