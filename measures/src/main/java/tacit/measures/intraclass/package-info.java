// SPDX-License-Identifier: Apache-2.0

/// How far a network tells apart the groups inside a class (roses and tulips of "flowers") that its
/// loss never asked it to tell apart. Every measure is larger where better generalization is
/// expected.
///
/// @source Carbonnelle & De Vleeschouwer 2021, Intraclass clustering: an implicit learning ability
///   that regularizes DNNs; Carbonnelle 2022 (thesis), chapter 2, where the equations are
package tacit.measures.intraclass;
