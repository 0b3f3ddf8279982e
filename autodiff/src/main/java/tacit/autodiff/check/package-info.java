// SPDX-License-Identifier: Apache-2.0
/// Checks that everybody can run on an operation or a measure of their own: derivatives against
/// differences, laws against drawn cases.
package tacit.autodiff.check;
