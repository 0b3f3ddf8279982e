// SPDX-License-Identifier: Apache-2.0

/// Networks as papers published them, made of the layers of `tacit.nn`, with their own start
/// values.
package tacit.nn.published;
