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
#include <QStringList>

#include <functional>
#include <optional>

namespace Scep {

/// Sigma's name for the data of a Windows event: any one of them may fit.
inline constexpr QLatin1StringView AnyDatum("Data");

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
    int line = 0;                ///< of the rule file
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

/// How far literals of a field are trusted; 0: they are not looked at.
using FieldTrust = std::function<int(const QString &field)>;

/// Something that is true of one field of every event that a detection fits, and cheap to look up.
struct RuleGate
{
    QString field;        ///< empty: nothing is known
    bool isWhole = false; ///< the field is one of the values; else it holds one of them
    QStringList values;   ///< case folded
    /// In lower case; when there are any, one of them stands in some field, whichever it is.
    QStringList texts;
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

    /// The most telling gate that can be worked out.
    [[nodiscard]] RuleGate gate() const;

    /// Lines of expressions that nothing cheaper stands before: no literal of their own, and no
    /// other test that has to hold first. They are run on every event of the log source.
    [[nodiscard]] QList<int> slowLines() const;

private:
    using Captures = QHash<QString, QString>;
    [[nodiscard]] bool isPlain(const Condition &condition) const;
    void putPlainFirst(Condition &condition);
    [[nodiscard]] bool holds(const Condition &condition, const LogEvent &event,
                             Captures &captures) const;
    [[nodiscard]] TrustedLiterals literals(const Condition &condition,
                                           const FieldTrust &trust) const;
    [[nodiscard]] RuleGate gate(const Condition &condition) const;
    /// Whether what holds after the condition is guarded.
    bool addSlowLines(const Condition &condition, bool isGuarded, QList<int> &lines) const;

    QList<Selection> m_selections;
    Condition m_condition;
    QStringList m_captureNames; ///< of all expressions: these hide fields of the same name
};

/// The named groups of the tests' expressions.
[[nodiscard]] QStringList captureNames(const FieldTests &tests);

/// Literals of one key, as if it stood alone: every value that fits holds one of them.
[[nodiscard]] QByteArrayList fieldLiterals(const FieldTest &test);

/// Makes the expression ready to be run on untrusted text: its number of steps is limited.
[[nodiscard]] QRegularExpression limitedExpression(const QString &text,
                                                   QRegularExpression::PatternOptions options);

} // namespace Scep
