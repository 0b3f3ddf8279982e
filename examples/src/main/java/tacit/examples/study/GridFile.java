// SPDX-License-Identifier: Apache-2.0
package tacit.examples.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tacit.autodiff.io.BadFile;
import tacit.examples.sweep.Descent;
import tacit.examples.sweep.Measuring;
import tacit.examples.sweep.Mlp;
import tacit.examples.sweep.Model;
import tacit.examples.sweep.RateDrop;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// GRID.json: the models of a sweep and what they learn. Only `axes` is needed.
///
/// ```json
/// {
///   "title": "Does dropout make clusters?",
///   "data": {"name": "clusters"},
///   "axes": {"rate": [0.03, 0.3], "input_dropout": [0, 0.2, 0.5]},
///   "fixed": {"width": 100, "batch": 50, "most_epochs": 60},
///   "rate_drop": {"factor": 0.2, "epochs": [56]},
///   "seeds": [0, 1],
///   "measures": {"k": [1, 5], "c0": false}
/// }
/// ```
///
/// What is read is right: a name, a number or a word that is not is refused by its place and with
/// the near word ([GridPlace]).
public final class GridFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// One hidden layer of 100 neurons, 60 epochs in batches of 50 at a rate of 0.1.
  private static final Model USUAL =
      new Model(Mlp.of(100), Descent.of(0.1, 50, 60, RateDrop.none()));

  private GridFile() {}

  /// Reads a grid and finds it right, or refuses it.
  ///
  /// @param data a data set instead of the file's; empty for the file's
  public static Study read(Path file, String data) {
    var top = new GridPlace(file.toString(), "", tree(file));
    top.allow("title", "data", "axes", "fixed", "rate_drop", "seeds", "measures");
    return study(name(file), top, data);
  }

  private static String name(Path file) {
    return Optional.ofNullable(file.getFileName())
        .map(Path::toString)
        .orElse("grid")
        .replaceFirst("\\.json$", "");
  }

  private static JsonNode tree(Path file) {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      var at = Optional.ofNullable(e.getLocation());
      throw BadFile.of(
          file.toString(),
          "line " + at.map(place -> place.getLineNr()).orElse(1),
          "not JSON: "
              + (e instanceof UnexpectedEndOfInputException
                  ? "it ends too early"
                  : e.getOriginalMessage()));
    } catch (IOException e) {
      throw BadFile.reading(file, e);
    }
  }

  private static Study study(String name, GridPlace top, String data) {
    var axes = top.field("axes", "\"axes\": {\"rate\": [0.1, 1]}");
    var task = GridTask.of(top.field("data"), data);
    var base = USUAL.with(USUAL.network().with(GridTask.head(task)));
    var dropped =
        top.field("rate_drop").map(at -> base.with(base.training().with(drop(at)))).orElse(base);
    return new Study(
        name,
        top.field("title").map(GridPlace::word).orElse(""),
        task,
        GridAxes.grid(dropped, axes, top.field("fixed")),
        top.field("measures").map(GridMeasures::of).orElse(Measuring.usual()),
        top.field("seeds").map(GridFile::seeds).orElse(List.of(0L)));
  }

  private static RateDrop drop(GridPlace at) {
    at.allow("factor", "epochs");
    var factor = at.field("factor", "\"factor\": 0.2");
    if (factor.number() <= 0) throw factor.error(factor.number() + " is not above 0");
    var epochs = at.field("epochs", "\"epochs\": [56]").items();
    return new RateDrop(factor.number(), epochs.stream().map(GridPlace::whole).toList());
  }

  private static List<Long> seeds(GridPlace at) {
    Set<Long> seeds = new LinkedHashSet<>();
    for (GridPlace each : at.items()) {
      long seed = each.whole();
      if (!seeds.add(seed)) throw each.error(seed + " is given twice; give each seed once");
    }
    return List.copyOf(seeds);
  }
}
