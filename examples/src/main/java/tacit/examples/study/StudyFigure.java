// SPDX-License-Identifier: Apache-2.0
package tacit.examples.study;

import java.time.Duration;
import java.util.List;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block.Chart;
import tacit.examples.sweep.ModelRun;

/// A study as cells of a figure, so that what is finished is kept and never computed again. It
/// claims nothing, and its page is [StudyPage].
public record StudyFigure(Study study) implements Figure {
  @Override
  public String id() {
    return study.name();
  }

  @Override
  public String title() {
    return study.title();
  }

  @Override
  public String source() {
    return "Tacit";
  }

  @Override
  public String caption() {
    return "";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ZERO; // the estimate is measured
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<ModelRun> runs(Setting at) {
    return study.runs();
  }

  @Override
  public List<Chart> charts(Table rows) {
    return List.of();
  }

  @Override
  public Verdict verdict(Table rows) {
    return Verdict.of("nothing is claimed", "Tacit");
  }
}
