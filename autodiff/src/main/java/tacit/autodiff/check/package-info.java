// SPDX-License-Identifier: Apache-2.0
/// Checks that everybody can run on an operation or a measure of their own: derivatives against
/// differences, laws against drawn cases, and a case of every operation for kernels of their own.
package tacit.autodiff.check;
