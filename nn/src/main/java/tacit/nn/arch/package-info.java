// SPDX-License-Identifier: Apache-2.0

/// ARCH.json, the file form of a network's description: read with errors that name the field and
/// the near word, and written.
package tacit.nn.arch;
