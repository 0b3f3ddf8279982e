// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Clusters around sparse binary vectors, half of them one class and half the other, `x = c_k + σ
/// ε` with `ε ~ N(0, I)`:
///
/// - `c_k ∈ {0, 1}ᵈ` has `ones` ones, at coordinates drawn for it alone
/// - clusters `0 … k/2 − 1` are class 0, the others class 1; training is told the class alone
///
/// No direction tells the classes apart better than the sum of half the centers does, so a network
/// that answers well has found clusters that nobody told it of.
///
/// Examples are vectors of real numbers. A [MadeSet], which `tacit data make` writes to IDX files
/// and `tacit train` reads, is of images of bytes; 256 levels would round the noise, so these
/// clusters are drawn where they are used.
///
/// @param dimension `d`
/// @param clusters `k`, even
/// @param ones of each center, `k · ones ≤ d`
/// @param noise `σ`
/// @param train examples a cluster
/// @param test examples a cluster
/// @source Carbonnelle 2022 (thesis), chapter 3
public record SyntheticClusters(
    int dimension, int clusters, int ones, double noise, int train, int test)
    implements Serializable {
  private static final String NAME = "synthetic clusters";

  public SyntheticClusters {
    require(
        clusters >= 4 && clusters % 2 == 0,
        clusters + " clusters; give an even number from 4 on, so that each class has 2 or more");
    require(ones >= 1, "centers of %d ones; give 1 or more".formatted(ones));
    require(
        (long) clusters * ones <= dimension,
        "%d clusters of %d ones need %d coordinates of their own, there are %d"
            .formatted(clusters, ones, (long) clusters * ones, dimension));
    require(
        noise >= 0 && Double.isFinite(noise),
        "noise of %s; give a finite number from 0 on".formatted(noise));
    require(
        train >= 1 && test >= 1,
        "%d training and %d test examples a cluster; give 1 or more".formatted(train, test));
  }

  private static void require(boolean right, String message) {
    if (!right) throw new IllegalArgumentException(NAME + ": " + message);
  }

  /// 20 clusters in 160 dimensions, 50 examples each: small enough to train many networks.
  public static SyntheticClusters usual() {
    return new SyntheticClusters(160, 20, 5, 0.45, 50, 100);
  }

  /// 30 clusters in 500 dimensions, 500 examples each, as in the thesis.
  public static SyntheticClusters thesis() {
    return new SyntheticClusters(500, 30, 5, 0.4, 500, 200);
  }

  /// Examples to learn from and others of the same clusters, cluster after cluster.
  public record Drawn(HiddenLabels train, HiddenLabels test) {}

  /// Draws centers, training and test examples from streams `centers`, `train` and `test`.
  public Drawn draw(Seed seed) {
    int[][] ones = places(seed.child("centers").generator());
    return new Drawn(
        examples(ones, train, seed.child("train").generator()),
        examples(ones, test, seed.child("test").generator()));
  }

  /// The clusters as classes and the two classes as superclasses.
  public Hierarchy hierarchy() {
    var superclassOf = IntStream.range(0, clusters).mapToObj(k -> 2 * k / clusters).toList();
    return new Hierarchy(NAME, List.of("class 0", "class 1"), superclassOf);
  }

  /// The centers, `(k, d)`, that this seed draws.
  public Tensor centers(Seed seed) {
    int[][] ones = places(seed.child("centers").generator());
    double[][] centers = new double[clusters][dimension];
    for (int k = 0; k < clusters; k++) for (int j : ones[k]) centers[k][j] = 1;
    return Tensor.matrix(centers);
  }

  /// Where the ones of each center are.
  private int[][] places(RandomGenerator random) {
    List<Integer> deck = new ArrayList<>(IntStream.range(0, dimension).boxed().toList());
    Collections.shuffle(deck, random);
    int[][] places = new int[clusters][ones];
    for (int k = 0; k < clusters; k++) {
      for (int j = 0; j < ones; j++) places[k][j] = deck.get(k * ones + j);
    }
    return places;
  }

  private HiddenLabels examples(int[][] ones, int each, RandomGenerator random) {
    int n = clusters * each;
    double[] x = new double[n * dimension];
    int[] cluster = new int[n];
    for (int i = 0; i < n; i++) {
      cluster[i] = i / each;
      // Adding 0 makes −0 of a noise of 0 a plain 0.
      for (int j = 0; j < dimension; j++)
        x[i * dimension + j] = noise * random.nextGaussian() + 0.0;
      for (int j : ones[cluster[i]]) x[i * dimension + j] += 1;
    }
    return HiddenLabels.of(Tensor.of(Shape.of(n, dimension), x), Indices.of(cluster), hierarchy());
  }
}
