// SPDX-License-Identifier: Apache-2.0
/// Many small networks that differ in their hyperparameters, each with what measures say of it and
/// how well it generalizes: a [tacit.examples.sweep.Task] says what is learned, a
/// [tacit.examples.sweep.Model] how, and a [tacit.examples.sweep.ModelRun] gives the row.
package tacit.examples.sweep;
