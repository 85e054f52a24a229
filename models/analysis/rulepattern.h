// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Scep {

/// A text value of a Sigma rule: `*` stands for any run of characters, `?` for any one character,
/// and a backslash before `*`, `?` or a backslash takes that character as it is.
class RulePattern
{
public:
    /// Which ends of the text the pattern is tied to.
    enum class Tie { Both, Start, End, None };

    RulePattern(const QString &value, Tie tie, Qt::CaseSensitivity caseSensitivity);

    [[nodiscard]] bool matches(QStringView text) const;

    /// The one text that matches (but for case), when there is no wildcard and both ends are tied.
    [[nodiscard]] std::optional<QString> exactText() const;

    /// Runs of characters that every matching text holds.
    [[nodiscard]] QStringList runs() const;

private:
    /// What stands between two `*`: characters, and at which of them any character will do.
    struct Piece
    {
        QString text;
        QList<bool> any;
        bool hasAny = false;
    };

    void parse(const QString &value);
    [[nodiscard]] bool fits(const Piece &piece, QStringView text, qsizetype at) const;
    [[nodiscard]] qsizetype find(const Piece &piece, QStringView text, qsizetype from) const;

    QList<Piece> m_pieces; ///< never empty; a `*` between each two
    Qt::CaseSensitivity m_case = Qt::CaseInsensitive;
};

} // namespace Scep
