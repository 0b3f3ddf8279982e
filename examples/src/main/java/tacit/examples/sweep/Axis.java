// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import tacit.nn.NearWord;

/// A hyperparameter by which the models of a sweep can differ, read and set as text.
public enum Axis {
  RATE(m -> m.training().rate(), (m, v) -> m.with(m.training().withRate(AxisValue.rate(v)))),
  BATCH(m -> m.training().batch(), (m, v) -> m.with(m.training().withBatch(AxisValue.count(v)))),
  OPTIMIZER(
      m -> AxisValue.word(m.training().method()),
      (m, v) -> m.with(m.training().with(AxisValue.of(Method.class, v)))),
  WEIGHT_DECAY(
      m -> m.training().weightDecay(),
      (m, v) -> m.with(m.training().withWeightDecay(AxisValue.amount(v)))),
  MOMENTUM(
      m -> m.training().momentum(),
      (m, v) -> m.with(m.training().withMomentum(AxisValue.share(v)))),
  DROPOUT(
      m -> m.network().dropout(), (m, v) -> m.with(m.network().withDropout(AxisValue.share(v)))),
  INPUT_DROPOUT(
      m -> m.network().inputDropout(),
      (m, v) -> m.with(m.network().withInputDropout(AxisValue.share(v)))),
  AUGMENTATION(
      m -> AxisValue.word(m.training().variation()),
      (m, v) -> m.with(m.training().with(AxisValue.of(Variation.class, v)))),
  DEPTH(m -> m.network().depth(), (m, v) -> m.with(m.network().withDepth(AxisValue.count(v)))),
  WIDTH(m -> m.network().width(), (m, v) -> m.with(m.network().withWidth(AxisValue.count(v)))),
  BATCH_NORM(
      m -> AxisValue.word(m.network().batchNorm()),
      (m, v) -> m.with(m.network().withBatchNorm(AxisValue.yes(v)))),
  START(
      m -> AxisValue.word(m.network().start()),
      (m, v) -> m.with(m.network().with(AxisValue.of(Start.class, v)))),
  MOST_EPOCHS(
      m -> m.training().epochs(), (m, v) -> m.with(m.training().withEpochs(AxisValue.count(v)))),
  LOSS_BELOW(
      m -> m.training().lossBelow(),
      (m, v) -> m.with(m.training().untilLossBelow(AxisValue.amount(v))));

  @SuppressWarnings("ImmutableEnumChecker") // the functions capture nothing
  private final Function<Model, Object> get;

  @SuppressWarnings("ImmutableEnumChecker") // the functions capture nothing
  private final BiFunction<Model, String, Model> set;

  Axis(Function<Model, Object> get, BiFunction<Model, String, Model> set) {
    this.get = get;
    this.set = set;
  }

  /// The name in tables and grids: `input_dropout`.
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The model's value, as a table's entry: a number or a word.
  public Object of(Model model) {
    return get.apply(model);
  }

  Model set(Model model, String value) {
    try {
      return set.apply(model, value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "axis %s: '%s' is %s".formatted(column(), value, e.getMessage()), e);
    }
  }

  public static List<String> columns() {
    return Arrays.stream(values()).map(Axis::column).toList();
  }

  public static Axis named(String column) {
    return Arrays.stream(values())
        .filter(axis -> axis.column().equals(column))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "unknown axis '%s'%s; known are %s"
                    .formatted(
                        column, NearWord.hint(column, columns()), String.join(", ", columns()))));
  }
}
