// SPDX-License-Identifier: Apache-2.0
/// What `tacit measure` knows: files of representations from any framework, and the measures of
/// them in one list.
///
/// A paper's measures are a package below this one, each a class that implements [Measure] and
/// tells its name, the arrays that it needs and its parameters; [Measures] names the packages.
package tacit.examples.measure;
