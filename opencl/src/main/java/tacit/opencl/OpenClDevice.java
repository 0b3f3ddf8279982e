// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.List;
import tacit.autodiff.DType;
import tacit.autodiff.kernel.Accelerator;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.CovarianceKernels;
import tacit.autodiff.kernel.DeviceCounters;
import tacit.autodiff.kernel.DeviceInfo;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.MatmulStep;

/// An open OpenCL device.
record OpenClDevice(Session session) implements Accelerator {
  @Override
  public DeviceInfo info() {
    return session.info();
  }

  @Override
  public Buffers memory() {
    return session.memory();
  }

  @Override
  public Kernels kernels(Buffers buffers) {
    return new OpenClKernels(new On(session, buffers));
  }

  @Override
  public CovarianceKernels covariances() {
    return new OpenClCovariances(new On(session, session.memory()));
  }

  @Override
  public List<MatmulStep> matmulSteps(Buffers buffers) {
    return MatmulSteps.of(new On(session, buffers));
  }

  @Override
  public double fmaPeak(DType dtype) {
    return OpenClFmaPeak.flops(session, dtype);
  }

  @Override
  public void finish() {
    session.finish();
  }

  @Override
  public DeviceCounters counters() {
    return session.counters();
  }

  @Override
  public void forgetTuning() {
    session.tuning().forget();
  }

  @Override
  public void close() {
    session.close();
  }
}
