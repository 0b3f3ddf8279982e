// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

/// Hears how a download goes. Called on the thread that downloads.
public interface DownloadProgress {
  /// So many bytes of the file are on this machine now; fewer than before after a fresh start.
  void at(RemoteFile file, long bytes);

  /// Something on the way, in one line: a wait, another try, another address.
  void note(String line);

  /// Nobody listens.
  static DownloadProgress none() {
    return new DownloadProgress() {
      @Override
      public void at(RemoteFile file, long bytes) {}

      @Override
      public void note(String line) {}
    };
  }
}
