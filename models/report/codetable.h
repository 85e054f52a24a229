// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/errorcode.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

class QJsonObject;

namespace Scep {

/// The table of error codes, read once and never changed: entries and the ways to find one.
/// resources/codes/README.md describes its files.
class CodeTable
{
public:
    /// The table that is compiled into the program, below ":/codes", in the language that the
    /// program speaks when somebody first asks for it.
    [[nodiscard]] static const CodeTable &builtIn();

    /// The texts of the built-in table in that language ("pl"), by the English ones; empty for
    /// English and where there are none.
    [[nodiscard]] static QHash<QString, QString> textsIn(const QString &language);

    /// Puts them in the place of the English ones. What is missing stays English.
    void translate(const QHash<QString, QString> &texts);

    /// Reads one file and adds its entries. What cannot be used is left out and told in issues().
    void add(const QByteArray &json, const QString &fileName);

    [[nodiscard]] const QList<CodeMeaning> &entries() const { return m_entries; }
    /// "windows.json: code 3 of group 1: it has no meaning"; empty for a sound table.
    [[nodiscard]] const QStringList &issues() const { return m_issues; }

    /// Positions of the entries with that number in any family, in the order of the table.
    [[nodiscard]] QList<qsizetype> withValue(qint64 value) const { return m_byValue.value(value); }
    /// Positions of the entries with that symbol, whatever its case.
    [[nodiscard]] QList<qsizetype> withName(QStringView name) const;
    /// Positions of the entries whose system text the sentence contains or, from a few words on,
    /// is the beginning of.
    [[nodiscard]] QList<qsizetype> withText(const QString &sentence) const;

    /// Position of the entry with exactly that code, or -1.
    [[nodiscard]] qsizetype find(const ErrorCode &code) const;
    [[nodiscard]] bool contains(CodeFamily family, qint64 value) const
    {
        return find({.family = family, .domain = {}, .value = value}) >= 0;
    }
    [[nodiscard]] bool isDomain(QStringView word) const;

    /// The length of the longest system text that begins at the line's first character, or 0. For
    /// looking through lines: case matters, short texts are left out.
    [[nodiscard]] qsizetype textAtStart(QStringView line) const;

private:
    void addGroup(const QJsonObject &group, const QString &place);
    void addEntry(const CodeMeaning &entry, const QString &place);

    QList<CodeMeaning> m_entries;
    QStringList m_issues;
    QSet<QString> m_ids;
    QHash<qint64, QList<qsizetype>> m_byValue;
    QHash<QString, QList<qsizetype>> m_byName; ///< lower case
    QSet<QString> m_domains;                   ///< lower case
    QHash<QString, QStringList> m_texts;       ///< by their first characters
};

} // namespace Scep
