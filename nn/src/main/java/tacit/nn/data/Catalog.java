// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The facts of the published sets: addresses, sizes and checksums.
///
/// The authors publish MD5 sums. The SHA-256 sums here are those of files with these MD5 sums, as
/// several independent projects print them; for Fashion-MNIST both were computed from one file.
final class Catalog {
  private static final List<String> GARMENTS =
      List.of(
          "T-shirt/top",
          "Trouser",
          "Pullover",
          "Dress",
          "Coat",
          "Sandal",
          "Shirt",
          "Sneaker",
          "Bag",
          "Ankle boot");
  private static final List<String> DIGITS =
      List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

  static final DataSet EMBEDDED =
      new DataSet(
          "fashion-mnist-embedded",
          "6,000 training and 1,000 test images of Fashion-MNIST, equally many a class",
          "MIT, Zalando SE",
          DataSet.Format.EMBEDDED,
          GARMENTS,
          List.of());

  private static final DataSet FASHION_MNIST =
      new DataSet(
          "fashion-mnist",
          "60,000 training and 10,000 test images of clothes, 28 x 28 gray, 10 classes",
          "MIT, Zalando SE",
          DataSet.Format.IDX,
          GARMENTS,
          List.of(
              fashion(
                  "train-images-idx3-ubyte.gz",
                  26421880,
                  "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
                  "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
              fashion(
                  "train-labels-idx1-ubyte.gz",
                  29515,
                  "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
                  "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
              fashion(
                  "t10k-images-idx3-ubyte.gz",
                  4422102,
                  "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
                  "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
              fashion(
                  "t10k-labels-idx1-ubyte.gz",
                  5148,
                  "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5",
                  "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34")));

  private static final DataSet MNIST =
      new DataSet(
          "mnist",
          "60,000 training and 10,000 test images of written digits, 28 x 28 gray, 10 classes",
          "CC BY-SA 3.0 as commonly stated, LeCun, Cortes and Burges",
          DataSet.Format.IDX,
          DIGITS,
          List.of(
              digits(
                  "train-images-idx3-ubyte.gz",
                  9912422,
                  "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
                  "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
              digits(
                  "train-labels-idx1-ubyte.gz",
                  28881,
                  "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
                  "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
              digits(
                  "t10k-images-idx3-ubyte.gz",
                  1648877,
                  "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
                  "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
              digits(
                  "t10k-labels-idx1-ubyte.gz",
                  4542,
                  "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6",
                  "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2")));

  private static final DataSet CIFAR_10 =
      new DataSet(
          "cifar-10",
          "50,000 training and 10,000 test photographs, 32 x 32 color, 10 classes",
          "no formal license; cite Krizhevsky 2009",
          DataSet.Format.CIFAR_10,
          CifarClasses.TEN,
          List.of(
              cifar(
                  "cifar-10-binary.tar.gz",
                  170052171,
                  "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd")));

  private static final DataSet CIFAR_100 =
      new DataSet(
          "cifar-100",
          "50,000 training and 10,000 test photographs, 32 x 32 color, 100 classes in 20 superclasses",
          "no formal license; cite Krizhevsky 2009",
          DataSet.Format.CIFAR_100,
          CifarClasses.HUNDRED,
          List.of(
              cifar(
                  "cifar-100-binary.tar.gz",
                  168513733,
                  "58a81ae192c23a4be8b1804d68e518ed807d710a4eb253b1f2a199162a40d8ec")));

  static final List<DataSet> ALL =
      List.of(
          FASHION_MNIST,
          EMBEDDED,
          MNIST,
          CIFAR_10,
          CIFAR_100,
          MadeCatalog.PATHFINDER,
          MadeCatalog.IS_SAME_CLASS);

  private Catalog() {}

  private static RemoteFile fashion(String name, long size, String sha256, String contents) {
    return file(
        name,
        size,
        sha256,
        Optional.of(contents),
        "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
        "https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion/");
  }

  private static RemoteFile digits(String name, long size, String sha256, String contents) {
    return file(
        name,
        size,
        sha256,
        Optional.of(contents),
        "https://ossci-datasets.s3.amazonaws.com/mnist/",
        "https://storage.googleapis.com/cvdf-datasets/mnist/");
  }

  private static RemoteFile cifar(String name, long size, String sha256) {
    return file(name, size, sha256, Optional.empty(), "https://www.cs.toronto.edu/~kriz/");
  }

  private static RemoteFile file(
      String name, long size, String sha256, Optional<String> contents, String... folders) {
    var addresses = Arrays.stream(folders).map(folder -> URI.create(folder + name)).toList();
    return new RemoteFile(name, size, sha256, contents, addresses);
  }
}
