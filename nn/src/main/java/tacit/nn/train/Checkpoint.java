// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.BadFile;
import tacit.autodiff.io.Safetensors;
import tacit.autodiff.io.SafetensorsWriter;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.optim.Optimizer;

/// A run's [Progress] in one safetensors file: parameters (`params.0.W`), running statistics
/// (`statistics.1.mean`), the optimizer's memory (`optimizer.0.0.W`), and as text the counts, the
/// network, the recipe and a checksum. It appears complete or not at all.
///
/// A file of another network or recipe is refused with the field that differs; only the [Stop] may
/// change.
///
/// @param examples size of the training set
public record Checkpoint(Network network, Recipe recipe, int examples) {
  private static final String KIND = "tacit.checkpoint";
  private static final String VERSION = "1";
  private static final String CHECKSUM = "checksum";

  /// Writes a progress of this network and recipe.
  public void write(Path file, Progress at) {
    SafetensorsWriter writer = SafetensorsWriter.of().withMetadata(KIND, VERSION);
    Map<String, Tensor> tensors = tensors(at).asMap();
    for (var each : tensors.entrySet()) writer = writer.with(each.getKey(), each.getValue());
    for (var each : identity().entrySet()) {
      writer = writer.withMetadata(each.getKey(), each.getValue());
    }
    writer
        .withMetadata("epoch", "" + at.epoch())
        .withMetadata("steps", "" + at.steps())
        .withMetadata("zero_error_epochs", "" + at.zeroErrorEpochs())
        .withMetadata(CHECKSUM, Checksum.of(tensors))
        .write(file);
  }

  /// What must not change between two parts of one run.
  private Map<String, String> identity() {
    Map<String, String> identity = new LinkedHashMap<>();
    identity.put("dtype", recipe.dtype().toString());
    identity.put("seed", "" + recipe.seed().value());
    identity.put("batch_size", "" + recipe.batchSize());
    identity.put("examples", "" + examples);
    identity.put("loss", recipe.loss().toString());
    identity.put("optimizer", recipe.optimizer().toString());
    identity.put("clip", recipe.clip().map(Object::toString).orElse("none"));
    identity.put("augmentation", recipe.augmentation().toString());
    identity.put("gradient_change", recipe.gradientChange().map(Object::toString).orElse("none"));
    identity.put("network", network.toString());
    return identity;
  }

  private static Params<Tensor> tensors(Progress at) {
    Params<Tensor> all =
        Params.<Tensor>empty().and("params", at.params()).and("statistics", at.statistics());
    for (int s = 0; s < at.optimizer().slots().size(); s++) {
      all = all.and("optimizer." + s, at.optimizer().slots().get(s));
    }
    return all;
  }

  /// Reads a progress; refuses a file that is damaged or belongs to another run.
  public Progress read(Path file) {
    Safetensors from = Safetensors.open(file);
    if (!VERSION.equals(from.metadata().get(KIND))) {
      throw BadFile.of(
          file.toString(),
          KIND,
          "is not " + VERSION + " in the file's metadata; it is no checkpoint of this version");
    }
    for (var each : identity().entrySet()) same(file, each.getKey(), each.getValue(), from);
    Params<Shape> shapes = network.parameters();
    List<Params<Tensor>> slots = new ArrayList<>();
    for (Params<Shape> slot : recipe.optimizer().memory(shapes)) {
      slots.add(part(file, from, "optimizer." + slots.size(), slot));
    }
    Progress at =
        new Progress(
            (int) count(file, from, "epoch"),
            part(file, from, "params", shapes),
            part(file, from, "statistics", network.initialState().map(Tensor::shape)),
            new Optimizer.State(count(file, from, "steps"), slots),
            (int) count(file, from, "zero_error_epochs"));
    if (!Checksum.of(tensors(at).asMap()).equals(text(file, from, CHECKSUM))) {
      throw BadFile.of(file.toString(), CHECKSUM, "is another than that of the numbers: damaged");
    }
    return at;
  }

  private static void same(Path file, String field, String now, Safetensors from) {
    String then = text(file, from, field);
    if (!then.equals(now)) {
      throw BadFile.of(
          file.toString(),
          field,
          "was %s in the run that wrote it but is %s now; resume with what it was"
              .formatted(then, now));
    }
  }

  private static String text(Path file, Safetensors from, String field) {
    String text = from.metadata().get(field);
    if (text == null) throw BadFile.of(file.toString(), field, "is missing from the metadata");
    return text;
  }

  private static long count(Path file, Safetensors from, String field) {
    String text = text(file, from, field);
    try {
      return Long.parseUnsignedLong(text);
    } catch (NumberFormatException e) {
      throw BadFile.of(file.toString(), field, "'" + text + "' is no count");
    }
  }

  private Params<Tensor> part(Path file, Safetensors from, String prefix, Params<Shape> shapes) {
    List<Tensor> values = new ArrayList<>();
    for (String name : shapes.names()) {
      Tensor tensor = from.get(prefix + "." + name);
      if (!tensor.shape().equals(shapes.get(name)) || tensor.dtype() != recipe.dtype()) {
        throw BadFile.of(
            file.toString(),
            prefix + "." + name,
            "is %s %s but the network makes it %s %s"
                .formatted(tensor.dtype(), tensor.shape(), recipe.dtype(), shapes.get(name)));
      }
      values.add(tensor);
    }
    return shapes.with(values);
  }
}
