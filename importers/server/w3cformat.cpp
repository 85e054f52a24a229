// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/server/w3cformat.h"

#include "models/domain/limits.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(W3cFormat)
};

constexpr QByteArrayView FieldsDirective("#Fields:");
constexpr QByteArrayView DateDirective("#Date:");

/// Words of a line's beginning in which a method or the time is looked for.
constexpr qsizetype FirstWords = 10;

/// "09:15:00", with a fraction as some servers write it.
std::optional<ClockText> w3cClock(QByteArrayView word)
{
    ByteCursor cursor(word);
    if (const std::optional<ClockText> exact = takeClock(cursor)) {
        return exact;
    }
    const QByteArray padded = word.toByteArray() + ".0";
    ByteCursor whole(padded);
    const std::optional<ClockText> clock = takeClock(whole);
    return clock && whole.atEnd() ? clock : std::nullopt;
}

std::optional<DateText> w3cDate(QByteArrayView word)
{
    ByteCursor cursor(word);
    const std::optional<DateText> date = takeDate(cursor);
    return date && cursor.atEnd() ? date : std::nullopt;
}

QByteArrayView wordAt(const QList<QByteArrayView> &words, qsizetype index)
{
    return index >= 0 && index < words.size() ? words[index] : QByteArrayView();
}

/// The value of `operation=` in a query (RFC 8894 section 4.1), its name in the standard's
/// spelling.
QByteArray operationOf(QByteArrayView query)
{
    static constexpr QByteArrayView Name("operation=");
    static constexpr std::array<QByteArrayView, 4> Known = {"GetCACaps", "GetCACert",
                                                            "GetNextCACert", "PKIOperation"};
    for (qsizetype from = 0; from < query.size();) {
        const qsizetype next = query.indexOf('&', from);
        const QByteArrayView part = query.sliced(from, (next < 0 ? query.size() : next) - from);
        if (part.size() > Name.size() &&
            part.first(Name.size()).compare(Name, Qt::CaseInsensitive) == 0) {
            const QByteArrayView value = part.sliced(Name.size());
            const auto known = std::ranges::find_if(Known, [value](QByteArrayView name) {
                return name.compare(value, Qt::CaseInsensitive) == 0;
            });
            return known == Known.end() ? QByteArray() : known->toByteArray();
        }
        from = next < 0 ? query.size() : next + 1;
    }
    return {};
}

Severity severityOf(QByteArrayView status)
{
    if (status.startsWith('5')) {
        return Severity::Error;
    }
    if (status.startsWith('4')) {
        return Severity::Warning;
    }
    return status.isEmpty() ? Severity::Unknown : Severity::Information;
}
} // namespace

W3cFormat::W3cFormat(LogSource logSource, Encoding encoding)
    : m_logSource(std::move(logSource))
    , m_encoding(encoding)
{
}

bool W3cFormat::beginsRecord(QByteArrayView line) const
{
    return !m_columns.isEmpty() || line.startsWith('#') ||
           hasHttpMethod(w3cWords(line, FirstWords));
}

bool W3cFormat::takeDirective(QByteArrayView line)
{
    if (!line.startsWith('#')) {
        return false;
    }
    m_fault.clear();
    if (QByteArrayList columns = w3cColumns(line); !columns.isEmpty()) {
        m_columns = std::move(columns);
        nameColumns();
        m_dateColumn = m_columns.indexOf("date");
        m_timeColumn = m_columns.indexOf("time");
    } else if (line.startsWith(DateDirective)) {
        m_date = w3cDate(wordAt(w3cWords(line.sliced(DateDirective.size()), 1), 0));
    }
    return true;
}

/// Decodes the names once, for all events below to share.
void W3cFormat::nameColumns()
{
    m_names.clear();
    for (const QByteArray &column : std::as_const(m_columns)) {
        QString name = decodeText(column, m_encoding);
        if (name.size() > Limits::FieldNameCharacters) {
            name = name.first(Limits::FieldNameCharacters);
            m_fault = Tr::tr("characters of a column's name, at most %1")
                          .arg(Limits::FieldNameCharacters);
        }
        m_names.append(name);
    }
}

std::optional<LogEvent> W3cFormat::parse(QByteArrayView line, const QByteArrayList &continuation)
{
    m_fault.clear();
    QByteArray text = line.toByteArray();
    std::optional<W3cRow> row = rowOf(text);
    if (m_columns.isEmpty() && !continuation.isEmpty() && !(row && row->isWhole)) {
        m_fault.clear();
        text += ' ' + continuation.constFirst();
        row = rowOf(text);
    }
    if (!row) {
        return std::nullopt;
    }
    LogEvent event = eventOf(*row, text);
    event.instant = instantOf(text);
    return event;
}

