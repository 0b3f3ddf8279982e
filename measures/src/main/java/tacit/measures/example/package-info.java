// SPDX-License-Identifier: Apache-2.0

/// Scores of single examples: how they are learned and forgotten, how wrong they are early on, how
/// large their margins are over time.
package tacit.measures.example;
