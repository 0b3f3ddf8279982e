// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import java.io.Serializable;

/// One cell of an experiment: from parameters to rows, with nothing else in and nothing else out.
///
/// An implementation is a record; its components are the parameters, of numbers, words, enums,
/// lists and records of these. They and the class name are the cell's identity, so whatever changes
/// the rows is a parameter: the seed, the data set, and the number of threads where it matters. A
/// run computes on the calling thread, unless its figure runs one cell at a time ([Figure#alone]).
public interface Run extends Serializable {
  /// Computes the rows. All runs of a figure have the same columns.
  Table rows();
}
