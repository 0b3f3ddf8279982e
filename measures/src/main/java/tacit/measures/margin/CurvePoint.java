// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

/// A point of a curve of margins: the share `u` of the samples, from 0 to 1, whose margin is at
/// most `margin`.
public record CurvePoint(double share, double margin) {}
