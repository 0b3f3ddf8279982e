// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.DType;

/// How the rows of `(count, channels)` numbers are cut into blocks for `channel_moments.cl`, and
/// the two calls that make moments of them.
record ChannelMoments(On on, DType dtype, int count, int channels) {
  /// Rows of a block: enough to be worth an item, and few enough that a float can add them up.
  private static final int LEAST_ROWS = 16;

  private static final int MOST_ROWS = 256;

  /// Items that merge the blocks of one channel.
  private static final int TEAM = 64;

  Grain grain() {
    return on.grain();
  }

  /// Channels of one item.
  int wide() {
    return grain().wideWithin(channels);
  }

  private int rows() {
    long items = (long) count * channels / wide();
    return Math.clamp(items / grain().busy(), LEAST_ROWS, MOST_ROWS);
  }

  /// Rows `μ` and `σ²`.
  DeviceStorage of(DeviceStorage x) {
    return of("moments", 2, x);
  }

  /// Rows `μ` and `σ²` of `x`, `ν` of `z`, and their covariance `κ`.
  DeviceStorage of(DeviceStorage x, DeviceStorage z) {
    return of("covariances", 4, x, z);
  }

  private DeviceStorage of(String what, int numbers, DeviceStorage... operands) {
    int rows = rows(), blocks = Math.ceilDiv(count, rows);
    int team = Math.min(TEAM, grain().group());
    DeviceStorage partial = on.session().memory().take(dtype, numbers * blocks * channels);
    DeviceStorage moments = on.session().memory().take(dtype, numbers * channels);
    Call block = call("block_" + what, team).arg(rows);
    for (DeviceStorage each : operands) block.arg(each);
    block.arg(partial).over(channels / wide(), blocks);
    call("merge_" + what, team)
        .arg(rows)
        .arg(blocks)
        .arg(partial)
        .arg(moments)
        .over(new long[] {team, channels}, new long[] {team, 1});
    partial.free();
    return moments;
  }

  private Call call(String function, int team) {
    return on.call("channel_moments", function, dtype)
        .define("WIDE", wide())
        .define("TEAM", team)
        .arg(count)
        .arg(channels);
  }
}
