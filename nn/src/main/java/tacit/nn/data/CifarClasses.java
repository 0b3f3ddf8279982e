// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;

/// Names of the CIFAR classes. In CIFAR-100, classes and superclasses are both numbered in the
/// order of the alphabet, so the table of names says everything.
///
/// @source Krizhevsky 2009; https://www.cs.toronto.edu/~kriz/cifar.html
final class CifarClasses {
  static final List<String> TEN =
      List.of(
          "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

  private static final String TABLE =
      """
      aquatic_mammals: beaver dolphin otter seal whale
      fish: aquarium_fish flatfish ray shark trout
      flowers: orchid poppy rose sunflower tulip
      food_containers: bottle bowl can cup plate
      fruit_and_vegetables: apple mushroom orange pear sweet_pepper
      household_electrical_devices: clock keyboard lamp telephone television
      household_furniture: bed chair couch table wardrobe
      insects: bee beetle butterfly caterpillar cockroach
      large_carnivores: bear leopard lion tiger wolf
      large_man-made_outdoor_things: bridge castle house road skyscraper
      large_natural_outdoor_scenes: cloud forest mountain plain sea
      large_omnivores_and_herbivores: camel cattle chimpanzee elephant kangaroo
      medium_mammals: fox porcupine possum raccoon skunk
      non-insect_invertebrates: crab lobster snail spider worm
      people: baby boy girl man woman
      reptiles: crocodile dinosaur lizard snake turtle
      small_mammals: hamster mouse rabbit shrew squirrel
      trees: maple_tree oak_tree palm_tree pine_tree willow_tree
      vehicles_1: bicycle bus motorcycle pickup_truck train
      vehicles_2: lawn_mower rocket streetcar tank tractor
      """;

  /// Class to superclass, both sorted by class.
  private static final Map<String, String> SUPERCLASS = superclasses();

  static final List<String> HUNDRED = List.copyOf(SUPERCLASS.keySet());

  /// The 20 superclasses of five classes each.
  static final Hierarchy SUPERCLASSES = hierarchy();

  private CifarClasses() {}

  private static Map<String, String> superclasses() {
    var superclass = new TreeMap<String, String>();
    for (String line : TABLE.lines().toList()) {
      var words = new Scanner(line);
      String name = words.next().replace(":", "");
      words.forEachRemaining(each -> superclass.put(each, name));
    }
    return superclass;
  }

  private static Hierarchy hierarchy() {
    var names = SUPERCLASS.values().stream().distinct().sorted().toList();
    var of = SUPERCLASS.values().stream().map(names::indexOf).toList();
    return new Hierarchy("CIFAR-100 superclasses", names, of);
  }
}
