// SPDX-License-Identifier: Apache-2.0
package tacit.examples.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tacit.examples.Provenance;
import tacit.nn.data.Augmentation;
import tacit.nn.data.Standardization;
import tacit.nn.train.Recipe;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// The contents of `training.json`: what was trained, how, and how it went.
///
/// @param data which images were trained on, and which tested on
/// @param standardization what was subtracted from each channel and divided by, on pixels in [0, 1]
/// @param recipe loss, optimizer and so on, in words
/// @param ended why the training ended, `running` before that
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record TrainingRecord(
    Provenance provenance,
    List<String> data,
    Standardization standardization,
    SequencedMap<String, String> recipe,
    long parameters,
    List<EpochRow> epochs,
    String ended) {
  public static TrainingRecord of(
      Provenance provenance, TrainingRun run, List<EpochRow> rows, String ended) {
    var split = run.split();
    return new TrainingRecord(
        provenance,
        List.of(split.train().provenance(), split.test().provenance()),
        run.standardization(),
        words(run.recipe()),
        run.network().parameterCount(),
        rows,
        ended);
  }

  private static SequencedMap<String, String> words(Recipe recipe) {
    var words = new LinkedHashMap<String, String>();
    words.put("loss", recipe.loss().toString());
    words.put("optimizer", recipe.optimizer().toString());
    words.put("batch_size", Integer.toString(recipe.batchSize()));
    boolean varied = !recipe.augmentation().equals(Augmentation.none());
    words.put("augmentation", varied ? recipe.augmentation().toString() : "none");
    recipe.gradientChange().ifPresent(it -> words.put("gradient_change", it.toString()));
    words.put("epochs", Integer.toString(recipe.stop().epochs()));
    words.put("dtype", recipe.dtype().toString());
    return words;
  }
}
