// SPDX-License-Identifier: Apache-2.0

/// Pathfinder: pictures of two dashed curves, and whether two marked ends belong to one of them.
package tacit.nn.data.pathfinder;
