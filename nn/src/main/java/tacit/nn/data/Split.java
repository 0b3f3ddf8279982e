// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

/// Images to learn from and images to be tested on; no image is in both.
public record Split(ImageSet train, ImageSet test) {
  /// The same images with their superclasses as labels.
  public Split grouped(Hierarchy by) {
    return new Split(train.grouped(by), test.grouped(by));
  }
}
