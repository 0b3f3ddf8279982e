// SPDX-License-Identifier: Apache-2.0

/// Before every program: REAL is float or double, chosen when it is built (-DREAL=...).

#ifdef DOUBLES
#pragma OPENCL EXTENSION cl_khr_fp64 : enable
#endif
