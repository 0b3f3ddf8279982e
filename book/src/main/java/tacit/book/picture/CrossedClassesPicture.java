// SPDX-License-Identifier: Apache-2.0
package tacit.book.picture;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.report.Block.Images;
import tacit.examples.report.Look;
import tacit.nn.data.DataSets;
import tacit.nn.data.FashionHierarchy;
import tacit.nn.data.ImageSet;

/// One image of each kind of clothes, with the class that a hierarchy gives it, class by class.
record CrossedClassesPicture() implements Picture {
  private static final FashionHierarchy HIERARCHY = FashionHierarchy.CROSSED;

  @Override
  public String words() {
    return "Ten kinds of clothes in two classes, look-alikes in different ones.";
  }

  @Override
  public String html() {
    ImageSet set = DataSets.embedded().test();
    var classes = HIERARCHY.hierarchy().superclassOf();
    var images =
        IntStream.range(0, classes.size())
            .boxed()
            .sorted(Comparator.comparing(classes::get))
            .map(kind -> image(set, kind, classes.get(kind)))
            .toList();
    String caption =
        "What the network is told, and what it is not: the number of the class, and the kind in bold."
            + " T-shirt and shirt, sneaker and boot are in different classes.";
    return Look.html(new Images("Two classes of five kinds each", caption, images));
  }

  private static Images.Image image(ImageSet set, int kind, int of) {
    int first =
        IntStream.range(0, set.size())
            .filter(i -> set.labels().get(i) == kind)
            .findFirst()
            .orElseThrow();
    String name = set.classNames().get(kind);
    Shape shape = set.images().shape();
    Tensor pixels = set.subset(new int[] {first}).images().reshape(shape.slice(1, 3));
    return new Images.Image(pixels, "A picture of " + name, List.of(name, "class " + of));
  }
}
