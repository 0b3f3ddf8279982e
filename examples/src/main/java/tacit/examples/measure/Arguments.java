// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Kernels;
import tacit.examples.command.UserError;
import tacit.nn.NearWord;

/// What was chosen for parameters: the typed text of each, where one was typed.
///
/// @param kernels what measures compute with
public record Arguments(SequencedMap<String, String> typed, Kernels kernels) {
  /// Nothing chosen; on all cores.
  public static Arguments none() {
    return new Arguments(new LinkedHashMap<>(), Cpu.kernels());
  }

  /// Of `name=value`; on all cores.
  public static Arguments of(List<String> typed) {
    var texts = new LinkedHashMap<String, String>();
    for (String each : typed) {
      int at = each.indexOf('=');
      if (at < 1) {
        throw new UserError(
            "--params is '%s': expected NAME=VALUE, such as quantile=0.05".formatted(each));
      }
      String name = each.substring(0, at).strip();
      if (texts.put(name, each.substring(at + 1).strip()) != null) {
        throw new UserError("--params names %s twice; give it once".formatted(name));
      }
    }
    return new Arguments(texts, Cpu.kernels());
  }

  /// Computed with other kernels.
  public Arguments on(Kernels other) {
    return new Arguments(typed, other);
  }

  /// With another text for one name, unless it has one.
  public Arguments or(String name, String text) {
    var texts = new LinkedHashMap<>(typed);
    texts.putIfAbsent(name, text);
    return new Arguments(texts, kernels);
  }

  /// Refuses names that nobody knows, and values that cannot be read.
  ///
  /// @param whose the measure, for messages
  public void check(String whose, List<Parameter<?>> known) {
    for (String name : typed.keySet()) {
      if (known.stream().noneMatch(each -> each.name().equals(name))) {
        var names = Parameter.names(known);
        throw new UserError(
            "--params: %s has no parameter '%s'%s; it has %s"
                .formatted(
                    whose,
                    name,
                    NearWord.hint(name, names),
                    names.isEmpty() ? "none" : String.join(", ", names)));
      }
    }
    for (var each : known) find(each);
  }

  /// The chosen value, or else the standard one; empty where there is neither.
  public <T> Optional<T> find(Parameter<T> parameter) {
    String text = typed.get(parameter.name());
    if (text == null) return parameter.standard();
    Optional<T> read = parameter.reading().apply(text);
    if (read.isPresent()) return read;
    throw new UserError(
        "--params: %s is '%s': expected %s"
            .formatted(parameter.name(), text, parameter.expected()));
  }

  /// The value of a parameter that has a standard one.
  public <T> T get(Parameter<T> parameter) {
    return find(parameter).orElseThrow();
  }

  /// All values, for an answer; null where there is none.
  SequencedMap<String, @Nullable Object> told(List<Parameter<?>> parameters) {
    var told = new LinkedHashMap<String, @Nullable Object>();
    for (var each : parameters) {
      told.put(each.name(), find(each).<Object>map(Parameter::told).orElse(null));
    }
    return told;
  }
}
