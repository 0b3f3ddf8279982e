// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import tacit.autodiff.Seed;
import tacit.examples.demo.HiddenGroups.Learner;
import tacit.examples.sweep.Descent;
import tacit.examples.sweep.Lesson;
import tacit.examples.sweep.Mlp;
import tacit.examples.sweep.Model;
import tacit.examples.sweep.PreActivations;
import tacit.examples.sweep.RateDrop;
import tacit.examples.sweep.Task;
import tacit.examples.sweep.TrainedModel;
import tacit.measures.intraclass.NeuronIntraclassVarianceRatio;
import tacit.measures.intraclass.NeuronIntraclassVarianceRatio.Reference;
import tacit.measures.intraclass.NeuronSubclassSelectivity;
import tacit.nn.data.SyntheticClusters;

/// Trains small networks on two classes that are made of clusters, and asks their hidden neurons
/// about the clusters: a part of the figure `intraclass/synthetic`, on data of its own.
///
/// @param threads that train, one network each
record HiddenGroupsRun(Seed seed, int threads) {
  static final List<Double> RATES = List.of(0.03, 0.1, 0.3, 1.0), DROPOUTS = List.of(0.0, 0.2, 0.5);
  private static final int WIDTH = 100, BATCH = 50, EPOCHS = 60, DROP_AT = 56;
  private static final double DROP = 0.2;

  /// Neurons of each class that `c₃` averages over.
  private static final int VARYING = 5;

  HiddenGroups groups() {
    long start = System.nanoTime();
    var sizes = SyntheticClusters.usual();
    var lesson = new Task.Clusters(sizes).draw(seed);
    return new HiddenGroups(
        sizes.clusters(),
        sizes.dimension(),
        lesson.train().size(),
        lesson.test().size(),
        EPOCHS,
        learners(lesson),
        (System.nanoTime() - start) * 1e-9);
  }

  private List<Learner> learners(Lesson lesson) {
    try (var workers = Executors.newFixedThreadPool(threads)) {
      var all = new ArrayList<CompletableFuture<Learner>>();
      for (double rate : RATES) {
        for (double dropout : DROPOUTS) {
          all.add(CompletableFuture.supplyAsync(() -> learner(lesson, rate, dropout), workers));
        }
      }
      return all.stream().map(CompletableFuture::join).toList();
    }
  }

  private Learner learner(Lesson lesson, double rate, double dropout) {
    var training = Descent.of(rate, BATCH, EPOCHS, RateDrop.at(DROP, DROP_AT));
    var model = new Model(Mlp.of(WIDTH).withInputDropout(dropout), training);
    var trained = TrainedModel.of(model, lesson, seed);
    var pre = PreActivations.of(trained.end(), lesson.toldTrain());
    var clusters = lesson.hierarchy();
    var byClass = pre.moments(lesson.train().superclasses(), lesson.classes());
    var byCluster = pre.moments(lesson.train().subclasses(), clusters.subclassCount());
    return new Learner(
        rate,
        dropout,
        trained.trainScore().accuracy().orElseThrow(),
        trained.testScore().accuracy().orElseThrow(),
        NeuronIntraclassVarianceRatio.of(byClass, Reference.ALL).value(VARYING),
        NeuronSubclassSelectivity.of(byCluster, clusters).value(1));
  }
}
