// SPDX-License-Identifier: Apache-2.0
package tacit.examples.train;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tacit.autodiff.io.AtomicFile;
import tacit.autodiff.io.SafetensorsWriter;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Serial;
import tacit.nn.arch.ArchFile;
import tacit.nn.data.ImageSet;
import tacit.nn.train.Checkpoint;
import tacit.nn.train.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a training leaves: `arch.json`, `weights.safetensors`, `training.json`, `rep.npz`, and
/// `checkpoint.safetensors` to go on from. Each file appears complete or not at all.
public record ModelFolder(Path folder) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public Path weights() {
    return folder.resolve("weights.safetensors");
  }

  public Path representations() {
    return folder.resolve("rep.npz");
  }

  public Path checkpoint() {
    return folder.resolve("checkpoint.safetensors");
  }

  public Path record() {
    return folder.resolve("training.json");
  }

  public boolean hasCheckpoint() {
    return Files.exists(checkpoint());
  }

  /// What was learned so far, to go on from. The record comes first: killed between the two, it is
  /// an epoch ahead of the checkpoint, which [#epochs] forgives.
  public void write(Checkpoint checkpoint, Progress progress, TrainingRecord training) {
    write(training);
    checkpoint.write(checkpoint(), progress);
  }

  public void write(TrainingRecord training) {
    byte[] text = JSON.writeValueAsBytes(training);
    AtomicFile.write(record(), out -> out.write(text));
  }

  /// The network and its numbers: parameters under their names, running statistics under
  /// `statistics.…`.
  public void write(Network network, Progress progress) {
    ArchFile.write(folder.resolve("arch.json"), (Serial) network.layer());
    var all = Params.of(progress.params().asMap()).and("statistics", progress.statistics());
    var writer = SafetensorsWriter.of().withMetadata("format", "tacit");
    for (String name : all.names()) writer = writer.with(name, all.get(name));
    writer.write(weights());
  }

  /// The epochs that an earlier part of the training went through.
  public List<EpochRow> epochs(int count) {
    var rows = earlier().epochs();
    if (rows.size() >= count) return rows.subList(0, count);
    throw new IllegalArgumentException(
        record() + ": epochs: fewer than the " + count + " of the checkpoint beside it");
  }

  /// Refuses to go on with classes that are grouped otherwise than before.
  public void checkGrouping(ImageSet train) {
    if (!hasCheckpoint()) return;
    String was = earlier().data().getFirst(), now = train.provenance();
    if (ImageSet.grouping(was).equals(ImageSet.grouping(now))) return;
    throw new IllegalArgumentException(
        "%s: data: was %s in the run that wrote it but is %s now; resume with what it was"
            .formatted(record(), ImageSet.grouping(was), ImageSet.grouping(now)));
  }

  private Earlier earlier() {
    try {
      return JSON.readValue(record().toFile(), Earlier.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          record() + ": is not a training's record: " + e.getOriginalMessage(), e);
    }
  }

  /// The part of a [TrainingRecord] that is read again.
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Earlier(List<String> data, List<EpochRow> epochs) {}
}
