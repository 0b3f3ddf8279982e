// SPDX-License-Identifier: Apache-2.0

/// Figures: experiments whose results are tables, drawn as charts and judged by a criterion.
///
/// ```text
/// Figure ── runs(Setting) ──▶ Run, Run, Run …     pure cells, on all cores, each kept once finished
///    ▲                           │ rows()
///    │                           ▼
///    └── charts, verdict ◀── one Table ──▶ .csv .json .html
/// ```
///
/// To add one:
///
/// 1. Write a record that implements [tacit.examples.figure.Run]: its components are all that the
///    experiment depends on, its `rows()` the experiment.
/// 2. Write a class that implements [tacit.examples.figure.Figure], in a package of its own below
///    this one.
/// 3. Name it in [tacit.examples.figure.Figures].
@NullMarked
package tacit.examples.figure;

import org.jspecify.annotations.NullMarked;
