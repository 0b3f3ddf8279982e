// SPDX-License-Identifier: Apache-2.0
package tacit.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The conditions behind the `@Needs…` annotations; each reason starts with `needs`, as in `needs
/// Chromium: apt install chromium`.
final class Needs {
  private Needs() {}

  static final class Chromium implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return condition(
          Machine.chromium().isPresent(),
          "needs Chromium: apt install chromium, or name it in TACIT_CHROMIUM");
    }
  }

  static final class OpenCl implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return condition(
          Machine.hasOpenCl(), "needs OpenCL: apt install ocl-icd-libopencl1 pocl-opencl-icd");
    }
  }

  static final class Oclgrind implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return condition(
          Machine.oclgrind().isPresent(),
          "needs oclgrind: apt install oclgrind, or name its liboclgrind-rt-icd.so in"
              + " TACIT_OCLGRIND");
    }
  }

  static final class FashionMnist implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return condition(
          Machine.fashionMnist().isPresent(),
          "needs Fashion-MNIST: apt install dataset-fashion-mnist");
    }
  }

  private static ConditionEvaluationResult condition(boolean there, String reason) {
    return there
        ? ConditionEvaluationResult.enabled("there")
        : ConditionEvaluationResult.disabled(reason);
  }
}
