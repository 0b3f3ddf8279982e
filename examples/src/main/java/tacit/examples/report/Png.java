// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import tacit.autodiff.Axes;
import tacit.autodiff.Tensor;

/// Gray images as PNG files.
public final class Png {
  private Png() {}

  /// Eight bits a pixel; brightness outside `[0, 1]` is cut.
  ///
  /// @param pixels brightness, 0 black to 1 white, `(h, w)`
  public static byte[] gray(Tensor pixels) {
    Axes.of("png").bind("pixels", pixels.shape(), "h w");
    int h = pixels.shape().size(0), w = pixels.shape().size(1);
    var image = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < h; i++) {
      for (int j = 0; j < w; j++) {
        long level = Math.round(255 * Math.clamp(pixels.get(i, j), 0, 1));
        image.getRaster().setSample(j, i, 0, (int) level);
      }
    }
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException("png: writing to memory failed", impossible);
    }
    return bytes.toByteArray();
  }
}
