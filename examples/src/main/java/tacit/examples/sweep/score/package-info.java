// SPDX-License-Identifier: Apache-2.0

/// What the models of a sweep say about measures of generalization: a table of one row a model in,
/// rank correlations with the test accuracy out.
///
/// ```java
/// var models = Models.of(table);
/// var story = Scoring.usual(testSamples).summary(models, "c3_k5");
/// story.tau();             // Kendall's τ, mean over the seeds
/// story.psi();             // Ψ, and story.perAxis() its ψ
/// story.z();               // deviations of Ψ above chance
/// ```
@NullMarked
package tacit.examples.sweep.score;

import org.jspecify.annotations.NullMarked;
