// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Labelled images `x: (n, h, w, c)`, `x = level / 255` in [0, 1], with the story of where they are
/// from. Immutable; a part of a set shares its pixels.
///
/// @param name such as `fashion-mnist`
/// @param provenance which images these are and where they were read, for results
/// @param pixels the levels as stored, 0 to 255
/// @param labels class of each image
/// @param classNames one name a class
public record ImageSet(
    String name, String provenance, Pixels pixels, Indices labels, List<String> classNames)
    implements Examples {
  private static final String GROUPED = "classes grouped by ";

  public ImageSet {
    classNames = List.copyOf(classNames);
    if (pixels.size() != labels.size()) {
      throw new IllegalArgumentException(
          "image set %s: %d images but %d labels".formatted(name, pixels.size(), labels.size()));
    }
    labels.checkBelow("image set " + name + ", labels", classNames.size());
  }

  @Override
  public int size() {
    return labels.size();
  }

  @Override
  public int classes() {
    return classNames.size();
  }

  @Override
  public Shape inputShape() {
    return pixels.imageShape();
  }

  @Override
  public Tensor inputs(DType dtype, int... index) {
    return pixels.tensor(dtype, Standardization.scale(inputShape().size(-1)), index);
  }

  @Override
  public Indices labels(int... index) {
    return Indices.of(Arrays.stream(index).map(labels::get).toArray());
  }

  /// Images at the positions, FLOAT32 in [0, 1], `(index.length, h, w, c)`.
  public Tensor images(int... index) {
    return inputs(index);
  }

  /// All images, FLOAT32 in [0, 1], `(n, h, w, c)`.
  public Tensor images() {
    return inputs(all());
  }

  /// Images at the positions as rows, `(index.length, h w c)`; rows, columns, channels in order.
  public Tensor rows(int... index) {
    return images(index).reshape(Shape.of(index.length, inputShape().count()));
  }

  /// All positions, 0 to `size() - 1`.
  public int[] all() {
    return IntStream.range(0, size()).toArray();
  }

  /// How many images each class has.
  public int[] classCounts() {
    int[] count = new int[classes()];
    for (int i = 0; i < size(); i++) count[labels.get(i)]++;
    return count;
  }

  /// The images at the positions, in that order.
  public ImageSet subset(int... index) {
    String story = index.length + " of: " + provenance;
    return new ImageSet(name, story, pixels.select(index), labels(index), classNames);
  }

  /// `perClass` images of every class, drawn without replacement, in the order of this set.
  public ImageSet stratified(RandomGenerator random, int perClass) {
    return subset(Draws.stratified(this, random, perClass));
  }

  /// `first` images drawn without replacement, and the others; both in the order of this set.
  public Split split(RandomGenerator random, int first) {
    int[] drawn = Draws.of(random, all(), first, "split of " + name);
    boolean[] taken = new boolean[size()];
    for (int i : drawn) taken[i] = true;
    int[] others = IntStream.range(0, size()).filter(i -> !taken[i]).toArray();
    return new Split(subset(drawn), subset(others));
  }

  /// The same images with their superclasses as labels.
  public ImageSet grouped(Hierarchy by) {
    String story = GROUPED + by.name() + ": " + provenance;
    return new ImageSet(name, story, pixels, by.superclasses(labels), by.superclassNames());
  }

  /// By what the classes are grouped, of the story of a set.
  public static String grouping(String provenance) {
    if (!provenance.startsWith(GROUPED)) return "classes as they are";
    return provenance.substring(0, provenance.indexOf(": "));
  }

  /// These images with inputs standardized by numbers of a training set.
  public Examples standardized(Standardization by) {
    return new StandardizedImages(this, by);
  }
}
