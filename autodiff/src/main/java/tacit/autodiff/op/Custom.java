// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

/// The open branch of [Op]: an operation written outside this module, in a lab for instance. It
/// takes part in everything that works on operations, gradient checks included.
public non-sealed interface Custom extends Op {}
