// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.examples.Provenance;

/// All that the demo found out, from which page and `results.json` are made.
///
/// @param data which images were trained on, and which were asked about
/// @param images those that were asked about, 0 black to 1 white, `(n, h, w)`
/// @param depth what infinitely wide networks of many depths learn
/// @param components how a tree of factorizations learns
/// @param groups what small networks make of clusters that no label names
/// @param clones what chunks of a layer know
/// @param seconds time of both trainings together
public record DemoResult(
    Provenance provenance,
    List<String> data,
    List<String> classes,
    Tensor images,
    TrainedNetwork fcn,
    TrainedNetwork cnn,
    DepthDiagram depth,
    ComponentsHistory components,
    HiddenGroups groups,
    Clones clones,
    double seconds) {
  public List<TrainedNetwork> networks() {
    return List.of(fcn, cnn);
  }
}
