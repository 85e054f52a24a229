// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/getwineventlist.h"

#include "importers/windows/text/exporttimes.h"
#include "importers/windows/text/getwinevent.h"

#include <QHash>

#include <algorithm>

namespace Scep {

namespace {
constexpr int LinesSniffed = 40;
constexpr qsizetype LongestName = 60;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The lines of one value, joined again.
QByteArray joined(const QByteArrayList &lines)
{
    qsizetype width = 0;
    for (const QByteArray &line : lines) {
        width = std::max(width, line.size());
    }
    QByteArray text;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        text += lines[i];
        if (i + 1 == lines.size()) {
            break;
        }
        // A word that no line has room for goes on at the start of the next.
        const QByteArray &next = lines[i + 1];
        const qsizetype last = lines[i].size() - 1 - lines[i].lastIndexOf(' ');
        const qsizetype space = next.indexOf(' ');
        const qsizetype first = space < 0 ? next.size() : space;
        const bool isBroken = lines[i].size() == width && first > 0 && last + first > width;
        text += isBroken ? "" : "\n";
    }
    return text;
}
} // namespace

ListProperty listProperty(QByteArrayView line)
{
    const auto end = std::ranges::find_if_not(line, isLetter);
    const qsizetype length = end - line.begin();
    if (length == 0 || length > LongestName) {
        return {};
    }
    qsizetype colon = length;
    while (colon < line.size() && colon < LongestName && line[colon] == ' ') {
        ++colon;
    }
    const bool isProperty = colon > length && colon < line.size() && line[colon] == ':' &&
                            (colon + 1 == line.size() || line[colon + 1] == ' ');
    return isProperty ? ListProperty{.name = line.first(length),
                                     .value = line.sliced(colon + 1).trimmed(),
                                     .colon = colon}
                      : ListProperty{};
}

QByteArray firstListProperty(QByteArrayView head)
{
    for (const QByteArrayView line : headLines(head, LinesSniffed)) {
        if (const ListProperty property = listProperty(line); !property.name.isEmpty()) {
            return property.name.toByteArray();
        }
    }
    return {};
}

std::optional<LocalTimeText> listTime(QByteArrayView line)
{
    constexpr qsizetype LongestBytes = 200;
    const ListProperty property = listProperty(line);
    if (property.name != "TimeCreated" || property.value.size() > LongestBytes) {
        return std::nullopt;
    }
    const QString value = QString::fromUtf8(property.value);
    return saysZone(value) ? std::nullopt : readLocalTime(value);
}

bool GetWinEventListFormat::beginsRecord(QByteArrayView line) const
{
    return line.startsWith(m_first) && !m_first.isEmpty() && listProperty(line).name == m_first;
}

std::optional<LogEvent> GetWinEventListFormat::parse(QByteArrayView line,
                                                     const QByteArrayList &continuation)
{
    const ListProperty head = listProperty(line);
    QHash<QString, QString> properties;
    QString name = QString::fromLatin1(head.name);
    QByteArrayList lines{head.value.toByteArray()};
    const qsizetype indent = head.colon + 2;
    const auto flush = [&] {
        properties.insert(name, decodeText(joined(lines), m_encoding).trimmed());
    };
    for (const QByteArray &next : continuation) {
        const ListProperty property = listProperty(next);
        if (!property.name.isEmpty() && property.colon == head.colon) {
            flush();
            name = QString::fromLatin1(property.name);
            lines = {property.value.toByteArray()};
        } else {
            const qsizetype blanks = next.size() - QByteArrayView(next).trimmed().size();
            lines.append(blanks >= indent && next.size() > indent ? next.sliced(indent)
                                                                  : next.trimmed());
        }
    }
    flush();
    return getWinEventRecord(properties, std::nullopt, m_order);
}

Instant GetWinEventListFormat::instantOf(QByteArrayView line)
{
    const ListProperty property = listProperty(line);
    return property.name == "TimeCreated"
               ? getWinEventInstant(QString::fromUtf8(property.value.left(200)), m_order)
               : Instant();
}

} // namespace Scep
