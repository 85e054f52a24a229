// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/detectioncondition.h"
#include "models/analysis/rulepattern.h"
#include "models/domain/logevent.h"

#include <QByteArrayList>
#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QString>

#include <optional>

namespace Scep {

/// One key of a Sigma selection with its values: what one field must look like.
struct FieldTest
{
    enum class Kind {
        Text,       ///< one of the patterns (or all of them)
        Expression, ///< one of the regular expressions (or all of them)
        Presence,   ///< the field is there, or is not
    };

    QString field;
    Kind kind = Kind::Text;
    bool needsAll = false;      ///< modifier `all`: every value, not any
    bool allowsMissing = false; ///< one of the values is null: no field or an empty one
    bool isPresent = true;      ///< what Kind::Presence asks for
    QList<RulePattern> patterns;
    QList<QRegularExpression> expressions;
    QStringList expressionTexts; ///< as written, for their literals
};

/// The keys of one map: all must fit. Cheap tests come first, those on captures last.
using FieldTests = QList<FieldTest>;

/// A named selection: one of its maps must fit.
struct Selection
{
    QString name;
    QList<FieldTests> alternatives;
};

/// Literals with how surely they stand in the line or element that an importer looks for.
struct TrustedLiterals
{
    QByteArrayList literals;
    int trust = 0; ///< 0: not at all
};

/// A rule's `detection`, compiled. Immutable; may be used by several threads.
class Detection
{
public:
    Detection() = default;
    Detection(QList<Selection> selections, Condition condition);

    /// The named groups that the rule's expressions caught (may be empty) if the event fits the
    /// condition, else nothing.
    [[nodiscard]] std::optional<QHash<QString, QString>> match(const LogEvent &event) const;

    /// Literals of which the raw text of every matching event holds at least one; empty when the
    /// detection does not say.
    [[nodiscard]] QByteArrayList literals(const LogSource &source) const;

private:
    using Captures = QHash<QString, QString>;
    [[nodiscard]] bool holds(const Condition &condition, const LogEvent &event,
                             Captures &captures) const;
    [[nodiscard]] TrustedLiterals literals(const Condition &condition,
                                           const LogSource &source) const;

    QList<Selection> m_selections;
    Condition m_condition;
};

/// Makes the expression ready to be run on untrusted text: its number of steps is limited.
[[nodiscard]] QRegularExpression limitedExpression(const QString &text,
                                                   QRegularExpression::PatternOptions options);

} // namespace Scep
