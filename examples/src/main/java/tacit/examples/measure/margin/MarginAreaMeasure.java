// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.margin;

import java.util.List;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.measures.margin.AreaConvention;
import tacit.measures.margin.MarginDistribution;

/// `margin-area`: the area under the curve of the sorted normalized margins, [MarginDistribution],
/// in every [AreaConvention].
record MarginAreaMeasure() implements Measure {
  @Override
  public String name() {
    return "margin-area";
  }

  @Override
  public String meaning() {
    return "area under the curve of the sorted normalized margins";
  }

  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.LABELS, RepKey.LOGITS, RepKey.WEIGHTS);
  }

  @Override
  public List<Parameter<?>> parameters() {
    return Scale.PARAMETERS;
  }

  @Override
  public String source() {
    return "Banburski et al. 2021, abstract; conventions and normalization are our choice";
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    var scale = Scale.of(rep, with);
    var margins = MarginDistribution.of(scale.margins(rep));
    return scale.told(
        Finding.of(
            Value.named()
                .with("area", margins.area())
                .with("positive_area", margins.positiveArea())
                .where("trapezoid", () -> margins.area(AreaConvention.TRAPEZOID))
                .where("relative", () -> margins.area(AreaConvention.RELATIVE))
                .with("rank_axis", margins.area(AreaConvention.RANK_AXIS))
                .with("log_scale", scale.log())));
  }
}
