// SPDX-License-Identifier: Apache-2.0

/// LANES neighbors of a group of GROUP items work on one row together (both powers of two) and
/// make one number of theirs by a tree in local memory, log2(LANES) steps with a barrier each.
/// The order of the tree is fixed, so a sum has the same bits on every run. One lane needs no
/// tree: on a CPU a barrier would cut the item's loop in two.

#define LANE (get_local_id(0) % LANES)
#define ROW (get_global_id(0) / LANES)

/// All lanes receive one number of all lanes' numbers. Every item of the group must come here.
REAL across(REAL value, const int largest, local REAL *shared) {
#if LANES > 1
  const uint item = get_local_id(0), lane = LANE;
  barrier(CLK_LOCAL_MEM_FENCE);
  shared[item] = value;
  for (uint apart = LANES / 2; apart > 0; apart /= 2) {
    barrier(CLK_LOCAL_MEM_FENCE);
    if (lane < apart) {
      const REAL a = shared[item], b = shared[item + apart];
      shared[item] = largest ? LARGER(a, b) : a + b;
    }
  }
  barrier(CLK_LOCAL_MEM_FENCE);
  value = shared[item - lane];
#endif
  return value;
}

REAL sum_across(const REAL value, local REAL *shared) { return across(value, 0, shared); }

REAL largest_across(const REAL value, local REAL *shared) { return across(value, 1, shared); }
