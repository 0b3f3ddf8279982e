// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.neurons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tacit.examples.figure.Table;
import tacit.examples.sweep.Lesson;
import tacit.measures.intraclass.ActivationRecord;
import tacit.nn.data.ImageSet;

/// The rows of a [NeuronsRun].
///
/// @param images of the lesson, for the names of their classes
record NeuronsRows(NeuronsRun run, Lesson lesson, ImageSet images, List<List<Object>> rows) {
  static final List<String> COLUMNS =
      List.of(
          "data",
          "per_label",
          "hierarchy",
          "seed",
          "part",
          "subclass",
          "layer",
          "neuron",
          "epoch",
          "group",
          "at",
          "value");

  NeuronsRows(NeuronsRun run, Lesson lesson, ImageSet images) {
    this(run, lesson, images, new ArrayList<>());
  }

  Table table() {
    return new Table(COLUMNS, rows);
  }

  void accuracy(double accuracy) {
    add(NeuronsRun.ACCURACY, "", 0, 0, run.epochs(), "", 0.0, accuracy);
  }

  /// What follows the run's own columns.
  private void add(Object... entries) {
    String hierarchy = run.hierarchy().word();
    var own = Stream.of(run.data(), run.perLabel(), hierarchy, run.seed());
    rows.add(Stream.concat(own, Stream.of(entries)).toList());
  }

  private void add(Best of, String part, int epoch, String group, double at, double value) {
    add(part, name(of.subclass()), of.layer() + 1, of.neuron() + 1, epoch, group, at, value);
  }

  private String name(int subclass) {
    return images.classNames().get(subclass);
  }

  void best(Best of) {
    var hierarchy = lesson.train().hierarchy();
    int superclass = hierarchy.superclassOf().get(of.subclass());
    String group = hierarchy.superclassNames().get(superclass);
    add(of, NeuronsRun.BEST, run.epochs(), group, 0, of.selectivity());
  }

  /// The images of the largest answers, that one first, of all and of the superclass.
  void images(Best of, ActivationRecord answers) {
    double[] own = of.answers(answers);
    images(NeuronsRun.IMAGE, of, IntStream.range(0, own.length), own);
    images(
        NeuronsRun.RELATIVE,
        of,
        IntStream.range(0, own.length).filter(i -> group(of, i) != Group.OTHERS),
        own);
  }

  private void images(String part, Best of, IntStream among, double... answers) {
    among
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -answers[i]))
        .limit(NeuronsRun.IMAGES)
        .forEach(i -> add(of, part, run.epochs(), name(images.labels().get(i)), i, answers[i]));
  }

  /// Of answers after some epochs, over the same bins.
  void histograms(Best of, SortedMap<Integer, ActivationRecord> answers) {
    var histogram = Histogram.over(answers.values().stream().map(of::answers).toList());
    answers.forEach((epoch, each) -> {
      for (Group group : Group.values()) {
        double[] percent = histogram.percent(of.answers(each), i -> group(of, i) == group);
        for (int b = 0; b < percent.length; b++) {
          double middle = histogram.middle(b);
          add(of, NeuronsRun.HISTOGRAM, epoch, group.word(), four(middle), four(percent[b]));
        }
      }
    });
  }

  private Group group(Best of, int image) {
    var train = lesson.train();
    if (train.subclasses().get(image) == of.subclass()) return Group.SUBCLASS;
    int superclass = lesson.hierarchy().parent().get(of.subclass());
    return train.superclasses().get(image) == superclass ? Group.REST : Group.OTHERS;
  }

  /// Four digits after the point are enough for a drawing.
  private static double four(double value) {
    return Math.rint(1e4 * value) / 1e4;
  }
}
