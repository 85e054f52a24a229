// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/textdocument.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace Scep {

/// A run of blanks between two columns of a line, in UTF-16 units, and how many blanks stand there
/// when the columns are brought below each other.
struct ColumnGap
{
    qsizetype offset = 0;
    qsizetype length = 0;
    qsizetype shown = 0;

    bool operator==(const ColumnGap &) const = default;
};

/// The columns of a log whose format sets them apart by blanks or tabs: names for a heading, and
/// where to widen a line so that they stand below each other. Formats whose writers line them up
/// themselves, and those that write no columns, have none. The lines' own texts stay as they are.
class LogColumns
{
public:
    struct Column
    {
        QString name;  ///< as the log calls it, else translated
        int begin = 0; ///< characters from the left edge
    };

    /// No columns.
    LogColumns() = default;
    /// Learns names and widths from the document's first lines. @p formatId: SourceFile::formatId.
    LogColumns(const TextDocument &document, const QString &formatId);

    [[nodiscard]] bool isEmpty() const { return m_columns.isEmpty(); }
    [[nodiscard]] const QList<Column> &columns() const { return m_columns; }
    /// Characters before the message, where the last column is one: the lines' own words, up to
    /// their ends. Nothing for other formats.
    [[nodiscard]] std::optional<int> messageBegin() const;
    /// The gaps between the columns, ascending; none for a line that is no row.
    /// A value that is too long for its column pushes those behind it aside, in its row alone.
    [[nodiscard]] QList<ColumnGap> gaps(QStringView line) const;

private:
    /// How the rows of a format are written.
    enum class Form { None, Words, Request, Syslog, Tabs };

    [[nodiscard]] static Form formOf(const QString &formatId);
    [[nodiscard]] QStringList namesFrom(const QStringList &lines) const;
    [[nodiscard]] bool isRow(QStringView line) const;
    [[nodiscard]] QList<ColumnGap> gapsAsWritten(QStringView line) const;

    Form m_form = Form::None;
    QList<Column> m_columns;
};

/// Where the character at @p offset of a line stands once the gaps have their widths.
[[nodiscard]] qsizetype shownOffset(const QList<ColumnGap> &gaps, qsizetype offset);

/// The line with the gaps at their widths.
[[nodiscard]] QString widened(const QString &line, const QList<ColumnGap> &gaps);

} // namespace Scep
