// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.List;
import java.util.Optional;

/// The sets that this program draws ([MadeSet]), with the checksums of their files: a machine that
/// draws other bits is noticed.
final class MadeCatalog {
  private static final String OURS = "drawn by this program";

  static final DataSet PATHFINDER =
      new DataSet(
          PathfinderSet.NAME,
          "12,000 training and 1,000 test pictures of dashed paths, 40 x 40 gray: are two tips of one path?",
          OURS,
          DataSet.Format.MADE,
          PathfinderSet.usual().classNames(),
          List.of(
              made(
                  "train-images-idx3-ubyte.gz",
                  843558,
                  "5783986ae84c39f45ba86481ee64ad42dbb1fa0b41b232c4a6a3745f339d6dbc",
                  "aa94e295fe10855eae630dfc87f4fdba2a8c28173d8b74fb9ae73a44cac7d466"),
              made(
                  "train-labels-idx1-ubyte.gz",
                  2012,
                  "c4fed3335e14e2a8cfd4c6efadabc030b8a04162fb0339f89bde7ba328800365",
                  "ed6c2ea4df121bc8c78f56aa0978d6b1d0f384d1052ee4d098beb682485a55e2"),
              made(
                  "t10k-images-idx3-ubyte.gz",
                  69998,
                  "e1da37385dd5e480e04463c236f48154152fc9b8e2f26f270a7feab93fb23301",
                  "e59595f0a7d62784a6fa015033555959ac4bceacb8f7488c79979ae8411b2ec6"),
              made(
                  "t10k-labels-idx1-ubyte.gz",
                  231,
                  "6c6459222adf3d58bfd0b79a25667fd1cb228bf3adc3ecabfd04574bce596041",
                  "e78b609cdaef0b8798524c0dff96c57bb5e94080d41838b3cc07004286763a68")));

  static final DataSet IS_SAME_CLASS =
      new DataSet(
          SameClassSet.NAME,
          "500 training and 1,000 test pairs of small clothes, 8 x 128 gray: are both of one class?",
          OURS + "; clothes: MIT, Zalando SE",
          DataSet.Format.MADE,
          SameClassSet.usual().classNames(),
          List.of(
              made(
                  "train-images-idx3-ubyte.gz",
                  43785,
                  "3f97076c08b5cc0053602e664abef4aa90aa0cf7be6c76ff8f0632eaf934f26b",
                  "19415c9b8c97a8fed48d52f799d119f163f72a6f754b37742d506052a55a4b30"),
              made(
                  "train-labels-idx1-ubyte.gz",
                  142,
                  "a422b702de23808ead066d63c7904d9f3d9ec6041dcb0153b7132ce2966ac7e1",
                  "800134266d03c16909ef60f67a80b1fe91265fd32ab935d294a4e1b108e03542"),
              made(
                  "t10k-images-idx3-ubyte.gz",
                  80977,
                  "3dd28dbd6bab4a37b98a3df928ad330863ddda119ae5bf6813fdc1fac3ef2001",
                  "15b9f3059c842d800f14f8ec63481c3733e3f1777320080e7937da4a04db24fc"),
              made(
                  "t10k-labels-idx1-ubyte.gz",
                  230,
                  "df4c021005ae633bc066ca277cf234bbc9320e6eb0146ae854578bd368775bd9",
                  "667fab455f54518855defe071dd493f35d74df55526631fcee0802d7ab61ca6a")));

  private MadeCatalog() {}

  private static RemoteFile made(String name, long size, String sha256, String contents) {
    return new RemoteFile(name, size, sha256, Optional.of(contents), List.of());
  }
}
