// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.neurons;

import java.util.List;
import java.util.TreeMap;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.examples.sweep.Lesson;
import tacit.examples.sweep.PreActivations;
import tacit.examples.sweep.TrainedModel;
import tacit.measures.intraclass.ActivationRecord;
import tacit.nn.data.FashionHierarchy;
import tacit.nn.train.Evaluator;
import tacit.nn.train.Listener;
import tacit.nn.train.Progress;

/// The neuron that tells a subclass best from the rest of its superclass, for each subclass of a
/// trained network, by its selectivity on the training images.
///
/// | part | layer, neuron | epoch | group | at | value |
/// |---|---|---|---|---|---|
/// | accuracy | 0 | last | | 0 | share of test images put into the right superclass |
/// | best | from 1 | last | superclass | 0 | selectivity of that neuron for `subclass` |
/// | image, relative | from 1 | last | class of the image | its place among the training images | answer |
/// | histogram | from 1 | one of four | subclass, rest or others | middle of a bin | percent of them |
///
/// Answers are pre-activations. Images are those of the nine largest, relatives the same among the
/// images of the superclass; histograms are of the subclass of the largest selectivity and of the
/// median one, and of the semantic hierarchy alone.
///
/// @param drawn whether there are rows of images and histograms
record NeuronsRun(
    String data,
    FashionHierarchy hierarchy,
    int perLabel,
    int tests,
    int epochs,
    long seed,
    boolean drawn)
    implements Run {
  private static final long serialVersionUID = 1;
  static final String ACCURACY = "accuracy", BEST = "best", IMAGE = "image";
  static final String RELATIVE = "relative";
  static final String HISTOGRAM = "histogram";
  static final int IMAGES = 9;

  Clothes clothes() {
    return new Clothes(data, hierarchy, perLabel, tests, epochs, seed);
  }

  @Override
  public Table rows() {
    Lesson lesson = clothes().lesson();
    var answers = new TreeMap<Integer, ActivationRecord>();
    var training = new TrainedModel.Training(clothes().model(), lesson, clothes().training());
    answers.put(0, look(training.before(), lesson));
    var trained = training.run(looking(training, lesson, answers));
    var rows = new NeuronsRows(this, lesson, clothes().images());
    rows.accuracy(trained.testScore().accuracy().orElseThrow());
    ActivationRecord last = answers.lastEntry().getValue();
    List<Best> ranked = Best.ranked(last, lesson);
    for (Best each : ranked) {
      rows.best(each);
      if (drawn) rows.images(each, last);
    }
    if (drawn && hierarchy == FashionHierarchy.SEMANTIC) {
      rows.histograms(ranked.getFirst(), answers);
      rows.histograms(ranked.get((ranked.size() - 1) / 2), answers);
    }
    return rows.table();
  }

  private Listener looking(
      TrainedModel.Training training, Lesson lesson, TreeMap<Integer, ActivationRecord> answers) {
    var wanted = List.of(1, 5, epochs);
    return new Listener() {
      @Override
      public void epoch(EpochReport report, Progress at) {
        if (wanted.contains(at.epoch())) answers.put(at.epoch(), look(training.at(at), lesson));
      }
    };
  }

  private static ActivationRecord look(Evaluator network, Lesson lesson) {
    return PreActivations.of(network, lesson.toldTrain()).all();
  }
}
