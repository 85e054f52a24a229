// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <expected>

namespace Scep {

/// A Sigma condition as a tree over the rule's selections.
struct Condition
{
    enum class Kind { Selection, Not, And, Or };

    Kind kind = Kind::Selection;
    qsizetype selection = 0;   ///< Kind::Selection: its index
    QList<Condition> children; ///< Not: one; And, Or: one or more
};

/// Reads `selection and not 1 of filter_*`: and, or, not, parentheses, `1 of`, `any of`, `all of`
/// with a name, a pattern with `*`, or `them` (selections whose names begin with `_` left out, as
/// Sigma has it). The error is a sentence for the rule's author.
[[nodiscard]] std::expected<Condition, QString> parseCondition(const QString &text,
                                                               const QStringList &selectionNames);

} // namespace Scep
