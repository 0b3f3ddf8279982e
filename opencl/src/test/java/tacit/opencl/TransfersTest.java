// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.testing.NeedsOpenCl;

/// Numbers go to the device and come back, whole or in pieces.
@NeedsOpenCl
class TransfersTest {
  @ParameterizedTest
  @CsvSource({"0,4", "1,4", "4,4", "5,4", "12,4", "1000,7"})
  void pieces_come_back_as_they_went(int size, int piece) {
    Session session = TestDevice.session();
    var transfers = new Transfers(session, new Staging(), piece);
    for (DType dtype : DType.values()) {
      if (dtype == DType.FLOAT64 && !session.info().doubles()) continue;
      Tensor x = Tensor.gaussian(new Seed(size).generator(), size).to(dtype);
      DeviceStorage there = transfers.guest(x.storage());
      assertThat(Tensor.of(Shape.of(size), transfers.read(there)).toDoubles())
          .isEqualTo(x.toDoubles());
      assertThat(transfers.uploadedBytes()).isEqualTo(transfers.downloadedBytes());
    }
  }
}
