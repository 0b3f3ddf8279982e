// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.DType;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.DeviceException;

/// What kernels run on: a session, and where their results lie.
record On(Session session, Buffers buffers) {
  /// The operand's numbers on the device, sent there if they are not.
  DeviceStorage in(Tensor x) {
    return x.storage() instanceof DeviceStorage there && there.session() == session
        ? there
        : session.transfers().guest(x.storage());
  }

  /// Room for a result, contents undefined.
  DeviceStorage out(DType dtype, int count) {
    if (buffers.take(dtype, count) instanceof DeviceStorage there) return there;
    throw new IllegalStateException("opencl: results need buffers over the device's memory");
  }

  /// How work is cut for this device.
  Grain grain() {
    return Grain.of(session.info());
  }

  /// A call of `kernels/FILE.cl`.
  Call call(String file, String function, DType real) {
    return call(session.programs().source(file), function, real);
  }

  Call call(Source source, String function, DType real) {
    require(real);
    return new Call(session, source, function, real);
  }

  /// Refuses a type that the device does not compute in.
  void require(DType real) {
    if (real == DType.FLOAT64 && !session.info().doubles()) {
      throw new DeviceException(
          "opencl: %s has no doubles (cl_khr_fp64); use FLOAT32, or --device cpu"
              .formatted(session.info().name()));
    }
  }
}
