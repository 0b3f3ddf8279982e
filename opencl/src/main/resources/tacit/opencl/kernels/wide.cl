// SPDX-License-Identifier: Apache-2.0

/// A VECTOR: WIDE consecutive numbers that one item treats at once. 1 on a GPU, where neighbors
/// in a group read neighbors in memory and so fill a transaction together; 16 on a CPU, where an
/// item is a thread and the vector unit does what a group does on a GPU.

#define PASTE(a, b) a##b
#define JOIN(a, b) PASTE(a, b)

#if WIDE == 1
typedef REAL VECTOR;
#define LOAD(from) (*(from))
#define STORE(v, to) (*(to) = (v))
#else
typedef JOIN(REAL, WIDE) VECTOR;
#define LOAD(from) JOIN(vload, WIDE)(0, from)
#define STORE(v, to) JOIN(vstore, WIDE)(v, 0, to)
#endif

/// The larger number; NaN if either is, and 0 is larger than -0. (fmax would drop a NaN.)
#define LARGER(a, b) (((b) > (a)) | ((b) != (b)) | (((a) == (b)) & signbit(a)) ? (b) : (a))

/// The first n numbers at x, and `rest` where they end.
VECTOR taken(global const REAL *x, const uint n, const VECTOR rest) {
#if WIDE == 1
  return *x;
#else
  if (n >= WIDE) return LOAD(x);
  REAL some[WIDE];
  STORE(rest, some);
  for (uint i = 0; i < n; i++) some[i] = x[i];
  return LOAD(some);
#endif
}

/// The first n numbers of v, stored at y.
void put(const VECTOR v, const uint n, global REAL *y) {
#if WIDE == 1
  *y = v;
#else
  if (n >= WIDE) {
    STORE(v, y);
    return;
  }
  REAL some[WIDE];
  STORE(v, some);
  for (uint i = 0; i < n; i++) y[i] = some[i];
#endif
}

/// One number of the numbers of v: halves are put together until one number is left.
REAL sum_within(const VECTOR v) {
  REAL some[WIDE];
  STORE(v, some);
  for (uint apart = WIDE / 2; apart > 0; apart /= 2) {
    for (uint i = 0; i < apart; i++) some[i] += some[i + apart];
  }
  return some[0];
}

REAL largest_within(const VECTOR v) {
  REAL some[WIDE];
  STORE(v, some);
  for (uint apart = WIDE / 2; apart > 0; apart /= 2) {
    for (uint i = 0; i < apart; i++) some[i] = LARGER(some[i], some[i + apart]);
  }
  return some[0];
}