/// Sets the fault when the row is not whole.
std::optional<W3cRow> W3cFormat::rowOf(QByteArrayView line)
{
    QList<QByteArrayView> words = w3cWords(line, Limits::W3cColumns + 1);
    if (words.size() > Limits::W3cColumns) {
        words.removeLast();
        m_fault = Tr::tr("only the first %1 columns are read").arg(Limits::W3cColumns);
    }
    if (m_columns.isEmpty()) {
        const std::optional<W3cRow> row = w3cRowByShape(words);
        if (row && !row->isWhole) {
            m_fault = Tr::tr("the row ends before its status");
        }
        return row;
    }
    W3cRow row = w3cRowByColumns(words, m_columns);
    if (row.value("cs-uri-stem").isEmpty() && row.value("cs-uri").isEmpty()) {
        return std::nullopt;
    }
    // HTTP.sys leaves the queue's name out where there is none.
    const bool lacksQueue =
        m_columns.constLast() == "s-queuename" && words.size() == m_columns.size() - 1;
    if (!row.isWhole && !lacksQueue && m_fault.isEmpty()) {
        m_fault =
            Tr::tr("the row has %1 values for %2 columns").arg(words.size()).arg(m_columns.size());
    }
    return row;
}

LogEvent W3cFormat::eventOf(const W3cRow &row, QByteArrayView line) const
{
    LogEvent event;
    event.logSource = m_logSource;
    event.severity = severityOf(row.value("sc-status"));
    const auto put = [&event](const QString &name, const QString &value) {
        if (!value.isEmpty()) {
            event.fields.insert(name, value);
        }
    };
    for (const auto &[name, value, column] : row.values) {
        QString text = value == "-" ? QString() : decodeText(value, m_encoding);
        if (name == "cs(User-Agent)") {
            text.replace(QLatin1Char('+'), QLatin1Char(' '));
        }
        put(column < 0 ? QString::fromLatin1(name) : m_names[column], text);
    }
    QByteArrayView query = row.value("cs-uri-query");
    if (const QByteArrayView uri = row.value("cs-uri"); query.isEmpty() && uri.contains('?')) {
        query = uri.sliced(uri.indexOf('?') + 1);
    }
    put(QStringLiteral("operation"), QString::fromLatin1(operationOf(query)));
    put(QStringLiteral("component"), decodeText(row.value("s-sitename"), m_encoding));
    put(QStringLiteral("Computer"), decodeText(row.value("s-computername"), m_encoding));
    put(QStringLiteral("message"), decodeText(line, m_encoding));

    const QList<QByteArrayView> words = w3cWords(line, Limits::W3cColumns);
    const QByteArrayView date = wordAt(words, m_dateColumn);
    const QByteArrayView time = wordAt(words, m_timeColumn);
    if (w3cClock(time)) {
        event.timestampText =
            w3cDate(date) ? QString::fromLatin1(date) + QLatin1Char(' ') + QString::fromLatin1(time)
                          : QString::fromLatin1(time);
    } else if (!m_columns.isEmpty()) {
        event.timestampText = QString::fromLatin1(time.first(std::min<qsizetype>(time.size(), 32)));
    }
    return event;
}

Instant W3cFormat::instantOf(QByteArrayView line)
{
    if (takeDirective(line)) {
        return {};
    }
    const qsizetype most = std::max({m_dateColumn, m_timeColumn, qsizetype(1)}) + 1;
    const QList<QByteArrayView> words = w3cWords(line, most);
    const std::optional<ClockText> clock = w3cClock(wordAt(words, m_timeColumn));
    if (!clock) {
        return {};
    }
    const std::optional<DateText> date =
        m_dateColumn < 0 ? m_date : w3cDate(wordAt(words, m_dateColumn));
    if (!date && m_dateColumn >= 0) {
        return {};
    }
    const auto at =
        toMicroseconds(date.value_or(DateText{.year = 1970, .month = 1, .day = 1}), *clock);
    if (!at) {
        return {};
    }
    return {.sinceEpoch = *at,
            .certainty = date ? TimeCertainty::Known : TimeCertainty::DateMissing};
}

QByteArrayList w3cColumns(QByteArrayView line)
{
    QByteArrayList columns;
    if (line.startsWith(FieldsDirective)) {
        for (const QByteArrayView word :
             w3cWords(line.sliced(FieldsDirective.size()), Limits::W3cColumns)) {
            columns.append(word.toByteArray());
        }
    }
    return columns;
}

} // namespace Scep
